import { z } from 'zod';
import { slug } from '../tenants/index.ts';

export const audiences = ['citizen', 'staff'] as const;

/** A language as in BCP 47: "sv", "en", "sr-Latn". */
const languageTag = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, 'A language tag such as "sv" or "en-GB".')
  .max(35);

/** How citizens reach people through it. */
const handoffSettings = z.object({
  /** Whether citizens can write to a person in the widget. */
  form: z.boolean(),
  /** Who is told by mail that somebody has written; the letter itself stays here. */
  email: z.email().max(254).nullable(),
});
/** How the widget looks beside the organisation's colour and logo. */
const look = z.object({
  /** What stands on the button that opens it; empty: the widget's own words. */
  launcher: z.string().trim().max(40),
  side: z.enum(['left', 'right']),
});

/** Everything that changes what an assistant answers or how it looks: a version is a snapshot of this. */
export const assistantSettings = z.object({
  name: z.string().trim().min(1).max(100),
  knowledgeBaseIds: z.array(z.string().max(60)).max(50),
  instructions: z.string().max(8000).default(''),
  languages: z.array(languageTag).max(40).default(['sv', 'en']),
  greeting: z.string().trim().max(500).default(''),
  suggestedQuestions: z.array(z.string().trim().min(1).max(200)).max(4).default([]),
  handoff: handoffSettings.default({ form: false, email: null }),
  look: look.default({ launcher: '', side: 'right' }),
});
export type AssistantSettings = z.infer<typeof assistantSettings>;

export const newAssistant = assistantSettings.extend({ slug, audience: z.enum(audiences) });
export type NewAssistant = z.input<typeof newAssistant>;

/** Any part of the settings; what is not named stays. */
export const assistantChanges = z.object({
  name: assistantSettings.shape.name.optional(),
  knowledgeBaseIds: assistantSettings.shape.knowledgeBaseIds.optional(),
  instructions: z.string().max(8000).optional(),
  languages: z.array(languageTag).max(40).optional(),
  greeting: z.string().trim().max(500).optional(),
  suggestedQuestions: z.array(z.string().trim().min(1).max(200)).max(4).optional(),
  handoff: handoffSettings.optional(),
  look: look.optional(),
});
export type AssistantChanges = z.infer<typeof assistantChanges>;
