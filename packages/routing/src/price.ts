import type { TokenUsage } from './usage.ts';

/** What a model costs, per million tokens, in `currency` (ISO 4217). */
export interface ModelPrice {
  readonly currency: string;
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
  /** For input that the provider had kept from an earlier call; null: as other input. */
  readonly cachedInputPerMillion: number | null;
  /** Stands in the ledger beside the cost: the first day of the price, or "1" where none is given. */
  readonly version: string;
}

/** A price with the first day on which it holds (ISO date, UTC); null: from the beginning. */
export interface DatedPrice extends ModelPrice {
  readonly validFrom: string | null;
}

/** The price of a model that is valid on a day; null where it has none then. */
export function priceAt(model: { readonly prices: readonly DatedPrice[] }, date: Date | string): ModelPrice | null {
  const day = typeof date === 'string' ? date : isoDate(date);
  return model.prices.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? null;
}

/** What tokens cost, in the price's currency. */
export function costOf(price: ModelPrice, { inputTokens, outputTokens, cachedInputTokens }: TokenUsage): number {
  const cached = Math.min(cachedInputTokens, inputTokens);
  const { inputPerMillion, outputPerMillion, cachedInputPerMillion } = price;
  return (
    ((inputTokens - cached) * inputPerMillion +
      cached * (cachedInputPerMillion ?? inputPerMillion) +
      outputTokens * outputPerMillion) /
    1_000_000
  );
}

/** The day of a moment, in UTC. */
export const isoDate = (moment: Date): string => moment.toISOString().slice(0, 10);
