import { isBefore, type Day } from './day.ts';

const monthNames: readonly RegExp[] = [
  /^(?:jan|tammi)/iu,
  /^(?:feb|helmi)/iu,
  /^(?:mar|mär|maalis)/iu,
  /^(?:apr|huhti)/iu,
  /^(?:ma[jyi](?!r)|touko)/iu,
  /^(?:jun|kesä)/iu,
  /^(?:jul|heinä)/iu,
  /^(?:aug|elo)/iu,
  /^(?:sep|syys)/iu,
  /^(?:o[kc]t|loka)/iu,
  /^(?:nov|marras)/iu,
  /^(?:de[cz]|joulu)/iu,
];
/** A day with its year, as pages write it: three ways, with three groups each. A day without a year comes back every year, and ends nothing. */
const dated = String.raw`(?:den\s|dem\s|the\s|zum\s|am\s)?(?:(\d{1,2})(?::?e|:a|\.|st|nd|rd|th)?\s(\p{L}{3,})\.?,?\s(20\d\d)|(20\d\d)-(\d\d)-(\d\d)|(\d{1,2})\.(\d{1,2})\.(20\d\d))`;
const until = new RegExp(
  String.raw`(?<!\p{L})(?:till och med|t\.?\s?o\.?\s?m\.?|längst till|gäller till|upphör(?: att gälla)?|until|through|valid to|bis(?: einschließlich)?)\s(?:och med\s)?${dated}`,
  'giu',
);
const untilAfter = new RegExp(String.raw`${dated}\s(?:asti|saakka)(?!\p{L})`, 'giu');
const since = new RegExp(
  String.raw`(?<!\p{L})(?:från och med|fr\.?\s?o\.?\s?m\.?|f\.?\s?o\.?\s?m\.?|från|from|as of|ab|gültig ab)\s${dated}`,
  'giu',
);
const sinceAfter = new RegExp(String.raw`${dated}\s(?:alkaen|lähtien)(?!\p{L})`, 'giu');
const inYear =
  /(?<!\p{L})(?:gäller|valid|gültig|voimassa)\s(?:bara\s|endast\s|only\s|nur\s)?(?:för|under|for|in|during|für|im Jahr)?\s?(?:år\s|år\s)?(20\d\d)(?![\d-])/giu;

/** From when until when what a text says holds, as far as it says so with a year. */
export interface Validity {
  from: Day | null;
  to: Day | null;
}

/** What a text says of its own validity ("gäller till och med 31 december 2026"); the last such wording counts for each end. */
export function validityOf(text: string): Validity {
  const year = Number([...text.matchAll(inYear)].at(-1)?.[1] ?? Number.NaN);
  const days = (...patterns: RegExp[]) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(dayOf)).filter((day) => day !== null);
  const from = days(since, sinceAfter).at(-1) ?? (Number.isNaN(year) ? null : { year, month: 1, day: 1 });
  const to = days(until, untilAfter).at(-1) ?? (Number.isNaN(year) ? null : { year, month: 12, day: 31 });
  return { from, to };
}

/** Whether what a text says holds on a day: it held once, it will hold, or it holds as far as it says. */
export function standingOn(text: string, day: Day): 'past' | 'future' | 'current' {
  if (!/20\d\d/u.test(text)) return 'current';
  const { from, to } = validityOf(text);
  if (to !== null && isBefore(to, day)) return 'past';
  return from !== null && isBefore(day, from) ? 'future' : 'current';
}

/** A text without what it says of its validity. */
export const withoutValidity = (text: string): string =>
  [until, untilAfter, since, sinceAfter, inYear].reduce((rest, pattern) => rest.replace(pattern, ' '), text);

function dayOf(match: RegExpMatchArray): Day | null {
  const [, day, name, year, isoYear, isoMonth, isoDay, dottedDay, dottedMonth, dottedYear] = match;
  const month = name === undefined ? -1 : monthNames.findIndex((wording) => wording.test(name));
  const found: Day = {
    year: Number(year ?? isoYear ?? dottedYear),
    month: name === undefined ? Number(isoMonth ?? dottedMonth) : month + 1,
    day: Number(day ?? isoDay ?? dottedDay),
  };
  return found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= 31 ? found : null;
}
