import { expect, test } from 'vitest';
import { periodOf, readTimePeriod } from './time-period';

const today = '2026-11-26';

test('a period is read from the address, both of its days counted', () => {
  expect(readTimePeriod({ from: '2026-01-01', to: '2026-06-30' }, today)).toEqual({
    from: '2026-01-01',
    to: '2026-06-30',
  });
  expect(readTimePeriod({ from: '2026-01-01' }, today)).toEqual({ from: '2026-01-01', to: today });
  expect(periodOf('30', today)).toEqual({ from: '2026-10-28', to: today });
});

test('days that make no period are the last ninety', () => {
  for (const query of [{}, { from: '2026-02-30' }, { from: '2026-06-01', to: '2026-01-01' }])
    expect(readTimePeriod(query, today)).toEqual({ from: '2026-08-29', to: today });
});
