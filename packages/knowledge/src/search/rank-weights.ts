import type { RankFeature } from './rank-features.ts';

/** What each feature of a passage weighs; learnt by `node bench/train.ts passages` (five-fold by topic), pasted as printed. */
export const rankWeights: Readonly<Record<RankFeature, number>> = {
  index: 4,
  covered: 1.22,
  page: 1.15,
  pageBest: 2.6,
  heading: 0.63,
  title: 0.06,
  head: 0.8,
  rarest: 0.6,
  rarestHead: 0.24,
  kind: 1.58,
  archived: -0.66,
  oldNews: -0.48,
  news: -0.16,
  pastYear: -1.21,
  followed: 1.09,
  stayed: 0.28,
  duplicate: 0,
  foreign: -0.25,
  pinned: 0.3, // not learnt: enough to win a tie, too little to beat a page that says more of the question
  opinion: 0.5, // not learnt: anybody may have one, so that all of them together win a tie only
  near: 1, // not learnt: `fuse` says it in log-odds
};
