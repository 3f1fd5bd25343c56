import { describe, expect, it } from 'vitest';
import { moneyIn, roundedMoney } from './money';

describe('money', () => {
  it('has two decimals, and its first figures where it is less than that', () => {
    const money = moneyIn('sv');
    expect(money(1234.5, 'SEK')).toBe('1\u00a0234,50\u00a0SEK');
    expect(money(0.000_234, 'EUR')).toBe('0,00023\u00a0EUR');
    expect(money(0, 'SEK')).toBe('0\u00a0SEK');
    expect(moneyIn('en')(12.5, 'SEK')).toBe('12.50\u00a0SEK');
  });

  it('is added up without what only computers see', () => {
    expect(roundedMoney(0.1 + 0.2)).toBe(0.3);
  });
});
