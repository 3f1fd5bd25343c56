import { DAY_GROUPS, MEASURES, monthOf, NUMBER_WORDS, weekdayOf } from './literals-data.ts';
import { findPersonalData } from './personal-data.ts';

/**
 * The facts of a text that can be compared letter by letter, each in one normal form: `number:2480`, `time:8:30`,
 * `date:5-1`, `month:5`, `weekday:1`, `phone:0400123400`, `email:…`, `link:…`, `street:storgatan 12`, `version:…`.
 */
export interface Literal {
  readonly key: string;
  /** What the number counts, where it says so. */
  readonly measure: string | null;
}

const LINK =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"')\]]+|\b(?:javascript|vbscript|data|mailto|tel|file|blob|about):[^\s]*|\bwww\.[^\s<>"')\]]+|\/\/[a-z0-9-]+\.[^\s<>"')\]]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_-]+\.)+(?:\p{Ll}{2,24}|xn--[a-z0-9-]+)(?:[/:?#][^\s<>"')\]]*)?(?![\p{L}\p{N}])/giu;
const STREET =
  /(?<![\p{L}])(\p{L}+(?:gatan|vägen|gränd|torget|stigen|allén|backen|plan|gata|väg|straße|strasse|katu|tie|street|road))\s(\d{1,4}\s?[a-h]?)(?![\p{L}\d])/giu;
const ISO_DATE = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const DAY_MONTH_SLASH = /(?<![\d/])([0-3]?\d)\/(1[0-2]|0?[1-9])(?![\d/])/g;
const DAY_MONTH =
  /(?<!\d)([0-3]?\d)(?:\.|:[ae]|st|nd|rd|th)?(?:\s?[-–]\s?([0-3]?\d)(?:\.|:[ae])?)?\s(?:of\s)?(\p{L}{3,12})/giu;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\s([0-3]?\d)(?:st|nd|rd|th)?(?:\s?[-–]\s?([0-3]?\d))?(?![\d.:])/giu;
const TIME = /(?<![\d.,:])([01]?\d|2[0-4])[.:]([0-5]\d)(?![\d:]|[.,]\d)(?:\s?([ap])\.?m\b)?/gi;
const HOUR =
  /(?:(?<=\b(?:kl|kl\.|klockan|klo|at|um|from|until|från|till)\s)(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?(?:\s?([ap])\.?m\b)?|(?<!\d)(\d{1,2})\s?([ap])\.?m\b)(?![\d.:,])/gi;
const DOTTED = /(?<![\d.])\d+(?:\.\d+){2,}(?!\d)/g;
const NUMBER =
  /(?<![\d])\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)(?:,\d{1,2})?|\d{1,3}(?:[.,]\d{3})+(?![\d])|\d+[.,]\d+|\d+/g;

/** Finds a text's literals. What one pattern took is not read again by the next, so a time is not also a number. */
export function findLiterals(source: string): Literal[] {
  const literals: Literal[] = [];
  const add = (key: string, measure: string | null = null) => literals.push({ key, measure });
  let text = source.normalize('NFKC');
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => boolean) => {
    let left = '';
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      if (!read(match)) continue;
      left += text.slice(end, match.index) + '\u0001'.repeat(match[0].length);
      end = match.index + match[0].length;
    }
    text = left + text.slice(end);
  };

  for (const datum of findPersonalData(text)) {
    if (datum.kind !== 'email' && datum.kind !== 'phone') continue;
    add(`${datum.kind}:${datum.value}`);
    text = text.slice(0, datum.start) + '\u0001'.repeat(datum.end - datum.start) + text.slice(datum.end);
  }
  take(LINK, (match) => isLink(match[0]) && (add(`link:${plainLink(match[0])}`), true));
  take(
    STREET,
    (match) => (add(`street:${match[1]?.toLowerCase()} ${match[2]?.replace(/\s/g, '').toLowerCase()}`), true),
  );
  take(ISO_DATE, (match) => {
    add(`number:${match[1]}`);
    return addDate(add, Number(match[2]), Number(match[3]));
  });
  take(DAY_MONTH_SLASH, (match) => addDate(add, Number(match[2]), Number(match[1])));
  take(DAY_MONTH, (match) => addDays(add, match[3], match[1], match[2]));
  take(MONTH_DAY, (match) => addDays(add, match[1], match[2], match[3]));
  take(
    TIME,
    (match) => !isMoneyAfter(text, match.index + match[0].length) && (add(timeKey(match[1], match[2], match[3])), true),
  );
  take(HOUR, (match) => {
    add(timeKey(match[1] ?? match[4], '00', match[3] ?? match[5]));
    if (match[2]) add(timeKey(match[2], '00', match[3]));
    return true;
  });
  take(DOTTED, (match) => (add(`version:${match[0]}`), true));
  take(NUMBER, (match) => {
    const after = text
      .slice(match.index + match[0].length, match.index + match[0].length + 14)
      .replace(/^[\s\u00a0-]+/, '');
    add(`number:${plainNumber(match[0])}`, MEASURES.find((one) => one.pattern.test(after))?.measure ?? null);
    return true;
  });
  addWords(text, add);
  return literals;
}

type Add = (key: string, measure?: string | null) => void;

function addWords(text: string, add: Add): void {
  // In lower case these two are English verbs.
  const spoken = text.replace(/\b(?:may|march)\b/g, '');
  const words = spoken.toLowerCase().match(/\p{L}+|[-–]/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const number = NUMBER_WORDS[word];
    if (number !== undefined) {
      const next = words[index + 1] ?? '';
      add(`number:${number}`, MEASURES.find((one) => one.pattern.test(next))?.measure ?? null);
    }
    const month = monthOf(word);
    if (month > 0) add(`month:${month}`);
    const weekday = weekdayOf(word);
    if (weekday > 0) {
      add(`weekday:${weekday}`);
      // "måndag–fredag" is said of the days between, too.
      const until = /^(?:[-–]|till|to|bis|until|through)$/.test(words[index + 1] ?? '')
        ? weekdayOf(words[index + 2] ?? '')
        : 0;
      for (let day = weekday + 1; day < until; day += 1) add(`weekday:${day}`);
    }
    for (const day of DAY_GROUPS[word] ?? []) add(`weekday:${day}`);
  }
}

function addDays(add: Add, monthName: string | undefined, from: string | undefined, to: string | undefined): boolean {
  const month = monthOf((monthName ?? '').toLowerCase());
  if (month === 0) return false;
  if (to !== undefined) addDate(add, month, Number(to));
  return addDate(add, month, Number(from));
}

function addDate(add: Add, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  add(`date:${month}-${day}`);
  return true;
}

function timeKey(hour: string | undefined, minute: string | undefined, half: string | undefined): string {
  let hours = Number(hour);
  if (half?.toLowerCase() === 'p' && hours < 12) hours += 12;
  if (half?.toLowerCase() === 'a' && hours === 12) hours = 0;
  return `time:${hours}:${minute}`;
}

function isMoneyAfter(text: string, index: number): boolean {
  return /^\s?(?:kr\b|kronor|%|procent|percent|SEK|meter|m\b|kg|liter)/i.test(text.slice(index, index + 10));
}

/** "2 480", "2.480", "2,480" and "2480" are one number; "2,5" and "2.50" are one. */
function plainNumber(written: string): string {
  const joined = written.replace(/[ \u00a0\u2009\u202f'’]/g, '');
  const isGrouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(joined);
  const plain = isGrouped ? joined.replace(/[.,]/g, '') : joined.replace(',', '.');
  // Digits of any length: turning them into a number would make different long ones the same.
  const [whole = '', fraction = ''] = plain.split('.');
  const shortFraction = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${shortFraction === '' ? '' : `.${shortFraction}`}`;
}

/** "t.ex" and the like are no links; anything else of the form letters.letters is taken for one. */
function isLink(written: string): boolean {
  if (/^[a-z][a-z0-9+.-]*:|^www\.|^\/\//i.test(written)) return true;
  return written.split('.').some((part) => part.length > 2) && !/^(?:bl|fr|t|m|o|s|kl|ca|jfr)\./i.test(written);
}

function plainLink(written: string): string {
  return written
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?)\]/]+$/, '');
}
