import { z } from 'zod';

/** A unit's own categories. */
export const categorySet = z.object({
  categories: z
    .array(
      z.object({
        id: z.string().min(1).max(100),
        name: z.string().max(200),
        /** What belongs there, in a sentence or two. */
        definition: z.string().max(4_000),
        examples: z.array(z.string().max(20_000)).max(200),
      }),
    )
    .min(1)
    .max(200)
    .refine(
      (categories) => new Set(categories.map(({ id }) => id)).size === categories.length,
      'Each category has an id of its own.',
    ),
});
export type CategorySet = z.infer<typeof categorySet>;

/** A text whose category a person has told. */
export interface LabelledText {
  text: string;
  /** The id of a category. */
  category: string;
}

/** Where a text belongs, and why. */
export interface Classified {
  category: string;
  /** How often one that is this sure is right, 0 to 1. */
  confidence: number;
  /** Every category, the likeliest first; the probabilities sum to 1. */
  ranking: { category: string; probability: number }[];
  /** The sentence that decided, word for word; empty for a text without words. */
  quote: string;
  /** The words that decided, with what each weighs for this category and against the next one. */
  words: { word: string; weight: number }[];
  /** Places in the labelled texts of those most like this one, the nearest first. */
  similar: number[];
}
