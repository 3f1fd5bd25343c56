import { contentWords, stem } from '@radrum/knowledge';

/** Asked so many times, a question is worth an answer of its own among the common ones. */
const often = 3;
/** Two questions are one where at least this share of their words is common to both (Jaccard). */
const alike = 0.5;

/** A question of a letter that came before, and how often, this time included. */
export interface OftenAsked {
  question: string;
  times: number;
}

/**
 * Which of a letter's questions came in earlier letters too. A letter counts once, however often it asks.
 * @param earlier the questions of each earlier letter
 */
export function oftenAsked(
  questions: readonly string[],
  earlier: readonly (readonly string[])[],
  language: string,
): OftenAsked[] {
  const letters = earlier.map((asked) => asked.map((question) => stemsOf(question, language)));
  return questions
    .map((question) => {
      const stems = stemsOf(question, language);
      const before = letters.filter((asked) => asked.some((other) => likeness(stems, other) >= alike)).length;
      return { question, times: before + 1 };
    })
    .filter(({ times }) => times >= often);
}

const stemsOf = (question: string, language: string): Set<string> =>
  new Set(contentWords(question, language).map((word) => stem(word, language)));

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}
