import type { Reference, TaskDocument } from '../task.ts';
import { linesOf } from './lines.ts';

/** A text as quotes are compared: ligatures, hyphenation at line ends, white space and the bars of tables aside. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/(\p{L})[-‐]\s+(?=\p{Ll})/gu, '$1')
    .replace(/[\s|]+/gu, ' ')
    .trim();
}

/** Finds whether a reference's quote stands on its page. */
export type QuoteCheck = (reference: Reference) => boolean;

/** A shorter quote says nothing. */
const leastQuote = 8;

/** Reads the pages once, so that each quote is looked up in one of them. */
export function quoteCheck(documents: readonly TaskDocument[]): QuoteCheck {
  const pages = new Map<string, string>();
  const key = (documentId: string, page: number | null) => `${page ?? '-'} ${documentId}`;
  for (const document of documents) {
    const texts = new Map<number | null, string[]>();
    for (const block of document.blocks) {
      const page = block.page ?? null;
      const lines = texts.get(page) ?? [];
      lines.push(...linesOf(block));
      texts.set(page, lines);
    }
    for (const [page, lines] of texts) pages.set(key(document.id, page), lines.map(plain).join('\n'));
  }
  return ({ documentId, page, quote }) => {
    const text = pages.get(key(documentId, page));
    const wanted = plain(quote);
    if (text === undefined || (wanted.length < leastQuote && !text.split('\n').includes(wanted))) return false;
    // A quote may run on over two items; but a row that ends in a number is not cut off by the next that begins with one.
    return standsWhole(text, wanted) || standsWhole(text.replaceAll('\n', ' '), wanted);
  };
}

/** Whether the quote stands there with whole words and whole numbers: "100 kr" is no quote of "2 100 kr". */
export function standsWhole(text: string, quote: string): boolean {
  if (quote === '') return false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + quote.length, at + quote.length + 2);
    const cutsWord =
      (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(quote)) ||
      (/^[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]$/u.test(quote));
    const cutsNumber =
      (/\d[ .,:]$|[-−]$/u.test(before) && /^\d/u.test(quote)) || (/^[ .,:]\d|^ ?%/u.test(after) && /\d$/u.test(quote));
    if (!cutsWord && !cutsNumber) return true;
  }
  return false;
}
