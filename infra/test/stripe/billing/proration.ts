import type { InvoiceItem, Subscription, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { total } from './amounts.ts';
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
  whole = { start: item.current_period_start, end: item.current_period_end },
): void {
  if (isMetered(item.price) || at >= whole.end) return;
  const price = total(world, item.price, scaled(item.quantity ?? 1));
  const net = withDiscounts(world, subscription.discounts, item.price.product, price, at);
  const amount = remaining(net, whole.start, whole.end, at);
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
    period: { start: at, end: whole.end },
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
