import { describe, expect, it } from 'vitest';
import { dayIn, nameOfPeriod, periodOf, readPeriod, usageAddress } from './period';

const today = '2026-11-26';

describe('a period', () => {
  it('is chosen by its name, today included', () => {
    expect(periodOf('7', today)).toEqual({ from: '2026-11-20', to: today });
    expect(periodOf('month', today)).toEqual({ from: '2026-11-01', to: today });
    expect(nameOfPeriod({ from: '2026-08-29', to: today }, today)).toBe('90');
    expect(nameOfPeriod({ from: '2026-08-30', to: today }, today)).toBeUndefined();
  });

  it('is read from the address, and the last thirty days where that makes none', () => {
    expect(readPeriod({ from: '2026-10-01', to: '2026-10-31' }, today)).toEqual({
      from: '2026-10-01',
      to: '2026-10-31',
    });
    expect(readPeriod({}, today)).toEqual(periodOf('30', today));
    expect(readPeriod({ from: '2026-02-31' }, today)).toEqual(periodOf('30', today));
    expect(readPeriod({ from: '2026-12-01', to: '2026-11-01' }, today)).toEqual({
      from: '2026-10-03',
      to: '2026-11-01',
    });
  });

  it('is a year at most', () => {
    expect(readPeriod({ from: '2001-01-01', to: '2026-01-01' }, today)).toEqual({
      from: '2025-01-01',
      to: '2026-01-01',
    });
  });

  it('is a day on the organisation’s clock', () => {
    expect(dayIn(new Date('2026-11-26T23:30:00Z'), 'Europe/Stockholm')).toBe('2026-11-27');
  });

  it('leads to later rows where they stand', () => {
    expect(usageAddress('/u', { from: 'a', to: 'b' })).toBe('/u?from=a&to=b');
    expect(usageAddress('/u', { from: 'a', to: 'b' }, 'c')).toBe('/u?from=a&to=b&cursor=c#rows');
  });
});
