import { describe, expect, it } from 'vitest';
import { inOneCurrency, scaleOf, totalsOf } from './totals';

const sum = (calls: number, failed: number, costs: { currency: string; cost: number }[]) => ({
  group: '',
  name: '',
  calls,
  failed,
  inputTokens: 10,
  outputTokens: 1,
  costs,
  cost: null,
});

describe('what was used in all', () => {
  it('keeps currencies apart', () => {
    const both = [
      sum(2, 1, [{ currency: 'EUR', cost: 1 }]),
      sum(3, 0, [
        { currency: 'SEK', cost: 4 },
        { currency: 'EUR', cost: 2 },
      ]),
    ];
    expect(totalsOf(both)).toEqual({
      calls: 5,
      failed: 1,
      inputTokens: 20,
      outputTokens: 2,
      costs: [
        { currency: 'SEK', cost: 4 },
        { currency: 'EUR', cost: 3 },
      ],
    });
  });

  it('is told in one currency where there are exchange rates', () => {
    const both = {
      ...sum(2, 0, [
        { currency: 'EUR', cost: 1 },
        { currency: 'SEK', cost: 4 },
      ]),
      cost: 15.2,
    };
    const { data } = inOneCurrency({ currency: 'SEK', data: [both, { ...sum(1, 0, []), cost: 0 }] });
    expect(data.map(({ costs }) => costs)).toEqual([[{ currency: 'SEK', cost: 15.2 }], []]);
    expect(inOneCurrency({ currency: null, data: [both] }).data).toEqual([both]);
  });

  it('is drawn on an axis with steps, however little it is', () => {
    expect(scaleOf([0, 0])).toBe(1);
    expect(scaleOf([120, 3])).toBe(1);
    expect(scaleOf([0.004]) * 0.004).toBeGreaterThanOrEqual(8);
  });
});
