import type { Price } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { rounded, scaled, times, written } from './decimal.ts';

/** What one line of an invoice charges: whole öre, and how they came about. */
export interface Charged {
  amount: number;
  /** Scaled. */
  quantity: bigint;
  unit: string | null;
  note: string;
}

/**
 * The lines for a quantity of a price. A graduated price has a line for each tier and for each flat fee, a volume
 * price has those of the one tier that the whole quantity falls in; each line is rounded by itself, half up.
 */
export function charge(world: World, price: Price, quantity: bigint): Charged[] {
  if (price.billing_scheme !== 'tiered') {
    const unit = price.unit_amount_decimal ?? '0';
    return [{ amount: rounded(times(quantity, scaled(unit))), quantity, unit, note: '' }];
  }
  const tiers = world.state.tiers[price.id] ?? [];
  const lines: Charged[] = [];
  let below = 0n;
  for (const [index, tier] of tiers.entries()) {
    const top = tier.up_to === null ? null : scaled(tier.up_to);
    const inTier = top === null || quantity < top ? quantity - below : top - below;
    const isLast = top === null || quantity <= top;
    const counted = price.tiers_mode === 'volume' ? quantity : inTier;
    if (price.tiers_mode !== 'volume' || isLast) {
      const unit = tier.unit_amount_decimal;
      if (unit !== null) {
        const amount = rounded(times(counted, scaled(unit)));
        lines.push({ amount, quantity: counted, unit, note: ` (Tier ${index + 1} at ${unit})` });
      }
      const flat = tier.flat_amount_decimal;
      if (flat !== null && scaled(flat) !== 0n) {
        lines.push({ amount: rounded(scaled(flat)), quantity: 0n, unit: null, note: ` (Tier ${index + 1} flat fee)` });
      }
    }
    if (isLast) break;
    below = top;
  }
  return lines;
}

export function total(world: World, price: Price, quantity: bigint): number {
  return charge(world, price, quantity).reduce((sum, line) => sum + line.amount, 0);
}

/** A quantity as the line shows it: whole, or null when it has a fraction. */
export function wholeQuantity(quantity: bigint): number | null {
  const text = written(quantity);
  return text.includes('.') ? null : Number(text);
}
