import type { TestCase } from '../../api/shapes';
import type { Messages } from '../../messages';

/** What is expected of an answer, in words, one thing each. */
export function expectationOf({ expect }: Pick<TestCase, 'expect'>, words: Messages): string[] {
  const { outcomes, expects } = words.tests;
  return [
    ...(expect.outcome ? [outcomes[expect.outcome]] : []),
    ...(expect.page ? [expects.page(expect.page)] : []),
    ...expect.includes.map(expects.includes),
    ...expect.excludes.map(expects.excludes),
  ];
}
