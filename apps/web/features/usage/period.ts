import { isDay } from '../settings/day';
import type { Query } from '../../ui/list/list-address';

/** Periods that can be chosen with one press. */
export const periods = ['7', '30', '90', 'month'] as const;
export type PeriodName = (typeof periods)[number];

/** The first and the last day of a period, both of them in it. */
export interface Period {
  from: string;
  to: string;
}

/** More than a year is not summed. */
const longest = 366;
const dayMs = 86_400_000;
const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);

/** What day it is on a clock. */
export const dayIn = (now: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);

export const periodOf = (name: PeriodName, today: string): Period =>
  name === 'month'
    ? { from: `${today.slice(0, 7)}-01`, to: today }
    : { from: dayBefore(today, Number(name) - 1), to: today };

/** Reads the address. Without days, or with days that make no period, it is the last thirty. */
export function readPeriod(query: Query, today: string): Period {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && isDay(value) ? value : '';
  };
  const [from, to] = [one('from'), one('to') || today];
  if (from === '' || from > to) return periodOf('30', to);
  const first = dayBefore(to, longest - 1);
  return { from: from < first ? first : from, to };
}

/** The name of a period, where it is one of those. */
export const nameOfPeriod = ({ from, to }: Period, today: string): PeriodName | undefined =>
  periods.find((name) => {
    const period = periodOf(name, today);
    return period.from === from && period.to === to;
  });

/** The address of the page in a period, and further back in its rows. */
export const usageAddress = (root: string, { from, to }: Period, cursor: string | null = null): string =>
  `${root}?${new URLSearchParams({ from, to, ...(cursor && { cursor }) }).toString()}${cursor === null ? '' : '#rows'}`;
