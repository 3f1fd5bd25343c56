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

/** A holiday's name as questions say it: "juldag" for "juldagen", "trettondagen" for "trettondedag jul". */
const namesOf = (name: string): string[] => {
  const lower = name.toLowerCase();
  return [lower, ...(lower.endsWith('dagen') ? [lower.slice(0, -2)] : []), ...(aliases[lower] ?? [])];
};
const aliases: Readonly<Record<string, readonly string[]>> = {
  'trettondedag jul': ['trettondag', 'trettondedagen'],
  'annandag jul': ['annandagen', 'annan dag jul'],
  'annandag påsk': ['annan dag påsk'],
  'kristi himmelsfärdsdag': ['kristi himmel'],
};
/** Languages in which a holiday may be named, beside those of the country. */
const namedIn = ['sv', 'en', 'de', 'fi'];

/** The next day, from a day on, of a holiday that a text names ("julafton"), or null where it names none. */
export function namedHoliday(text: string, from: Day, country: string): (Holiday & { day: Day }) | null {
  const asked = text.toLowerCase();
  for (const year of [from.year, from.year + 1])
    for (const language of namedIn) {
      const named = holidaysOf(year, country, language)
        .filter(({ month, day }) => year > from.year || month > from.month || (month === from.month && day >= from.day))
        .flatMap((holiday) => namesOf(holiday.name).map((called) => ({ ...holiday, called })))
        .filter(({ called }) => asked.includes(called))
        // "Annandag jul" is also what "annandagen" may mean: the longest name that is said counts.
        .sort((a, b) => b.called.length - a.called.length)[0];
      if (named)
        return { name: named.name, isPublic: named.isPublic, day: { year, month: named.month, day: named.day } };
    }
  return null;
}

/** Weeks that are named by a holiday, and that holiday's name. */
const weeks: readonly (readonly [wording: RegExp, holiday: string])[] = [
  [
    /julveckan|julhelgen|(?:över|under|i) jul(?:en)?(?=[\s?.!,]|$)|christmas (?:week|holidays)|over christmas|weihnachtswoche|über weihnachten|jouluviik/iu,
    'julafton',
  ],
  [/nyårsveckan|nyårshelgen|(?:över|under) nyår|over new year|neujahrswoche/iu, 'nyårsafton'],
  [
    /påskveckan|påskhelgen|(?:över|under|i) påsk(?:en)?(?=[\s?.!,]|$)|easter (?:week|weekend)|over easter|osterwoche|über ostern|pääsiäisviik/iu,
    'påskdagen',
  ],
  [
    /midsommarveckan|midsommarhelgen|(?:över|under) midsommar|midsummer (?:week|weekend)|juhannusviik/iu,
    'midsommarafton',
  ],
];

/** A day in the next week that a text names by its holiday ("julveckan"), or null where it names none. */
export function namedWeek(text: string, from: Day, country: string): Day | null {
  const holiday = weeks.find(([wording]) => wording.test(text))?.[1];
  return holiday === undefined ? null : (namedHoliday(holiday, from, country)?.day ?? null);
}
