import type { PlanAccount } from '../../api/shapes';

type Day = PlanAccount['days'][number];
const dayMs = 86_400_000;
/** Days have names without a year: a year is as much as has different ones. */
const most = 365;

/** Every day from one to another, with what it used: a day that is left out used nothing. */
export function everyDay(days: readonly Day[], from: string, to: string): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const count = Math.max(0, Math.round((last - first) / dayMs) + 1);
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(first + index * dayMs).toISOString().slice(0, 10);
    return known.get(day) ?? { day, answers: 0, tasks: 0, modelSpend: 0 };
  }).slice(-most);
}
