import type { TaskDocument, TaskRun } from '../task.ts';
import { isGrounded, standsThere } from './check-point.ts';
import { compareDrafts } from './compare.ts';
import { decisionDrafts } from './decisions.ts';
import { arrange, type Draft, type Material } from './draft.ts';
import { linesOf } from './lines.ts';
import { detailedDrafts, mostShort, shortDrafts, stopgapDrafts } from './overview.ts';
import { questionDrafts } from './questions.ts';
import { type QuoteCheck, quoteCheck } from './quotes.ts';
import { Likeness, rankStatements } from './rank.ts';
import { speakerDrafts } from './speakers.ts';
import { readStatements } from './statements.ts';
import type { Summary, SummaryNote, SummarySettings } from './summary.ts';
import { timelineDrafts } from './timeline.ts';
import { askForDrafts, askForOrder, type Chunk, chunksOf, placeDraft } from './with-model.ts';
import { wordings } from './wording.ts';

interface Found {
  drafts: Draft[];
  dropped: number;
  /** Parts that a model was asked about, and those that it answered. */
  asked: number;
  answered: number;
  /** The model could not put the points in order. */
  disordered: boolean;
}

/**
 * Sums up documents so that every point can be looked up: its quotes stand word for word on the pages that it refers to. Without a model the
 * points are the documents' own sentences; with one they are its wordings, each checked against its quotes and left out where they do not bear it.
 *
 * @example
 * await summarise([report], { form: 'short' }, run)
 * // { sections: [{ heading: 'Kostnader', points: [{ text: 'Hyran blir 12 mnkr.', references: [{ documentId, page: 41, quote: … }] }] }], … }
 * @throws what `run.breathe` throws when the task is cancelled
 */
export async function summarise(documents: TaskDocument[], settings: SummarySettings, run: TaskRun): Promise<Summary> {
  const wording = wordings[run.language];
  const read = await readStatements(documents, run);
  const likeness = new Likeness(read.statements);
  const ranked = await rankStatements(read, likeness, run);
  const material: Material = { read, ranked, likeness, wording };
  const check = quoteCheck(documents);
  const found =
    run.ask === null || ranked.length === 0
      ? await extracted(material, settings, check, run)
      : await asked(run.ask, material, settings, check, run);
  const sections = withQuestions(arrange(found.drafts), settings);
  const coverage = coverageOf(documents, sections);
  const grade =
    found.answered === 0 ? 'without_model' : found.answered < found.asked || found.disordered ? 'partly' : 'with_model';

  const notes: SummaryNote[] = [];
  const textful = new Set(ranked.map(({ document }) => document)).size;
  if (ranked.length === 0) notes.push('empty');
  else if (settings.form === 'compare' && textful < 2) notes.push('one_document');
  else if (settings.form === 'questions' && (settings.questions ?? []).length === 0) notes.push('no_questions');
  else if (sections.length === 0) notes.push('nothing');
  if (grade === 'partly' && found.answered === found.asked) notes.push('arranged');
  if (read.steering > 0) notes.push('steering');
  return { sections, coverage, dropped: found.dropped, grade, notes };
}

async function extracted(
  material: Material,
  settings: SummarySettings,
  check: QuoteCheck,
  run: TaskRun,
): Promise<Found> {
  const of = pagesOf(material.read.documents);
  run.progress({ stage: 'summarise', done: 0, of });
  const drafts = await extract(material, settings, run);
  run.progress({ stage: 'summarise', done: of, of });
  await run.breathe();
  const kept = drafts.filter((draft) => standsThere(draft, check));
  run.progress({ stage: 'check', done: of, of });
  return { drafts: kept, dropped: drafts.length - kept.length, asked: 0, answered: 0, disordered: false };
}

async function extract(material: Material, { form, questions }: SummarySettings, run: TaskRun): Promise<Draft[]> {
  switch (form) {
    case 'short':
      return shortDrafts(material);
    case 'detailed':
      return detailedDrafts(material);
    case 'questions':
      return questionDrafts(material, questions ?? []);
    case 'decisions':
      return decisionDrafts(material);
    case 'timeline':
      return timelineDrafts(material);
    case 'compare':
      return compareDrafts(material, () => run.breathe());
    case 'speakers':
      return speakerDrafts(material);
  }
}

async function asked(
  ask: NonNullable<TaskRun['ask']>,
  material: Material,
  settings: SummarySettings,
  check: QuoteCheck,
  run: TaskRun,
): Promise<Found> {
  const { documents } = material.read;
  const of = pagesOf(documents);
  const chunks = chunksOf(documents);
  const found: Found = { drafts: [], dropped: 0, asked: chunks.length, answered: 0, disordered: false };
  let done = 0;
  for (const [at, chunk] of chunks.entries()) {
    await run.breathe();
    run.progress({ stage: 'summarise', done: Math.min(of, done), of });
    const document = documents[chunk.document];
    if (document === undefined) continue;
    const answer = await askForDrafts(ask, chunk, document, settings, run);
    done += chunk.pages.size;
    if (answer === null) {
      const drafts = await extractPart(material, chunk, settings, run);
      found.drafts.push(...drafts.filter((draft) => standsThere(draft, check)));
      continue;
    }
    found.answered++;
    for (const [place, one] of answer.entries()) {
      const draft: Draft = {
        ...one,
        sectionOrder: at,
        order: at * 100 + place,
        score: worthOf(one.references, material),
      };
      const placed = placeDraft(draft, settings, { ...material.wording });
      if (placed === null || !isGrounded(placed, check, run.language)) found.dropped++;
      else found.drafts.push(placed);
    }
  }
  run.progress({ stage: 'check', done: of, of });
  // Nothing of what a model said can be shown: the documents' own sentences can.
  if (found.answered === 0 || (found.drafts.length === 0 && found.dropped > 0)) {
    const own = await extracted(material, settings, check, run);
    return { ...own, dropped: own.dropped + found.dropped };
  }
  return inOrder(ask, found, documents, settings, run);
}

/** A model that did not answer for a part is stood in for by the part's own sentences. */
async function extractPart(
  material: Material,
  chunk: Chunk,
  settings: SummarySettings,
  run: TaskRun,
): Promise<Draft[]> {
  const ranked = material.ranked.filter(
    ({ document, reference }) => document === chunk.document && chunk.pages.has(reference.page),
  );
  const part = { ...material, ranked };
  return settings.form === 'short' || settings.form === 'compare' || settings.form === 'detailed'
    ? stopgapDrafts(part)
    : extract(part, settings, run);
}

async function inOrder(
  ask: NonNullable<TaskRun['ask']>,
  found: Found,
  documents: readonly TaskDocument[],
  { form }: SummarySettings,
  run: TaskRun,
): Promise<Found> {
  if (form !== 'short' && form !== 'compare') return found;
  const names = new Map(documents.map(({ id, name }) => [id, name]));
  const nameOf = (draft: Draft) => names.get(draft.references[0]?.documentId ?? '') ?? '';
  const best = found.drafts.toSorted((a, b) => b.score - a.score || a.order - b.order).slice(0, 100);
  const drafts = best.toSorted((a, b) => a.order - b.order);
  const named = (all: Draft[]) =>
    form === 'compare' ? all.map((draft) => ({ ...draft, text: `${nameOf(draft)}: ${draft.text}` })) : all;
  if (drafts.length <= 2) return { ...found, drafts: named(drafts) };
  await run.breathe();
  const ordered = await askForOrder(ask, drafts, drafts.map(nameOf), form, run);
  const most = form === 'short' ? mostShort : 60;
  if (ordered !== null) return { ...found, drafts: named(ordered.slice(0, most)) };
  return { ...found, drafts: named(best.slice(0, most)), disordered: true };
}

/** What the best sentence that a point quotes is worth. */
function worthOf(references: Draft['references'], { ranked }: Material): number {
  const pages = new Set(references.map(({ documentId, page }) => `${page} ${documentId}`));
  const quoted = ranked.filter(
    ({ reference }) =>
      pages.has(`${reference.page} ${reference.documentId}`) &&
      references.some(({ quote }) => quote.includes(reference.quote) || reference.quote.includes(quote)),
  );
  return quoted.reduce((most, { score }) => Math.max(most, score), 0);
}

/** Every question has its section, in the order asked. */
function withQuestions(sections: Summary['sections'], { form, questions }: SummarySettings): Summary['sections'] {
  if (form !== 'questions') return sections;
  return (questions ?? []).map((heading) => sections.find((one) => one.heading === heading) ?? { heading, points: [] });
}

function coverageOf(documents: readonly TaskDocument[], sections: Summary['sections']): Summary['coverage'] {
  const references = sections.flatMap(({ points }) => points.flatMap((point) => point.references));
  return documents.map(({ id, pages, blocks }) => {
    const used = references
      .filter(({ documentId }) => documentId === id)
      .flatMap(({ page }) => (page === null ? [] : [page]));
    const withText = new Set(
      blocks.filter((block) => linesOf(block).some((line) => /[\p{L}\p{N}]/u.test(line))).map(({ page }) => page),
    );
    const all = Array.from({ length: pages ?? 0 }, (_, at) => at + 1);
    return {
      documentId: id,
      pages,
      used: [...new Set(used)].toSorted((a, b) => a - b),
      // Where no block says its page, nothing is known of the pages.
      unreadable:
        blocks.length > 0 && blocks.every(({ page }) => page === undefined)
          ? []
          : all.filter((page) => !withText.has(page)),
    };
  });
}

const pagesOf = (documents: readonly TaskDocument[]): number =>
  documents.reduce((sum, { pages }) => sum + (pages ?? 1), 0);
