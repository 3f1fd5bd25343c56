import { expect, test } from 'vitest';
import { answersEnded, untilEnded } from './running-answers.ts';

test('a server that stops waits for the answers that run, also for those that fail, but not for ever', async () => {
  const events: string[] = [];
  const answer = untilEnded(new Promise<string>((resolve) => setTimeout(() => resolve('stored'), 40)));
  const failing = untilEnded(new Promise((_, reject) => setTimeout(() => reject(new Error('away')), 20)));
  void answer.then((text) => events.push(text));
  failing.catch(() => events.push('failed'));
  await answersEnded(1000);
  expect(events).toEqual(['failed', 'stored']);
  void untilEnded(new Promise(() => {}));
  const began = performance.now();
  await answersEnded(30);
  expect(performance.now() - began).toBeLessThan(500);
});
