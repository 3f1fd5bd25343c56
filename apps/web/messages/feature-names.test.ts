import { describe, expect, it } from 'vitest';
import { confidenceFeatures } from '../../../packages/knowledge/src/search/confidence.ts';
import { lineFeatures } from '../../../packages/knowledge/src/search/line-features.ts';
import { rankFeatures } from '../../../packages/knowledge/src/search/rank-features.ts';
import { en } from './en';
import { sv } from './sv';

type Names<Features> = Readonly<Record<keyof Features, string>>;

/** A feature of the search that has no name in plain words fails the type check here. */
const named: readonly {
  confidenceFeatures: Names<typeof confidenceFeatures>;
  passageFeatures: Names<typeof rankFeatures>;
  lineFeatures: Names<typeof lineFeatures>;
}[] = [sv.explanation, en.explanation];

describe('the names of the features', () => {
  it.each(named)('are there for every feature of the search, and for no other', (names) => {
    expect(Object.keys(names.confidenceFeatures).toSorted()).toEqual(Object.keys(confidenceFeatures).toSorted());
    expect(Object.keys(names.passageFeatures).toSorted()).toEqual(Object.keys(rankFeatures).toSorted());
    expect(Object.keys(names.lineFeatures).toSorted()).toEqual(Object.keys(lineFeatures).toSorted());
  });
});
