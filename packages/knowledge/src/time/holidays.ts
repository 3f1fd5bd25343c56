import Holidays from 'date-holidays';
import type { Day } from './day.ts';

/** A day that is not as other days: a public holiday, or an eve on which much is closed. */
export interface Holiday {
  name: string;
  isPublic: boolean;
}

interface HolidayDate extends Holiday {
  month: number;
  day: number;
}

const calendars = new Map<string, readonly HolidayDate[]>();
const most = 200;

function holidaysOf(year: number, country: string, language: string): readonly HolidayDate[] {
  const key = `${country} ${language} ${year}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const found = new Holidays(country)
    .getHolidays(year, language)
    .filter(({ type, name }) => type === 'public' || type === 'bank' || /(?:afton|eve)$/u.test(name))
    .map(({ date, name, type }) => ({
      month: Number(date.slice(5, 7)),
      day: Number(date.slice(8, 10)),
      name,
      isPublic: type === 'public',
    }));
  if (calendars.size >= most) calendars.clear();
  calendars.set(key, found);
  return found;
}

/**
 * The holiday that a day is, or null.
 * @param country ISO 3166-1 alpha-2
 * @param language in which it is named, where the library has the name
 */
export function holidayOn(day: Day, country: string, language = 'sv'): Holiday | null {
  const found = holidaysOf(day.year, country, language).find(
    (each) => each.month === day.month && each.day === day.day,
  );
  return found === undefined ? null : { name: found.name, isPublic: found.isPublic };
}

/** The next day, from a day on, of a holiday that a text names ("julafton"), or null where it names none. */
export function namedHoliday(text: string, from: Day, country: string): (Holiday & { day: Day }) | null {
  const asked = text.toLowerCase();
  for (const year of [from.year, from.year + 1]) {
    for (const { month, day, name, isPublic } of holidaysOf(year, country, 'sv')) {
      const isPast = year === from.year && (month < from.month || (month === from.month && day < from.day));
      if (!isPast && asked.includes(name.toLowerCase())) return { name, isPublic, day: { year, month, day } };
    }
  }
  return null;
}
