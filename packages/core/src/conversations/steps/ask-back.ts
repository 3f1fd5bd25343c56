import { choicesOf } from '@radrum/knowledge';
import type { Routed, Shown } from '../turn.ts';

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What a question may have meant, where its words do not decide and the quotes answer each reading: the asker is asked back. Not for a question of
 * parts, whose answer is long enough.
 */
export function choicesShown({ reading, passages, lines, parts }: Routed, { citations }: Shown): string[] {
  if (parts.length > 0) return [];
  const choices = choicesOf(reading, passages, lines);
  const isShown = choices.every(({ line }) => {
    const text = squash(line.text);
    return citations.some(
      ({ documentId, quote }) => documentId === passages[line.passage]?.documentId && squash(quote).includes(text),
    );
  });
  return isShown ? choices.map(({ label }) => label) : [];
}
