import { gramsOf, words } from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import { holdsKind } from './answer-kinds.ts';
import { conditionsOf, meetsConditions, type Conditions } from './conditions.ts';
import type { Hit } from './hit.ts';
import { piecesOf, type Piece } from './lines.ts';
import type { Reading } from './reading.ts';

/** A piece of a passage and how well it answers. */
export interface Line {
  /** Verbatim: a sentence, list item or table row of the passage. */
  text: string;
  /** 0..1 */
  score: number;
  kind: Piece['kind'];
}

/** Parts of a line's score; they sum to 1 (set by hand on sv-municipality, checked in bench/retrieval.ts). */
export const lineWeights = { words: 0.5, context: 0.17, kind: 0.21, conditions: 0.12 };

/** A word that only the sentence before or the headings say counts so much for this line. */
const nearby = 0.35;
/** How much less a word tells for choosing a line that the headings above say already. */
const saidAbove = 0.8;
const longestPassage = 20_000;

/**
 * The pieces of a passage in the order of how well each answers the question: how much of the question's weight its
 * words cover (stems, parts of compounds, synonyms, and likeness of spelling), whether it holds the kind of answer
 * wanted, and whether it meets the question's conditions (a number within a range, a weekday).
 * @param reading as `searchKnowledge` gave it back
 */
export function bestLines(reading: Reading, hit: Pick<Hit, 'title' | 'headings' | 'text' | 'language'>): Line[] {
  const pieces = piecesOf(hit.text.slice(0, longestPassage));
  const matcher = matcherOf(reading, hit.language);
  const head = matcher([hit.title, ...hit.headings].join('\n'));
  const matches = pieces.map(({ text }) => matcher(text));
  const conditions = conditionsOf(reading.query);
  // What the headings say already does not choose between the lines under them.
  const telling = reading.units.map(({ weight }, i) => weight * (1 - saidAbove * (head[i] ?? 0)));
  const lines = pieces.map((piece, place): Line => {
    const own = matches[place] ?? [];
    const before = piece.kind === 'row' ? [] : (matches[place - 1] ?? []);
    return { ...piece, score: scoreOf(reading, piece, { own, head, before, telling }, conditions) };
  });
  return lines.sort((a, b) => b.score - a.score);
}

/** How far the question's units are said: by the line, the headings, the line before; and how much each tells here. */
interface Said {
  own: readonly number[];
  head: readonly number[];
  before: readonly number[];
  telling: readonly number[];
}

function scoreOf(
  { units, wanted }: Reading,
  { text }: Piece,
  { own, head, before, telling }: Said,
  conditions: Conditions,
): number {
  let said = 0;
  let toSay = 0;
  let implied = 0;
  let total = 0;
  for (const [i, { weight }] of units.entries()) {
    const here = own[i] ?? 0;
    said += (telling[i] ?? 0) * here;
    toSay += telling[i] ?? 0;
    implied += weight * Math.max(here, head[i] ?? 0, nearby * (before[i] ?? 0));
    total += weight;
  }
  if (total === 0) return 0;
  const kinds = wanted.slice(0, 2);
  const kind =
    kinds.length === 0
      ? 0.5
      : kinds.reduce((sum, each, i) => sum + (holdsKind(text, each) ? 1 / (i + 1) : 0), 0) /
        (kinds.length === 1 ? 1 : 1.5);
  const met = meetsConditions(text, conditions);
  const score =
    lineWeights.words * (toSay === 0 ? 0 : said / toSay) +
    lineWeights.context * (implied / total) +
    lineWeights.kind * kind +
    lineWeights.conditions * met;
  return Math.max(0, Math.min(1, score));
}

/** A function that says for each unit of the question how far a text says it, 0..1. */
function matcherOf({ units }: Reading, language: string): (text: string) => number[] {
  const grams = units.map(({ word }) => new Set(gramsOf(word)));
  return (text) => {
    const found = new Map<string, Set<string>>();
    for (const word of new Set(words(text))) found.set(word, new Set(gramsOf(word)));
    const stems = new Set([...found.keys()].map((word) => stem(word, language)));
    return units.map(({ alternatives }, i) => {
      let best = 0;
      for (const { terms, why } of alternatives) {
        const hits = terms.filter(({ term }) => stems.has(term)).length;
        if (hits > 0)
          best = Math.max(best, (hits / terms.length) * (why === 'word' ? 1 : why === 'synonym' ? 0.85 : 0.7));
      }
      if (best < 0.7)
        for (const other of found.values()) best = Math.max(best, 0.8 * likeness(grams[i] ?? none, other));
      return best;
    });
  };
}

const none: ReadonlySet<string> = new Set();

/** Share of the question word's grams in a word, when it is more than a third: an inflection, a compound, a misspelling. */
function likeness(asked: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (asked.size < 3) return 0;
  let shared = 0;
  for (const gram of asked) if (other.has(gram)) shared++;
  const share = shared / asked.size;
  return share > 0.34 ? share : 0;
}
