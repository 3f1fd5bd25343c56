import { expect, test } from 'vitest';
import { fuse } from './fuse.ts';
import { rankFeatures, type RankEvidence } from './rank-features.ts';

const evidence = Object.fromEntries(Object.keys(rankFeatures).map((name) => [name, 0])) as RankEvidence; // every feature
const hit = (passageId: string, weight: number) => ({ passageId, weight, evidence });
const words = [hit('a', 9), hit('b', 8), hit('c', 2), hit('d', 1)];
const order = (near: string[]) => fuse(words, near).map(({ passageId }) => passageId);

test('what is near in meaning rises; what is first in both orders stays first', () => {
  expect(order(['a', 'd'])).toEqual(['a', 'b', 'd', 'c']);
  expect(order(['c', 'b', 'd', 'a'])).toEqual(['c', 'b', 'a', 'd']);
});

test('the weights are given out in the new order, and the evidence says what each gained or lost', () => {
  const fused = fuse(words, ['d']);
  expect(fused.map(({ weight }) => weight)).toEqual([9, 8, 2, 1]);
  for (const { weight, evidence: own, passageId } of fused)
    expect(weight - own.near).toBe(words.find((word) => word.passageId === passageId)?.weight);
});
