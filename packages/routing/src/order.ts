import type { DayPrices, PriceColumns } from './catalogue-facts.ts';
import type { CatalogueModel } from './model.ts';
import { DIMENSIONS, type Dimension, type ProfileWeights } from './profiles.ts';

/**
 * What a model's place was reckoned from: what each dimension adds, and their sum; the more the better. In whole
 * millionths, so that the parts add up to the last digit and equal scores are equal.
 */
export type ModelScore = Readonly<Record<Dimension | 'total', number>>;
export const FULL_SCORE = 1_000_000;

/** What is known of a call with a model, by the model's place in the catalogue. */
export interface Estimates {
  readonly prices: DayPrices;
  /** What the call costs at a place's prices; NaN where that is not known. */
  readonly costIn: (prices: PriceColumns, index: number) => number;
  /** NaN where it is not known. */
  readonly firstTokenMsOf: (model: CatalogueModel, index: number) => number;
}

/** What is not known counts as much as the middle. */
const UNKNOWN = Number.NaN;
const MIDDLE = 0.5;

/** Columns to reckon in, kept from call to call: new ones would take longer than what is reckoned in them. */
const makeRoom = (count: number) => ({
  values: new Float64Array(count),
  // a score and a place in 32 bits, as far as they fit: sorted in half the time
  keys: count > 4_000 ? new Float64Array(count) : new Uint32Array(count),
  preference: new Int32Array(count),
  cost: new Int32Array(count),
  quality: new Int32Array(count),
  latency: new Int32Array(count),
});
let room = makeRoom(256);

/**
 * Scores candidates: each dimension is spread over them from 0 to 1, and counts by its weight.
 *
 * @param candidates their places in `models`, ascending
 * @returns their places in `candidates`, the best first and of equal ones the earlier, until the next call; and the scores by place in
 *   `candidates`
 */
export function orderByScore(
  candidates: readonly number[],
  models: readonly CatalogueModel[],
  weights: ProfileWeights,
  estimates: Estimates,
): { order: ArrayLike<number>; scores: readonly ModelScore[] } {
  const count = candidates.length;
  if (count > room.keys.length) room = makeRoom(2 * count);
  const sum = DIMENSIONS.reduce((total, dimension) => total + weights[dimension], 0) || 1;
  const points = (dimension: Dimension) => {
    if (weights[dimension] === 0) return null;
    fill[dimension](room.values, candidates, models, estimates);
    return spread(room.values, room[dimension], count, (weights[dimension] / sum) * FULL_SCORE);
  };
  const preference = points('preference');
  const cost = points('cost');
  const quality = points('quality');
  const latency = points('latency');

  const scores: ModelScore[] = [];
  for (let at = 0; at < count; at += 1) {
    const parts = {
      preference: preference ? (preference[at] ?? 0) : 0,
      cost: cost ? (cost[at] ?? 0) : 0,
      quality: quality ? (quality[at] ?? 0) : 0,
      latency: latency ? (latency[at] ?? 0) : 0,
      total: 0,
    };
    parts.total = parts.preference + parts.cost + parts.quality + parts.latency;
    scores.push(parts);
  }
  return { order: bestFirst(scores), scores };
}

/** Fills a column with what counts in a dimension: the more the better; NaN: not known. */
type Fill = (
  column: Float64Array,
  candidates: readonly number[],
  models: readonly CatalogueModel[],
  estimates: Estimates,
) => void;
const fill: Record<Dimension, Fill> = {
  preference: (column, candidates) => {
    for (let at = 0; at < candidates.length; at += 1) column[at] = -at;
  },
  cost: (column, candidates, _models, { prices, costIn }) => {
    const columns = prices.inCurrency(prices.currency);
    for (let at = 0; at < candidates.length; at += 1) column[at] = -costIn(columns, candidates[at] ?? 0);
  },
  quality: (column, candidates, models) => {
    for (let at = 0; at < candidates.length; at += 1) column[at] = models[candidates[at] ?? 0]?.quality ?? UNKNOWN;
  },
  latency: (column, candidates, models, { firstTokenMsOf }) => {
    for (let at = 0; at < candidates.length; at += 1) {
      const index = candidates[at] ?? 0;
      const model = models[index];
      column[at] = model ? -firstTokenMsOf(model, index) : UNKNOWN;
    }
  },
};

/** The places of scores, the highest first. */
function bestFirst(scores: readonly ModelScore[]): ArrayLike<number> {
  const count = scores.length;
  // What is missing to the highest score and the place in one number: sorting numbers takes a tenth of the time that a comparing function does.
  const { keys } = room;
  let isSorted = true;
  for (let at = 0; at < count; at += 1) {
    // Parts that were rounded up may add up to a few millionths more than a full score.
    const key = (FULL_SCORE + DIMENSIONS.length - (scores[at]?.total ?? 0)) * count + at;
    keys[at] = key;
    if (at > 0 && key < (keys[at - 1] ?? 0)) isSorted = false;
  }
  if (!isSorted) keys.subarray(0, count).sort();
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0;
    keys[at] = key % count;
  }
  return keys;
}

/** Spreads the first `count` values from 0 points for the least to `most` for the greatest, in whole numbers. */
function spread(values: Float64Array, points: Int32Array, count: number, most: number): Int32Array {
  let least = Infinity;
  let greatest = -Infinity;
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? UNKNOWN;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const range = greatest - least;
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? UNKNOWN;
    points[at] = Math.round(most * (range > 0 && !Number.isNaN(value) ? (value - least) / range : MIDDLE));
  }
  return points;
}
