import type { Condition, Field } from './template.ts';
import { type Language, type ReadValue, isWrong, readValue } from './values.ts';

/** The values that were understood, by field. */
export type ReadValues = ReadonlyMap<string, ReadValue>;

/** Whether a condition holds. One that compares a field with nothing, or with no such field, does not. */
export function holds(
  condition: Condition,
  values: ReadValues,
  fields: ReadonlyMap<string, Field>,
  language: Language,
): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, values, fields, language));
  if ('any' in condition) return condition.any.some((one) => holds(one, values, fields, language));
  const field = fields.get(condition.field);
  const value = values.get(condition.field);
  if (condition.is === 'empty') return value === undefined;
  if (!field || !value) return false;
  if (condition.is === 'filled') return true;
  const other = readValue(field, condition.value, language);
  if (other === null || isWrong(other)) return false;
  switch (condition.is) {
    case 'equals':
      return value.plain === other.plain;
    case 'not_equals':
      return value.plain !== other.plain;
    case 'over':
      return compare(field, value.plain, other.plain) > 0;
    case 'under':
      return compare(field, value.plain, other.plain) < 0;
  }
}

/** Dates compare as their text does. */
const compare = (field: Field, a: string, b: string): number =>
  field.type === 'date' ? Number(a > b) - Number(a < b) : Number(a) - Number(b);

export function fieldsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return [condition.field];
}

/** The comparisons in a condition, at any depth. */
export function comparisonsOf(condition: Condition): Extract<Condition, { field: string }>[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}
