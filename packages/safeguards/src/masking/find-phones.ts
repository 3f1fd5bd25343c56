import type { Span } from './kinds.ts';

/** Area codes of two and three digits (PTS's numbering plan); all others have four. */
const SHORT_CODES = /^0(?:8|1[013689]|2[0136]|3[1356]|4[0246]|54|6[03]|7[0-9]|90|99)/;

/** Digits in groups, with what is put between them: space, hyphen, slash, point, brackets. */
const SWEDISH =
  /(?<![\p{L}\d+/-]|\d |[\d.][.,:])\(?0[1-9]\d{0,2}\)?(?:[ ]{0,2}[-/. ][ ]{0,2})?\d{1,8}(?:[ ./-]{1,2}\d{1,4}){0,5}(?![\p{L}\d]|[-:/.]\d)/gu;
const FOREIGN =
  /(?<![\p{L}\d+]|\d\/)(?:(?:\+|00)[ ]?[1-9]\d{0,2}|46(?= ?7[02369]))(?:[ ./-]{0,2}\(0?\d{0,4}\))?(?:[ ./-]{0,2}\d{1,8}){1,7}(?!\d)/gu;
/** The area code said after it: "628 04 19 (riktnr 040)" */
const WITHOUT_CODE = /(?<![\p{L}\d.,:/-]|\d )[1-9]\d{1,2}(?:[ -]?\d{2,3}){1,3}(?= ?[,(]? ?rikt(?:nr|nummer))/giu;
/** Two numbers with a slash between them. */
const PAIR_BREAK = / ?\/ ?(?=0\d)/;
/** A date, or hours. */
const DATE = /^\d{2}[-/. ]\d{2}[-/. ](?:19|20)?\d{2}$|^0\d\.\d{2}-\d{2}\.\d{2}$/;
const UNIT_AFTER = /^ ?(?:kr|kronor|SEK|:-|euro|kWh|kg|m2|m²|st|km|m|%)(?!\p{L})/iu;

/** Telephone numbers in whatever groups, where the number of digits is right for the area code. */
export function* findGroupedPhones(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(SWEDISH)) {
    let start = index;
    for (const piece of written.split(PAIR_BREAK)) {
      start = text.indexOf(piece, start);
      const end = start + piece.length;
      if (isSwedish(piece) && !DATE.test(piece) && !UNIT_AFTER.test(text.slice(end, end + 8)))
        yield { kind: 'phone', start, end };
      start = end;
    }
  }
  for (const { index, 0: written } of text.matchAll(WITHOUT_CODE))
    yield { kind: 'phone', start: index, end: index + written.length };
  for (const { index, 0: written } of text.matchAll(FOREIGN)) {
    const digits = written.replace(/\D/g, '').length;
    // Without a plus only a mobile number in full is one.
    if (written.startsWith('46') && digits !== 11) continue;
    // A register's number and the year: "0044/2019"
    if (/^\d{4}\/(?:19|20)\d\d$/.test(written)) continue;
    if (digits >= 8 && digits <= 17) yield { kind: 'phone', start: index, end: index + written.length };
  }
}

function isSwedish(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (/^0(?:7[02369]|10)/.test(digits)) return digits.length === 10;
  const code = SHORT_CODES.exec(digits)?.[0].length ?? 4;
  // Hours, "08-16 30", have as many digits as no number.
  return digits.length - code >= (code === 4 ? 5 : code === 2 ? 6 : 5) && digits.length <= 10;
}

/**
 * What has a mobile number's beginning without its ten digits is an article's number or the like; right after a letter
 * stand the digits of other designations.
 */
export function isNoPhone(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end).replace(/\D/g, '');
  // A digit may be missing, but a ware's number is none: "Artikelnummer 070-1740-22".
  const isWare =
    digits.length < 9 ||
    /(?:artikel|art\.|modell|katalog|reservdel)/iu.test(text.slice(Math.max(0, start - 70), start));
  const isShort = /^0(?:7[02369]|10)/.test(digits) && digits.length < 10 && isWare;
  const isForeign = digits.startsWith('00');
  return (
    isShort ||
    (isForeign ? /(?:[\p{L}\p{N}]|\d\/)$/u : /[\p{L}\p{N}]$/u).test(text.slice(Math.max(0, start - 2), start))
  );
}

/** A mobile number that goes on in the next line; elsewhere each line has a number of its own. */
const BROKEN =
  /(?<![\p{L}\d+/-]|\d )07[02369](?:[ -]?\d{1,4}){0,3}-?[ \t]{0,3}\r?\n[ \t]{0,3}\d{1,4}(?:[ -]?\d{2,3}){0,3}(?![\p{L}\d]|[-.:/]\d)/gu;

export function* findBrokenPhones(text: string): Generator<Span> {
  for (const { index, 0: written } of text.matchAll(BROKEN))
    if (written.replace(/\D/g, '').length === 10) yield { kind: 'phone', start: index, end: index + written.length };
}

const EXTENSION =
  /(?<![\p{L}\p{N}])(?:ankn(?:ytn(?:ing)?)?|anknytningsnummer|ext(?:ension)?|kortnummer(?= \d{3,5}(?!\d))|direktval)\.?:? {0,2}(?:nr )?(?<value>\d{2}(?:[ -]?\d{1,3})?(?:[ -]?\d{2})?)(?![\p{L}\d]|[-:]\d)/giu;

/** "ankn. 4412" */
export function* findExtensions(text: string): Generator<Span> {
  for (const match of text.matchAll(EXTENSION)) {
    const value = match.groups?.['value'] ?? '';
    const end = match.index + match[0].length;
    yield { kind: 'phone', start: end - value.length, end };
  }
}
