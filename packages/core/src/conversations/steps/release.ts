import { languageOf, piecesOf } from '@radrum/knowledge';
import { serve, type Attempt, type Candidate, type ServeCall } from '@radrum/routing';
import {
  askBack,
  checkUnit,
  cleanUntrusted,
  createUnitSplitter,
  hasPersonalData,
  quoteIntro,
  type Unit,
} from '@radrum/safeguards';
import { pageAddress } from '../../knowledge/index.ts';
import { openFor } from '../../models/open-for.ts';
import { tenantHealth, tenantLimits } from '../../models/tenant-health.ts';
import { tracedAnswer } from '../../models/traced-content.ts';
import { mayTrace } from '../../policies/apply.ts';
import { attemptedOf } from '../../usage/attempted.ts';
import type { AnswerEvent, QuestionPart, Routed, Shown } from '../turn.ts';
import { choicesShown } from './ask-back.ts';
import { abstention, uncovered } from './compose.ts';
import { nothingShown } from './nothing-shown.ts';
import { reckoning } from './reckoning.ts';
import { longestAnswer } from './plan-call.ts';
import { isCovered, openPartsText } from './uncovered.ts';

/**
 * Asks one model after the other and shows what stands its check, unit by unit: a sentence, list item or table row whose claims the cited
 * passages carry. The first unit shown is the point of no return; until then the next model may still be asked.
 */
export async function* release(
  routed: Routed,
  call: Pick<ServeCall, 'prompt' | 'providerOptions'>,
): AsyncGenerator<AnswerEvent, Shown, void> {
  const shown = nothingShown();
  const { candidates, signal, scope, dataClass, channel } = routed;
  const { rules } = routed.assistant.policy;
  const isTraced = channel !== 'workspace' && mayTrace(rules, dataClass);
  const settings = { maxOutputTokens: longestAnswer[rules.answerLength], temperature: 0.1 };
  const { installation, tenantId } = scope;
  const health = tenantHealth(installation.health, tenantId);
  const open = (entry: Candidate) => openFor(installation, entry);
  const limits = tenantLimits(installation.limits, tenantId);
  const series = serve({ ...call, candidates, settings, signal, health, limits, share: tenantId, open });
  for await (const attempt of series) {
    const left = yield* releaseAttempt(routed, attempt, shown);
    const attempted = attemptedOf(attempt, candidates);
    shown.attempts.push(attempted);
    shown.traced.push(isTraced ? tracedAnswer(rules, call.prompt, { ...attempted, answer: attempt.answer }) : null);
    const { inputTokens, outputTokens } = attempt.usage;
    shown.usage.inputTokens += inputTokens;
    shown.usage.outputTokens += outputTokens;
    shown.dropped.push(...(attempt.failure ? [{ reason: attempt.failure, text: attempt.model }] : []));
    if (attempt.rejection === 'abstained') break;
    if (!attempt.isCommitted) continue;
    const { model, provider, region, fallbackFrom, end } = attempt;
    shown.route = { model, provider, region, fallbackFrom: fallbackFrom.map((step) => ({ ...step })) };
    shown.outcome = shown.citations.length > 0 ? 'answered' : 'unanswered';
    if (shown.outcome === 'answered') {
      if (provider === 'extractive') shown.choices = choicesShown(routed, shown);
      const last =
        openPartsText(routed, left) +
        (shown.choices.length > 0 ? `\n\n${askBack(routed.language, shown.choices)}` : '');
      shown.text += last;
      if (last !== '') yield { type: 'text', delta: last };
    }
    if (end?.type === 'interrupted') {
      shown.interrupted = end.reason;
      yield { type: 'interrupted', reason: end.reason };
    }
  }
  return shown;
}

/** @returns the parts of the question that it left open */
async function* releaseAttempt(
  routed: Routed,
  attempt: Attempt,
  shown: Shown,
): AsyncGenerator<AnswerEvent, QuestionPart[], void> {
  const splitter = createUnitSplitter();
  const quotes = attempt.provider === 'extractive';
  const left = quotes ? routed.parts.filter((part) => !isCovered(routed, part)) : [];
  let said = '';
  /** White space after what was shown: it belongs to the answer only when something follows. */
  let gap = '';
  let isReckoned = false;
  const units = async function* (): AsyncGenerator<Unit> {
    for await (const delta of attempt.text) {
      if (quotes) {
        // The built-in model gives a whole quote at a time, of one or more lines under one mark.
        yield { kind: 'sentence', text: delta };
        continue;
      }
      said += delta;
      if (said.trimStart().startsWith(abstention)) return attempt.reject('abstained');
      yield* splitter.push(delta);
    }
    if (attempt.end?.type === 'finished') yield* splitter.end();
  };
  for await (const unit of units()) {
    if (unit.kind === 'space') {
      gap += unit.text;
      continue;
    }
    const [, number] = uncovered.exec(unit.text) ?? [];
    const part = routed.parts[Number(number) - 1];
    if (number !== undefined) {
      if (part !== undefined && !left.includes(part)) left.push(part);
      continue;
    }
    const checked = check(routed, attempt, unit.text);
    if (checked.why !== null) {
      shown.dropped.push({ reason: checked.why, text: cleanUntrusted(unit.text.slice(0, 200).toWellFormed()) });
      continue;
    }
    if (!attempt.commit()) return left;
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(checked.text) ?? [];
    const told: string =
      quotes && !isReckoned && (shown.text === '' || routed.parts.length > 0) ? reckoned(routed, checked) : '';
    isReckoned ||= told !== '';
    const space =
      shown.text === '' ? told + (quotes ? languageNote(routed, checked) : '') : (gap + before || ' ') + told;
    gap = after;
    const marks = new Map<number, number>();
    for (const number of checked.citations) {
      const place = cite(routed, shown, number, quotes ? quoted(words) : null, checked.text);
      marks.set(number, place.number);
      if (place.isNew) {
        const citation = shown.citations[place.number - 1];
        if (citation) yield { type: 'citation', number: place.number, citation };
      }
    }
    const text =
      space +
      words.replaceAll(/\[(\d+)\]/g, (mark, number: string) => `[${marks.get(Number(number)) ?? mark.slice(1, -1)}]`);
    shown.text += text;
    shown.firstTokenMs ??= Math.round(performance.now() - routed.startedAt);
    yield { type: 'text', delta: text };
  }
  return left;
}

/** The unit as it may be shown; `why` says why not. */
function check(
  routed: Routed,
  attempt: Attempt,
  unit: string,
): { text: string; citations: readonly number[]; why: string | null } {
  const { passages, question, language } = routed;
  const numbered = passages.map((hit, index) => ({
    number: index + 1,
    text: [...hit.headings, hit.text].join('\n'),
    title: hit.title,
    url: hit.url,
  }));
  if (attempt.provider === 'extractive') {
    // Its words are the passages' own: only that they are must be checked, not what they say.
    const verdict = checkUnit(unit, numbered, { question, language, crossLanguage: true });
    return {
      text: verdict.text,
      citations: verdict.citations,
      why: verdict.why === 'no_citation' || verdict.why === 'unknown_citation' ? verdict.why : null,
    };
  }
  const cited = (numbers: readonly number[]) =>
    numbers.map((number) => passages[number - 1]).filter((hit) => hit !== undefined);
  const sameLanguage = passages.some((hit) => languageOf(hit.language).code === languageOf(language).code);
  const verdict = checkUnit(unit, numbered, { question, language, crossLanguage: !sameLanguage });
  const why =
    verdict.why ??
    (hasPersonalData(verdict.text, { allowed: cited(verdict.citations).map((hit) => hit.text) })
      ? 'personal_data'
      : null);
  return { text: verdict.text, citations: verdict.citations, why };
}

type Cited = Pick<ReturnType<typeof check>, 'text' | 'citations'>;
const paragraph = (text: string): string => (text === '' ? '' : `${text}\n\n`);

/** What was reckoned of the calendar for a quote: it stands before it. */
function reckoned(routed: Routed, { text, citations }: Cited): string {
  const passage = routed.passages[(citations[0] ?? 1) - 1];
  return paragraph(reckoning(routed, text, passage ? [passage.title, ...passage.headings] : []));
}

/** Says before the first quote, in the asker's language, that it is in another. */
function languageNote({ language, passages }: Routed, { citations }: Cited): string {
  const source = passages[(citations[0] ?? 1) - 1]?.language ?? language;
  return languageOf(source).code === languageOf(language).code ? '' : paragraph(quoteIntro(language, source));
}

/** The citation's number in the answer: a passage's own quote is listed once. */
function cite(
  { passages }: Routed,
  shown: Shown,
  passageNumber: number,
  verbatim: string | null,
  unit: string,
): { number: number; isNew: boolean } {
  const hit = passages[passageNumber - 1];
  if (!hit) throw new Error('a checked unit cites passages that exist');
  const quote = verbatim ?? supportingQuote(hit.text, unit);
  const known = shown.citations.findIndex(
    (citation) => citation.documentId === hit.documentId && citation.quote === quote,
  );
  if (known >= 0) return { number: known + 1, isNew: false };
  const { title, documentId, page } = hit;
  shown.citations.push({ url: pageAddress(hit.url, page), title, quote, documentId, page });
  return { number: shown.citations.length, isNew: true };
}

/** A quote's own words: without the heading that it is read under and the marks of its passage and of list items, a line each. */
const quoted = (unit: string): string =>
  unit
    .replace(/^\s*\*\*[^*\n]+\*\* /, '')
    .replaceAll(/\s*\[\d+\]/g, '')
    .replaceAll(/^- /gm, '')
    .trim();

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** The piece of a passage that shares most words with what was said: the quote that a reader compares it with. */
function supportingQuote(passage: string, unit: string): string {
  const said = wordsOf(unit);
  let best = { text: passage.slice(0, 300), shared: -1 };
  for (const piece of piecesOf(passage)) {
    const shared = [...wordsOf(piece.text)].filter((word) => said.has(word)).length;
    if (shared > best.shared) best = { text: piece.text, shared };
  }
  return best.text.replace(/^[-*•] /, '');
}
