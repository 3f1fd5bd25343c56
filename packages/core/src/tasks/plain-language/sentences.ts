/** A sentence, a heading or a list item: where it stands in the text (UTF-16 units) and in which paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const ABBREVIATIONS = new Set(
  (
    'kl nr tel tfn ca st s sid jfr ev bl a d v kap mom dr prof adj art kap p m f o e d.v.s t.ex t.o.m fr.o.m o.s.v m.m m.fl bl.a f.d s.k p.g.a e.d o.d m.a.o dvs osv etc ' +
    'resp inkl exkl max min kr avd obs prop skr bet dir tr uppl forts ang avs enl betr vol fig tab mfl mm ref bil reg tekn hr fr fil kand civ ing jur ' +
    'e.g i.e mr mrs ms vs no approx sec dept cf para'
  ).split(' '),
);
const MONTHS = /^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/iu;
const LINE_START = /^[ \t]*(?:[-*•–][ \t]|\d{1,3}[.)][ \t]|#{1,6}[ \t]|[a-z]\)[ \t])/u;

/**
 * Splits a text into sentences. "t.ex.", "12 kap. 3 §", "den 5. maj", "2.5" and initials end none; a line that is followed
 * by an empty one, by a list or by a heading does. Positions are right whatever the text.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().length);
    const to = start + piece.trimEnd().length;
    if (to > from) sentences.push({ text: text.slice(from, to), start: from, end: to, paragraph });
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+["'”’»)\]]{0,3}|\r?\n/gu)) {
    const after = index + mark.length;
    if (after <= start) continue;
    if (mark.endsWith('\n')) {
      const next = text.slice(after, after + 12);
      const isBlank = /^[ \t]*(?:\r?\n|$)/u.test(next);
      if (isBlank || LINE_START.test(next) || isShortLine(text, start, index)) push(after);
      if (isBlank) paragraph += 1;
    } else if (endsSentence(text, index, after, start)) push(after);
  }
  push(text.length);
  return sentences;
}

/** A heading or a list item: a line of its own without an end mark that begins where a sentence does. */
function isShortLine(text: string, start: number, end: number): boolean {
  const line = text.slice(start, end).trim();
  const isHeading = line.length > 0 && line.length < 60 && !/[,;\p{Ll}-]$/u.test(line);
  return isHeading || LINE_START.test(text.slice(start, start + 12));
}

function endsSentence(text: string, mark: number, after: number, start: number): boolean {
  const next = /^\s*(\S?\S?\S?)/u.exec(text.slice(after, after + 24))?.[1] ?? '';
  if (after < text.length && !/^\s/u.test(text.slice(after, after + 1))) return false;
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next) || next.startsWith('§')) return false;
  if (text[mark] !== '.') return true;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(start, mark - 20), mark))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) {
    // "m.m. Sedan": these end sentences, too, but never before a figure.
    return /^(?:m\.m|osv|o\.s\.v|etc|m\.fl|e\.d|o\.d)$/iu.test(word) && /^\p{Lu}\p{Ll}/u.test(next);
  }
  if (/^\p{L}$/u.test(word)) return false; // an initial
  return !(/^\d{1,2}$/u.test(word) && (MONTHS.test(next) || mark - start <= 3));
}

/** A text's words with their places; a hyphen or an apostrophe may stand inside. */
export function wordsOf(text: string): { text: string; start: number; end: number }[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*/gu)].map(({ index, 0: word }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}
