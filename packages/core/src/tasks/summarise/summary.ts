import { z } from 'zod';

/** The ways to sum up. */
export const summaryForms = ['short', 'detailed', 'questions', 'decisions', 'timeline', 'compare', 'speakers'] as const;
export type SummaryForm = (typeof summaryForms)[number];

export const summarySettings = z.object({
  form: z.enum(summaryForms),
  /** For the form `questions`. */
  questions: z.array(z.string().trim().min(1).max(500)).max(20).exactOptional(),
});
export type SummarySettings = z.infer<typeof summarySettings>;

const reference = z.object({ documentId: z.string(), page: z.number().int().positive().nullable(), quote: z.string() });
const point = z.object({ text: z.string(), references: z.array(reference).min(1) });

const noteKinds = [
  /** The documents have no text. */
  'empty',
  /** Two documents with text are needed to compare. */
  'one_document',
  'no_questions',
  /** Nothing of the kind that was asked for. */
  'nothing',
  /** The model could not arrange the points: they follow the documents. */
  'arranged',
  /** A document tries to steer the model; that text was left out. */
  'steering',
] as const;
export type SummaryNote = (typeof noteKinds)[number];
const isNote = (text: string): text is SummaryNote => noteKinds.some((kind) => kind === text);

export const summary = z.object({
  /** A question that no sentence answers has a section without points. */
  sections: z.array(z.object({ heading: z.string(), points: z.array(point) })),
  coverage: z.array(
    z.object({
      documentId: z.string(),
      pages: z.number().int().positive().nullable(),
      /** Pages that a shown point refers to. */
      used: z.array(z.number().int().positive()),
      /** Pages without any text, as scanned ones are. */
      unreadable: z.array(z.number().int().positive()),
    }),
  ),
  /** Points that were left out because their references did not hold. */
  dropped: z.number().int().nonnegative(),
  grade: z.enum(['with_model', 'without_model', 'partly']),
  /** What the reader should know of how it was made, and what nothing else here says. Works of an earlier version hold sentences: those are left out. */
  notes: z.array(z.string()).transform((notes) => notes.filter(isNote)),
});
/** A summary whose every point stands on the pages that it refers to. */
export type Summary = z.infer<typeof summary>;
export type SummaryPoint = z.infer<typeof point>;
