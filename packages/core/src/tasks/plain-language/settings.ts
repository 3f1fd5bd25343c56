import { z } from 'zod';

/** What shall become of a text. */
export const improveSettings = z.object({
  goal: z.enum(['plain', 'shorter', 'tone', 'headings', 'easy', 'translate']),
  /** For `tone`: "warmer", "more formal". */
  tone: z.string().max(200).optional(),
  /** For `translate`. */
  targetLanguage: z.string().max(60).optional(),
});
export type ImproveSettings = z.infer<typeof improveSettings>;
