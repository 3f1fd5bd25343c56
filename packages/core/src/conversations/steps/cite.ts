import { piecesOf } from '@radrum/knowledge';
import { pageAddress } from '../../knowledge/index.ts';
import type { Citable } from '../../tools/index.ts';
import type { Shown } from '../turn.ts';

/** The citation's number in the answer: a passage's own quote is listed once. */
export function cite(
  material: readonly Citable[],
  shown: Shown,
  passageNumber: number,
  { verbatim, unit }: { verbatim: string | null; unit: string },
): { number: number; isNew: boolean } {
  const one = material[passageNumber - 1];
  if (!one) throw new Error('a checked unit cites passages that exist');
  // what was worked out is shown whole: it says what it was worked out of
  const quote = verbatim ?? (one.words === undefined ? supportingQuote(one.text, unit) : one.text);
  const { title, documentId, page } = one;
  const known = shown.citations.findIndex(
    (citation) => citation.documentId === documentId && citation.title === title && citation.quote === quote,
  );
  if (known >= 0) return { number: known + 1, isNew: false };
  shown.citations.push({ url: pageAddress(one.url, page), title, quote, documentId, page });
  return { number: shown.citations.length, isNew: true };
}

/** A quote's own words: without the heading that it is read under and the marks of its passage and of list items, a line each. */
export const quoted = (unit: string): string =>
  unit
    .replace(/^\s*\*\*[^*\n]+\*\* /, '')
    .replaceAll(/\s*\[\d+\]/g, '')
    .replaceAll(/^- /gm, '')
    .trim();

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** The piece of a passage that shares most words with what was said: the quote that a reader compares it with. */
function supportingQuote(passage: string, unit: string): string {
  const said = wordsOf(unit);
  let best = { text: passage.slice(0, 300), shared: -1 };
  for (const piece of piecesOf(passage)) {
    const shared = [...wordsOf(piece.text)].filter((word) => said.has(word)).length;
    if (shared > best.shared) best = { text: piece.text, shared };
  }
  return best.text.replace(/^[-*•] /, '');
}
