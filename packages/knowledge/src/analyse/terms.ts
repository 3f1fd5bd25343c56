import { stem, stopWordsOf } from '../language/index.ts';
import { splitCompound, type StemFrequency } from './compounds.ts';
import { gramsOf } from './grams.ts';
import { words } from './words.ts';

/** Weight of a compound's part beside the whole word (measured: parts at full weight lose to no parts at all). */
export const partWeight = 0.4;

/** A text's terms with their weighted counts, and the lengths that the counts are normalised by. */
export interface TermCounts {
  counts: Map<string, number>;
  wordLength: number;
  gramLength: number;
}

export interface Field {
  text: string;
  weight: number;
}

/**
 * The weighted terms of a passage: stems, parts of compounds at a lower weight, and character grams.
 * @param fields title, heading path and text with their weights
 * @param frequency in how many passages a stem stands, for splitting compounds
 */
export function countTerms(fields: readonly Field[], language: string, frequency: StemFrequency): TermCounts {
  const counts = new Map<string, number>();
  const stops = stopWordsOf(language);
  let wordLength = 0;
  let gramLength = 0;
  const add = (term: string, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
  for (const { text, weight } of fields) {
    for (const word of words(text)) {
      // Stop words are kept as words (questions and headings share wordings: measured, +1 point of MRR), but give no grams.
      add(stem(word, language), weight);
      wordLength += weight;
      if (stops.has(word)) continue;
      for (const part of splitCompound(word, language, frequency) ?? []) add(part, weight * partWeight);
      for (const gram of gramsOf(word)) {
        add(gram, weight);
        gramLength += weight;
      }
    }
  }
  return { counts, wordLength, gramLength };
}

/** The content words of a text: all but the language's stop words; all words when nothing else is left. */
export function contentWords(text: string, language: string): string[] {
  const all = words(text);
  const stops = stopWordsOf(language);
  const content = all.filter((word) => !stops.has(word));
  return content.length > 0 ? content : all;
}
