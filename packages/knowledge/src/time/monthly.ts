import { addDays, isSameDay, weekdayOf, type Day } from './day.ts';

const weekdays: readonly string[] = [
  'måndag|monday|montag|maanantai',
  'tisdag|tuesday|dienstag|tiistai',
  'onsdag|wednesday|mittwoch|keskiviikko',
  'torsdag|thursday|donnerstag|torstai',
  'fredag|friday|freitag|perjantai',
  'lördag|saturday|samstag|lauantai',
  'söndag|sunday|sonntag|sunnuntai',
];
/** Which of a month's weekdays, 1 the first; -1 the last. */
const ordinals: readonly (readonly [place: number, wording: string])[] = [
  [1, 'första|1:a|first|1st|ersten?|ensimmäi\\p{L}*'],
  [2, 'andra|2:a|second|2nd|zweiten?|toi(?:nen|sen|sena)'],
  [3, 'tredje|3:e|third|3rd|dritten?|kolma\\p{L}*'],
  [4, 'fjärde|4:e|fourth|4th|vierten?|neljä\\p{L}*'],
  [-1, 'sista|last|letzten?|viimei\\p{L}*'],
];
const wordings = ordinals.flatMap(([place, ordinal]) =>
  weekdays.map((names, weekday) => ({
    place,
    weekday,
    wording: new RegExp(`(?<!\\p{L})(?:${ordinal})\\s(?:${names})`, 'iu'),
  })),
);
const anyOrdinal = ordinals.map(([, wording]) => wording).join('|');
/** "Första och tredje måndagen": two days of a month. */
const several = new RegExp(
  `(?<!\\p{L})(?:${anyOrdinal}),?\\s(?:och|and|und|ja|eller|or)\\s(?:den\\s|the\\s)?(?:${anyOrdinal})`,
  'iu',
);
/** Without it, "första måndagen" may be the first of a term or of a course. */
const ofMonth = /månad|month|monat|kuukau|kuun/iu;

/** One weekday of each month ("sista måndagen i månaden"). */
export interface MonthlyDay {
  /** 1 the first, -1 the last */
  place: number;
  weekday: number;
}

/** The weekday of each month that a text names; null where it names none, or several. */
export function monthlyDay(text: string): MonthlyDay | null {
  if (!ofMonth.test(text) || several.test(text)) return null;
  const named = wordings.filter(({ wording }) => wording.test(text));
  return named.length === 1 && named[0] ? { place: named[0].place, weekday: named[0].weekday } : null;
}

/** That day in the month of a day. */
export function monthlyDayIn({ place, weekday }: MonthlyDay, { year, month }: Day): Day {
  if (place > 0) {
    const first: Day = { year, month, day: 1 };
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (place - 1));
  }
  const last = addDays(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }, -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** The next such day, from a day on. */
export function nextMonthlyDay(wanted: MonthlyDay, from: Day): Day {
  const own = monthlyDayIn(wanted, from);
  if (own.day >= from.day) return own;
  const next =
    from.month === 12 ? { year: from.year + 1, month: 1, day: 1 } : { ...from, month: from.month + 1, day: 1 };
  return monthlyDayIn(wanted, next);
}

/** Whether a day is such a day. */
export const isMonthlyDay = (wanted: MonthlyDay, day: Day): boolean => isSameDay(monthlyDayIn(wanted, day), day);
