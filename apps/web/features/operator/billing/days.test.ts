import { expect, it } from 'vitest';
import { daysBetween } from './days';

it.each([
  ['2026-11-26T08:00:00Z', '2026-11-26T22:30:00Z', 0],
  // the calendar of Stockholm turns an hour before that of London
  ['2026-11-26T08:00:00Z', '2026-11-26T23:30:00Z', 1],
  ['2026-11-26T23:30:00Z', '2026-11-27T08:00:00Z', 0],
  ['2026-11-26T08:00:00Z', '2026-11-16T08:00:00Z', -10],
  // summer time begins in between
  ['2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z', 2],
])('from %s to %s there are %i days', (from, to, days) => {
  expect(daysBetween(new Date(from), new Date(to))).toBe(days);
});
