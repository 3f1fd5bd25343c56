import { softmax } from './logistic.ts';

/** How the two judgements of a text are put together into probabilities that hold. */
export interface Calibration {
  /** What likeness to a category's own texts counts beside the regression. */
  likeness: number;
  /** What all scores are multiplied by: more is surer. */
  sureness: number;
}

/** What is used until there are texts enough to find it by trying. */
export const uncalibrated: Calibration = { likeness: 6, sureness: 1.5 };

export interface HeldOut {
  /** Of the regression and of the likeness, for each category. */
  scores: Float32Array;
  likeness: Float32Array;
  class: number;
}

export function probabilitiesOf(scores: Float32Array, likeness: Float32Array, calibration: Calibration): Float64Array {
  const joined = Float64Array.from(
    scores,
    (score, c) => calibration.sureness * (score + calibration.likeness * (likeness[c] ?? 0)),
  );
  softmax(joined);
  return joined;
}

/**
 * Finds what makes texts that were not learnt from least surprising (temperature scaling: Guo et al., "On Calibration of Modern Neural
 * Networks", 2017, with one more weight).
 */
export function calibrate(held: readonly HeldOut[]): Calibration {
  let best = uncalibrated;
  let least = Number.POSITIVE_INFINITY;
  for (const likeness of [0, 1, 2, 4, 6, 10, 16, 24]) {
    for (let sureness = 0.2; sureness < 12; sureness *= 1.2) {
      const surprise = surpriseOf(held, { likeness, sureness });
      if (surprise < least) {
        least = surprise;
        best = { likeness, sureness };
      }
    }
  }
  return best;
}

function surpriseOf(held: readonly HeldOut[], calibration: Calibration): number {
  return held.reduce(
    (sum, { scores, likeness, class: own }) =>
      sum - Math.log(Math.max(1e-9, probabilitiesOf(scores, likeness, calibration)[own] ?? 0)),
    0,
  );
}
