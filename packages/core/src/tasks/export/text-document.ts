import { z } from 'zod';

/** A finished result as it is taken away: what was written, with its headings, lists and tables. */
export const textDocument = z.object({
  title: z.string(),
  language: z.enum(['sv', 'en']),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), text: z.string() }),
      z.object({
        kind: z.literal('paragraph'),
        text: z.string(),
        /** Where it stands, in words: "Utredning.pdf, s. 12". */
        references: z.array(z.string()).exactOptional(),
      }),
      z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
      z.object({ kind: z.literal('table'), header: z.array(z.string()), rows: z.array(z.array(z.string())) }),
    ]),
  ),
});
export type TextDocument = z.infer<typeof textDocument>;
export type TextBlock = TextDocument['blocks'][number];

export const localeOf = (language: TextDocument['language']): string => (language === 'sv' ? 'sv-SE' : 'en-GB');

/** "[Utredning.pdf, s. 12; Bilaga.pdf, s. 2]", or nothing. */
export const referenceText = (references: readonly string[] = []): string =>
  references.length === 0 ? '' : `[${references.join('; ')}]`;

/** Text as a document may hold it: no halves of characters, no controls. */
export const plain = (text: string): string => text.toWellFormed().replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '');
