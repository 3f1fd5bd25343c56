import { describe, expect, it } from 'vitest';
import { costOf, type DatedPrice, priceAt } from './price.ts';

const price = (validFrom: string | null, inputPerMillion: number): DatedPrice => ({
  currency: 'SEK',
  inputPerMillion,
  outputPerMillion: 40,
  cachedInputPerMillion: null,
  version: validFrom ?? '1',
  validFrom,
});
const usage = { inputTokens: 1_000, outputTokens: 500, cachedInputTokens: 0, reasoningTokens: 200, estimated: false };

describe('what a model costs', () => {
  const prices = [price(null, 10), price('2026-07-01', 12), price('2027-01-01', 8)];

  it.each([
    ['2026-06-30', '1'],
    ['2026-07-01', '2026-07-01'],
    ['2026-12-31', '2026-07-01'],
    ['2030-01-01', '2027-01-01'],
  ])('on %s is the price of version %s', (day, version) => {
    expect(priceAt({ prices }, day)?.version).toBe(version);
    expect(priceAt({ prices }, new Date(`${day}T23:59:59Z`))?.version).toBe(version);
  });

  it('is not known before its first price', () => {
    expect(priceAt({ prices: [price('2026-07-01', 12)] }, '2026-06-30')).toBeNull();
    expect(priceAt({ prices: [] }, '2026-06-30')).toBeNull();
  });

  it('counts reasoning as output and cached input at its own price', () => {
    expect(costOf(price(null, 10), usage)).toBeCloseTo(0.03, 12);
    const cached = { ...usage, cachedInputTokens: 800 };
    expect(costOf(price(null, 10), cached)).toBeCloseTo(0.03, 12);
    expect(costOf({ ...price(null, 10), cachedInputPerMillion: 1 }, cached)).toBeCloseTo(0.0228, 12);
  });

  it('is never less than nothing, whatever a provider reports', () => {
    const odd = { ...usage, inputTokens: 10, outputTokens: 0, cachedInputTokens: 1_000 };
    expect(costOf({ ...price(null, 10), cachedInputPerMillion: 0 }, odd)).toBe(0);
  });
});
