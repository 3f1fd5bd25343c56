import {
  candidateParts,
  contentWords,
  expand,
  gramsOf,
  splitCompound,
  words,
  type Concept,
  type Expansion,
} from '../analyse/index.ts';
import { detectLanguage, languageOf, stem, wantedKinds, type AnswerKind } from '../language/index.ts';

/** A way to find a unit of the question: terms that stand together for it, with weights. */
export interface Alternative {
  terms: { term: string; weight: number }[];
  why: 'word' | 'parts' | 'synonym';
}

/** One word (or phrase) of the question with the ways in which a passage may say it; the best way counts. */
export interface Unit {
  word: string;
  /** How much the unit tells: the idf of its most telling way that the knowledge holds; 1 until the index has been asked. */
  weight: number;
  alternatives: Alternative[];
}

/** A question as search reads it; it can be shown ("why this answer"). */
export interface Reading {
  query: string;
  language: string;
  /** Languages that the searched knowledge is written in. */
  readIn: string[];
  /** Content words in order. */
  words: string[];
  /** The question's stop words: they weigh little in the ranking and nothing in coverage. */
  functionWords: string[];
  units: Unit[];
  grams: string[];
  /** Share of the gram channel in the score, 0..1. */
  gramShare: number;
  expansions: Expansion[];
  wanted: AnswerKind[];
}

export interface ReadingOptions {
  language?: string | undefined;
  /** Languages of the knowledge, the most common first; the first is the fallback of language detection. */
  readIn: readonly string[];
  synonyms?: readonly Concept[] | undefined;
}

/** Weights of the ways that are not the word itself (chosen on sv-corona and sv-municipality). */
export const wayWeights = { parts: 0.7, synonym: 0.9, translated: 0.95 };

const longestQuery = 4_000;
const mostWords = 60;

/** Terms whose postings a reading needs. */
export function termsOf(reading: Reading): string[] {
  const terms = new Set<string>([
    ...reading.grams,
    ...reading.functionWords.map((word) => stem(word, reading.language)),
  ]);
  for (const { alternatives } of reading.units)
    for (const { terms: wanted } of alternatives) for (const { term } of wanted) terms.add(term);
  return [...terms];
}

/** Stems whose frequencies decide how the question's compounds are split. */
export function partsToCount({ units, language, readIn }: Reading): string[] {
  const stems = new Set<string>();
  for (const { word } of units)
    for (const spoken of new Set([language, ...readIn])) {
      stems.add(stem(word, spoken));
      for (const part of candidateParts(word, spoken)) stems.add(part);
    }
  return [...stems];
}

/** Reads a question: language, content words, expansions, grams and the kind of answer wanted. Any string is fine. */
export function readQuestion(query: string, { language, readIn, synonyms = [] }: ReadingOptions): Reading {
  const text = query.slice(0, longestQuery);
  const home = readIn[0] ?? 'sv';
  const known = languageOf(language).code;
  const asked = known === 'und' ? detectLanguage(text, { fallback: home, hints: readIn }) : known;
  const all = words(text).slice(0, mostWords * 3);
  const content = [...new Set(contentWords(text, asked))].slice(0, mostWords);
  const expansions = expand(all, asked, readIn, synonyms);
  const languages = [...new Set([asked, ...readIn])];
  const foreign = asked !== home;
  const units = content.map((word): Unit => ({ word, weight: 1, alternatives: waysToSay(word, languages) }));
  for (const expansion of expansions) addExpansion(units, expansion, asked, foreign);
  const functionWords = [...new Set(all.filter((word) => !content.includes(word)))].slice(0, mostWords);
  return {
    query: text,
    language: asked,
    readIn: [...readIn],
    words: content,
    functionWords,
    units,
    grams: [...new Set([...content, ...officialWords(expansions, home)].flatMap(gramsOf))],
    gramShare: languageOf(asked).gramShare,
    expansions,
    wanted: wantedKinds(text, asked),
  };
}

/**
 * The words of the authorities' own terms for what the question names. Their grams find compounds and inflections of the
 * term that the stems miss (measured on sv-municipality: right page first .59 -> .71).
 */
function officialWords(expansions: readonly Expansion[], home: string): string[] {
  return expansions.flatMap(({ to }) =>
    words(to.find(({ language, official }) => official && language === home)?.text ?? ''),
  );
}

function waysToSay(word: string, languages: readonly string[]): Alternative[] {
  return [...new Set(languages.map((language) => stem(word, language)))].map((term) => ({
    terms: [{ term, weight: 1 }],
    why: 'word',
  }));
}

function addExpansion(units: Unit[], { from, to }: Expansion, asked: string, foreign: boolean): void {
  let unit = units.find(({ word }) => from.includes(word));
  if (unit === undefined) {
    // The wording consists of stop words only ("åka buss med"): it still names the concept.
    unit = { word: from.join(' '), weight: 1, alternatives: [] };
    units.push(unit);
  }
  for (const { language, stems } of to) {
    const weight = foreign && language !== asked ? wayWeights.translated : wayWeights.synonym;
    unit.alternatives.push({ terms: stems.map((term) => ({ term, weight: weight / stems.length })), why: 'synonym' });
  }
}

/** Adds the parts of compounds, once the frequencies of the candidates are known. */
export function withParts(reading: Reading, frequency: (stem: string) => number): Reading {
  const languages = [...new Set([reading.language, ...reading.readIn])];
  const units = reading.units.map((unit): Unit => {
    const ways: Alternative[] = [];
    for (const language of languages) {
      const parts = splitCompound(unit.word, language, frequency);
      if (parts !== null)
        ways.push({ terms: parts.map((term) => ({ term, weight: wayWeights.parts / 2 })), why: 'parts' });
    }
    return ways.length === 0 ? unit : { ...unit, alternatives: [...unit.alternatives, ...ways] };
  });
  return { ...reading, units };
}
