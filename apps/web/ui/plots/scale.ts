/** Height of every drawing, in its own units; each step along the other axis is `step` wide. */
export const height = 100;
export const step = 10;

/** An axis from zero. */
export interface Axis {
  top: number;
  /** From zero to the top, evenly spaced, whole numbers. */
  ticks: readonly number[];
}

/** The axis with the fewest round ticks (1, 2 or 5 times a power of ten) that nothing exceeds, of at most `most` steps. */
export function axisOf(values: readonly (number | null)[], most = 4): Axis {
  const highest = Math.max(1, ...values.map((value) => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(highest / most));
  const size = [1, 2, 5, 10].map((factor) => factor * power).find((one) => highest / one <= most) ?? 10 * power;
  const whole = Math.max(1, size);
  const count = Math.max(1, Math.ceil(highest / whole));
  return { top: count * whole, ticks: Array.from({ length: count + 1 }, (_, index) => index * whole) };
}

/** Where a value lies: zero at the ground, the top at 0. */
export const yOf = (value: number, top: number): number => rounded(height - (value / top) * height);
/** Where the middle of a step lies. */
export const xOf = (index: number): number => (index + 0.5) * step;

/** A line through the values. Where one is missing the line has a gap: nothing is made up. */
export function lineOf(values: readonly (number | null)[], top: number): string {
  let isDrawing = false;
  const parts: string[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isDrawing = false;
      continue;
    }
    // a value alone between two gaps is a dot: a line of no length with round ends
    const isAlone = !isDrawing && (values[index + 1] ?? null) === null;
    parts.push(`${isDrawing ? 'L' : 'M'}${xOf(index)} ${yOf(value, top)}${isAlone ? 'h0.01' : ''}`);
    isDrawing = true;
  }
  return parts.join('');
}

/** Space between the parts of a bar, so that they are told apart without their colours. */
const gap = 0.8;

/** Where each part of a stacked bar lies, from the ground up; parts of nothing are left out, small ones stay visible. */
export function segmentsOf(counts: readonly number[], top: number): { part: number; y: number; height: number }[] {
  let ground = height;
  return counts.flatMap((count, part) => {
    if (count <= 0) return [];
    const whole = (count / top) * height;
    ground -= whole;
    return [{ part, y: rounded(ground), height: rounded(Math.max(0.4, whole - gap)) }];
  });
}

/** A line of levels, for values that hold for a whole step, such as those of an earlier period behind bars. */
export const levelsOf = (values: readonly (number | null)[], top: number): string =>
  values.flatMap((value, index) => (value === null ? [] : [`M${index * step} ${yOf(value, top)}h${step}`])).join('');

/** Steps between labels: days, weeks, four weeks, quarters, years. */
const strides = [1, 2, 3, 7, 14, 28, 91, 182, 364];

/** Which of `count` steps have a label: the last one, and others at an even distance back from it, at most `most`. */
export function labelledSteps(count: number, most: number): ReadonlySet<number> {
  const stride = strides.find((one) => Math.ceil(count / one) <= most) ?? Math.ceil(count / most);
  return new Set(Array.from({ length: Math.ceil(count / stride) }, (_, index) => count - 1 - index * stride));
}

/** The step of five that a count has in a grid: nothing is 0, the most is 4, and a single case is never nothing. */
export const heatOf = (value: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (value <= 0 || most <= 0) return 0;
  const share = value / most;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
};

/** Whole percentages that add up to a hundred: the largest remainders are rounded up. */
export function sharesOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 100);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((one, other) => other.remainder - one.remainder);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
