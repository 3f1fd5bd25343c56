import { z } from 'zod';

export const fieldTypes = [
  'text',
  'long_text',
  'number',
  'amount',
  'date',
  'choice',
  'yes_no',
  'person',
  'case_number',
  'email',
  'phone',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The name of a field as it stands in texts: `{{belopp_per_manad}}`. */
export const fieldName = z
  .string()
  .max(60)
  .regex(/^[a-zåäö][a-z0-9åäö]*(?:_[a-z0-9åäö]+)*$/);

const field = z.object({
  name: fieldName,
  label: z.string().trim().min(1).max(120),
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** What a person is told who fills it in. */
  guidance: z.string().max(500).exactOptional(),
  choices: z.array(z.string().trim().min(1).max(200)).max(100).exactOptional(),
  /** What the value looks like: `9` a digit, `A` a letter, `*` any run of letters and digits, all else itself ("KS 9999/*"). */
  pattern: z.string().min(1).max(60).exactOptional(),
  /** Other words for the same, by which it is found in documents and spreadsheets. */
  synonyms: z.array(z.string().trim().min(1).max(120)).max(20).exactOptional(),
  /** What holds where nothing is filled in; may name other fields. */
  default: z.string().max(2_000).exactOptional(),
  /** How it is written. */
  format: z
    .object({
      decimals: z.number().int().min(0).max(4).exactOptional(),
      /** "24 november 2026" or "2026-11-24". */
      date: z.enum(['long', 'iso']).exactOptional(),
      /** After a number: "kvm". */
      unit: z.string().max(20).exactOptional(),
    })
    .exactOptional(),
});
export type Field = z.infer<typeof field>;

export const comparisons = ['filled', 'empty', 'equals', 'not_equals', 'over', 'under'] as const;
export type Comparison = (typeof comparisons)[number];

/** When a part stands in the letter. */
export type Condition = { field: string; is: Comparison; value?: string } | { all: Condition[] } | { any: Condition[] };

const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ field: fieldName, is: z.enum(comparisons), value: z.string().max(200).exactOptional() }),
      z.strictObject({ all: z.array(condition).min(1).max(20) }),
      z.strictObject({ any: z.array(condition).min(1).max(20) }),
    ]),
  )
  // named, so that the description of the API can lead back to it
  .meta({ id: 'TemplateCondition' });

export const partKinds = ['heading', 'paragraph', 'fixed', 'list'] as const;
export type PartKind = (typeof partKinds)[number];

const part = z.object({
  /** `fixed` is legal text that nobody edits in a letter; a list has one item a line. */
  kind: z.enum(partKinds),
  text: z.string().min(1).max(10_000),
  when: condition.exactOptional(),
});
export type Part = z.infer<typeof part>;

/** A template: what it asks for, and what it says with it. */
export const templateDefinition = z.object({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(2_000),
  /** The unit whose it is; everybody's where it is null. */
  unit: z.string().max(200).nullable().exactOptional(),
  language: z.enum(['sv', 'en']),
  fields: z.array(field).max(100),
  parts: z.array(part).min(1).max(200),
});
export type TemplateDefinition = z.infer<typeof templateDefinition>;

/** What a person, a document or a spreadsheet says of a field; as it was written. */
export type FieldValue = string | number | boolean | null;
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>;
