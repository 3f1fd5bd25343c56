import { weekParity, type AskedDay } from '../time/index.ts';

/** What a question says of the asker's case, that chooses a row: numbers, weekdays, and the day that it is about. */
export interface Conditions {
  numbers: number[];
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
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const range = new RegExp(`(${number})\\s?\\p{L}{0,3}\\s?(?:–|-|till|to|bis)\\s?(${number})`, 'giu');
const atMost = new RegExp(
  `(?:högst|upp till|max(?:imalt)?|under|till och med|at most|up to|bis zu|enintään)\\s(${number})`,
  'giu',
);
const atLeast = new RegExp(
  `(?:minst|från|över|mer än|fyllt|at least|from|over|ab|mindestens|vähintään|yli)\\s(${number})`,
  'giu',
);

/** What pages call days that are not as other days. */
const holidays = /(?:röda? dag|helgdag|storhelg|lovdag|public holiday|bank holiday|feiertag|pyhä)/iu;

const valueOf = (text: string) => Number(text.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'));
const dayOf = (name: string) => weekdayNames.findIndex((names) => names.includes(name.toLowerCase()));

/**
 * The conditions that a question states.
 * @param day as the question was read
 */
export function conditionsOf(question: string, day: AskedDay | null = null): Conditions {
  const numbers = [...question.matchAll(new RegExp(`(?<![\\d.:])(?:${number})(?![\\d.:]\\d)`, 'gu'))].map(([text]) =>
    valueOf(text),
  );
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
  const ranges = numbers.length > 0 ? rangesIn(line) : [];
  const isWithin = numbers.some((n) => ranges.some(([low, high]) => n >= low && n <= high));
  return { time: meetsDay(line, weekdays, day), number: ranges.length === 0 ? 0 : isWithin ? 1 : -1 };
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

function rangesIn(line: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [, low, high] of line.matchAll(range)) ranges.push([valueOf(low ?? ''), valueOf(high ?? '')]);
  for (const [, high] of line.matchAll(atMost)) ranges.push([0, valueOf(high ?? '')]);
  for (const [, low] of line.matchAll(atLeast)) ranges.push([valueOf(low ?? ''), Number.POSITIVE_INFINITY]);
  return ranges.filter(([low, high]) => low <= high);
}
