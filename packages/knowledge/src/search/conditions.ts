import { weekParity, type AskedDay } from '../time/index.ts';
import { isComparable, type Measure, measureOf, measurePattern, spansIn } from './measures.ts';

/** What a question says of the asker's case, that chooses a row: numbers, weekdays, and the day that it is about. */
export interface Conditions {
  numbers: Measure[];
  weekdays: number[];
  day: AskedDay | null;
}

const weekdayNames: readonly (readonly string[])[] = [
  ['måndag', 'monday', 'montag', 'maanantai'],
  ['tisdag', 'tuesday', 'dienstag', 'tiistai'],
  ['onsdag', 'wednesday', 'mittwoch', 'keskiviikko'],
  ['torsdag', 'thursday', 'donnerstag', 'torstai'],
  ['fredag', 'friday', 'freitag', 'perjantai'],
  ['lördag', 'saturday', 'samstag', 'lauantai'],
  ['söndag', 'sunday', 'sonntag', 'sunnuntai'],
];
const weekday = new RegExp(weekdayNames.flat().join('|'), 'giu');
/** What pages call days that are not as other days. */
const holidays = /(?:röda? dag|helgdag|storhelg|lovdag|public holiday|bank holiday|feiertag|pyhä)/iu;

const measure = new RegExp(measurePattern, 'giu');
const dayOf = (name: string) => weekdayNames.findIndex((names) => names.includes(name.toLowerCase()));

/**
 * The conditions that a question states.
 * @param day as the question was read
 */
export function conditionsOf(question: string, day: AskedDay | null = null): Conditions {
  const numbers = [...question.matchAll(measure)].map(([, digits = '', unit]) => measureOf(digits, unit));
  return {
    numbers: numbers.slice(0, 8),
    weekdays: [
      ...new Set([
        ...[...question.matchAll(weekday)].map(([name]) => dayOf(name)),
        ...(day === null || day.isWeek || day.isNext ? [] : [day.weekday]),
      ]),
    ],
    day,
  };
}

/**
 * How well a line meets the conditions, those of time and those of number by themselves: 1 where a stated number lies in the line's range or a
 * stated weekday in its days, -1 where the line speaks of other numbers' ranges or other days only, 0 where it speaks of none.
 */
export function meetsConditions(
  line: string,
  { numbers, weekdays, day }: Conditions,
): { time: number; number: number } {
  return { time: meetsDay(line, weekdays, day), number: numbers.length > 0 ? meetsNumbers(line, numbers) : 0 };
}

function meetsNumbers(line: string, numbers: readonly Measure[]): number {
  const spans = spansIn(line);
  const pairs = numbers.flatMap((measured) =>
    spans.filter((span) => isComparable(measured, span)).map((span) => ({ measured, span })),
  );
  if (pairs.length === 0) return 0;
  return pairs.some(({ measured: { value }, span: { low, high } }) => value >= low && value <= high) ? 1 : -1;
}

function meetsDay(line: string, weekdays: readonly number[], day: AskedDay | null): number {
  const holiday = day?.holiday ?? null;
  if (holiday !== null && (holidays.test(line) || line.toLowerCase().includes(holiday.name))) return 1;
  const dates = day === null || day.isWeek || day.isNext ? [] : datesIn(line);
  if (day !== null && dates.length > 0)
    return dates.some((each) => each.day === day.day.day && each.month === day.day.month) ? 1 : -1;
  const parity = day?.isWeek ? weekParity(line) : null;
  if (parity !== null) return (day?.week ?? 0) % 2 === parity ? 1 : -1;
  const days = weekdays.length > 0 ? daysIn(line) : new Set<number>();
  if (days.size === 0) return 0;
  // On a holiday, what holds on the weekday may not hold.
  return weekdays.some((each) => days.has(each)) ? (holiday === null ? 1 : 0.3) : -1;
}

/** The days of the year that a line names ("25 december"); a span counts as all its days. */
function datesIn(line: string): { day: number; month: number }[] {
  return [...line.matchAll(dateInLine)].flatMap(([, from = '', to = from, name = '']) => {
    const month = 1 + months.indexOf(name.toLowerCase().slice(0, 3));
    const [first, last] = [Number(from), Math.min(Number(to), 31)];
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => ({ day: first + i, month }));
  });
}
const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const dateInLine = new RegExp(`(?<!\\d)(\\d{1,2})(?:\\s?[–-]\\s?(\\d{1,2}))?\\s(${months.join('|')})\\p{L}*`, 'giu');

/** Whether a line speaks of weekdays, weeks or holidays: what a day chooses among. */
export const saysWhen = (line: string): boolean =>
  daysIn(line).size > 0 || weekParity(line) !== null || holidays.test(line);

function daysIn(line: string): Set<number> {
  const days = new Set<number>();
  let before: { day: number; end: number } | null = null;
  for (const match of line.matchAll(weekday)) {
    const day = dayOf(match[0]);
    days.add(day);
    if (before !== null && /^(?:ar|ar och|s)?\s?(?:–|-|till|to|bis)\s?$/u.test(line.slice(before.end, match.index))) {
      for (let between: number = before.day; between !== day; between = (between + 1) % 7) days.add(between);
    }
    before = { day, end: match.index + match[0].length };
  }
  if (/vardag|weekday|werktag|arki/iu.test(line)) for (let day = 0; day < 5; day++) days.add(day);
  if (/helg|weekend|wochenende|viikonlop/iu.test(line)) days.add(5).add(6);
  return days;
}
