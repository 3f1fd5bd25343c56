import { z } from 'zod';
import { improvement } from './plain-language/index.ts';
import { summary } from './summarise/index.ts';
import { templateDefinition } from './templates/index.ts';

const reference = z.object({ documentId: z.string(), page: z.int().positive().nullable(), quote: z.string() });

const sortingFigures = z.object({
  categories: z.array(z.string()),
  confusion: z.array(z.array(z.number())),
  perCategory: z.array(
    z.object({ category: z.string(), precision: z.number(), recall: z.number(), f1: z.number(), count: z.number() }),
  ),
  accuracy: z.number(),
  macroF1: z.number(),
  calibrationError: z.number(),
});
/** How well categories are told apart, on texts that were not learnt from. */
export type SortingFigures = z.infer<typeof sortingFigures>;

const summaryResult = z.object({
  kind: z.literal('summarise'),
  summary,
  /** What the person made of it, in the editor's form; null: nothing yet. */
  edited: z.string().max(500_000).nullable(),
});
const improveResult = z.object({ kind: z.literal('improve'), improvement, edited: z.string().max(500_000).nullable() });

const foundValue = z.object({ value: z.string(), written: z.string(), reference });
const letter = z.object({
  /** The row of the spreadsheet; null: one letter. */
  row: z.int().nullable(),
  values: z.record(z.string(), z.string()),
  missing: z.array(z.string()),
});
const templateResult = z.object({
  kind: z.literal('template'),
  templateId: z.string(),
  /** As it was when the letters were made. */
  definition: templateDefinition,
  letters: z.array(letter).max(5_000),
  /** Where each value of the one letter stands in the documents, and what else it may be. */
  sources: z.array(
    z.object({
      field: z.string(),
      found: foundValue.nullable(),
      candidates: z.array(foundValue),
      by: z.enum(['documents', 'model']).nullable(),
    }),
  ),
  /** What is to be known of the spreadsheet: columns that no field asks for, fields without a column. */
  unused: z.array(z.string()),
  absent: z.array(z.string()),
});
const classifyResult = z.object({
  kind: z.literal('classify'),
  categorySetId: z.string(),
  name: z.string(),
  purpose: z.string(),
  notFor: z.string(),
  categories: z.array(z.object({ id: z.string(), name: z.string(), definition: z.string() })),
  total: z.int(),
  figures: sortingFigures.nullable(),
  /** How the figures rose with what was learnt. */
  curve: z.array(z.object({ learnt: z.int(), macroF1: z.number(), accuracy: z.number() })),
});
const replyResult = z.object({
  kind: z.literal('reply'),
  question: z.string(),
  language: z.string(),
  text: z.string().max(50_000),
  unanswered: z.array(z.string()),
  /** Its questions that came in the owner's earlier letters too, with how often. */
  often: z.array(z.object({ question: z.string(), times: z.int() })).default([]),
  citations: z.array(z.object({ url: z.string().nullable(), title: z.string(), quote: z.string() })),
  /** Whom the letter came from, where it is an e-mail. */
  from: z.string().nullable().default(null),
  sent: z.object({ to: z.string(), at: z.string() }).nullable(),
});

/** What a task gave, or what a person made of it. */
export const workResult = z.discriminatedUnion('kind', [
  summaryResult,
  improveResult,
  templateResult,
  classifyResult,
  replyResult,
]);
export type WorkResult = z.infer<typeof workResult>;
export type SummaryResult = z.infer<typeof summaryResult>;
export type ImproveResult = z.infer<typeof improveResult>;
export type TemplateResult = z.infer<typeof templateResult>;
export type ClassifyResult = z.infer<typeof classifyResult>;
export type ReplyResult = z.infer<typeof replyResult>;
