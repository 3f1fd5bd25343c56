import { LRUCache } from 'lru-cache';
import { languageOf, stem } from '../language/index.ts';

/** In how many passages a stem stands (its document frequency); 0 for an unknown one. */
export type StemFrequency = (stem: string) => number;

const shortestPart = 3;
const shortestCompound = 7;
const longestCompound = 40;

interface Split {
  /** Alternatives for the first part's stem: as written, without linking letters, with a dropped vowel put back. */
  heads: string[];
  tail: string;
  tailLength: number;
}

/** Words come again and again, in pages and in questions; a split takes some forty stems. */
const kept = new LRUCache<string, readonly Split[]>({ max: 4_000 });

function splitsOf(word: string, language: string): readonly Split[] {
  const key = `${language} ${word}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const splits = makeSplits(word, language);
  if (splits.length > 0) kept.set(key, splits);
  return splits;
}

function makeSplits(word: string, language: string): Split[] {
  const rules = languageOf(language).compounds;
  if (rules === null || word.length < shortestCompound || word.length > longestCompound || /\p{N}/u.test(word))
    return [];
  const splits: Split[] = [];
  for (let at = shortestPart; at <= word.length - shortestPart; at++) {
    const head = word.slice(0, at);
    const heads = new Set([stem(head, language)]);
    for (const link of rules.linking) {
      if (head.endsWith(link) && head.length - link.length >= shortestPart)
        heads.add(stem(head.slice(0, -link.length), language));
    }
    for (const vowel of rules.dropped) heads.add(stem(head + vowel, language));
    splits.push({ heads: [...heads], tail: stem(word.slice(at), language), tailLength: word.length - at });
  }
  return splits;
}

/** Every stem that could be a part of the word: what must be looked up before `splitCompound` can decide. */
export function candidateParts(word: string, language: string): string[] {
  return [...new Set(splitsOf(word, language).flatMap(({ heads, tail }) => [...heads, tail]))];
}

/**
 * The stems of a compound's two parts, or null where it is better left whole.
 *
 * Koehn and Knight, "Empirical Methods for Compound Splitting" (2003): the split whose parts' geometric mean frequency
 * is largest, if that beats the whole word's. Frequencies are those of stems, so that they come out of the index itself.
 */
export function splitCompound(word: string, language: string, frequency: StemFrequency): [string, string] | null {
  const whole = stem(word, language);
  let best: [string, string] | null = null;
  let bestScore = Math.max(frequency(whole), 0.5);
  for (const { heads, tail, tailLength } of splitsOf(word, language)) {
    const tailFrequency = frequency(tail);
    if (tailFrequency === 0 || tail === whole) continue;
    for (const head of heads) {
      if (head === whole) continue;
      // Three letters are an ending as often as a word ("-het", "-are"): they must be common to count.
      const shortest = Math.min(head.length, tailLength);
      const score = Math.sqrt(frequency(head) * tailFrequency) * (shortest < 4 ? 0.3 : 1);
      if (score > bestScore) {
        bestScore = score;
        best = [head, tail];
      }
    }
  }
  return best;
}
