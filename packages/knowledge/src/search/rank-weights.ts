import type { RankFeature } from './rank-features.ts';

/** What each feature of a passage weighs; learnt by `node bench/train.ts passages` (five-fold by topic), pasted as printed. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  index: 4.04,
  covered: 1.3,
  page: 1.1,
  pageBest: 2.5,
  heading: 0.61,
  title: 0.03,
  head: 0.88,
  rarest: 0.55,
  rarestHead: 0.3,
  kind: 1.58,
  archived: -0.65,
  oldNews: -0.47,
  news: -0.24,
  pastYear: -1.18,
  followed: 2.2,
  stayed: 0.61,
  duplicate: 0,
  foreign: -0.19,
};
