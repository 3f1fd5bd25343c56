import { z } from 'zod';

const id = z.string().min(1).max(100);
/** Languages that a text can be put into. */
const language = z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/);

export const summaryForms = ['short', 'detailed', 'questions', 'decisions', 'timeline', 'compare', 'speakers'] as const;
export const improveGoals = ['plain', 'shorter', 'tone', 'headings', 'easy', 'translate'] as const;
export const tones = ['plain', 'formal', 'warm'] as const;

/** What each task is told; the texts and files stand beside it. */
export const taskInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('summarise'),
    form: z.enum(summaryForms).default('short'),
    questions: z.array(z.string().trim().min(2).max(500)).max(20).default([]),
  }),
  z.object({
    kind: z.literal('improve'),
    goal: z.enum(improveGoals).default('plain'),
    tone: z.enum(tones).default('plain'),
    targetLanguage: language.default('en'),
  }),
  z.object({
    kind: z.literal('template'),
    templateId: id.nullable().default(null),
    /** form: values as given; files: proposed from the files; batch: one letter for each row of the spreadsheet */
    fill: z.enum(['form', 'files', 'batch']).default('form'),
    values: z.record(z.string().max(60), z.string().max(20_000)).default({}),
  }),
  z.object({
    kind: z.literal('classify'),
    categorySetId: id.nullable().default(null),
  }),
  z.object({
    kind: z.literal('reply'),
    /** Whose knowledge answers; null: all that the organisation has. */
    assistantId: id.nullable().default(null),
  }),
]);
export type TaskInput = z.infer<typeof taskInput>;
