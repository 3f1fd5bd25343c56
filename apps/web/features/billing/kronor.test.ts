import { expect, it } from 'vitest';
import { kronorIn, oreOf, withSwedishVat } from './kronor';

it('whole kronor have no decimals in a text, and two in a column', () => {
  const [sv, en] = [kronorIn('sv'), kronorIn('en')];
  expect(sv(8_900_000)).toBe('89\u00a0000');
  expect(sv(8_900_050)).toBe('89\u00a0000,50');
  expect(sv(8_900_000, true)).toBe('89\u00a0000,00');
  expect(sv(1.1)).toBe('0,01');
  expect(en(8_900_000)).toBe('89,000');
  expect(sv(-12_000)).toBe('−120');
});

it('an amount is read as people write it, and nothing else', () => {
  expect(oreOf('5 000')).toBe(500_000);
  expect(oreOf('5\u00a0000')).toBe(500_000);
  expect(oreOf('0')).toBe(0);
  for (const wrong of ['', '12,50', '-5', 'tusen', '1000001']) expect(oreOf(wrong)).toBeNull();
});

it('VAT is a quarter of the price', () => {
  expect(withSwedishVat(149_000)).toBe(186_250);
});
