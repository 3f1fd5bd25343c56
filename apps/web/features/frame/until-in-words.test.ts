import { expect, it } from 'vitest';
import { createFormat } from '../../locale/format';
import { untilInWords } from './until-in-words';

it('tells the time today, and the date of another day, by the organisation’s clock', () => {
  const format = createFormat('sv', 'Europe/Stockholm');
  const now = new Date('2026-11-26T22:30:00Z');
  expect(untilInWords('2026-11-26T22:45:00Z', now, format)).toBe('23.45');
  expect(untilInWords('2026-11-26T23:15:00Z', now, format)).toBe('27 november 2026 00.15');
});
