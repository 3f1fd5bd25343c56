import { describe, expect, it } from 'vitest';
import { sentenceOf } from './sentence';

const none = { answered: 0, unanswered: 0, declined: 0, escalated: 0, social: 0 };
const day = (date: string, counts: Partial<typeof none>) => ({ date, counts: { ...none, ...counts } });

describe('the sentence of the day', () => {
  it('tells about yesterday, as a share of a hundred when many asked', () => {
    const days = [
      day('2026-11-23', { answered: 358, unanswered: 30, escalated: 14, declined: 10, social: 99 }),
      day('2026-11-24', {}),
    ];
    expect(sentenceOf({ days, totals: none })).toEqual({ about: 'yesterday', questions: 412, answered: 87, of: 100 });
  });

  it('tells the numbers themselves when few asked', () => {
    expect(
      sentenceOf({ days: [day('2026-11-23', { answered: 3, unanswered: 1 }), day('2026-11-24', {})], totals: none }),
    ).toEqual({
      about: 'yesterday',
      questions: 4,
      answered: 3,
      of: 4,
    });
  });

  it('tells about two weeks when nobody asked yesterday, and nothing when nobody asked at all', () => {
    const days = [day('2026-11-23', {}), day('2026-11-24', { answered: 1 })];
    expect(sentenceOf({ days, totals: { ...none, answered: 1 } })?.about).toBe('period');
    expect(sentenceOf({ days, totals: { ...none, social: 5 } })).toBeNull();
  });
});
