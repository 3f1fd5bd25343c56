/** Between digits and ahead of a unit: "12 400 kronor" is never parted at a line's end. */
export const noBreak = '\u00a0';

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:mnkr|mkr|mn kr|miljon(?:er)?(?: kr(?:onor)?)?|million(?: kronor)?)$/, 1_000_000],
  [/^(?:tkr|tusen(?: kr(?:onor)?)?|thousand(?: kronor)?)$/, 1_000],
  [/^(?:kr|kronor|krona|sek|kr\.)?$/, 1],
];

/**
 * Reads a number as people write it: "12 400", "12 400,50", "1.234.567". Null where it is none, or where it can be read in two ways:
 * "12,400" in Swedish.
 */
export function readNumber(text: string, language: 'sv' | 'en'): number | null {
  const folded = text.replace(/[\u2212\u2013]/g, '-').trim();
  const written = /^-?\s?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,]\d{1,6})?$/.exec(folded)?.[0];
  const grouped =
    /^-?(?:\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d{1,3}\.\d{3},\d{1,2}|\d{1,3},\d{3}\.\d{1,2})$/.exec(
      folded,
    )?.[0];
  if (grouped !== undefined) {
    const decimal = /[.,](?=\d{1,2}$)/.exec(grouped)?.index ?? grouped.length;
    return finite(`${grouped.slice(0, decimal).replace(/[.,]/g, '')}.${grouped.slice(decimal + 1)}`);
  }
  if (written === undefined) return null;
  const digits = written.replace(/[\s\u00a0\u202f]/g, '');
  const [, separator, decimals = ''] = /([.,])(\d+)$/.exec(digits) ?? [];
  if (separator !== undefined && decimals.length === 3) {
    if (language === 'sv' || separator === '.') return null;
    return finite(digits.replace(',', ''));
  }
  return finite(digits.replace(',', '.'));
}

/** Reads an amount of money, in kronor: "12 400 kr", "12 400:-", "SEK 500", "1,2 miljoner kronor". */
export function readAmount(text: string, language: 'sv' | 'en'): number | null {
  const folded = text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:sek|kr) (?=[\d-])/, '')
    .replace(/:-$|,-$|:–$/, '')
    .trim();
  const [, digits = '', unit = ''] = /^(-?[\d .,]*\d)\s?([a-zåäö. ]*)$/.exec(folded) ?? [];
  const scale = scales.find(([pattern]) => pattern.test(unit.trim()))?.[1];
  const number = digits === '' || scale === undefined ? null : readNumber(digits.replace(/\s+/g, ' '), language);
  return number === null || scale === undefined ? null : Math.round(number * scale * 10_000) / 10_000;
}

const finite = (text: string): number | null => {
  const number = Number(text);
  // Beyond this a number is no longer exact.
  return Number.isFinite(number) && Math.abs(number) <= 1e13 ? number : null;
};

/** "12 400,50" in Swedish, "12,400.50" in English. */
export function writeNumber(value: number, language: 'sv' | 'en', decimals?: number): string {
  const fixed = decimals === undefined ? plain(value) : Math.abs(value).toFixed(decimals);
  const [whole = '', part = ''] = fixed.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'sv' ? noBreak : ',');
  const sign = value < 0 && Number(fixed) !== 0 ? '\u2212' : '';
  return `${sign}${groups}${part === '' ? '' : `${language === 'sv' ? ',' : '.'}${part}`}`;
}

const plain = (value: number): string => String(Math.round(Math.abs(value) * 1e6) / 1e6);

/** "12 400 kronor", "12 400,50 kronor"; "SEK 12,400" in English. */
export function writeAmount(value: number, language: 'sv' | 'en', decimals?: number): string {
  const number = writeNumber(value, language, decimals ?? (Number.isInteger(value) ? 0 : 2));
  if (language === 'en') return `SEK${noBreak}${number}`;
  return `${number}${noBreak}${value === 1 ? 'krona' : 'kronor'}`;
}
