import type { LineFeature } from './line-features.ts';

/** What each feature of a line weighs; learnt by `node bench/train-confidence.ts lines` (five-fold by topic), pasted as printed. */
export const lineWeights: Readonly<Record<LineFeature, number>> = {
  passage: 3.98,
  covered: 1.14,
  alike: 1.25,
  after: 0.46,
  opens: 0.13,
  own: 2.38,
  said: 3.02,
  rarest: 0.9,
  rarestNear: 0.39,
  head: 0.71,
  focus: 1.2,
  figure: 1.81,
  kind: 0.42,
  secondKind: 0.6,
  met: 1.11,
  missed: -0.26,
  named: 0.8,
  modal: 0.63,
  row: 0.42,
  early: -0.3,
  long: 1.16,
  figures: 0.98,
  past: -0.16,
  foreign: -0.42,
};
