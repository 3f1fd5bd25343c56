/** The chance that an answerable question is held for surer than another (area under the ROC curve). */
export function areaUnderCurve(answerable: readonly number[], others: readonly number[]): number {
  let won = 0;
  for (const a of answerable) for (const b of others) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (answerable.length * others.length);
}
