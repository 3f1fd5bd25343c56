import { expect, it } from 'vitest';
import { barOf, sumOf } from './share-shape';

it('a probability is the sum of its starting point and of what each feature adds', () => {
  const parts = sumOf(1 / (1 + Math.exp(-1.5)), [4, 0.5, -0.2]);
  expect(parts?.sum).toBeCloseTo(1.5);
  expect(parts?.start).toBeCloseTo(-2.8);
});

it('what was not summed up has no sum', () => {
  expect(sumOf(0, [1])).toBeNull();
  expect(sumOf(1, [])).toBeNull();
});

it('bars run to the right for plus and to the left for minus, and a small one can be seen', () => {
  expect(barOf(4, 4)).toEqual({ x: 50, width: 50 });
  expect(barOf(-2, 4)).toEqual({ x: 25, width: 25 });
  expect(barOf(0.001, 4)).toEqual({ x: 50, width: 1 });
  expect(barOf(0, 0)).toEqual({ x: 50, width: 1 });
});
