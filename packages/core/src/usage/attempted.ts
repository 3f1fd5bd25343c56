import { type Attempt, type CatalogueModel, costOf, priceAt } from '@radrum/routing';
import type { Attempted } from './metered-call.ts';

/** A model's attempt as the ledger keeps it. */
export function attemptedOf(attempt: Attempt, candidates: readonly CatalogueModel[]): Attempted {
  const entry = candidates.find(({ id }) => id === attempt.model);
  const { end, rejection, usage, provider, region, firstTokenMs, totalMs } = attempt;
  return {
    model: attempt.model,
    provider,
    region,
    operator: entry?.operator ?? '',
    usage,
    ...pricedAt(entry, usage),
    firstTokenMs,
    totalMs: totalMs ?? 0,
    reason: end === null ? 'cancelled' : end.type === 'finished' ? 'ok' : (rejection ?? end.reason),
  };
}

/** What tokens of a model cost at its price; null where it has none. */
export const pricedAt = (
  entry: Pick<CatalogueModel, 'prices'> | undefined,
  usage: Attempted['usage'],
): Pick<Attempted, 'cost' | 'currency' | 'priceVersion'> => {
  const price = entry ? priceAt(entry, new Date()) : null;
  return {
    cost: price && costOf(price, usage),
    currency: price?.currency ?? null,
    priceVersion: price?.version ?? null,
  };
};
