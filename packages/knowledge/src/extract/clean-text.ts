/**
 * Characters that no reader sees: controls, soft hyphens, zero-width spaces and joiners used as watermarks, direction overrides,
 * and the "tag" block, in which instructions to a model can be hidden. U+200C and U+200D stay: Persian and emoji need them.
 */
const unseen =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Removes what no reader sees and replaces lone surrogates, so that the text can be stored and sent anywhere. */
export function cleanCharacters(text: string): string {
  return text.toWellFormed().replace(unseen, '');
}

/** Collapses white space as a browser does. No-break spaces are letters here: they stay inside, but not at the ends. */
export function collapse(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').trim();
}

/** How many words a text has; a word is a run of letters and digits. */
export function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]+/gu)) words += 1;
  return words;
}
