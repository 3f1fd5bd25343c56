import { BASE_CURRENCY, type CatalogueModel, convert, costOf, priceAt, type RatesOfDay } from '@radrum/routing';
import type { Most } from './metered-call.ts';

interface Tokens {
  inputTokens: number;
  outputTokens: number;
}

/**
 * What a call takes at most: of those that may serve it, the model that would cost most. Null where only the built-in one may.
 * @param tokens of the call; a function where they depend on who serves it
 */
export function dearestOf(
  candidates: readonly CatalogueModel[],
  tokens: Tokens | ((model: CatalogueModel) => Tokens),
  rates: RatesOfDay,
): Most | null {
  /** Compared in one currency; where a rate is missing, as the amounts stand. */
  const weight = (cost: number | null, currency: string | null) =>
    cost === null || currency === null ? 0 : (convert(cost, currency, BASE_CURRENCY, rates) ?? cost);
  let dearest: Most | null = null;
  for (const model of candidates) {
    const { id, provider, region, operator } = model;
    if (provider === 'extractive') continue;
    const price = priceAt(model, new Date());
    const needed = typeof tokens === 'function' ? tokens(model) : tokens;
    const usage = { ...needed, cachedInputTokens: 0, reasoningTokens: 0, estimated: true };
    const cost = price && costOf(price, usage);
    const currency = price?.currency ?? null;
    if (dearest !== null && weight(cost, currency) <= weight(dearest.cost, dearest.currency)) continue;
    dearest = {
      ...needed,
      model: id,
      provider,
      region,
      operator,
      cost,
      currency,
      priceVersion: price?.version ?? null,
    };
  }
  return dearest;
}
