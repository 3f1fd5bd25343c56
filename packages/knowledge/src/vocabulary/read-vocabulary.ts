import { readdirSync, readFileSync } from 'node:fs';
import type { Concept, Wording } from './concept.ts';
import {
  authoritySchema,
  entrySchema,
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
 * @throws ZodError when a line has not the shape of `entrySchema`
 */
export function readConcepts(): Concept[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => linesOf(new URL(name, folder)).map((line) => toConcept(line, name.replace('.jsonl', ''))));
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
