import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedDay, type Moment } from './asked-day.ts';
import { addDays, dayAt, formatDay, isoWeekOf, weekdayOf } from './day.ts';
import { holidayOn } from './holidays.ts';
import { nextTime, weekParity } from './next-time.ts';

const moment: Moment = { now: new Date('2026-11-25T22:30:00Z'), timeZone: 'Europe/Stockholm', country: 'SE' };
const asked = (question: string, at: Partial<Moment> = {}) => askedDay(question, { ...moment, ...at });
const iso = (question: string, at: Partial<Moment> = {}) => {
  const found = asked(question, at);
  return found && `${found.day.year}-${found.day.month}-${found.day.day}`;
};

describe('the calendar', () => {
  test('goes by the time zone', () => {
    expect(dayAt(new Date('2026-11-25T23:30:00Z'), 'Europe/Stockholm')).toEqual({ year: 2026, month: 11, day: 26 });
    expect(dayAt(new Date('2026-11-25T23:30:00Z'), 'UTC')).toEqual({ year: 2026, month: 11, day: 25 });
  });
  test.for([
    [2026, 1, 1, 1],
    [2026, 12, 31, 53],
    [2027, 1, 3, 53],
    [2027, 1, 4, 1],
    [2024, 12, 30, 1],
    [2026, 11, 25, 48],
  ])('%i-%i-%i lies in ISO week %i', ([year = 0, month = 0, day = 0, week]) => {
    expect(isoWeekOf({ year, month, day })).toBe(week);
  });
  test('has weeks that change on Mondays and nowhere else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const day = addDays({ year: 2000, month: 1, day: 1 }, days);
        const next = addDays(day, 1);
        expect(isoWeekOf(next) !== isoWeekOf(day)).toBe(weekdayOf(next) === 0);
      }),
    );
  });
  test('knows public holidays and eves', () => {
    expect(holidayOn({ year: 2026, month: 12, day: 24 }, 'SE')).toEqual({ name: 'julafton', isPublic: false });
    expect(holidayOn({ year: 2026, month: 6, day: 20 }, 'SE')).toEqual({ name: 'midsommardagen', isPublic: true });
    expect(holidayOn({ year: 2026, month: 11, day: 25 }, 'SE')).toBeNull();
  });
  test('writes a day in words', () => {
    expect(formatDay({ year: 2026, month: 11, day: 25 }, 'sv')).toBe('onsdag 25 november 2026');
  });
});

describe('the day that a question is about', () => {
  test.for([
    ['är biblioteket öppet idag?', '2026-11-25'],
    ['har ni öppet i kväll', '2026-11-25'],
    ['är det öppet nu', '2026-11-25'],
    ['öppet imorgon?', '2026-11-26'],
    ['är badet öppet nu på lördag', '2026-11-28'],
    ['och på onsdag?', '2026-11-25'],
    ['Is the pool open tomorrow?', '2026-11-26'],
    ['vad gäller i övermorgon', '2026-11-27'],
    ['är simhallen öppen på julafton', '2026-12-24'],
    ['har ni stängt på midsommarafton?', '2027-6-25'],
    ['är ni öppna den 6 juni', '2027-6-6'],
    ['när töms soporna nästa gång', '2026-11-25'],
    ['är badet öppet annandag jul', '2026-12-26'],
    ['är badet öppet på juldag', '2026-12-25'],
    ['öppet trettondagen?', '2027-1-6'],
    ['is the pool open on Christmas Eve', '2026-12-24'],
    ['är det öppet sista måndagen i månaden', '2026-11-30'],
  ] as const)('%s: %s', ([question, day]) => {
    expect(iso(question)).toBe(day);
  });
  test('is a whole week where the question says so', () => {
    expect(asked('töms tunnan den här veckan?')).toMatchObject({ week: 48, isWeek: true });
    expect(asked('och nästa vecka?')).toMatchObject({ week: 49, isWeek: true });
    expect(asked('har ni öppet i julveckan?')).toMatchObject({
      week: 52,
      isWeek: true,
      holidays: [{ name: 'julafton' }, { name: 'juldagen' }, { name: 'annandag jul' }],
    });
    expect(asked('vad gäller i påskhelgen')).toMatchObject({ isWeek: true, week: 12 });
  });
  test('is none where it names none', () => {
    expect(asked('vad kostar det att ansöka om bygglov')).toBeNull();
    expect(asked('har ni öppet på lördagar')).toBeNull();
    expect(asked('')).toBeNull();
    expect(asked('nu̷\u0000'.repeat(50))).toBeNull();
  });
  test('knows that it is a holiday', () => {
    expect(asked('öppet idag?', { now: new Date('2026-12-26T09:00:00Z') })?.holiday?.name).toBe('annandag jul');
  });
});

describe('the next time', () => {
  const wednesday = { year: 2026, month: 11, day: 25 }; // week 48
  test.for([
    ['Tunnan töms på torsdagar i jämna veckor.', { year: 2026, month: 11, day: 26 }],
    ['Norra sidan: tisdag, udda veckor', { year: 2026, month: 12, day: 1 }],
    ['Område: Ekudden | Dag: fredag | Vecka: ojämna veckor', { year: 2026, month: 12, day: 4 }],
    ['Dag: onsdag | Vecka: jämna veckor, november–mars', { year: 2026, month: 11, day: 25 }],
    ['Collected on Wednesdays in odd weeks', { year: 2026, month: 12, day: 2 }],
    ['Abholung freitags in ungeraden Wochen: Freitag', { year: 2026, month: 12, day: 4 }],
  ] as const)('%s', ([line, day]) => {
    expect(nextTime(line, wednesday)).toEqual(day);
  });
  test('is not guessed where the line leaves it open', () => {
    for (const line of [
      'Öppet torsdag 10–18',
      'jämna veckor',
      'torsdag jämna och udda veckor',
      'måndag och torsdag jämna veckor',
    ])
      expect(nextTime(line, wednesday)).toBeNull();
    expect(weekParity('jämna veckor')).toBe(0);
  });
});
