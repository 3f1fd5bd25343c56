import { describe, expect, test } from 'vitest';
import { openingAt, openingHours } from './opening-hours.ts';

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:30' }];
const at = (now: string, hours = weekdays) =>
  openingAt(hours, { now: new Date(now), timeZone: 'Europe/Stockholm', country: 'SE' });

describe('opening hours', () => {
  test('tell whether somebody answers now', () => {
    expect(at('2026-11-26T07:00:00Z')).toEqual({ isOpen: true, opensAt: null }); // a Thursday, 08.00
    expect(at('2026-11-26T15:29:59Z').isOpen).toBe(true);
    expect(at('2026-11-26T15:30:00Z')).toEqual({ isOpen: false, opensAt: new Date('2026-11-27T07:00:00Z') });
  });

  test('go over weekends, public holidays and the change of the clock', () => {
    expect(at('2026-11-27T20:00:00Z').opensAt).toEqual(new Date('2026-11-30T07:00:00Z'));
    // Christmas 2026: the 25th is a Friday, the 26th a Saturday
    expect(at('2026-12-24T20:00:00Z').opensAt).toEqual(new Date('2026-12-28T07:00:00Z'));
    // summer time ends on 25 October 2026
    expect(at('2026-10-23T20:00:00Z').opensAt).toEqual(new Date('2026-10-26T07:00:00Z'));
    expect(at('2026-10-22T20:00:00Z').opensAt).toEqual(new Date('2026-10-23T06:00:00Z'));
  });

  test('can be several in a day, and none at all', () => {
    const twice = [
      { days: [4], from: '13:00', to: '15:00' },
      { days: [4], from: '09:00', to: '11:00' },
    ];
    expect(at('2026-11-26T10:30:00Z', twice).opensAt).toEqual(new Date('2026-11-26T12:00:00Z'));
    expect(at('2026-11-26T22:00:00Z', [])).toEqual({ isOpen: true, opensAt: null });
  });

  test.each([
    [{ days: [8], from: '08:00', to: '16:00' }],
    [{ days: [1], from: '16:00', to: '08:00' }],
    [{ days: [1], from: '8', to: '16:00' }],
  ])('are refused as %j', (wrong) => expect(openingHours.safeParse([wrong]).success).toBe(false));
});
