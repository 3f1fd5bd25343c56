import type { Query } from '../../../ui/list/list-address';
import { isDay } from '../../settings/day';

/** Periods that can be chosen with one press, in days. */
export const timePeriods = ['30', '90', '365'] as const;
const usual = '90';

/** The first and the last day, both of them counted. */
export interface TimePeriod {
  from: string;
  to: string;
}

export const periodOf = (days: (typeof timePeriods)[number], today: string): TimePeriod => ({
  from: new Date(Date.parse(`${today}T00:00:00Z`) - (Number(days) - 1) * 86_400_000).toISOString().slice(0, 10),
  to: today,
});

/** Reads the address; without days, or with days that make no period, it is the usual one. */
export function readTimePeriod(query: Query, today: string): TimePeriod {
  const day = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && isDay(value) ? value : '';
  };
  const [from, to] = [day('from'), day('to') || today];
  return from === '' || from > to ? periodOf(usual, today) : { from, to };
}

export const timeAddress = (root: string, { from, to }: TimePeriod): string => `${root}?from=${from}&to=${to}`;
