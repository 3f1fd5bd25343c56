import { describe, expect, test } from 'vitest';
import { SegmentCache } from './segment-cache.ts';

const open = (bytes = 100_000) => new SegmentCache<number>({ bytes, sizeOf: () => 0 });

describe('what is kept of segments', () => {
  test('is a term’s in a tenant, and nobody else’s', () => {
    const cache = open();
    cache.add('a', 'sop', new Map([['s1', 3]]));
    expect(cache.of('a', 'sop').get('s1')).toBe(3);
    expect(cache.of('b', 'sop').size).toBe(0);
    expect(cache.of('a', 'sopor').size).toBe(0);
  });

  test('grows with what is read of other segments, and lets the oldest go', () => {
    const cache = open();
    cache.add('a', 'sop', new Map([['s1', 1]]));
    cache.add('a', 'sop', new Map([['s2', 2]]));
    expect(Object.fromEntries(cache.of('a', 'sop'))).toEqual({ s1: 1, s2: 2 });
    for (let number = 0; number < 100; number++) cache.add('a', 'sop', new Map([[`t${number}`, number]]));
    expect(cache.of('a', 'sop').size).toBe(64);
    expect(cache.of('a', 'sop').has('s1')).toBe(false);
    expect(cache.of('a', 'sop').get('t99')).toBe(99);
  });

  test('is bounded: what was not asked for longest goes first', () => {
    const cache = open(2_000);
    for (let number = 0; number < 50; number++) cache.add('a', `term-${number}`, new Map([['s1', number]]));
    expect(cache.of('a', 'term-0').size).toBe(0);
    expect(cache.of('a', 'term-49').get('s1')).toBe(49);
  });
});
