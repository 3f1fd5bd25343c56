import { expect, it } from 'vitest';
import { isTroubled, queueState } from './queue-state';

it.each([
  [{ waiting: 0, running: 0, failed: 0 }, 'idle', false],
  [{ waiting: 5, running: 1, failed: 0 }, 'working', false],
  [{ waiting: 5, running: 0, failed: 0 }, 'stuck', true],
  [{ waiting: 0, running: 2, failed: 1 }, 'failing', true],
] as const)('a queue with %j is %s', (queue, state, troubled) => {
  expect(queueState(queue)).toBe(state);
  expect(isTroubled(state)).toBe(troubled);
});
