import { describe, expect, test } from 'vitest';
import { packVector, VectorTable } from './index.ts';

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}
const next = numbers(7);
const vector = (length: number) => Array.from({ length }, next);
const tableOf = (vectors: readonly number[][]) =>
  new VectorTable(vectors.map((each, at) => ({ passageId: `p${at}`, vector: packVector(each) ?? new Uint8Array(4) })));
const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...b);

describe('vectors of a byte a dimension', () => {
  test.each([3, 4, 30, 384])('of %i dimensions keep the cosine to a hundredth', (length) => {
    const stored = Array.from({ length: 50 }, () => vector(length));
    const asked = vector(length);
    for (const { passageId, likeness } of tableOf(stored).nearest(asked, 50))
      expect(Math.abs(likeness - cosine(asked, stored[Number(passageId.slice(1))] ?? []))).toBeLessThan(0.01);
  });

  test('are given nearest first, as many as are asked for, whatever their length', () => {
    const table = tableOf([
      [0, 1, 0],
      [100, 1, 0],
      [0.7, 0.7, 0.1],
      [-1, 0, 0],
    ]);
    expect(table.nearest([1, 0, 0], 2).map(({ passageId }) => passageId)).toEqual(['p1', 'p2']);
    expect(table.nearest([1, 0, 0], 0)).toEqual([]);
  });

  test('of another model are not compared', () => {
    expect(
      tableOf([
        [0, 1, 0],
        [1, 0],
      ]).size,
    ).toBe(1);
    expect(tableOf([[0, 1, 0]]).nearest([1, 0], 5)).toEqual([]);
    expect(tableOf([]).nearest([1, 0], 5)).toEqual([]);
  });

  test('that point nowhere are none', () => {
    expect(packVector([0, 0])).toBeUndefined();
    expect(packVector([])).toBeUndefined();
    expect(tableOf([[0, 1]]).nearest([0, 0], 5)).toEqual([]);
  });
});
