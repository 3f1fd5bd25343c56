import { z } from 'zod';

/** Languages that every concept has words in, beside Swedish; the order is that of the files. */
export const vocabularyLanguages = [
  'en',
  'fi',
  'ar',
  'so',
  'fa',
  'ti',
  'ku',
  'ckb',
  'pl',
  'uk',
  'ru',
  'es',
  'de',
  'fr',
  'tr',
  'bs',
  'th',
  'zh',
  'se',
  'fit',
] as const;

/**
 * How a Swedish wording belongs to its concept: the authorities' own term; what people say; slang; a short form; a usual
 * misspelling; a regional word; or a thing or situation that points to the concept without naming it ("soffa" to bulky waste).
 */
export const wordingKinds = ['term', 'said', 'slang', 'short', 'misspelt', 'regional', 'points'] as const;
export type WordingKind = (typeof wordingKinds)[number];

const wordings = z.array(z.string().min(1).max(60));
const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/);

/** A line of `concepts/*.jsonl`, but for its words in other languages (`wordsSchema`), which stand beside. */
export const entrySchema = z.looseObject({
  id,
  sv: z.strictObject({
    term: wordings.min(1),
    said: wordings.optional(),
    slang: wordings.optional(),
    short: wordings.optional(),
    misspelt: wordings.optional(),
    regional: wordings.optional(),
    points: wordings.optional(),
  }),
  /** Wider concepts. */
  broader: z.array(id).max(3).default([]),
  related: z.array(id).max(6).default([]),
  /** Whose the matter is, where it is not the municipality's: an id of `authorities.jsonl`. */
  authority: id.optional(),
});

/** The rest of a line: words in every language. */
export const wordsSchema = z.record(z.enum(vocabularyLanguages), wordings);

/** A line of `things-*.jsonl`: things and situations that point to concepts though they name none, beside those of the entries. */
export const thingsSchema = z.strictObject({ words: wordings.min(1), concepts: z.array(id).min(1).max(3) });

/** A line of `senses.jsonl`: a word that several concepts have, with words that, standing beside it, speak for each. */
export const senseSchema = z.strictObject({ word: z.string(), senses: z.record(id, z.array(z.string())) });

/** A line of `authorities.jsonl`: who answers for what a municipality does not. */
export const authoritySchema = z.strictObject({
  id,
  kind: z.enum(['region', 'state', 'police', 'other']),
  name: z.strictObject({ sv: z.string(), en: z.string() }),
  url: z.url(),
  phone: z.string().optional(),
});
export type Authority = z.infer<typeof authoritySchema>;
