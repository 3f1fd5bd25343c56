import type { LineFeature } from './line-features.ts';

/** What each feature of a line weighs; learnt by `node bench/train.ts lines` (five-fold by topic), pasted as printed. */
export const lineWeights: Readonly<Record<LineFeature, number>> = {
  passage: 3.98,
  covered: 1.1,
  alike: 1.29,
  after: 0.55,
  opens: 0.16,
  own: 2.5,
  said: 3.21,
  rarest: 0.98,
  rarestNear: 0.32,
  head: 0.79,
  focus: 1.14,
  figure: 1.55,
  kind: 0.4,
  secondKind: 0.63,
  met: 1.05,
  missed: -0.27,
  named: 0.79,
  modal: 0.63,
  row: 0.26,
  early: -0.29,
  long: 1.16,
  figures: 0.99,
  past: -0.1,
  foreign: -0.44,
};
