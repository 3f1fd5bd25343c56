import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpenBy } from './open-on.ts';
import { readQuestion } from './reading.ts';

/** A Wednesday, 14:30 in Stockholm. */
const at = (now = '2026-11-25T13:30:00Z') => ({ now: new Date(now), timeZone: 'Europe/Stockholm', country: 'SE' });
const read = (question: string, now?: string) => readQuestion(question, { readIn: ['sv'], moment: at(now) });
const isOpen = (question: string, quote: string, above: string[] = [], now?: string) =>
  isOpenBy(quote, above, read(question, now));

describe('whether it is open', () => {
  const week = '- Dag: Måndag–torsdag | Öppet: 10–19\n- Dag: Lördag | Öppet: 10–15\n- Dag: Söndag | Öppet: stängt';
  test.for([
    ['Är biblioteket öppet idag?', week, true],
    ['Är biblioteket öppet nu?', week, true],
    ['Är det stängt idag?', week, false],
    ['Är biblioteket öppet nu på söndag?', week, false],
    ['Is the library open today?', week, true],
    ['Ist die Bibliothek heute offen?', week, true],
    ['Onko kirjasto auki tänään?', week, true],
    ['Чи відкрита бібліотека сьогодні?', week, true],
    ['Har ni öppet idag?', 'Vardagar 8–16', true],
    ['Är det öppet just nu?', 'Onsdag: 8–12', false],
    // decided by nothing
    ['När är biblioteket öppet idag?', week, null],
    ['Är biblioteket öppet idag klockan 18?', week, null],
    ['Är biblioteket öppet på fredag?', week, null],
    ['Är biblioteket öppet?', week, null],
    ['Har ni öppet idag?', 'Onsdag | Bemannat: stängt | Meröppet: 6–22', null],
    ['Har ni öppet idag?', 'Sommartid: onsdag 10–14', null],
    ['Har ni öppet idag?', 'Öppet dygnet runt', null],
    ['Behöver jag bygglov idag?', week, null],
  ] as const)('%s %s', ([question, quote, expected]) => {
    expect(isOpen(question, quote)).toBe(expected);
  });
  test('goes by the clock of the tenant', () => {
    expect(isOpen('är det öppet nu', week, [], '2026-11-25T18:30:00Z')).toBe(false); // 19:30
    expect(isOpen('är det öppet nu', week, [], '2026-11-25T09:30:00Z')).toBe(true);
    expect(isOpen('är det öppet nu på lördag', week, [], '2026-11-25T22:30:00Z')).toBe(true); // Saturday, whatever the clock is now
  });
  test('is not said of a season, nor on a holiday by the weekday', () => {
    expect(isOpen('är det öppet idag', week, ['Sommarens öppettider'])).toBeNull();
    expect(isOpen('är det öppet idag', week, ['Öppettider från 1 oktober 2026'])).toBe(true);
    expect(isOpen('är det öppet idag', 'Lördag: 10–15', [], '2026-12-26T09:00:00Z')).toBeNull();
    expect(isOpen('är det öppet idag', 'Annandag jul: 11–15', [], '2026-12-26T09:00:00Z')).toBe(true);
    expect(isOpen('är det öppet på julafton', 'Julafton: stängt')).toBe(false);
  });
  test('can be asked of any quote', () => {
    const reading = read('är det öppet idag');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (quote) => {
        expect([true, false, null]).toContain(isOpenBy(quote, [], reading));
      }),
    );
  });
});
