import { describe, expect, it } from 'vitest';
import type { ComparedAnswer } from '../../api/shapes';
import { askInParts, type Run, type RunStart, worseOf } from './run';

const side = { outcome: 'answered' as const, text: '', pages: [], model: '' };
const answer = (question: string, verdict: ComparedAnswer['verdict'] = 'same'): ComparedAnswer => ({
  question,
  before: side,
  after: side,
  verdict,
});
const twelve = Array.from({ length: 12 }, (_, index) => `Fråga ${index}`);

/** How a run stood each time that it was shown. */
async function run(ask: RunStart['ask'], asked = twelve): Promise<Run[]> {
  const shown: Run[] = [];
  await askInParts({ isLatest: true, questions: async () => asked, ask }, (now) => shown.push(now));
  return shown;
}

describe('questions in parts', () => {
  it('are asked five at a time, and counted as they come', async () => {
    const parts: number[] = [];
    const shown = await run(async (questions) => {
      parts.push(questions.length);
      return questions.map((question) => answer(question));
    });
    expect(parts).toEqual([5, 5, 2]);
    expect(shown.map(({ answers }) => answers.length)).toEqual([0, 0, 5, 10, 12, 12]);
    expect(shown.at(-1)?.state).toBe('done');
    expect(shown.at(-1)?.answers.map(({ question }) => question)).toEqual(twelve);
  });

  it('keep what was answered when they are stopped, between two parts and in the middle of one', async () => {
    const shown: Run[] = [];
    const stopAfterFirst: RunStart['ask'] = async (questions) => {
      shown.at(-1)?.stop();
      return questions.map((question) => answer(question));
    };
    await askInParts({ isLatest: false, questions: async () => twelve, ask: stopAfterFirst }, (now) => shown.push(now));
    expect([shown.at(-1)?.state, shown.at(-1)?.answers.length]).toEqual(['stopped', 5]);

    let calls = 0;
    const broken: Run[] = [];
    const stopInSecond: RunStart['ask'] = async (questions, signal) => {
      calls += 1;
      if (calls === 2) broken.at(-1)?.stop();
      signal.throwIfAborted();
      return questions.map((question) => answer(question));
    };
    await askInParts({ isLatest: false, questions: async () => twelve, ask: stopInSecond }, (now) => broken.push(now));
    expect([broken.at(-1)?.state, broken.at(-1)?.answers.length, broken.at(-1)?.error]).toEqual(['stopped', 5, null]);
  });

  it('say why they failed, and keep what was answered until then', async () => {
    const failure = new Error('no model');
    let calls = 0;
    const shown = await run(async (questions) => {
      calls += 1;
      if (calls === 2) throw failure;
      return questions.map((question) => answer(question));
    });
    expect(shown.at(-1)).toMatchObject({ state: 'failed', error: failure });
    expect(shown.at(-1)?.answers.length).toBe(5);
  });

  it('are done at once where there are none', async () => {
    expect((await run(async () => [], [])).at(-1)?.state).toBe('done');
  });
});

it('counts what became worse, and nothing where nobody has looked', async () => {
  const shown = await run(
    async ([first = '', second = '']) => [answer(first, 'worse'), answer(second, 'other')],
    ['a', 'b'],
  );
  expect(worseOf(shown.at(-1) ?? null)).toBe(1);
  expect(worseOf(null)).toBe(0);
});
