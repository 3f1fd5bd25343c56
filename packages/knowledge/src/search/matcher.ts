import { gramsOf, words } from '../analyse/index.ts';
import { stem } from '../language/index.ts';
import type { Reading } from './reading.ts';
import type { Alternative } from './units.ts';

/** How far a text says each unit of a question, 0..1. */
export type Matcher = (text: string) => number[];

const counts = { word: 1, joined: 1, spelling: 0.9, parts: 0.7 };
/** What a likeness of spelling counts at most. */
const likenessCounts = 0.7;
/** What another form of the word counts that the stemmer keeps apart (Swedish Snowball leaves "-et" on). */
const inflectionCounts = 0.9;
const endings = /^(?:|[aetns]|s?et|ets?|ens?|ers?|ar|or|na|arnas?|ernas?|ornas?|t?as?)$/u;
const shortestStem = 4;

/**
 * A function that says for each unit of the question how far a text says it: by its stem, a synonym, the parts of a
 * compound, or a likeness of spelling.
 * @param language the text's
 */
export function matcherOf({ units }: Reading, language: string): Matcher {
  const grams = units.map(({ word }) => new Set(gramsOf(word)));
  // The lines of a site repeat their words: each is compared with the question once.
  const seen = new Map<string, number[]>();
  const likenesses = (word: string): number[] => {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const own = new Set(gramsOf(word));
    const fresh = grams.map((asked, i) =>
      isInflected(units[i]?.word ?? '', word) ? inflectionCounts : likenessCounts * likeness(asked, own),
    );
    seen.set(word, fresh);
    return fresh;
  };
  return (text) => {
    const found = new Set(words(text));
    const stems = new Set<string>();
    for (const word of found) stems.add(stem(word, language));
    return units.map(({ alternatives }, i) => {
      let best = 0;
      for (const { terms, why } of alternatives) {
        let hits = 0;
        for (const { term } of terms) if (stems.has(term)) hits++;
        if (hits > 0) best = Math.max(best, (hits / terms.length) * (why === 'synonym' ? sum(terms) : counts[why]));
      }
      if (best < counts.parts) for (const word of found) best = Math.max(best, likenesses(word)[i] ?? 0);
      return best;
    });
  };
}

const sum = (terms: Alternative['terms']): number =>
  Math.min(
    1,
    terms.reduce((all, { weight }) => all + weight, 0),
  );

/** Whether two words differ in a Nordic ending only: "höstlovet", "höstlov". */
function isInflected(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= shortestStem && endings.test(a.slice(same)) && endings.test(b.slice(same));
}

/** Share of the question word's grams in a word, when it is more than a third: an inflection, a compound, a misspelling. */
function likeness(asked: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (asked.size < 3) return 0;
  let shared = 0;
  for (const gram of asked) if (other.has(gram)) shared++;
  const share = shared / asked.size;
  return share > 0.34 ? share : 0;
}
