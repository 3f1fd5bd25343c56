import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPostings, unpackPostings } from './postings.ts';

const postings = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 255 })), {
    selector: ([ordinal]) => ordinal,
    maxLength: 300,
  })
  .map((list) => list.map(([ordinal, impact]) => ({ ordinal, impact })).sort((a, b) => a.ordinal - b.ordinal));

describe('packed postings', () => {
  test('unpack to what was packed', () => {
    fc.assert(
      fc.property(postings, (list) => {
        expect(unpackPostings(packPostings(list))).toEqual(list);
      }),
    );
  });
  test('take two bytes for neighbouring passages', () => {
    expect(
      packPostings([
        { ordinal: 0, impact: 9 },
        { ordinal: 1, impact: 7 },
      ]),
    ).toHaveLength(4);
  });
  test('of a damaged row never throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void unpackPostings(bytes)));
  });
});
