import { describe, expect, it } from 'vitest';
import { dayAt, endOfDay, isDay, startOfDay } from './day';

describe('a day in Stockholm', () => {
  const zone = 'Europe/Stockholm';
  it('begins an hour before the day of UTC in winter, and two in summer', () => {
    expect(startOfDay('2026-11-24', zone)).toBe('2026-11-23T23:00:00.000Z');
    expect(startOfDay('2026-07-01', zone)).toBe('2026-06-30T22:00:00.000Z');
  });
  it('has 23 or 25 hours when the clock is changed', () => {
    const hours = (day: string) => (Date.parse(endOfDay(day, zone)) - Date.parse(startOfDay(day, zone))) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-12-31')).toBe(24);
  });
  it('is the one of its own clock', () => {
    expect(dayAt(new Date('2026-11-23T23:30:00Z'), zone)).toBe('2026-11-24');
    expect(dayAt(new Date('2026-11-23T23:30:00Z'), 'UTC')).toBe('2026-11-23');
  });
});

it('takes only days that there are', () => {
  expect(['2026-11-24', '2028-02-29'].every(isDay)).toBe(true);
  expect(['2026-02-30', '2026-11-24T10:00', 'i går', '', '2026-13-01'].some(isDay)).toBe(false);
});
