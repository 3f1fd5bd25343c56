import { gramsOf, words } from '../analyse/index.ts';
import { stem, stopWordsOf } from '../language/index.ts';

/** How much a stop word and a gram weigh in the comparison, and the comparison in the score (chosen on sv-corona; both halves of its answers agree). */
export const likeness = { functionWord: 0.7, gram: 0.5, share: 0.35 };

export type Weigh = (term: string) => number;
type Vector = ReadonlyMap<string, number>;

/** A question or a heading as a vector of stems and character grams. */
export function headingVector(text: string, language: string, weigh: Weigh): Vector {
  const vector = new Map<string, number>();
  const stops = stopWordsOf(language);
  for (const word of new Set(words(text))) {
    const term = stem(word, language);
    if (stops.has(word)) {
      vector.set(term, likeness.functionWord * weigh(term));
      continue;
    }
    vector.set(term, weigh(term));
    for (const gram of gramsOf(word)) vector.set(gram, (vector.get(gram) ?? 0) + likeness.gram * weigh(gram));
  }
  return vector;
}

/** The cosine of two vectors, 0..1: both what is shared and what only one of them says count. */
export function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (const [term, weight] of a) {
    lengthA += weight * weight;
    dot += weight * (b.get(term) ?? 0);
  }
  for (const weight of b.values()) lengthB += weight * weight;
  return lengthA === 0 || lengthB === 0 ? 0 : Math.min(1, dot / Math.sqrt(lengthA * lengthB));
}

/**
 * How like the question a passage's headings are, 0..1: headings are often the very question. The index rewards a
 * heading for what it shares with the question, this also takes off for what it says beside.
 */
export function headingLikeness(
  question: Vector,
  title: string,
  headings: readonly string[],
  language: string,
  weigh: Weigh,
): number {
  const own = headings.at(-1);
  const both = cosine(question, headingVector([title, ...headings].join(' '), language, weigh));
  return own === undefined ? both : Math.max(both, cosine(question, headingVector(own, language, weigh)));
}
