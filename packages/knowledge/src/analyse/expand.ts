import { languageOf, stem } from '../language/index.ts';
import { concepts, type Concept } from './synonyms.ts';
import { words } from './words.ts';

/** What a word of a question was read as. */
export interface Expansion {
  /** The question's words, as they stood (normalised). */
  from: string[];
  concept: string;
  /** Other wordings of the concept, in the languages asked for. */
  to: { text: string; language: string; stems: string[]; official: boolean }[];
}

interface Wording {
  concept: Concept;
  language: string;
  text: string;
  stems: string[];
}

const longestWording = 4;
const separator = '\u0001';

/** The wordings of the platform's concepts by language and stems. */
const platform = wordingIndex(concepts);

function wordingIndex(groups: readonly Concept[]): Map<string, Wording[]> {
  const index = new Map<string, Wording[]>();
  for (const concept of groups) {
    for (const { language, text } of wordingsOf(concept)) {
      const stems = words(text).map((word) => stem(word, language));
      const key = [language, ...stems].join(separator);
      const list = index.get(key);
      const wording = { concept, language, text, stems };
      if (list === undefined) index.set(key, [wording]);
      else if (!list.some((other) => other.concept === concept)) list.push(wording);
    }
  }
  return index;
}

/** All wordings of a concept with their languages, in the table's order (the authorities' own term, `official`, first). */
export function wordingsOf(concept: Concept): { language: string; text: string; official: boolean }[] {
  return Object.entries(concept.words).flatMap(([language, list]) =>
    list.split(',').map((text, place) => ({ language, text: text.trim().replace(/\*$/, ''), official: place === 0 })),
  );
}

/**
 * Finds the concepts that a question's words name, the longest wordings first, and gives their other wordings.
 * @param asked the question's words in order, normalised, stop words included
 * @param language the question's language; its words are also tried in `readIn`, since people mix
 * @param readIn languages that the knowledge is written in: wordings of these (and the question's own) are given back
 */
export function expand(
  asked: readonly string[],
  language: string,
  readIn: readonly string[],
  own: readonly Concept[] = [],
): Expansion[] {
  const index = own.length > 0 ? [wordingIndex(own), platform] : [platform];
  const languages = [...new Set([language, ...readIn])].map((code) => languageOf(code).code);
  const found: Expansion[] = [];
  const taken = new Set<number>();
  for (let length = Math.min(longestWording, asked.length); length >= 1; length--) {
    for (let at = 0; at + length <= asked.length; at++) {
      const span = asked.slice(at, at + length);
      if (span.some((_, offset) => taken.has(at + offset))) continue;
      const match = matches(span, languages, index);
      if (match.length === 0) continue;
      for (let offset = 0; offset < length; offset++) taken.add(at + offset);
      for (const { concept, stems } of match) {
        const to = wordingsOf(concept)
          .filter((wording) => languages.includes(wording.language))
          .map((wording) => ({ ...wording, stems: words(wording.text).map((word) => stem(word, wording.language)) }))
          .filter((wording) => wording.stems.join(separator) !== stems.join(separator));
        if (to.length > 0) found.push({ from: span, concept: concept.id, to });
      }
    }
  }
  return found;
}

function matches(
  span: readonly string[],
  languages: readonly string[],
  index: readonly Map<string, Wording[]>[],
): Wording[] {
  const found: Wording[] = [];
  for (const language of languages) {
    const key = [language, ...span.map((word) => stem(word, language))].join(separator);
    for (const map of index) {
      for (const wording of map.get(key) ?? []) {
        if (!found.some(({ concept }) => concept.id === wording.concept.id)) found.push(wording);
      }
    }
  }
  return found;
}
