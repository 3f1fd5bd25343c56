import { editCost } from './edit-cost.ts';

/** A word that a word may have been meant as. */
export interface Correction {
  word: string;
  /** 0: the same sounds; about 1: one wrong letter. */
  cost: number;
}

const shortest = 4;
/** Swedish spellings of one sound, each brought to one letter that no word has. */
const sounds: readonly [RegExp, string][] = [
  [/(?:sch|stj|skj|sj|sh)/gu, 'ʃ'],
  [/(?:tj|kj|ch)/gu, 'ɕ'],
  [/^(?:hj|dj|gj|lj)/gu, 'j'],
  [/ck/gu, 'kk'],
  [/x/gu, 'ks'],
  [/ph/gu, 'f'],
  [/qu/gu, 'kv'],
];

const sound = (word: string): string => sounds.reduce((text, [spelling, one]) => text.replace(spelling, one), word);

/** What a slip may cost, by the word's length: one wrong letter in short words, two in long ones. */
export const mostCost = (length: number): number => (length < 5 ? 0.5 : length < 8 ? 1 : length < 11 ? 1.5 : 2);

/**
 * The word that an unknown word was most likely meant as, or null where none is near.
 * @param word normalised, of letters only
 * @param candidates known words with how common they are; of two equally near ones the more common is taken
 */
export function correct(word: string, candidates: Iterable<readonly [string, number]>): Correction | null {
  if (word.length < shortest || /\P{L}/u.test(word)) return null;
  const asked = sound(word);
  const most = mostCost(word.length);
  let best: Correction | null = null;
  let bestCommon = 0;
  for (const [candidate, common] of candidates) {
    if (candidate.length < shortest - 1 || Math.abs(candidate.length - word.length) > 2) continue;
    const limit = best === null ? most : best.cost;
    const cost = Math.min(editCost(word, candidate, limit), editCost(asked, sound(candidate), limit));
    if (cost > limit || (best !== null && cost === best.cost && common <= bestCommon)) continue;
    best = { word: candidate, cost };
    bestCommon = common;
  }
  return best;
}

/**
 * The beginnings that words near an unknown one may have: its first two letters, and those with dots and rings that may have been
 * left out or put on.
 */
export function nearBeginnings(word: string): string[] {
  const variants = (letter: string) =>
    [
      ['a', 'å', 'ä'],
      ['o', 'ö', 'å'],
      ['e', 'ä', 'é'],
    ].find((group) => group.includes(letter)) ?? [letter];
  const [first = '', second = ''] = word;
  const straight = variants(first).flatMap((a) => variants(second).map((b) => a + b));
  return [...new Set([...straight, second + first])];
}
