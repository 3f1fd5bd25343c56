import { addDays, isoWeekOf, weekdayOf, type Day } from './day.ts';
import { monthlyDay, nextMonthlyDay } from './monthly.ts';

const weekdays: readonly RegExp[] = [
  /måndag|monday|montag|maanantai/iu,
  /tisdag|tuesday|dienstag|tiistai/iu,
  /onsdag|wednesday|mittwoch|keskiviikko/iu,
  /torsdag|thursday|donnerstag|torstai/iu,
  /fredag|friday|freitag|perjantai/iu,
  /lördag|saturday|samstag|lauantai/iu,
  /söndag|sunday|sonntag|sunnuntai/iu,
];
/** A word or two may stand between ("jämna och udda veckor"); the German and Finnish words for odd hold those for even. */
const parityOf = (adjective: string) =>
  new RegExp(`(?<!\\p{L})${adjective}\\p{L}*\\s(?:[\\p{L}/]+\\s){0,2}?(?:kalender)?(?:veck|week|woche|viik)`, 'iu');
const even = parityOf('(?:jämn|even|gerade|parillis)');
const odd = parityOf('(?:udda|ojämn|odd|ungerade|parittom)');

/** Which weeks a line speaks of: 0 even, 1 odd, null where it speaks of neither or of both. */
export function weekParity(line: string): 0 | 1 | null {
  const [isOdd, isEven] = [odd.test(line), even.test(line)];
  return isOdd === isEven ? null : isOdd ? 1 : 0;
}

const months = ['jan', 'feb', 'mar', 'apr', 'ma[jy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[cz]'];
const monthOf = (name: string): number => 1 + months.findIndex((month) => new RegExp(`^${month}`, 'iu').test(name));
const season = new RegExp(
  `((?:${months.join('|')})\\p{L}*)\\s?(?:–|-|till|to|bis)\\s?(?:och med )?((?:${months.join('|')})\\p{L}*)`,
  'iu',
);

/** Whether a day lies in the months that a line is limited to ("maj–september"); every day where it names none. */
function isInSeason(line: string, { month }: Day): boolean {
  const [, from, to] = season.exec(line) ?? [];
  if (from === undefined || to === undefined) return true;
  const [first, last] = [monthOf(from), monthOf(to)];
  return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

/**
 * The first day, from a day on, on which what a line says takes place: one weekday, in even or odd ISO weeks or one of the month's. Null where the
 * line does not name exactly one weekday together with that.
 * @example nextTime('Tunnan töms på torsdagar i jämna veckor.', { year: 2026, month: 11, day: 25 }) // 3 December 2026
 */
export function nextTime(line: string, from: Day): Day | null {
  const monthly = monthlyDay(line);
  if (monthly !== null) {
    const next = nextMonthlyDay(monthly, from);
    return isInSeason(line, next) ? next : null;
  }
  const parity = weekParity(line);
  const days = weekdays.flatMap((wording, day) => (wording.test(line) ? [day] : []));
  const [weekday] = days;
  if (parity === null || weekday === undefined || days.length > 1) return null;
  const ahead = (weekday - weekdayOf(from) + 7) % 7;
  const first = addDays(from, ahead);
  const next = isoWeekOf(first) % 2 === parity ? first : addDays(first, 7);
  return isInSeason(line, next) ? next : null;
}
