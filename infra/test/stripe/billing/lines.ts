import type { Price, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { charge } from './amounts.ts';
import { scaled, written } from './decimal.ts';
import type { LineDraft } from './drafted.ts';
import { usageOf } from './usage.ts';

export interface Period {
  start: number;
  end: number;
}

export function isMetered(price: Price): boolean {
  return price.recurring?.usage_type === 'metered';
}

export function productName(world: World, price: Price): string {
  return world.find('products', price.product)?.name ?? price.product;
}

/** Licensed: the quantity, for the period to come. */
export function licensedLines(world: World, item: SubscriptionItem, period: Period): LineDraft[] {
  return linesOf(world, item, scaled(item.quantity ?? 1), period);
}

/** Metered: what was used in the period that is over. */
export function meteredLines(
  world: World,
  customer: string,
  item: { id: string; price: Price },
  period: Period,
): LineDraft[] {
  const meter = world.find('meters', item.price.recurring?.meter ?? '');
  const used = meter ? usageOf(world, meter, customer, period.start, period.end) : 0n;
  return linesOf(world, item, used, period);
}

/** A line that charges nothing: a trial, or usage that has not been yet. */
export function freeLine(world: World, item: SubscriptionItem, period: Period, words: string): LineDraft {
  const quantity = isMetered(item.price) ? 0n : scaled(item.quantity ?? 1);
  return {
    ...base(item, period),
    amount: 0,
    description: `${words} ${productName(world, item.price)}`,
    unit: '0',
    quantity,
  };
}

function linesOf(world: World, item: { id: string; price: Price }, quantity: bigint, period: Period): LineDraft[] {
  const name = productName(world, item.price);
  return charge(world, item.price, quantity).map((one) => ({
    ...base(item, period),
    amount: one.amount,
    description: `${written(one.quantity)} × ${name}${one.note}`,
    unit: one.unit,
    quantity: one.quantity,
  }));
}

function base(item: { id: string; price: Price }, period: Period) {
  return {
    period,
    price: item.price,
    proration: false,
    discountable: true,
    subscriptionItem: item.id,
    invoiceItem: null,
    metadata: {},
  };
}
