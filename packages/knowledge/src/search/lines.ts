/** A quotable piece of a passage, as it stands there. */
export interface Piece {
  text: string;
  kind: 'sentence' | 'item' | 'row';
}

/** What ends with a full stop without ending a sentence, by its last letters. */
const abbreviation =
  /(?:^|[\s(])(?:t\.?ex|bl\.?a|d\.?v\.?s|o\.?s\.?v|m\.?m|m\.?fl|f\.?d|p\.?g\.?a|s\.?k|fr\.?o\.?m|t\.?o\.?m|kl|ca|tel|nr|st|kr|resp|inkl|exkl|max|min|e\.?g|i\.?e|etc|dr|mr|mrs|no|z\.?\s?b|d\.?\s?h|u\.?\s?a|bzw|usw|str|esim|ym|jne|puh|\p{L})\.$/iu;
/** German writes a date's day with a full stop and its month with a capital. */
const dayOfMonth = /(?:^|\s)\d{1,2}\.$/u;
const germanMonth = /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/u;

/**
 * Splits a passage into what can be quoted: list items (lines that begin with "- "), table rows (cells between bars)
 * and sentences. The text of a piece is verbatim; white space at its ends and the item's dash are off.
 */
export function piecesOf(passage: string): Piece[] {
  const pieces: Piece[] = [];
  for (const line of passage.split('\n')) {
    const text = line.trim();
    if (text === '') continue;
    const item = /^(?:[-•*–]|\d{1,2}[.)])\s+(\S.*)$/su.exec(text);
    if (item?.[1] !== undefined) pieces.push({ text: item[1], kind: 'item' });
    else if (text.includes(' | ')) pieces.push({ text, kind: 'row' });
    else pieces.push(...sentencesOf(text).map((sentence): Piece => ({ text: sentence, kind: 'sentence' })));
  }
  return pieces;
}

/** The sentences of a line, verbatim. Not after an abbreviation, an initial or the day of a German date, and not before a small letter. */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/[.!?…]["”»')\]]*(?=\s+[^\s\p{Ll}])|[。！？؟]\s*/gu)) {
    const stop = end.index + end[0].length;
    const before = line.slice(from, end.index + 1);
    if (end[0].startsWith('.') && abbreviation.test(before.slice(-12))) continue;
    if (dayOfMonth.test(before) && germanMonth.test(line.slice(stop))) continue;
    const sentence = line.slice(from, stop).trim();
    if (sentence !== '') sentences.push(sentence);
    from = stop;
  }
  const rest = line.slice(from).trim();
  if (rest !== '') sentences.push(rest);
  return sentences;
}
