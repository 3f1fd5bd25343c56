import { expect, test } from 'vitest';
import { after, nextAfter } from './calendar.ts';
import { apportion, divide, rounded, scaled, share, times, written } from './decimal.ts';
import { remaining } from './proration.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

test('the last day of a month comes back after a short month', () => {
  const anchor = at('2027-01-31T12:00:00Z');
  expect([1, 2, 3, 13].map((count) => iso(after(anchor, 'month', count)))).toEqual([
    '2027-02-28',
    '2027-03-31',
    '2027-04-30',
    '2028-02-29',
  ]);
  expect(iso(after(at('2028-02-29T00:00:00Z'), 'year', 1))).toBe('2029-02-28');
  expect(iso(after(anchor, 'week', 2))).toBe('2027-02-14');
  expect(iso(nextAfter(anchor, 'month', 1, at('2027-02-28T12:00:00Z')))).toBe('2027-03-31');
  expect(iso(nextAfter(anchor, 'month', 3, at('2030-01-01T00:00:00Z')))).toBe('2030-01-31');
  expect(iso(nextAfter(anchor, 'year', 1, at('2026-06-01T00:00:00Z')))).toBe('2027-01-31');
});

test('decimals are exact, halves go away from zero, parts add up', () => {
  expect(written(scaled('0.100000000001'))).toBe('0.100000000001');
  expect(rounded(times(scaled(3), scaled('0.5')))).toBe(2);
  expect(rounded(times(scaled(3), scaled('0.1')))).toBe(0);
  expect([divide(1n, 2n), divide(-1n, 2n), divide(4n, 3n)]).toEqual([1, -1, 1]);
  expect(share(1_999, 12.5)).toBe(250);
  expect(apportion(100, [1, 1, 1])).toEqual([33, 34, 33]);
  expect(apportion(5, [0, 0])).toEqual([0, 0]);
  expect(() => scaled('1e3')).toThrow(RangeError);
});

test('what is left of a period, by the second', () => {
  expect(remaining(1_000, 0, 3, 1)).toBe(667);
  expect(remaining(-1_000, 0, 3, 1)).toBe(-667);
});
