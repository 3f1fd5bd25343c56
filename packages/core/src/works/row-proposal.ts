import { z } from 'zod';

export const rowProposal = z.object({
  category: z.string(),
  confidence: z.number(),
  quote: z.string(),
  ranking: z.array(z.object({ category: z.string(), probability: z.number() })),
  words: z.array(z.object({ word: z.string(), weight: z.number() })),
  similar: z.array(z.object({ text: z.string(), category: z.string() })),
});
/** What is proposed for a text. */
export type RowProposal = z.infer<typeof rowProposal>;
