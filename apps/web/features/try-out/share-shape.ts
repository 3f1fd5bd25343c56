/**
 * The probability as the sum that it was made from (log-odds), and where that sum begins before anything is weighed.
 * @param adds what each feature adds
 * @returns null for what is quite sure or quite unsure: that was not summed up
 */
export function sumOf(probability: number, adds: readonly number[]): { sum: number; start: number } | null {
  if (!(probability > 0 && probability < 1)) return null;
  const sum = Math.log(probability / (1 - probability));
  return { sum, start: sum - adds.reduce((total, one) => total + one, 0) };
}

/** Where a bar lies from 0 to 100: from the middle to the right for plus, to the left for minus. Small ones stay visible. */
export function barOf(adds: number, most: number): { x: number; width: number } {
  const width = Math.max(1, (Math.abs(adds) / Math.max(most, Math.abs(adds), 1e-6)) * 50);
  return { x: adds < 0 ? 50 - width : 50, width };
}
