import { readdirSync, readFileSync } from 'node:fs';
import type { Concept, Wording } from './concept.ts';
import {
  authoritySchema,
  entrySchema,
  senseSchema,
  thingsSchema,
  vocabularyLanguages,
  wordingKinds,
  wordsSchema,
  type Authority,
} from './entry.ts';

const folder = new URL('./concepts/', import.meta.url);

const linesOf = (file: URL): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/**
 * The platform's concepts, out of the files beside this one.
 * @throws ZodError when a line has not the shape that `entry.ts` gives it
 */
export function readConcepts(): Concept[] {
  const things = readThings();
  return filesOf(folder)
    .flatMap((name) => linesOf(new URL(name, folder)).map((line) => toConcept(line, name.replace('.jsonl', ''))))
    .map((concept) => withThings(concept, things.get(concept.id) ?? []));
}

/** Words that several concepts have: for each concept the words that speak for it. */
export function readSenses(): Map<string, Readonly<Record<string, readonly string[]>>> {
  const lines = linesOf(new URL('./senses.jsonl', import.meta.url)).map((line) => senseSchema.parse(line));
  return new Map(lines.map(({ word, senses }) => [word, senses]));
}

const filesOf = (from: URL, beginning = ''): string[] =>
  readdirSync(from)
    .filter((name) => name.startsWith(beginning) && name.endsWith('.jsonl'))
    .sort();

/** Things and situations by the concept that they point to. */
export function readThings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const beside = new URL('./', import.meta.url);
  for (const line of filesOf(beside, 'things-').flatMap((name) => linesOf(new URL(name, beside)))) {
    const { words, concepts } = thingsSchema.parse(line);
    for (const id of concepts) found.set(id, [...(found.get(id) ?? []), ...words]);
  }
  return found;
}

/** A concept with what points to it; words that it has already stay as they are. */
function withThings(concept: Concept, words: readonly string[]): Concept {
  const known = new Set(
    concept.wordings.filter(({ language }) => language === 'sv').map(({ text }) => text.toLowerCase()),
  );
  const fresh = [...new Set(words)].filter((word) => !known.has(word.toLowerCase()));
  return {
    ...concept,
    wordings: [...concept.wordings, ...fresh.map((text): Wording => ({ text, language: 'sv', kind: 'points' }))],
  };
}

function toConcept(line: unknown, area: string): Concept {
  const { id, sv, broader, related, authority, ...rest } = entrySchema.parse(line);
  const words = wordsSchema.parse(rest);
  const swedish = wordingKinds.flatMap((kind) =>
    (sv[kind] ?? []).map((text): Wording => ({ text, language: 'sv', kind })),
  );
  const others = vocabularyLanguages.flatMap((language) =>
    words[language].map((text, place): Wording => ({ text, language, kind: place === 0 ? 'term' : 'said' })),
  );
  return { id, area, wordings: [...swedish, ...others], broader, related, authority: authority ?? null };
}

/** Who answers for what the municipality does not, by id. */
export function readAuthorities(): Map<string, Authority> {
  const lines = linesOf(new URL('./authorities.jsonl', import.meta.url));
  return new Map(lines.map((line) => authoritySchema.parse(line)).map((authority) => [authority.id, authority]));
}
