import type { UsageSum, UsageSums } from './shapes';

export interface Totals {
  calls: number;
  failed: number;
  inputTokens: number;
  outputTokens: number;
  /** By currency, the dearest first. */
  costs: { currency: string; cost: number }[];
}

/** Everything of a period together. */
export function totalsOf(sums: readonly UsageSum[]): Totals {
  const add = (of: (sum: UsageSum) => number) => sums.reduce((total, sum) => total + of(sum), 0);
  const currencies = [...new Set(sums.flatMap(({ costs }) => costs.map(({ currency }) => currency)))];
  return {
    calls: add(({ calls }) => calls),
    failed: add(({ failed }) => failed),
    inputTokens: add(({ inputTokens }) => inputTokens),
    outputTokens: add(({ outputTokens }) => outputTokens),
    costs: currencies
      .map((currency) => ({ currency, cost: add((sum) => costIn(sum, currency)) }))
      .toSorted((one, other) => other.cost - one.cost),
  };
}

/** Sums with what everything cost in one currency, where exchange rates make one of several; else each in its own. */
export function inOneCurrency<Sums extends Pick<UsageSums, 'currency' | 'data'>>(sums: Sums): Sums {
  const { currency } = sums;
  if (currency === null) return sums;
  const data = sums.data.map((sum) => ({
    ...sum,
    costs: sum.cost === null || sum.costs.length === 0 ? [] : [{ currency, cost: sum.cost }],
  }));
  return { ...sums, data };
}

export const costIn = ({ costs }: Pick<UsageSum, 'costs'>, currency: string): number =>
  costs.find((one) => one.currency === currency)?.cost ?? 0;

/** A power of ten that makes whole numbers of amounts, so that an axis of small ones has more than one step. */
export function scaleOf(values: readonly number[]): number {
  const most = Math.max(...values, 0);
  return most <= 0 || most >= 8 ? 1 : 10 ** Math.ceil(Math.log10(8 / most));
}
