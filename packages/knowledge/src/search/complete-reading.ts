import { candidateParts, splitCompound, words } from '../analyse/index.ts';
import { languageOf, stem, stopWordsOf } from '../language/index.ts';
import { correct, nearBeginnings } from '../spelling/index.ts';
import { expand, platformVocabulary, type Concept, type Expansion } from '../vocabulary/index.ts';
import { gramsOfWords, kindsOfConcepts, mostWords, officialWords, type Reading } from './reading.ts';
import { addExpansion, unitOf, wayWeights, waysToSay, type Alternative, type Unit } from './units.ts';

/** What the index knows of words. */
export interface IndexWords {
  /** In how many passages a stem stands, the background's included. */
  frequency: (stem: string) => number;
  /** Stems of the index that begin with one of some beginnings, with the number of passages that they stand in. */
  near: (beginnings: readonly string[]) => Iterable<readonly [string, number]>;
}

/** Stems whose frequencies decide what is known, which words are joined and how compounds are split. */
export function stemsToCount({ units, asked, readIn }: Reading): string[] {
  const stems = new Set<string>();
  for (const spoken of readIn) {
    for (const { word } of units) {
      stems.add(stem(word, spoken));
      for (const part of candidateParts(word, spoken)) stems.add(part);
    }
    for (const { to } of couldJoin(asked, spoken)) stems.add(stem(to, spoken));
  }
  return [...stems];
}

/** Completes a reading with what the index knows: misspelt words corrected, split compounds joined, joined ones split. */
export function completeReading(reading: Reading, index: IndexWords, synonyms: readonly Concept[] = []): Reading {
  return withParts(withJoined(withCorrections(reading, index, synonyms), index, synonyms), index.frequency);
}

/** Words of the question that neither the index nor the vocabulary knows, nor as parts of a compound. */
export function unknownWords(reading: Reading, frequency: IndexWords['frequency']): string[] {
  const { readIn, query } = reading;
  const vocabulary = platformVocabulary();
  const named = new Set(reading.expansions.filter(({ why }) => why !== 'part').flatMap(({ from }) => from));
  // A name in the midst of a sentence is no misspelling.
  const names = new Set([...query.matchAll(nameInside)].flatMap(([name]) => words(name)));
  return reading.words.filter(
    (word) =>
      !named.has(word) &&
      !names.has(word) &&
      readIn.every(
        (spoken) =>
          frequency(stem(word, spoken)) === 0 &&
          !vocabulary.hasWord(word, spoken) &&
          splitCompound(word, spoken, frequency) === null,
      ),
  );
}

/** A capitalised word after one that is not. */
const nameInside = /(?<=\p{Ll}[\p{L},]*\s)\p{Lu}[\p{L}\p{M}'’-]*/gu;

/** Beginnings of the words that the unknown words may have been meant as. */
export const beginningsOf = (unknown: readonly string[]): string[] => [...new Set(unknown.flatMap(nearBeginnings))];

function withCorrections(reading: Reading, { frequency, near }: IndexWords, synonyms: readonly Concept[]): Reading {
  const unknown = unknownWords(reading, frequency);
  if (unknown.length === 0) return reading;
  const spoken = languageOf(reading.language).code;
  const inIndex = [...near(beginningsOf(unknown))];
  const corrections = unknown.flatMap((from) => {
    const beginnings = nearBeginnings(from);
    const inVocabulary = platformVocabulary().wordsFrom(beginnings, spoken);
    const to = correct(from, [
      ...inVocabulary.map((word): [string, number] => [word, 1 + frequency(stem(word, spoken))]),
      ...inIndex.filter(([word]) => beginnings.includes(word.slice(0, 2))),
    ]);
    return to === null ? [] : [{ from, to: to.word }];
  });
  const meant = new Map(corrections.map(({ from, to }) => [from, to]));
  const units = reading.units.map((unit): Unit => {
    const to = meant.get(unit.word);
    return to === undefined
      ? unit
      : {
          ...unit,
          alternatives: [...unit.alternatives, ...waysToSay(to, reading.readIn, 'spelling', wayWeights.spelling)],
        };
  });
  const asked = reading.asked.map((word) => meant.get(word) ?? word);
  const fresh = expand(asked, reading.language, reading.readIn, synonyms)
    .filter(({ from }) => corrections.some(({ to }) => from.includes(to)))
    .map((expansion) => ({
      ...expansion,
      from: expansion.from.map((word) => corrections.find(({ to }) => to === word)?.from ?? word),
    }));
  return withExpansions(
    { ...reading, units, corrections, unknown: unknown.filter((word) => !meant.has(word)) },
    fresh,
    corrections.map(({ to }) => to),
  );
}

/** Neighbouring words that could be one compound, with or without a linking letter. */
function couldJoin(asked: readonly string[], language: string): Reading['joined'] {
  const rules = languageOf(language).compounds;
  if (rules === null) return [];
  const stops = stopWordsOf(language);
  return asked.slice(0, mostWords).flatMap((first, at): Reading['joined'] => {
    const second = asked[at + 1];
    if (second === undefined || [first, second].some((word) => word.length < 3 || stops.has(word) || /\d/u.test(word)))
      return [];
    return ['', ...rules.linking].map((link) => ({ from: [first, second], to: first + link + second }));
  });
}

function withJoined(reading: Reading, { frequency }: IndexWords, synonyms: readonly Concept[]): Reading {
  const { language, readIn } = reading;
  const vocabulary = platformVocabulary();
  const joined = couldJoin(reading.asked, language).filter(
    ({ to }) => vocabulary.find([stem(to, language)], language).length > 0 || frequency(stem(to, language)) > 0,
  );
  if (joined.length === 0) return reading;
  const units = joined.map(({ to }) => unitOf(to, waysToSay(to, readIn, 'joined', wayWeights.joined)));
  const fresh = joined.flatMap(({ to }) => expand([to], language, readIn, synonyms));
  return withExpansions(
    { ...reading, units: [...reading.units, ...units], joined },
    fresh,
    joined.map(({ to }) => to),
  );
}

/** Adds expansions that were found late, and the grams of the words that they were found by. */
function withExpansions(reading: Reading, fresh: readonly Expansion[], found: readonly string[]): Reading {
  const home = reading.readIn.at(-1) ?? 'sv';
  const units = reading.units.map((unit) => ({ ...unit, alternatives: [...unit.alternatives] }));
  for (const expansion of fresh) addExpansion(units, expansion, reading.language, home);
  const expansions = [...reading.expansions, ...fresh];
  const known = new Set(reading.grams.map(({ gram }) => gram));
  const grams = gramsOfWords([...found, ...officialWords(fresh, home)], 1).filter(({ gram }) => !known.has(gram));
  return {
    ...reading,
    units,
    expansions,
    grams: [...reading.grams, ...grams],
    wanted: reading.wanted.length > 0 ? reading.wanted : kindsOfConcepts(expansions),
  };
}

/** Adds the parts of compounds, once the frequencies of the candidates are known. */
function withParts(reading: Reading, frequency: IndexWords['frequency']): Reading {
  const units = reading.units.map((unit): Unit => {
    const ways: Alternative[] = [];
    for (const language of reading.readIn) {
      const parts = splitCompound(unit.word, language, frequency);
      if (parts !== null)
        ways.push({ terms: parts.map((term) => ({ term, weight: wayWeights.parts / 2 })), why: 'parts' });
    }
    return ways.length === 0 ? unit : { ...unit, alternatives: [...unit.alternatives, ...ways] };
  });
  return { ...reading, units };
}
