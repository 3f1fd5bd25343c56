import { expect, test } from 'vitest';
import { whenAnswered } from './when-answered.ts';
import { words } from './words.ts';

// a Friday evening, on whatever clock the test runs
const friday = new Date(2026, 10, 27, 18, 30);
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).toISOString();
const closed = (opensAt: string | null) => ({ isOpen: false, opensAt });

test('It is said when somebody answers next, as people say it', () => {
  expect(whenAnswered(words.sv, closed(at(30, 8)), friday)).toBe('Vi svarar måndag 8.00.');
  expect(whenAnswered(words.sv, closed(at(28, 10)), friday)).toBe('Vi svarar i morgon 10.00.');
  expect(whenAnswered(words.sv, closed(at(27, 20)), friday)).toBe('Vi svarar i dag 20.00.');
  expect(whenAnswered(words.en, closed(at(30, 8)), friday)).toBe('We answer Monday 8:00.');
});

test('A day after a long holiday is told by its date', () => {
  expect(whenAnswered(words.sv, closed(new Date(2026, 11, 7, 8).toISOString()), friday)).toBe(
    'Vi svarar 7 december 8.00.',
  );
});

test('Nothing is promised where no hours are told', () => {
  expect(whenAnswered(words.sv, closed(null), friday)).toBe('');
  expect(whenAnswered(words.sv, { isOpen: true, opensAt: null }, friday)).toBe('Det är öppet hos oss nu.');
});
