import { z } from 'zod';
import { languageOf, type TextLanguage } from './language.ts';
import { compareLiterals, keptLiteral } from './kept-literals.ts';
import { findOfficialese } from './officialese.ts';
import { splitSentences } from './sentences.ts';

/** One change that a person accepts or leaves. */
export const proposal = z.object({
  /** Which sentence of the text, from 0. */
  index: z.number().int().nonnegative(),
  /** Where `before` stands in the text, in UTF-16 units. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  before: z.string(),
  after: z.string(),
  /** Facts that are in both. */
  kept: z.array(keptLiteral),
  /** Facts that are gone: only names, and only where the text shall be shorter or easier. */
  lost: z.array(keptLiteral),
  /** Whether nothing is gone. */
  isSafe: z.boolean(),
  /** `person`: a sentence that somebody wrote anew. */
  source: z.enum(['list', 'model', 'person']),
  /** What the person said; null: nothing yet. */
  isAccepted: z.boolean().nullable(),
});
export type Proposal = z.infer<typeof proposal>;

/** Plainer words from the list, where they can stand in the same place; without a model. */
export function proposeWords(text: string, language: TextLanguage = languageOf(text)): Proposal[] {
  return splitSentences(text).flatMap((sentence, index) =>
    findOfficialese(sentence.text, language)
      .filter(({ isSafe, instead, text: before }) => isSafe && instead[0] !== undefined && instead[0] !== before)
      .map(({ start, end, text: before, instead }): Proposal => {
        const after = instead[0] ?? before;
        return {
          index,
          start: sentence.start + start,
          end: sentence.start + end,
          before,
          after,
          kept: compareLiterals(before, after, language).kept,
          lost: [],
          isSafe: true,
          source: 'list',
          isAccepted: null,
        };
      }),
  );
}

/**
 * The text with the proposals that a person accepted. A proposal that no longer fits the text, or overlaps one before it, is left
 * out; with none the text stays as it is.
 */
export function applyAccepted(
  text: string,
  accepted: readonly Pick<Proposal, 'start' | 'end' | 'before' | 'after'>[],
): string {
  let result = '';
  let position = 0;
  for (const { start, end, before, after } of accepted.toSorted((a, b) => a.start - b.start)) {
    if (start < position || text.slice(start, end) !== before) continue;
    result += text.slice(position, start) + after;
    position = end;
  }
  return result + text.slice(position);
}
