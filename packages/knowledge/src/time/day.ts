/** A day of the calendar, without a time of day. */
export interface Day {
  year: number;
  /** 1..12 */
  month: number;
  /** 1..31 */
  day: number;
}

const dayMs = 86_400_000;
const utcOf = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);
const fromUtc = (ms: number): Day => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** Making one takes far longer than asking it. */
const calendars = new Map<string, Intl.DateTimeFormat>();
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The day that a moment falls on in a time zone (IANA). */
export function dayAt(moment: Date, timeZone: string): Day {
  const parts = calendarOf(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** The day some days later (earlier where negative). */
export const addDays = (day: Day, days: number): Day => fromUtc(utcOf(day) + days * dayMs);

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: Day): number => (new Date(utcOf(day)).getUTCDay() + 6) % 7;

/** The ISO 8601 week, 1..53: weeks begin on Monday, and the first is the one with the year's first Thursday. */
export function isoWeekOf(day: Day): number {
  const thursday = addDays(day, 3 - weekdayOf(day));
  return 1 + Math.floor((utcOf(thursday) - Date.UTC(thursday.year, 0, 1)) / (7 * dayMs));
}

/** Whether two days are the same. */
export const isSameDay = (a: Day, b: Day): boolean => utcOf(a) === utcOf(b);

/** Whether a day comes before another. */
export const isBefore = (a: Day, b: Day): boolean => utcOf(a) < utcOf(b);

/** A day in words, in a language (BCP 47): "onsdag 25 november 2026". */
export const formatDay = (day: Day, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(utcOf(day));
