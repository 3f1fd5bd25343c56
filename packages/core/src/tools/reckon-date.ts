import { addDays, type Day, dayAt, formatDay, holidayOn, isoWeekOf, weekdayOf } from '@radrum/knowledge';
import { z } from 'zod';
import { isDayGrounded, ungroundedFigure } from './grounds.ts';
import { defineTool, groundsOf, isSwedish, type ToolContext, ToolRefused, workedOut } from './tool.ts';

const titles = { sv: 'Datum', en: 'Date' };
const words =
  'dag dagar arbetsdag arbetsdagar vardag vardagar vecka veckor månad månader datum infaller mellan efter före blir antal ' +
  'day days working week weeks month months date falls between after before makes number';
/** "En vecka senare": one is seldom written as a figure. A time limit of thirty days must stand somewhere. */
const unsaid: ReadonlySet<string> = new Set(['0', '1']);
/** Further than any time limit of an authority. */
const furthest = 10_000;
const years = { from: 1900, to: 2200 };
/** Days that count as Sundays in reckoning time limits, besides public holidays: lag (1930:173) om beräkning av lagstadgad tid, 2 §. */
const eves: ReadonlySet<string> = new Set(['midsommarafton', 'julafton', 'nyårsafton']);

const date = z.union([z.iso.date(), z.literal('today')]);

export const reckonDate = defineTool({
  name: 'reckon_date',
  description:
    'Reckons with dates that stand in the question or in passages, or with today. Gives the weekday and ISO week of a date; with amount and unit the date so much later (earlier where negative; working days leave out Saturdays, Sundays and Swedish holidays); with "to" the days and working days between two dates.',
  input: z.object({
    from: date.describe('ISO date, or "today"'),
    amount: z.int().min(-furthest).max(furthest).optional(),
    unit: z.enum(['days', 'weeks', 'months', 'working_days']).optional(),
    to: date.optional().describe('ISO date, or "today"'),
  }),
  run({ from, amount, unit, to }, context) {
    ground([from, to], amount, context);
    const start = dayOf(from, context);
    const end = to === undefined ? null : dayOf(to, context);
    if ((amount === undefined) !== (unit === undefined))
      throw new ToolRefused('invalid_input', 'amount and unit go together');
    const lines = [described(start, context)];
    if (amount !== undefined && unit !== undefined) {
      const moved = later(start, amount, unit, context);
      within(moved);
      lines.push(`${amountText(amount, unit, context)}: ${described(moved, context)}`);
    }
    if (end !== null) lines.push(described(end, context), between(start, end, context));
    return workedOut(context, titles, { text: lines.join('\n'), words });
  },
});

/** What was made up would come back as a date that can be cited. */
function ground(days: readonly (string | undefined)[], amount: number | undefined, context: ToolContext): void {
  const texts = groundsOf(context);
  for (const day of days)
    if (day !== undefined && day !== 'today' && !isDayGrounded(day, texts))
      throw new ToolRefused('not_grounded', `${day} stands neither in the question nor in any passage`);
  const invented = amount === undefined ? null : ungroundedFigure(String(Math.abs(amount)), texts, unsaid);
  if (invented !== null)
    throw new ToolRefused('not_grounded', `${invented} stands neither in the question nor in any passage`);
}

function dayOf(written: string, { moment }: ToolContext): Day {
  if (written === 'today') return dayAt(moment.now, moment.timeZone);
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  return within({ year, month, day });
}

function within(day: Day): Day {
  if (day.year < years.from || day.year > years.to)
    throw new ToolRefused('invalid_input', `only the years ${years.from} to ${years.to} are known`);
  return day;
}

/** Whether authorities work on a day. */
export function isWorkingDay(day: Day, country: string): boolean {
  if (weekdayOf(day) > 4) return false;
  const holiday = holidayOn(day, country);
  return holiday === null || !(holiday.isPublic || eves.has(holiday.name.toLowerCase()));
}

function later(
  start: Day,
  amount: number,
  unit: 'days' | 'weeks' | 'months' | 'working_days',
  context: ToolContext,
): Day {
  switch (unit) {
    case 'days':
      return addDays(start, amount);
    case 'weeks':
      return addDays(start, 7 * amount);
    case 'months':
      return addMonths(start, amount);
    case 'working_days':
      return addWorkingDays(start, amount, context.moment.country);
  }
}

/** The same day of another month, or its last where it is shorter. */
export function addMonths({ year, month, day }: Day, amount: number): Day {
  const months = year * 12 + month - 1 + amount;
  const [toYear, toMonth] = [Math.floor(months / 12), months - 12 * Math.floor(months / 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return { year: toYear, month: toMonth, day: Math.min(day, last) };
}

/** The working day so many after a day (before it, where negative); the day itself is not counted. */
export function addWorkingDays(start: Day, amount: number, country: string): Day {
  const step = amount < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(amount); left > 0; ) {
    day = within(addDays(day, step));
    if (isWorkingDay(day, country)) left--;
  }
  return day;
}

/** Days from one day to another; negative where that comes first. */
const daysBetween = (one: Day, other: Day): number =>
  (Date.UTC(other.year, other.month - 1, other.day) - Date.UTC(one.year, one.month - 1, one.day)) / 86_400_000;

function between(start: Day, end: Day, context: ToolContext): string {
  const days = daysBetween(start, end);
  if (Math.abs(days) > 3 * furthest) throw new ToolRefused('invalid_input', 'the dates are too far apart');
  const step = days < 0 ? -1 : 1;
  let working = 0;
  for (let passed = 1; passed <= Math.abs(days); passed++)
    if (isWorkingDay(addDays(start, step * passed), context.moment.country)) working++;
  return isSwedish(context.language)
    ? `Mellan dem: ${days} dagar, varav ${step * working} arbetsdagar (den första dagen räknas inte).`
    : `Between them: ${days} days, of which ${step * working} working days (the first day is not counted).`;
}

function amountText(amount: number, unit: string, { language }: ToolContext): string {
  const names = isSwedish(language)
    ? { days: 'dagar', weeks: 'veckor', months: 'månader', working_days: 'arbetsdagar' }
    : { days: 'days', weeks: 'weeks', months: 'months', working_days: 'working days' };
  const named = Object.entries(names).find(([key]) => key === unit)?.[1] ?? unit;
  const way = isSwedish(language) ? (amount < 0 ? 'tidigare' : 'senare') : amount < 0 ? 'earlier' : 'later';
  return `${Math.abs(amount)} ${named} ${way}`;
}

/** "fredag 8 januari 2027, 2027-01-08, vecka 1". */
function described(day: Day, { language, moment }: ToolContext): string {
  const iso = [String(day.year), String(day.month).padStart(2, '0'), String(day.day).padStart(2, '0')].join('-');
  const week = isSwedish(language) ? 'vecka' : 'week';
  const holiday = holidayOn(day, moment.country, language)?.name;
  const parts = [formatDay(day, isSwedish(language) ? 'sv' : language), iso, `${week} ${isoWeekOf(day)}`, holiday];
  return parts.filter((part) => part !== undefined).join(', ');
}
