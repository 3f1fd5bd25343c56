import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from './day.ts';
import { isMonthlyDay, monthlyDay, monthlyDayIn, nextMonthlyDay } from './monthly.ts';
import { nextTime } from './next-time.ts';

const wednesday = { year: 2026, month: 11, day: 25 };

describe('one weekday of each month', () => {
  test.for([
    ['Vi kommer den första måndagen i månaden.', { year: 2026, month: 12, day: 7 }],
    ['Öppet hus sista torsdagen varje månad', { year: 2026, month: 11, day: 26 }],
    ['Sista onsdagen i månaden', wednesday],
    ['Open on the second Tuesday of the month', { year: 2026, month: 12, day: 8 }],
    ['Jeden letzten Freitag im Monat', { year: 2026, month: 11, day: 27 }],
    ['Kuukauden ensimmäinen maanantai', { year: 2026, month: 12, day: 7 }],
  ] as const)('%s', ([line, day]) => {
    expect(nextTime(line, wednesday)).toEqual(day);
  });
  test.for(['Första måndagen på terminen', 'måndagar i månaden', 'första och sista måndagen i månaden', ''])(
    'is not read of: %s',
    (line) => expect(monthlyDay(line)).toBeNull(),
  );
  test('lies in its month, on its weekday, and the next is never past', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 3, 4, -1),
        fc.integer({ min: 0, max: 6 }),
        fc.record({
          year: fc.integer({ min: 2000, max: 2100 }),
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
        }),
        (place, weekday, from) => {
          const own = monthlyDayIn({ place, weekday }, from);
          expect([own.month, weekdayOf(own)]).toEqual([from.month, weekday]);
          const next = nextMonthlyDay({ place, weekday }, from);
          expect(Date.UTC(next.year, next.month, next.day)).toBeGreaterThanOrEqual(
            Date.UTC(from.year, from.month, from.day),
          );
          expect(isMonthlyDay({ place, weekday }, next)).toBe(true);
        },
      ),
    );
  });
});
