import { candidateParts, contentWords, gramsOf, splitCompound, words } from '../analyse/index.ts';
import { asksForKind, languageOf, stem, stopWordsOf, wantedKinds, type AnswerKind } from '../language/index.ts';
import { correct, nearBeginnings } from '../spelling/index.ts';
import { askedDay, type AskedDay, type Moment } from '../time/index.ts';
import { expand, platformVocabulary, questionLanguage, type Concept, type Expansion } from '../vocabulary/index.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { contextOf, type Context, type Turn } from './follow-up.ts';

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

/** A question as search reads it; it can be shown ("why this answer"). */
export interface Reading {
  query: string;
  language: string;
  /** The languages that it is searched for in: its own, and the one that most of the knowledge is written in. */
  readIn: string[];
  /** All words in order, normalised. */
  asked: string[];
  /** Content words in order. */
  words: string[];
  /** The question's stop words: they weigh little in the ranking and nothing in coverage. */
  functionWords: string[];
  /** Words that nothing knows, and what they were read as beside. */
  corrections: { from: string; to: string }[];
  /** Words that neither the index nor the vocabulary knows. */
  unknown: string[];
  /** Neighbouring words that are one compound ("sjuk anmälan"). */
  joined: { from: [string, string]; to: string }[];
  units: Unit[];
  grams: { gram: string; weight: number }[];
  /** Share of the gram channel in the score, 0..1. */
  gramShare: number;
  /** What a word tells that stands nowhere: the most that one can tell in this knowledge; 1 until the index has been asked. */
  mostTelling: number;
  expansions: Expansion[];
  wanted: AnswerKind[];
  conditions: Conditions;
  /** What it takes from the turns before it. */
  context: Context | null;
  /** When and where it is asked. */
  moment: Moment;
  /** The day that it is about, where it names one ("idag", "på julafton"). */
  day: AskedDay | null;
}

export interface ReadingOptions {
  language?: string | undefined;
  /** Languages of the knowledge, the most common first; the first is the fallback of language detection. */
  readIn: readonly string[];
  synonyms?: readonly Concept[] | undefined;
  /** When and where it is asked; now, in Sweden, where the caller does not say. */
  moment?: Moment | undefined;
  /** Earlier turns of the conversation, oldest first. */
  previous?: readonly Turn[] | undefined;
}

/** Now, in Sweden. */
export const hereAndNow = (): Moment => ({ now: new Date(), timeZone: 'Europe/Stockholm', country: 'SE' });

/** What the index knows of words. */
export interface IndexWords {
  /** In how many passages a stem stands, the background's included. */
  frequency: (stem: string) => number;
  /** Stems of the index that begin with one of some beginnings, with the number of passages that they stand in. */
  near: (beginnings: readonly string[]) => Iterable<readonly [string, number]>;
}

/** Weights of the ways that are not the word itself (chosen on sv-corona and sv-municipality). */
export const wayWeights = { parts: 0.7, synonym: 0.9, translated: 0.95, spelling: 0.9, joined: 1 };
/** What words weigh by what they do in the question. */
const roleWeights: Readonly<Record<Unit['role'], number>> = { topic: 1, asks: 0.5, day: 0.15, other: 0.7 };
/** Words for a day that is reckoned: pages say weekdays and dates instead. */
const saysDay =
  /^(?:idag|imorgon|imorrn|imorron|övermorgon|ikväll|dag|morgon|today|tomorrow|tonight|heute|morgen|tänään|huomenna)$/u;
/** What words of earlier turns weigh beside the question's own: they name the topic, the new words ask. */
const earlierWeight = 0.4;

const longestQuery = 4_000;
const mostWords = 60;

/** Terms whose postings a reading needs. */
export function termsOf(reading: Reading): string[] {
  const terms = new Set<string>([
    ...reading.grams.map(({ gram }) => gram),
    ...reading.functionWords.map((word) => stem(word, reading.language)),
  ]);
  for (const { alternatives } of reading.units)
    for (const { terms: wanted } of alternatives) for (const { term } of wanted) terms.add(term);
  return [...terms];
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

/** Reads a question: language, content words, expansions, grams and the kind of answer wanted. Any string is fine. */
export function readQuestion(
  query: string,
  { language, readIn, synonyms = [], moment = hereAndNow(), previous = [] }: ReadingOptions,
): Reading {
  // What a safeguard masked ("[telefonnummer]") asks for nothing.
  const text = query.slice(0, longestQuery).replace(/\[\p{L}[\p{L}-]{2,24}\]/gu, ' ');
  const home = readIn[0] ?? 'sv';
  const known = languageOf(language).code;
  const spoken = known === 'und' ? questionLanguage(text, { fallback: home, hints: readIn }) : known;
  const asked = words(text).slice(0, mostWords * 3);
  const content = [...new Set(contentWords(text, spoken))].slice(0, mostWords);
  const languages = [...new Set([spoken, home])];
  const expansions = expand(asked, spoken, languages, synonyms);
  const units = content.map(
    (word): Unit => ({ word, role: 'other', weight: 1, alternatives: waysToSay(word, languages, 'word') }),
  );
  for (const expansion of expansions) addExpansion(units, expansion, spoken, home);
  const context = contextOf(text, previous, spoken);
  const earlier = (context?.words ?? []).filter((word) => !content.includes(word));
  const earlierUnits = earlier.map((word) => unitOf(word, waysToSay(word, languages, 'word')));
  const earlierExpansions = expand(earlier, spoken, languages, synonyms);
  for (const expansion of earlierExpansions) addExpansion(earlierUnits, expansion, spoken, home);
  const kinds = wantedKinds(text, spoken);
  const day = askedDay(text, moment);
  const named = kindsOfConcepts(expansions);
  // "Kiedy otwarta jest biblioteka?": when something is open is a time, whatever word asks.
  const wanted =
    named.includes('time') && !kinds.includes('time') ? ['time' as const, ...kinds] : kinds.length > 0 ? kinds : named;
  const [kind] = wanted;
  for (const unit of units)
    if (unit.role === 'other' && kind !== undefined && asksForKind(unit.word, kind, spoken)) unit.role = 'asks';
  if (day !== null) for (const unit of units) if (saysDay.test(unit.word)) unit.role = 'day';
  const roleOf = new Map(units.map(({ word, role }) => [word, role]));
  const own = conditionsOf(text, day);
  return {
    query: text,
    language: spoken,
    readIn: languages,
    asked,
    words: content,
    functionWords: [...new Set(asked.filter((word) => !content.includes(word)))].slice(0, mostWords),
    corrections: [],
    unknown: [],
    joined: [],
    units: [
      ...units.map((unit) => lighter(unit, roleWeights[unit.role])),
      ...earlierUnits.map((unit) => lighter(unit, earlierWeight)),
    ],
    grams: [
      ...content.flatMap((word) => gramsOfWords([word], roleWeights[roleOf.get(word) ?? 'other'])),
      ...gramsOfWords(officialWords(expansions, home), 1),
      ...gramsOfWords([...earlier, ...officialWords(earlierExpansions, home)], earlierWeight),
    ],
    gramShare: languageOf(spoken).gramShare,
    mostTelling: 1,
    expansions,
    wanted: wanted.length > 0 ? wanted : (context?.wanted ?? []),
    conditions: {
      day,
      numbers: own.numbers.length > 0 ? own.numbers : (context?.conditions.numbers ?? []),
      weekdays: own.weekdays.length > 0 ? own.weekdays : (context?.conditions.weekdays ?? []),
    },
    context,
    moment,
    day,
  };
}

/** The kind of answer that a concept asks for, in whatever language it was named. */
const conceptKinds: Readonly<Record<string, AnswerKind>> = {
  price: 'amount',
  pay: 'amount',
  free: 'amount',
  'opening-hours': 'time',
  phone: 'phone',
  email: 'email',
  address: 'place',
  deadline: 'date',
  'handling-time': 'duration',
};

const kindsOfConcepts = (expansions: readonly Expansion[]): AnswerKind[] => [
  ...new Set(expansions.flatMap(({ concept }) => conceptKinds[concept] ?? [])),
];

/**
 * The words of the authorities' own terms for what the question names. Their grams find compounds and inflections of the
 * term that the stems miss (measured on sv-municipality: right page first .59 -> .71).
 */
function officialWords(expansions: readonly Expansion[], home: string): string[] {
  return expansions.flatMap(({ to }) =>
    words(to.find(({ language, kind }) => kind === 'term' && language === home)?.text ?? ''),
  );
}

const unitOf = (word: string, alternatives: Alternative[]): Unit => ({ word, role: 'other', weight: 1, alternatives });

const gramsOfWords = (list: readonly string[], weight: number): Reading['grams'] =>
  [...new Set(list.flatMap(gramsOf))].map((gram) => ({ gram, weight }));

/** A unit whose ways all weigh less. */
const lighter = (unit: Unit, share: number): Unit => ({
  ...unit,
  alternatives: unit.alternatives.map((way) => ({
    ...way,
    terms: way.terms.map(({ term, weight }) => ({ term, weight: weight * share })),
  })),
});

function waysToSay(word: string, languages: readonly string[], why: Alternative['why'], weight = 1): Alternative[] {
  return [...new Set(languages.map((language) => stem(word, language)))].map((term) => ({
    terms: [{ term, weight }],
    why,
  }));
}

function addExpansion(
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

/** Completes a reading with what the index knows: misspelt words corrected, split compounds joined, joined ones split. */
export function completeReading(reading: Reading, index: IndexWords, synonyms: readonly Concept[] = []): Reading {
  return withParts(withJoined(withCorrections(reading, index, synonyms), index, synonyms), index.frequency);
}

/** Words of the question that neither the index nor the vocabulary knows, nor as parts of a compound. */
export function unknownWords(reading: Reading, frequency: IndexWords['frequency']): string[] {
  const { readIn, query } = reading;
  const vocabulary = platformVocabulary();
  const named = new Set(reading.expansions.filter(({ why }) => why !== 'part').flatMap(({ from }) => from));
  return reading.words.filter(
    (word) =>
      !named.has(word) &&
      // A name in the midst of a sentence is no misspelling.
      !new RegExp(`\\p{Ll}[\\p{L},]*\\s${word[0]?.toUpperCase()}${word.slice(1)}`, 'u').test(query) &&
      readIn.every(
        (spoken) =>
          frequency(stem(word, spoken)) === 0 &&
          !vocabulary.hasWord(word, spoken) &&
          splitCompound(word, spoken, frequency) === null,
      ),
  );
}

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
