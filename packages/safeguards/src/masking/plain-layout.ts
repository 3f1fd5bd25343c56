interface PlainText {
  readonly text: string;
  /** Where each character stood. */
  readonly positions: Uint32Array;
}

/**
 * What scanning, pasting and justified lines put into a text: each pattern is what is left out, or, for `column`, what
 * a tab takes the place of. The first that fits at a place counts.
 */
const BEFORE_MARK = [
  // "harry . blomster @ brev . example"
  String.raw`(?<=\p{Ll}) (?=\. ?\p{Ll}[\p{L}\d.]{0,30} {0,2}@)`,
  String.raw`(?<=[\p{L}\d]) {1,3}(?=@ {1,3}[\p{L}\d-]{1,40} {0,2}\.)`,
  String.raw`(?<=\p{Ll}[._]\p{Ll}{1,20}) {1,3}(?=@\p{Ll}[\p{Ll}\d-]{1,40}\.)`,
  String.raw`(?<=@ {0,3}[\p{L}\d-]{1,40}) {1,2}(?=\. ?\p{L}{2,24}(?!\p{L}))`,
  // "2026 - 0088", "031 - 390 06 44": between two numbers that are not themselves parts of hyphenated ones
  String.raw`(?<=(?<![-./:\d])\d{1,8}) {1,3}(?=- {0,3}\d{1,8}(?![-\d/]))`,
  // "2 : 1", "2026 / 123", "070 . 174"
  String.raw`(?<=\d) {1,3}(?=: {0,3}\d)`,
  String.raw`(?<=(?<!\d ?)20\d{2}) {1,2}(?=/ {0,2}\d)`,
  String.raw`(?<=\d) (?=\. ?\d)`,
  // "Dnr ." and "Tel :"
  String.raw` {1,3}(?=[.,:;](?:\s|$))`,
].join('|');
const AFTER_MARK = [
  String.raw`(?<=\p{Ll} \.) (?=\p{Ll}[\p{L}\d.]{0,30} {0,2}@)`,
  String.raw`(?<=[\p{L}\d] {0,3}@) {1,3}(?=[\p{L}\d-]{1,40} {0,2}\.)`,
  String.raw`(?<=@ {0,3}[\p{L}\d-]{1,40} {0,2}\.) {1,2}(?=\p{Ll}{2,24}(?!\p{L}))`,
  String.raw`(?<=(?<![-./:\d])\d{1,8} {0,3}-) {1,3}(?=\d{1,8}(?![-\d/]))`,
  String.raw`(?<=\d {1,3}:) {1,3}(?=\d)`,
  // "Tallbacken 2: 1", where nothing follows that is counted
  String.raw`(?<=\p{Lu}\p{Ll}{2,30} \d{1,3}:) (?=\d{1,3}(?:[,.;)]|\s*$|\r?\n))`,
  String.raw`(?<=\D 20\d{2} {1,2}/) {1,2}(?=\d)`,
  String.raw`(?<=\d \.) (?=\d)`,
].join('|');
/** "2026-0 0 4 1 7": a number's digits one by one after its first part */
const DIGIT_BY_DIGIT = String.raw`(?<=\d{2} {0,3}[-/] {0,3}\d(?: \d){0,6}) (?=\d(?!\d))`;
/** "P e r s o n n r": the spaces within a word that is spaced out. */
const SPACED = [
  String.raw`(?<=(?<![\p{L}\p{N}])\p{L}) (?=\p{L} \p{L} \p{L}(?![\p{L}\p{N}]))`,
  String.raw`(?<=(?<![\p{L}\p{N}])\p{L} \p{L}) (?=\p{L} \p{L}(?![\p{L}\p{N}]))`,
  String.raw`(?<=(?<![\p{L}\p{N}])\p{L} \p{L} \p{L}) (?=\p{L}(?![\p{L}\p{N}]))`,
].join('|');
/** Each group is tried only where what stands before it, which is quickly seen, is right. */
const LOOSE = new RegExp(
  [
    String.raw`(?= {1,3}[-.,:;@/])(?:${BEFORE_MARK})`,
    String.raw`(?<=[-@:/.])(?= {1,3}[\p{Ll}\d])(?:${AFTER_MARK})`,
    String.raw`(?<column>(?<! ) {3,}(?=\S))|(?<! ) (?= \S)`,
    String.raw`(?= \p{L}(?![\p{L}\p{N}]))(?:${SPACED})`,
    String.raw`(?= \d(?!\d))(?:${DIGIT_BY_DIGIT})`,
    // "Fastig-" and "heten" on the next line, but not "bygg-" and "och miljönämnden"
    String.raw`-(?=[ \t\r\n])(?:(?<=\p{Ll}-)[ \t]{0,3}\r?\n[ \t]{0,3}(?=(?!(?:och|eller|samt|and)[ ])\p{Ll}))`,
    String.raw`(?<=[\p{Ll}\d]-)[ \t]{0,3}\r?\n[ \t]{0,3}(?=[\p{Lu}\d])`,
  ].join('|'),
  'gu',
);

/** A text as it would be typed: one space between words, a tab between columns, none inside a number. */
export function toPlainLayout({ text, positions }: PlainText): PlainText {
  let plain = '';
  const kept = new Uint32Array(text.length);
  let from = 0;
  const keep = (to: number): void => {
    kept.set(positions.subarray(from, to), plain.length);
    plain += text.slice(from, to);
  };
  for (const { index, 0: written, groups } of text.matchAll(LOOSE)) {
    keep(index);
    if (groups?.['column'] !== undefined) {
      kept.set(positions.subarray(index, index + 1), plain.length);
      plain += '\t';
    }
    from = index + written.length;
  }
  if (from === 0) return { text, positions };
  keep(text.length);
  return { text: plain, positions: kept.subarray(0, plain.length) };
}
