import { isMonthlyDay, monthlyDay, weekOf, weekParity, type AskedDay } from '../time/index.ts';
import { liesIn, type Measure, measureOf, measurePattern, spansIn } from './measures.ts';

/** What a question says of the asker's case, that chooses a row: numbers, weekdays, and the day that it is about. */
export interface Conditions {
  numbers: Measure[];
  weekdays: number[];
  day: AskedDay | null;
  /** It asks about holidays as such ("röda dagar"). */
  holidays: boolean;
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

/** "Min granne är 60", and not "båten är 3 bred". */
const afterPerson = /(?<!\p{L})(?:är|blir|fyller|fyllt|am|is|turned|turning|bin|ist|werde|wird|on|täytän)\s$/iu;
const ofSize = /^\s?(?:bred|lång|hög|djup|stor|tung|meter|wide|long|high|deep|breit|lang|hoch|st|kr|%)/iu;
const oldest = 110;
const measure = new RegExp(measurePattern, 'giu');
const dayOf = (name: string) => weekdayNames.findIndex((names) => names.includes(name.toLowerCase()));

/**
 * The conditions that a question states.
 * @param day as the question was read
 */
export function conditionsOf(question: string, day: AskedDay | null = null): Conditions {
  const numbers = [...question.matchAll(measure)].map(({ 0: whole, 1: digits = '', 2: unit, index }) => {
    const said = measureOf(digits, unit);
    const isAge =
      said.kind === null &&
      Number.isInteger(said.value) &&
      said.value <= oldest &&
      afterPerson.test(question.slice(0, index)) &&
      !ofSize.test(question.slice(index + whole.length));
    return isAge ? { ...said, kind: 'age' as const } : said;
  });
  return {
    numbers: numbers.slice(0, 8),
    weekdays: [
      ...new Set([
        ...[...question.matchAll(weekday)].map(([name]) => dayOf(name)),
        ...(day === null || day.isWeek || day.isNext ? [] : [day.weekday]),
      ]),
    ],
    day,
    holidays: holidays.test(question),
  };
}

/**
 * How well a line meets the conditions, those of time and those of number by themselves: 1 where a stated number lies in the line's range or a
 * stated weekday in its days, -1 where the line speaks of other numbers' ranges or other days only, 0 where it speaks of none.
 */
export function meetsConditions(
  line: string,
  { numbers, weekdays, day, holidays: asksHolidays }: Conditions,
): { time: number; number: number } {
  return {
    time: asksHolidays && day === null ? meetsHolidays(line) : meetsDay(line, weekdays, day),
    number: numbers.length > 0 ? meetsNumbers(line, numbers) : 0,
  };
}

function meetsNumbers(line: string, numbers: readonly Measure[]): number {
  // Beside a weekday, bare numbers are hours.
  const isOfHours = daysIn(line).size > 0;
  const spans = spansIn(line).filter(({ low, high }) => !isOfHours || (high ?? low)?.kind !== null);
  const held = numbers.flatMap((measure) => spans.map((span) => liesIn(measure, span))).filter((is) => is !== null);
  return held.length === 0 ? 0 : held.includes(true) ? 1 : -1;
}

function meetsHolidays(line: string): number {
  return holidays.test(line) ? 1 : daysIn(line).size > 0 ? -1 : 0;
}

function meetsDay(line: string, weekdays: readonly number[], day: AskedDay | null): number {
  const isHoliday = day !== null && day.holidays.length > 0;
  if (isHoliday && (holidays.test(line) || day.holidays.some(({ name }) => says(line, name)))) return 1;
  const dates = day === null || day.isNext ? [] : datesIn(line);
  if (day !== null && dates.length > 0) {
    const asked = day.isWeek ? weekOf(day.day) : [day.day];
    return dates.some((each) => asked.some((one) => each.day === one.day && each.month === one.month)) ? 1 : -1;
  }
  const monthly = day === null || day.isWeek || day.isNext ? null : monthlyDay(line);
  if (day !== null && monthly !== null) return isMonthlyDay(monthly, day.day) ? 1 : -1;
  const parity = day?.isWeek ? weekParity(line) : null;
  if (parity !== null) return (day?.week ?? 0) % 2 === parity ? 1 : -1;
  const days = weekdays.length > 0 ? daysIn(line) : new Set<number>();
  if (days.size === 0) return 0;
  // On a holiday, what holds on the weekday may not hold.
  return weekdays.some((each) => days.has(each)) ? (isHoliday ? 0.3 : 1) : -1;
}

const says = (line: string, name: string): boolean => line.toLowerCase().includes(name.toLowerCase());

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
