import { expect, it } from 'vitest';
import { everyDay } from './every-day';

it('a day that used nothing is there, and says so', () => {
  const used = { day: '2026-11-25', answers: 3, tasks: 1, modelSpend: 2.5 };
  expect(everyDay([used], '2026-11-24', '2026-11-26')).toEqual([
    { day: '2026-11-24', answers: 0, tasks: 0, modelSpend: 0 },
    used,
    { day: '2026-11-26', answers: 0, tasks: 0, modelSpend: 0 },
  ]);
  expect(everyDay([], '2026-11-24', '2026-11-23')).toEqual([]);
  expect(everyDay([], '2025-11-24', '2026-11-24')).toHaveLength(365);
});
