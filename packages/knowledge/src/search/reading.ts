import { contentWords, gramsOf, words } from '../analyse/index.ts';
import { asksForKind, languageOf, stem, wantedKinds, type AnswerKind } from '../language/index.ts';
import { askedDay, type AskedDay, type Moment } from '../time/index.ts';
import { expand, questionLanguage, type Concept, type Expansion } from '../vocabulary/index.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { contextOf, type Context, type Turn } from './follow-up.ts';
import { addExpansion, lighter, unitOf, waysToSay, type Unit } from './units.ts';

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

/** What words weigh by what they do in the question. */
const roleWeights: Readonly<Record<Unit['role'], number>> = { topic: 1, asks: 0.5, day: 0.15, other: 0.7 };
/** Words for a day that is reckoned: pages say weekdays and dates instead. */
const saysDay =
  /^(?:idag|imorgon|imorrn|imorron|övermorgon|ikväll|dag|morgon|today|tomorrow|tonight|heute|morgen|tänään|huomenna)$/u;
/** What words of earlier turns weigh beside the question's own: they name the topic, the new words ask. */
const earlierWeight = 0.4;

const longestQuery = 4_000;
/** Content words that are read of a question. */
export const mostWords = 60;

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
      holidays: own.holidays,
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

/** The kinds of answer that the concepts named ask for. */
export const kindsOfConcepts = (expansions: readonly Expansion[]): AnswerKind[] => [
  ...new Set(expansions.flatMap(({ concept }) => conceptKinds[concept] ?? [])),
];

/**
 * The words of the authorities' own terms for what the question names. Their grams find compounds and inflections of the
 * term that the stems miss (measured on sv-municipality: right page first .59 -> .71).
 */
export function officialWords(expansions: readonly Expansion[], home: string): string[] {
  return expansions.flatMap(({ to }) =>
    words(to.find(({ language, kind }) => kind === 'term' && language === home)?.text ?? ''),
  );
}

/** The grams of some words, each once. */
export const gramsOfWords = (list: readonly string[], weight: number): Reading['grams'] =>
  [...new Set(list.flatMap(gramsOf))].map((gram) => ({ gram, weight }));
