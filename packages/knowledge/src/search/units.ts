import { stem, stopWordsOf } from '../language/index.ts';
import type { Expansion } from '../vocabulary/index.ts';

/** A way to find a unit of the question: terms that stand together for it, with weights. */
export interface Alternative {
  terms: { term: string; weight: number }[];
  why: 'word' | 'spelling' | 'joined' | 'parts' | 'synonym';
}

/** One word (or phrase) of the question with the ways in which a passage may say it; the best way counts. */
export interface Unit {
  word: string;
  /**
   * What it does in the question: it names what that is about, asks something of it ("kostar", "barn"), says the day, which the calendar
   * works out, or neither.
   */
  role: 'topic' | 'asks' | 'day' | 'other';
  /** How much the unit tells: the idf of its most telling way that the knowledge holds; 1 until the index has been asked. */
  weight: number;
  alternatives: Alternative[];
}

/** Weights of the ways that are not the word itself (chosen on sv-corona and sv-municipality). */
export const wayWeights = { parts: 0.7, synonym: 0.9, translated: 0.95, spelling: 0.9, joined: 1 };
/** A unit by itself, before anything is known of it. */
export const unitOf = (word: string, alternatives: Alternative[]): Unit => ({
  word,
  role: 'other',
  weight: 1,
  alternatives,
});

/** A unit whose ways all weigh less. */
export const lighter = (unit: Unit, share: number): Unit => ({
  ...unit,
  alternatives: unit.alternatives.map((way) => ({
    ...way,
    terms: way.terms.map(({ term, weight }) => ({ term, weight: weight * share })),
  })),
});

/** The word itself, by its stem in each of some languages. */
export function waysToSay(
  word: string,
  languages: readonly string[],
  why: Alternative['why'],
  weight = 1,
): Alternative[] {
  return [...new Set(languages.map((language) => stem(word, language)))].map((term) => ({
    terms: [{ term, weight }],
    why,
  }));
}

/** Adds to the unit that a concept was named by the other wordings of the concept. */
export function addExpansion(
  units: Unit[],
  { from, to, isTopic, weight: sureness }: Expansion,
  asked: string,
  home: string,
): void {
  let unit = units.find(({ word }) => from.includes(word));
  if (unit === undefined) {
    // The wording consists of stop words only ("åka buss med"): it still names the concept.
    unit = unitOf(from.join(' '), []);
    units.push(unit);
  }
  if (isTopic) unit.role = 'topic';
  else if (unit.role === 'other') unit.role = 'asks';
  for (const { language, stems, weight: tells } of to) {
    const isTranslated = asked !== home && language !== asked;
    const weight = sureness * tells * (isTranslated ? wayWeights.translated : wayWeights.synonym);
    const stops = stopWordsOf(language);
    const telling = stems.filter((each) => !stops.has(each));
    const terms = telling.length > 0 ? telling : stems;
    unit.alternatives.push({ terms: terms.map((term) => ({ term, weight: weight / terms.length })), why: 'synonym' });
  }
}
