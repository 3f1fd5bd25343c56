import type Stripe from 'stripe';
import { z } from 'zod';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Price, Stored, Subscription, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';
import { nextAfter } from './calendar.ts';
import { isMetered } from './lines.ts';

/** A line of the parameter `items`, new or changed. */
export const itemFields = {
  id: is.text.optional(),
  price: is.text.optional(),
  quantity: is.positive.optional(),
  metadata: is.metadata.optional(),
  deleted: is.boolean.optional(),
  clear_usage: is.boolean.optional(),
} satisfies is.Names<Stripe.SubscriptionUpdateParams.Item>;
export const itemSchema = z.strictObject(itemFields);
export type ItemChange = z.output<typeof itemSchema>;

/** The price, if new business may be done with it. */
export function sellable(
  world: World,
  id: string,
  param: string,
): Price & { recurring: NonNullable<Price['recurring']> } {
  const price = world.get('prices', id, param);
  if (!price.active) refuse(`The price specified is inactive. This field only accepts active prices.`, { param });
  const { recurring } = price;
  if (!recurring) refuse('The price specified is not recurring.', { param });
  if (world.find('products', price.product)?.active === false)
    refuse('The product of the price is inactive.', { param });
  return { ...price, recurring };
}

export function newItem(
  world: World,
  change: ItemChange,
  param: string,
  of: { subscription: string; now: number; anchor: number; trialEnd: number | null },
): SubscriptionItem {
  if (change.price === undefined)
    refuse(`Missing required param: ${param}[price].`, { code: 'parameter_missing', param: `${param}[price]` });
  const price = sellable(world, change.price, `${param}[price]`);
  if (isMetered(price) && change.quantity !== undefined) {
    refuse('You may not specify a quantity for a metered price.', { param: `${param}[quantity]` });
  }
  return {
    id: world.id('si'),
    object: 'subscription_item',
    billing_thresholds: null,
    created: of.now,
    ...periodAt(price, of.anchor, of.now, of.trialEnd),
    current_trial: null,
    discounts: [],
    metadata: withMetadata({}, change.metadata),
    plan: planOf(price),
    price,
    ...(!isMetered(price) && { quantity: change.quantity ?? 1 }),
    subscription: of.subscription,
    tax_rates: [],
  };
}

/** The period of a price that a moment falls in: the trial, or the series from the anchor. */
export function periodAt(price: Price, anchor: number, now: number, trialEnd: number | null) {
  const interval = price.recurring?.interval ?? 'month';
  const end = trialEnd ?? nextAfter(anchor, interval, price.recurring?.interval_count ?? 1, now);
  return { current_period_start: now, current_period_end: end };
}

export function currencyOf(items: SubscriptionItem[]): string {
  const currencies = new Set(items.map((item) => item.price.currency));
  if (currencies.size > 1) refuse('All prices on a subscription must have the same currency.', { param: 'items' });
  return [...currencies][0] ?? 'sek';
}

export function checkItems(items: SubscriptionItem[]): void {
  if (items.length === 0) refuse('A subscription must have at least one item.', { param: 'items' });
  if (items.length > 20) refuse('A subscription may have at most 20 items.', { param: 'items' });
  if (new Set(items.map((item) => item.price.id)).size < items.length) {
    refuse('Cannot add multiple subscription items with the same price.', { param: 'items' });
  }
}

/** The earliest end among the periods of the items. */
export function nextEnd(subscription: Subscription): number {
  return Math.min(...subscription.items.data.map((item) => item.current_period_end));
}

/** The price in the form that it had before there were prices. */
function planOf(price: Price): Stored<Stripe.Plan> {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: price.recurring?.meter ?? null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: price.tiers_mode,
    transform_usage: null,
    trial_period_days: null,
    usage_type: price.recurring?.usage_type ?? 'licensed',
  };
}

/** Sets another price into an item. */
export function reprice(item: SubscriptionItem, price: Price): void {
  item.price = price;
  item.plan = planOf(price);
}
