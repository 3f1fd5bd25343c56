import { z } from 'zod';
import { CAPABILITIES, DATA_CLASSES, PROVIDERS } from './model.ts';

const milliseconds = z.int().min(1).max(3_600_000);
const amount = z.number().min(0).max(1_000_000_000);
const tokens = z.int().min(1).max(100_000_000);
const day = z.iso.date('write a date such as 2026-03-31');
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'use 1 to 64 of a-z, 0-9, ".", "_" and "-", a letter or digit first');
/** A part of a host's name or of a path: nothing that could lead elsewhere. */
const label = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/, 'use 1 to 63 letters, digits and "-"');

const price = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'write a currency code such as SEK'),
  inputPerMillion: amount,
  outputPerMillion: amount,
  cachedInputPerMillion: amount.optional(),
  validFrom: day.optional(),
});
export type PriceInput = z.infer<typeof price>;

const fields = {
  id,
  model: z.string().min(1).max(200),
  apiKey: z
    .string()
    .regex(/^env:[A-Za-z_][A-Za-z0-9_]*$/, 'write env:NAME and put the key itself in the environment variable NAME')
    .optional(),
  capabilities: z.array(z.enum(CAPABILITIES)).min(1).default(['chat']),
  region: z.string().min(1).max(64),
  operator: z.string().min(1).max(120).optional(),
  dataClasses: z.array(z.enum(DATA_CLASSES)).min(1).default(['open']),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'write a language tag in lower case, such as sv'))
    .min(1)
    .max(200)
    .optional(),
  price: z
    .union([price, z.array(price).min(1).max(100)], { error: 'write a price, or a list of prices with validFrom' })
    .optional(),
  contextTokens: tokens.min(256).optional(),
  outputTokens: tokens.optional(),
  quality: z.number().min(0).max(1).optional(),
  firstTokenMs: milliseconds.optional(),
  deprecatedOn: day.optional(),
  replacement: id.optional(),
  concurrency: z.int().min(1).max(10_000).optional(),
  timeouts: z
    .strictObject({ firstTokenMs: milliseconds, betweenTokensMs: milliseconds, totalMs: milliseconds })
    .partial()
    .default({}),
};

const address = z.url({
  protocol: /^https?$/,
  error: 'write an http or https address, for example https://models.example/v1',
});
const none = z.strictObject({}).default({});

/** An entry of the models file: what every model has, and what only its provider knows. */
export const entrySchema = z.discriminatedUnion(
  'provider',
  [
    z.strictObject({ ...fields, provider: z.literal('openai-compatible'), baseUrl: address, options: none }),
    z.strictObject({ ...fields, provider: z.literal('openai'), baseUrl: address.optional(), options: none }),
    z.strictObject({ ...fields, provider: z.literal('anthropic'), baseUrl: address.optional(), options: none }),
    z.strictObject({ ...fields, provider: z.literal('mistral'), baseUrl: address.optional(), options: none }),
    z.strictObject({
      ...fields,
      provider: z.literal('azure'),
      baseUrl: address.optional(),
      options: z
        .strictObject({
          resourceName: label.optional(),
          apiVersion: z
            .string()
            .regex(/^(v1|preview|\d{4}-\d{2}-\d{2}(-preview)?)$/, 'write v1, preview or a date such as 2026-03-01')
            .optional(),
        })
        .default({}),
    }),
    z.strictObject({
      ...fields,
      provider: z.literal('google-vertex'),
      baseUrl: address.optional(),
      options: z.strictObject({ project: label, location: label }),
    }),
    z.strictObject({
      ...fields,
      provider: z.literal('amazon-bedrock'),
      baseUrl: address.optional(),
      options: z.strictObject({ region: label }),
    }),
  ],
  { error: `write one of ${PROVIDERS.join(', ')}` },
);
export type EntryInput = z.infer<typeof entrySchema>;
