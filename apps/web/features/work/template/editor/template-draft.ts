import type { TemplateDefinition, TemplateInfo } from '../../../../api/shapes';

export type Field = TemplateDefinition['fields'][number];
export type Part = TemplateDefinition['parts'][number];
export type Condition = NonNullable<Part['when']>;
export type Comparison = Extract<Condition, { field: string }>;

/** A template as its form holds it: what is compared field by field when two people change it. */
export interface TemplateDraft {
  name: string;
  unit: string | null;
  description: string;
  language: TemplateDefinition['language'];
  fields: Field[];
  parts: Part[];
}

export const draftOf = ({ name, unit, definition }: TemplateInfo): TemplateDraft => ({
  name,
  unit,
  description: definition.description,
  language: definition.language,
  fields: definition.fields,
  parts: definition.parts,
});

export const definitionOf = ({ name, description, language, fields, parts }: TemplateDraft): TemplateDefinition => ({
  title: name.trim() || '–',
  description,
  language,
  fields,
  parts,
});

/** As the server takes it while it is being written: what is empty still has something in its place. */
export const previewable = (draft: TemplateDraft): TemplateDefinition => ({
  ...definitionOf(draft),
  fields: draft.fields.map((field) => (field.label.trim() ? field : { ...field, label: '–' })),
  parts: draft.parts.length > 0 ? draft.parts.map(filledPart) : [{ kind: 'paragraph', text: ' ' }],
});
const filledPart = (part: Part): Part => (part.text === '' ? { ...part, text: ' ' } : part);

/** The name by which texts call a field: of its label, and of no other field. */
export function fieldNameFor(label: string, others: readonly string[]): string {
  const plain = label
    .toLocaleLowerCase('sv')
    .replace(/[^a-z0-9åäö]+/g, '_')
    .replace(/^[^a-zåäö]+|_+$/g, '')
    .slice(0, 50)
    .replace(/_+$/, '');
  const base = plain || 'fält';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!others.includes(name)) return name;
  }
}

/** Whether a text, a default or a condition names a field. */
export function isNamed({ fields, parts }: Pick<TemplateDraft, 'fields' | 'parts'>, name: string): boolean {
  const mark = new RegExp(String.raw`\{\{\s*${name}\s*\}\}`);
  return (
    parts.some(({ text, when }) => mark.test(text) || (when !== undefined && fieldsIn(when).includes(name))) ||
    fields.some((field) => mark.test(field.default ?? ''))
  );
}

function fieldsIn(condition: Condition): string[] {
  if ('field' in condition) return [condition.field];
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsIn);
}

/** A condition as the form shows it: comparisons that all hold, or any of them; null where it goes deeper. */
export function flatOf(condition: Condition): { join: 'all' | 'any'; rows: Comparison[] } | null {
  if ('field' in condition) return { join: 'all', rows: [condition] };
  const [join, inner] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
  const rows = inner.filter((one) => 'field' in one);
  return rows.length === inner.length ? { join, rows } : null;
}

export function conditionOf(join: 'all' | 'any', rows: readonly Comparison[]): Condition | undefined {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return first;
  return join === 'all' ? { all: [...rows] } : { any: [...rows] };
}

/** The same list with one of its members a step up or down. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const [item, other] = [items[at], items[at + by]];
  if (item === undefined || other === undefined) return [...items];
  return items.map((one, place) => (place === at ? other : place === at + by ? item : one));
}

/** Something in the place of each field, to see how a letter reads. */
export function samplesOf({ fields, language }: Pick<TemplateDraft, 'fields' | 'language'>): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, language)]));
}

function sampleOf({ type, label, choices, pattern }: Field, language: 'sv' | 'en'): string {
  const isSwedish = language === 'sv';
  switch (type) {
    case 'number':
      return '3';
    case 'amount':
      return '12400';
    case 'date':
      return '2026-12-24';
    case 'choice':
      return choices?.[0] ?? '';
    case 'yes_no':
      return isSwedish ? 'ja' : 'yes';
    case 'person':
      return isSwedish ? 'Förnamn Efternamn' : 'First Last';
    case 'case_number':
      return pattern?.replaceAll('9', '1').replaceAll('*', '12') ?? 'KS 2026-123';
    case 'email':
      return 'namn@kommun.example';
    case 'phone':
      return '0400-12 34 56';
    case 'text':
    case 'long_text':
      return label.toLocaleLowerCase();
  }
}
