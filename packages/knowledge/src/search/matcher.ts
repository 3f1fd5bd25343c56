import { gramsOf, words } from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import type { Reading } from './reading.ts';

/** How far a text says each unit of a question, 0..1. */
export type Matcher = (text: string) => number[];

const counts = { word: 1, synonym: 0.85, parts: 0.7 };
/** What a likeness of spelling counts at most. */
const likenessCounts = 0.8;

/**
 * A function that says for each unit of the question how far a text says it: by its stem, a synonym, the parts of a
 * compound, or a likeness of spelling.
 * @param language the text's
 */
export function matcherOf({ units }: Reading, language: string): Matcher {
  const grams = units.map(({ word }) => new Set(gramsOf(word)));
  return (text) => {
    const found = [...new Set(words(text))];
    const stems = new Set(found.map((word) => stem(word, language)));
    let foundGrams: Set<string>[] | null = null;
    return units.map(({ alternatives }, i) => {
      let best = 0;
      for (const { terms, why } of alternatives) {
        let hits = 0;
        for (const { term } of terms) if (stems.has(term)) hits++;
        if (hits > 0) best = Math.max(best, (hits / terms.length) * counts[why]);
      }
      if (best < counts.parts) {
        foundGrams ??= found.map((word) => new Set(gramsOf(word)));
        for (const other of foundGrams) best = Math.max(best, likenessCounts * likeness(grams[i] ?? none, other));
      }
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
