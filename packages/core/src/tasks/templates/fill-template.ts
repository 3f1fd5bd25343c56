import { holds, type ReadValues } from './conditions.ts';
import { marksOf, replaceMarks, withoutMarks } from './marks.ts';
import { problem, type TemplateProblem } from './problem.ts';
import type { Field, FieldValues, Part, PartKind, TemplateDefinition } from './template.ts';
import { isWrong, type Language, type ReadValue, readValue } from './values.ts';

export interface FilledPart {
  kind: PartKind;
  /** A list has one item a line. */
  text: string;
}

/** A letter: what it says, and what is still missing. */
export interface FilledTemplate {
  title: string;
  language: Language;
  parts: FilledPart[];
  /** Facts that the letter needs and does not have; each stands in it as `[SAKNAS: Belopp]`. */
  missing: Field[];
  problems: TemplateProblem[];
  /** Every field as it is written, for a document of the municipality's own that names them. */
  written: Record<string, string>;
  /** Whether a field is filled, and not answered with no. */
  holds: Record<string, boolean>;
}

/** What is put into a letter, in characters: a long value that stands in it a thousand times would fill the memory. */
const longestLetter = 1_000_000;
const tooLong = problem(
  'too_long',
  null,
  'Brevet blir för långt: resten av uppgifterna står som ”…”.',
  'The letter becomes too long: the rest of the values stand as “…”.',
);

/** Fills a template. It never throws and never makes anything up: what is not given, or not understood, is marked and listed. */
export function fillTemplate(definition: TemplateDefinition, values: FieldValues): FilledTemplate {
  const { language } = definition;
  const fields = new Map(definition.fields.map((field) => [field.name, field]));
  const { read, problems } = readAll(fields, values, language);
  const shown = definition.parts.filter(({ when }) => when === undefined || holds(when, read, fields, language));
  const needed = new Set(shown.flatMap(({ text }) => marksOf(text)));
  const missing = [...fields.values()].filter(
    ({ name, required }) =>
      !read.has(name) &&
      (required || problems.some(({ place }) => isOf(place, name))) &&
      (required || needed.has(name)),
  );
  const write = (name: string): string => writeField(name, { fields, read, missing, language });
  let left = longestLetter;
  const fill = (name: string): string => {
    const written = write(name);
    left -= written.length;
    return left < 0 ? '…' : written;
  };
  const parts = shown.map((part) => fillPart(part, fill)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return {
    title: definition.title,
    language,
    parts,
    missing,
    problems: [...problems, ...unknownMarks(shown, fields), ...(left < 0 ? [tooLong] : [])],
    written: Object.fromEntries([...fields.keys()].map((name) => [name, write(name)])),
    holds: Object.fromEntries([...fields.keys()].map((name) => [name, isTrue(read.get(name))])),
  };
}

const isTrue = (value: ReadValue | undefined): boolean => value !== undefined && value.plain !== 'false';

const isOf = (place: TemplateProblem['place'], name: string): boolean =>
  place !== null && 'field' in place && place.field === name;

/** Lines of a list that had nothing but an empty field are left out. */
function fillPart({ kind, text }: Part, write: (name: string) => string): FilledPart {
  const lines = text.split('\n').map((line) => ({ line, filled: withoutMarks(replaceMarks(line, write)) }));
  const kept = lines.filter(({ line, filled }) => !(marksOf(line).length > 0 && !/[\p{L}\p{N}]/u.test(filled)));
  return {
    kind,
    text: kept
      .map(({ filled }) => filled)
      .join('\n')
      .replace(/ {2,}/g, ' ')
      .trim(),
  };
}

function writeField(
  name: string,
  {
    fields,
    read,
    missing,
    language,
  }: { fields: ReadonlyMap<string, Field>; read: ReadValues; missing: readonly Field[]; language: Language },
): string {
  const value = read.get(name);
  if (value) return value.written;
  const field = fields.get(name);
  if (field && !missing.includes(field)) return '';
  return `[${language === 'sv' ? 'SAKNAS' : 'MISSING'}: ${withoutMarks(field?.label ?? name)}]`;
}

/** All values with their defaults; a default that leads back to itself is none. */
function readAll(
  fields: ReadonlyMap<string, Field>,
  values: FieldValues,
  language: Language,
): { read: Map<string, ReadValue>; problems: TemplateProblem[] } {
  const read = new Map<string, ReadValue>();
  const problems: TemplateProblem[] = [];
  const done = new Set<string>();
  const resolve = (field: Field, path: readonly string[]): void => {
    if (done.has(field.name) || path.includes(field.name)) return;
    const given = Object.hasOwn(values, field.name) ? values[field.name] : null;
    let reading = readValue(field, given, language);
    if (reading === null && field.default !== undefined) {
      const names = marksOf(field.default);
      for (const name of names) {
        const other = fields.get(name);
        if (other) resolve(other, [...path, field.name]);
      }
      // With a part of it missing, a default says nothing that is true.
      if (names.every((name) => read.has(name)))
        reading = readValue(
          field,
          replaceMarks(field.default, (name) => read.get(name)?.written ?? ''),
          language,
        );
    }
    done.add(field.name);
    if (isWrong(reading))
      problems.push({ ...problem('wrong_value', { field: field.name }, reading.wrong.sv, reading.wrong.en) });
    else if (reading !== null) read.set(field.name, reading);
  };
  for (const field of fields.values()) resolve(field, []);
  return { read, problems };
}

function unknownMarks(parts: readonly Part[], fields: ReadonlyMap<string, Field>): TemplateProblem[] {
  return [...new Set(parts.flatMap(({ text }) => marksOf(text)))]
    .filter((name) => !fields.has(name))
    .map((name) =>
      problem(
        'unknown_field',
        null,
        `Texten nämner {{${name}}}, som inte är något fält.`,
        `The text names {{${name}}}, which is no field.`,
      ),
    );
}
