import { expect, it } from 'vitest';
import { stepIn } from './roving';

it.each([
  ['ArrowDown', -1, 3, 0],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', -1, 3, 2],
  ['ArrowUp', 0, 3, 2],
  ['ArrowUp', 2, 3, 1],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['Enter', 1, 3, null],
  ['ArrowDown', -1, 0, null],
] as const)('%s from %i of %i leads to %s', (key, here, count, expected) => {
  expect(stepIn(key, here, count)).toBe(expected);
});
