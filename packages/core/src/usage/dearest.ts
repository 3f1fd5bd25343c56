import { type CatalogueModel, costOf, priceAt } from '@radrum/routing';
import type { Most } from './metered-call.ts';

/** What a call takes at most: of those that may serve it, the model that would cost most. Null where only the built-in one may. */
export function dearestOf(
  candidates: readonly CatalogueModel[],
  tokens: { inputTokens: number; outputTokens: number },
): Most | null {
  const usage = { ...tokens, cachedInputTokens: 0, reasoningTokens: 0, estimated: true };
  let dearest: Most | null = null;
  for (const model of candidates) {
    const { id, provider, region, operator } = model;
    if (provider === 'extractive') continue;
    const price = priceAt(model, new Date());
    const cost = price && costOf(price, usage);
    if (dearest !== null && (cost ?? 0) <= (dearest.cost ?? 0)) continue;
    dearest = {
      ...tokens,
      model: id,
      provider,
      region,
      operator,
      cost,
      currency: price?.currency ?? null,
      priceVersion: price?.version ?? null,
    };
  }
  return dearest;
}
