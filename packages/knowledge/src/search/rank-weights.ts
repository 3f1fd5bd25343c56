import type { RankFeature } from './rank-features.ts';

/** What each feature of a passage weighs; learnt by `node bench/train.ts passages` (five-fold by topic), pasted as printed. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  index: 6,
  covered: 0,
  page: 0,
  pageBest: 0,
  heading: 3,
  title: 0,
  head: 0,
  rarest: 0,
  rarestHead: 0,
  kind: 0,
  archived: -3,
  oldNews: -2,
  news: -0.2,
  pastYear: -1,
  followed: 3,
  stayed: 1.2,
  duplicate: -0.7,
  foreign: 0,
};
