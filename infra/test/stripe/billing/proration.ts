import type { InvoiceItem, Subscription, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { total } from './amounts.ts';
import { lastUpTo } from './calendar.ts';
import { divide, scaled, written } from './decimal.ts';
import { withDiscounts } from './discounts.ts';
import { isMetered, productName } from './lines.ts';

/** The part of a period that is left at a moment, by the second, of a whole amount. */
export function remaining(amount: number, start: number, end: number, at: number): number {
  return divide(BigInt(amount) * BigInt(end - at), BigInt(end - start));
}

/** Credit for what is not used of an item, or charge for what is left to use: an invoice item that waits. */
export function prorate(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  at: number,
  kind: 'credit' | 'charge',
): void {
  const end = item.current_period_end;
  if (isMetered(item.price) || at >= end) return;
  // The price is for a whole period of the series, also where the item came in the middle of one.
  const { interval = 'month', interval_count: count = 1 } = item.price.recurring ?? {};
  const start = lastUpTo(subscription.billing_cycle_anchor, interval, count, end - 1);
  const price = total(world, item.price, scaled(item.quantity ?? 1));
  const net = withDiscounts(world, subscription.discounts, item.price.product, price, at);
  const amount = remaining(net, start, end, at);
  const words = kind === 'credit' ? 'Unused time on' : 'Remaining time on';
  const name = `${item.quantity === 1 ? '' : `${item.quantity} × `}${productName(world, item.price)}`;
  const quantity = written(scaled(item.quantity ?? 1));
  const made: InvoiceItem = {
    id: world.id('ii'),
    object: 'invoiceitem',
    amount: kind === 'credit' ? -amount : amount,
    currency: subscription.currency,
    customer: subscription.customer,
    customer_account: null,
    date: at,
    description: `${words} ${name} after ${new Date(at * 1000).toISOString().slice(0, 10)}`,
    discountable: false,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: {},
    parent: {
      subscription_details: { subscription: subscription.id, subscription_item: item.id },
      type: 'subscription_details',
    },
    period: { start: at, end },
    pricing: {
      price_details: { price: item.price.id, product: item.price.product },
      type: 'price_details',
      unit_amount_decimal: item.price.unit_amount_decimal,
    },
    proration: true,
    quantity: item.quantity ?? 1,
    quantity_decimal: quantity,
    tax_rates: [],
    test_clock: subscription.test_clock,
  };
  world.put('invoiceItems', made);
  world.tell('invoiceitem.created', made, at);
}
