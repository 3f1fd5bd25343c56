import { findLiterals } from '@radrum/safeguards';
import { type Draft, draftOf, type Material } from './draft.ts';
import { byScore, chooseVaried, type Ranked } from './rank.ts';

const mostThemes = 8;
const mostDiffering = 15;
const mostOwn = 4;
/** Sentences this alike, their figures aside, speak of one thing. */
const alike = 0.5;
/** Of each document, so many of its best sentences are compared with the others'. */
const compared = 300;

/** Per theme what each document says, which figures differ, and what only one of them brings up. */
export async function compareDrafts(material: Material, breathe: () => Promise<void>): Promise<Draft[]> {
  const { read, ranked, wording } = material;
  const byDocument = read.documents
    .map((_, at) =>
      ranked
        .filter(({ document }) => document === at)
        .toSorted(byScore)
        .slice(0, compared),
    )
    .filter((statements) => statements.length > 0);
  if (byDocument.length < 2) return [];
  const themes = themesOf(material);
  const drafts: Draft[] = [];
  const shown = new Set<Ranked>();
  for (const [place, theme] of themes.entries()) {
    await breathe();
    const best = byDocument.flatMap((statements) => statements.find(({ stems }) => stems.includes(theme.stem)) ?? []);
    // Another word of the same sentences is no other theme.
    if (best.length < 2 || best.every((one) => shown.has(one))) continue;
    for (const one of best) {
      shown.add(one);
      drafts.push(draftOf(one, theme.word, place, said(material, one)));
    }
  }
  for (const [at, statements] of byDocument.entries()) {
    for (const others of byDocument.slice(at + 1)) {
      await breathe();
      drafts.push(...differing(material, statements, others, themes.length));
    }
  }
  for (const [at, statements] of byDocument.entries()) {
    await breathe();
    const others = new Set(
      byDocument.flatMap((other, index) => (index === at ? [] : other.flatMap(({ stems }) => stems))),
    );
    const own = statements.filter(
      (one) => one.wordCount >= 6 && one.stems.filter((stem) => !others.has(stem)).length * 2 >= one.stems.length,
    );
    const name = read.documents[statements[0]?.document ?? 0]?.name ?? '';
    for (const one of chooseVaried(own, mostOwn, material.likeness))
      drafts.push(draftOf(one, wording.onlyIn(name), themes.length + 1 + at));
  }
  return drafts;
}

/** What most documents speak of most: the words that are common in several, and in few sentences of each. */
function themesOf({ read, ranked, likeness }: Material): { stem: string; word: string }[] {
  const uses = new Map<string, { documents: Set<number>; sum: number; word: string }>();
  for (const statement of ranked) {
    if (statement.kind === 'row') continue;
    for (const stem of new Set(statement.stems)) {
      if (stem.length < 5 || /\d/u.test(stem)) continue;
      const use = uses.get(stem) ?? { documents: new Set(), sum: 0, word: wordOf(statement.text, stem) };
      use.documents.add(statement.document);
      use.sum += Math.max(0, statement.score) * likeness.rarity(stem);
      uses.set(stem, use);
    }
  }
  const documentCount = Math.min(read.documents.length, new Set(ranked.map(({ document }) => document)).size);
  return [...uses]
    .filter(([, use]) => use.documents.size >= Math.max(2, documentCount / 2))
    .toSorted(([, a], [, b]) => b.documents.size - a.documents.size || b.sum - a.sum)
    .slice(0, mostThemes)
    .map(([stem, { word }]) => ({ stem, word: word.slice(0, 1).toUpperCase() + word.slice(1) }));
}

/** The first word of the text that begins as the stem does. */
function wordOf(text: string, stem: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}-]+/gu)
      ?.find((word) => word.startsWith(stem)) ?? stem
  );
}

const said = ({ read }: Material, { document, text }: Ranked): string => `${read.documents[document]?.name}: ${text}`;

function differing(material: Material, some: readonly Ranked[], others: readonly Ranked[], place: number): Draft[] {
  const found: Draft[] = [];
  const figures = new Map(others.map((one) => [one, figuresOf(one.text)]));
  for (const a of some) {
    const mine = figuresOf(a.text);
    if (mine.size === 0) continue;
    for (const b of others) {
      const theirs = figures.get(b) ?? new Set();
      if (theirs.size === 0 || mine.size !== theirs.size || [...mine].every((one) => theirs.has(one))) continue;
      const likeness = material.likeness.between(a, b);
      if (likeness < alike || !sayTheSame(a, b)) continue;
      const text = `${said(material, a)} ${said(material, b)}`;
      found.push({
        section: material.wording.differ,
        sectionOrder: place,
        text,
        references: [a.reference, b.reference],
        order: a.order,
        score: likeness,
      });
    }
  }
  return found.toSorted((a, b) => b.score - a.score).slice(0, mostDiffering);
}

const figuresOf = (text: string): Set<string> => new Set(findLiterals(text).map(({ key }) => key));

/** Their words but for the figures are mostly the same. */
function sayTheSame(a: Ranked, b: Ranked): boolean {
  const mine = new Set(a.stems.filter((stem) => !/\d/u.test(stem)));
  const theirs = new Set(b.stems.filter((stem) => !/\d/u.test(stem)));
  const shared = [...mine].filter((stem) => theirs.has(stem)).length;
  return shared >= 2 && shared >= 0.7 * Math.max(mine.size, theirs.size);
}
