import { languageOf, stem, stopWordsOf } from '../language/index.ts';
import type { Concept } from './concept.ts';
import type { WordingKind } from './entry.ts';
import { readConcepts, readSenses } from './read-vocabulary.ts';
import { stemsOf, WordingIndex, type KnownWording } from './wording-index.ts';

/** What words of a question were read as. */
export interface Expansion {
  /** The question's words, as they stood (normalised). */
  from: string[];
  concept: string;
  /** It says what the question is about, and not what it asks of that (price, opening hours) or for whom. */
  isTopic: boolean;
  /** Whose the matter is, where it is not the municipality's. */
  authority: string | null;
  /** How the question's words belong to the concept; `part` where only a part of a compound names it. */
  why: WordingKind | 'part';
  /** How surely the words mean the concept, 0..1. */
  weight: number;
  /** Other wordings of the concept, in the languages asked for. */
  to: { text: string; language: string; stems: string[]; kind: WordingKind; weight: number }[];
}

/** How surely a word of a kind means its concept. */
const sureness: Readonly<Record<Expansion['why'], number>> = {
  term: 1,
  said: 1,
  slang: 1,
  short: 1,
  misspelt: 1,
  regional: 1,
  points: 0.65,
  part: 0.6,
};
/** How much a wording tells on a page; kinds that stand on no page are left out. */
const onPages: Partial<Record<WordingKind, number>> = { term: 1, short: 0.95, said: 0.85, regional: 0.6, slang: 0.6 };
/** What each concept named beside adds to the sense of an ambiguous word that it belongs to. */
const supports = 0.5;
/** The area of concepts that questions ask about anything. */
const asking = 'asking';
/** Senses of a word that are kept where nothing tells which is meant, and wordings of a concept that are searched for in a language. */
const [mostSenses, mostWordings] = [3, 7];
/** How many terms of each wider concept are tried, and how much they tell. */
const mostWiderWordings = 2;
const widerTells = 0.4;
/** Words of the longest wording. */
const longestWording = 6;
/** Scripts without spaces are cut to pairs of letters: a word of them is a longer span. */
const longestUnspaced = 7;
/** Letters that a part of a compound must have to name something by itself. */
const shortestPart = 5;

let read: WordingIndex | undefined;

/** The platform's own vocabulary, read from its files when it is first asked for. */
export const platformVocabulary = (): WordingIndex => (read ??= new WordingIndex(readConcepts()));

/** What speaks for each sense of an ambiguous word, as stems. */
let clues: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> | undefined;
const clueStems = () =>
  (clues ??= new Map(
    [...readSenses()].map(([word, senses]) => [
      word,
      new Map(Object.entries(senses).map(([id, list]) => [id, new Set(list.map((clue) => stem(clue, 'sv')))])),
    ]),
  ));

interface Span {
  from: string[];
  at: number;
  senses: { wording: KnownWording; why: Expansion['why'] }[];
}

/**
 * Finds the concepts that a question's words name, the longest wordings first, and gives their other wordings. Where a word has several
 * senses, those that agree with the rest of the question are kept.
 * @param asked the question's words in order, normalised, stop words included
 * @param language the question's language; its words are also tried in `readIn`, since people mix
 * @param readIn languages that the knowledge is written in: wordings of these (and the question's own) are given back
 * @param own the tenant's synonyms, which come before the platform's
 */
export function expand(
  asked: readonly string[],
  language: string,
  readIn: readonly string[],
  own: readonly Concept[] = [],
): Expansion[] {
  const indexes = own.length > 0 ? [indexOf(own), platformVocabulary()] : [platformVocabulary()];
  const languages = [...new Set([language, ...readIn])].map((code) => languageOf(code).code);
  const spans = findSpans(asked, languages, indexes);
  const stems = new Set(asked.map((word) => stem(word, languages[0] ?? 'sv')));
  return spans.flatMap((span) => {
    const others = spans.filter((other) => other !== span).flatMap(({ senses }) => senses);
    const kept = chooseSenses(span, others, stems);
    return kept.map(({ wording, why }): Expansion => {
      const { concept, stems: named } = wording;
      const weight = sureness[why] / Math.sqrt(kept.length);
      const { id, area, authority } = concept;
      return {
        from: span.from,
        concept: id,
        isTopic: area !== asking,
        authority,
        why,
        weight,
        to: otherWordings(concept, languages, named, indexes),
      };
    });
  });
}

/** A tenant's synonyms are indexed once for as long as their list is kept. */
const ownIndexes = new WeakMap<readonly Concept[], WordingIndex>();
function indexOf(own: readonly Concept[]): WordingIndex {
  const known = ownIndexes.get(own);
  if (known) return known;
  const made = new WordingIndex(own);
  ownIndexes.set(own, made);
  return made;
}

function findSpans(asked: readonly string[], languages: readonly string[], indexes: readonly WordingIndex[]): Span[] {
  const stops = stopWordsOf(languages[0] ?? 'sv');
  const spans: Span[] = [];
  const taken = new Set<number>();
  const isUnspaced = ['th', 'zh'].includes(languages[0] ?? '');
  for (let length = Math.min(isUnspaced ? longestUnspaced : longestWording, asked.length); length >= 1; length--) {
    for (let at = 0; at + length <= asked.length; at++) {
      const from = asked.slice(at, at + length);
      // The words of a longer wording are still read by themselves: "kostar dagis" is a fee, and about "dagis".
      const isCovered = length > 1 && from.some((_, offset) => taken.has(at + offset));
      if (isCovered || (length === 1 && stops.has(from[0] ?? ''))) continue;
      const senses = lookUp(from, languages, indexes).filter(
        ({ concept }) =>
          !spans.some((span) => covers(span, at) && span.senses.some(({ wording }) => wording.concept === concept)),
      );
      if (senses.length === 0) continue;
      for (let offset = 0; offset < length; offset++) taken.add(at + offset);
      spans.push({ from, at, senses: senses.map((wording) => ({ wording, why: wording.kind })) });
    }
  }
  for (const [at, word] of asked.entries()) {
    if (taken.has(at) || stops.has(word)) continue;
    const senses = partsNamed(word, languages, indexes).map((wording) => ({ wording, why: 'part' as const }));
    if (senses.length > 0) spans.push({ from: [word], at, senses });
  }
  return spans.sort((a, b) => a.at - b.at);
}

const covers = ({ at, from }: Span, place: number): boolean => place >= at && place < at + from.length;

/** The wordings that some words are, one a concept: in the question's language, else in those of the pages. */
function lookUp(
  from: readonly string[],
  languages: readonly string[],
  indexes: readonly WordingIndex[],
): KnownWording[] {
  for (const language of languages) {
    const stems = from.map((word) => stem(word, language));
    const found: KnownWording[] = [];
    for (const index of indexes)
      for (const wording of index.find(stems, language).filter(({ text }) => isForm(from, text)))
        if (!found.some(({ concept }) => concept.id === wording.concept.id)) found.push(wording);
    if (found.length > 0) return found;
  }
  return [];
}

/** Short words share their stems by chance ("dan" and "dans"): a word shorter than such a wording is another word. */
const isForm = (from: readonly string[], wording: string): boolean =>
  from.length > 1 || wording.length > shortWord || (from[0] ?? '').length >= wording.length;
const shortWord = 4;

/** What the first or the last part of a compound names: "dagisplats" is about "dagis". */
function partsNamed(word: string, languages: readonly string[], indexes: readonly WordingIndex[]): KnownWording[] {
  const found: KnownWording[] = [];
  for (const language of languages.slice(0, 1)) {
    const rules = languageOf(language).compounds;
    if (rules === null) continue;
    // The longest parts first: they tell most.
    for (let length = word.length - shortestPart + 1; length >= shortestPart && found.length === 0; length--) {
      const head = word.slice(0, length);
      const heads = [
        head,
        ...rules.linking.filter((link) => head.endsWith(link)).map((link) => head.slice(0, -link.length)),
        ...rules.dropped.map((vowel) => head + vowel),
      ];
      for (const part of [...heads, word.slice(-length)]) {
        if (part.length < shortestPart) continue;
        for (const wording of lookUp([part], [language], indexes))
          if (wording.kind !== 'points' && !found.some(({ concept }) => concept === wording.concept))
            found.push(wording);
      }
    }
  }
  return found;
}

/** The senses of a span that the rest of the question speaks for most; all of the likeliest where nothing does. */
function chooseSenses(
  { senses }: Span,
  others: readonly Span['senses'][number][],
  asked: ReadonlySet<string>,
): Span['senses'] {
  if (senses.length === 1) return senses;
  const scored = senses.map((sense) => {
    const { concept } = sense.wording;
    const near = others.filter(({ wording }) => isNear(concept, wording.concept)).length;
    const own = clueStems().get(sense.wording.text.toLowerCase())?.get(concept.id);
    const spoken = own !== undefined && [...own].some((clue) => asked.has(clue)) ? 1 : 0;
    return { sense, score: sureness[sense.why] + supports * (near + spoken) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score === most)
    .slice(0, mostSenses)
    .map(({ sense }) => sense);
}

/** Whether two concepts stand close together: the same, one wider than the other or related to it, or both under one wider. */
function isNear(a: Concept, b: Concept): boolean {
  const around = [...a.broader, ...a.related];
  return (
    a.id === b.id ||
    around.includes(b.id) ||
    b.broader.includes(a.id) ||
    b.related.includes(a.id) ||
    a.broader.some((id) => b.broader.includes(id))
  );
}

/** The wordings of a concept beside the one that was asked with, those that tell most first, and the terms of wider concepts. */
function otherWordings(
  concept: Concept,
  languages: readonly string[],
  asked: readonly string[],
  indexes: readonly WordingIndex[],
): Expansion['to'] {
  const isAsked = (stems: readonly string[]) =>
    stems.length === asked.length && stems.every((each, i) => each === asked[i]);
  const own = languages.flatMap((language) =>
    wordingsIn(concept, language)
      .filter(({ stems }) => !isAsked(stems))
      .slice(0, mostWordings),
  );
  const wider = concept.broader
    .flatMap((id) => indexes.flatMap((index) => index.concept(id) ?? []))
    .filter(({ area }) => area !== asking)
    .flatMap((each) => languages.flatMap((language) => wordingsIn(each, language).slice(0, mostWiderWordings)))
    .map((wording) => ({ ...wording, weight: widerTells * wording.weight }));
  return [...own, ...wider];
}

/** A concept's wordings in a language that pages may have, those that tell most first. */
function wordingsIn(concept: Concept, language: string): Expansion['to'] {
  const known = onPagesOf.get(concept) ?? new Map<string, Expansion['to']>();
  onPagesOf.set(concept, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const found = concept.wordings
    .filter((wording) => wording.language === language)
    .flatMap(({ text, kind }) => {
      const weight = onPages[kind];
      return weight === undefined ? [] : [{ text, language, kind, weight, stems: stemsOf(text, language) }];
    })
    .sort((a, b) => b.weight - a.weight);
  known.set(language, found);
  return found;
}

const onPagesOf = new WeakMap<Concept, Map<string, Expansion['to']>>();
