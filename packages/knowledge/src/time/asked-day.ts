import { addDays, dayAt, isBefore, isoWeekOf, weekdayOf, type Day } from './day.ts';
import { holidayOn, namedHoliday, namedWeek, type Holiday } from './holidays.ts';
import { monthlyDay, nextMonthlyDay } from './monthly.ts';

/** When and where a question is asked. */
export interface Moment {
  now: Date;
  /** IANA */
  timeZone: string;
  /** ISO 3166-1 alpha-2, for holidays. */
  country: string;
}

/** The day that a question is about, worked out from its words. */
export interface AskedDay {
  day: Day;
  weekday: number;
  week: number;
  holiday: Holiday | null;
  /** The holidays of the day, or of the week where that is meant. */
  holidays: readonly Holiday[];
  /** The whole week is meant ("den här veckan", "julveckan"). */
  isWeek: boolean;
  /** It asks for the next time from that day on. */
  isNext: boolean;
}

/** Words for days counted from today, in the languages that most questions come in. */
const relative: readonly { days: number; wording: RegExp }[] = [
  {
    days: 2,
    wording: /(?:^|\s)(?:i ?övermorgon|overmorgon|ylihuomenna|übermorgen|day after tomorrow)(?=[\s?.!,]|$)/iu,
  },
  {
    days: 1,
    wording:
      /(?:^|\s)(?:i ?morgon|imorrn|imorron|i morrn|tomorrow|huomenna|morgen|غدا|غدًا|berri|завтра|jutro|فردا|mañana|demain|yarın|sutra|พรุ่งนี้|明天)(?=[\s?.!,？]|$)/iu,
  },
  {
    days: 0,
    wording:
      /(?:^|\s)(?:i ?dag|idag|i ?kväll|ikväll|just nu|nu|today|tonight|now|tänään|nyt|heute|jetzt|اليوم|الآن|maanta|hadda|сьогодні|зараз|сегодня|сейчас|dzisiaj|dziś|teraz|امروز|hoy|ahora|aujourd.hui|maintenant|bugün|şimdi|danas|วันนี้|今天)(?=[\s?.!,？]|$)/iu,
  },
];
/** One such day, and not all of them ("på lördagar"). */
const weekdayNames = [
  'måndag|monday|montag',
  'tisdag|tuesday|dienstag',
  'onsdag|wednesday|mittwoch',
  'torsdag|thursday|donnerstag',
  'fredag|friday|freitag',
  'lördag|saturday|samstag',
  'söndag|sunday|sonntag',
].map((names) => new RegExp(`(?:^|\\s)(?:på|nu|this|am)\\s(?:${names})(?=[\\s?.!,]|$)`, 'iu'));
const thisWeek = /(?:den här veckan|denna vecka|i veckan|this week|diese woche|tällä viikolla)/iu;
const nextWeek = /(?:nästa vecka|next week|nächste woche|ensi viikolla)/iu;
const asksNext =
  /(?:^|\s)(?:nästa gång|nästa|näst|next|nächste\p{L}*|seuraava\p{L}*|следующ\p{L}*|następn\p{L}*)(?=[\s?.!,]|$)/iu;
const date = /(?:^|\s)(?:den )?(\d{1,2})(?::?e)?\s(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*/iu;
const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The day that a question is about: today, tomorrow, a date, a holiday by its name; null where it names none. */
export function askedDay(question: string, { now, timeZone, country }: Moment): AskedDay | null {
  const today = dayAt(now, timeZone);
  const isNext = asksNext.test(question);
  const about = (day: Day, isWeek = false): AskedDay => ({
    day,
    weekday: weekdayOf(day),
    week: isoWeekOf(day),
    holiday: isWeek ? null : holidayOn(day, country),
    holidays: (isWeek ? weekOf(day) : [day]).map((each) => holidayOn(each, country)).filter((each) => each !== null),
    isWeek,
    isNext,
  });
  if (thisWeek.test(question)) return about(today, true);
  if (nextWeek.test(question)) return about(addDays(today, 7), true);
  const week = namedWeek(question, today, country);
  if (week !== null) return about(week, true);
  const monthly = monthlyDay(question);
  if (monthly !== null) return about(nextMonthlyDay(monthly, today));
  const weekday = weekdayNames.findIndex((names) => names.test(question));
  if (weekday >= 0) return about(addDays(today, (weekday - weekdayOf(today) + 7) % 7));
  for (const { days, wording } of relative) if (wording.test(question)) return about(addDays(today, days));
  const named = namedHoliday(question, today, country);
  if (named !== null) return about(named.day);
  const [, number, month] = date.exec(question) ?? [];
  if (number !== undefined && month !== undefined) {
    const inYear = (year: number): Day => ({
      year,
      month: months.indexOf(month.toLowerCase()) + 1,
      day: Number(number),
    });
    const soon = inYear(today.year);
    return about(addDays(soon, 0) && isBefore(soon, today) ? inYear(today.year + 1) : soon);
  }
  return isNext ? about(today) : null;
}

/** The days of a day's week, Monday first. */
export const weekOf = (day: Day): Day[] =>
  Array.from({ length: 7 }, (_, place) => addDays(day, place - weekdayOf(day)));
