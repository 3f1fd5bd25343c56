import { chargeOf, paymentIntentOf } from '../resources/payments.ts';
import { refuse } from '../world/refusal.ts';
import type { TableName } from '../world/state.ts';
import { isRecord, type World } from '../world/world.ts';
import { whole } from './list.ts';

/** Which table a reference of this name points into. */
const references: Record<string, TableName> = {
  customer: 'customers',
  default_payment_method: 'paymentMethods',
  payment_method: 'paymentMethods',
  latest_invoice: 'invoices',
  invoice: 'invoices',
  subscription: 'subscriptions',
  product: 'products',
  default_price: 'prices',
  price: 'prices',
  coupon: 'coupons',
  discounts: 'discounts',
  discount: 'discounts',
  refund: 'refunds',
  test_clock: 'testClocks',
  configuration: 'portalConfigurations',
};

/** Lists that Stripe leaves out until they are asked for: `object.field`. */
const includable: Record<string, (world: World, id: string) => unknown> = {
  'customer.tax_ids': (world, id) =>
    whole(
      `/v1/customers/${id}/tax_ids`,
      world.all('taxIds').filter((one) => one.customer === id),
    ),
  'customer.subscriptions': (world, id) =>
    whole(
      `/v1/customers/${id}/subscriptions`,
      world.all('subscriptions').filter((one) => one.customer === id && one.status !== 'canceled'),
    ),
  'price.tiers': (world, id) => world.state.tiers[id] ?? null,
  'invoice.payments': (world, id) =>
    whole(
      '/v1/invoice_payments',
      world.all('invoicePayments').filter((one) => one.invoice === id),
    ),
  'checkout.session.line_items': (world, id) =>
    whole(
      `/v1/checkout/sessions/${id}/line_items`,
      (world.state.orders[id]?.items ?? []).map(({ price, quantity }) => ({
        id: `li_${price}`,
        object: 'item',
        price: world.get('prices', price),
        quantity: quantity ?? null,
      })),
    ),
};

/** The answer as JSON, with what `expand[]` names put in the place of its id. */
export function expanded(world: World, answer: object, paths: string[]): unknown {
  const body: unknown = JSON.parse(JSON.stringify(answer));
  for (const path of paths) {
    if (path.split('.').length > 4) refuse(`You cannot expand more than 4 levels of a property. Property: ${path}`);
    open(world, body, path.split('.'), path);
  }
  return body;
}

function open(world: World, at: unknown, [head, ...rest]: string[], path: string): void {
  if (head === undefined || at === null) return;
  if (Array.isArray(at)) {
    for (const one of at) open(world, one, [head, ...rest], path);
    return;
  }
  if (!isRecord(at)) return;
  if (!Object.hasOwn(at, head)) {
    const include = includable[`${String(at['object'])}.${head}`];
    if (!include) refuse(`This property cannot be expanded (${path}).`, { param: 'expand' });
    at[head] = JSON.parse(JSON.stringify(include(world, String(at['id'])) ?? null));
  }
  const value = at[head];
  if (typeof value === 'string') at[head] = lookUp(world, head, value, path);
  if (Array.isArray(value))
    at[head] = value.map((one) => (typeof one === 'string' ? lookUp(world, head, one, path) : one));
  open(world, at[head], rest, path);
}

function lookUp(world: World, name: string, id: string, path: string): unknown {
  if (name === 'payment_intent') return paymentIntentOf(world, id);
  if (name === 'charge' || name === 'latest_charge') return chargeOf(world, id);
  const table = references[name];
  if (!table) refuse(`This property cannot be expanded (${path}).`, { param: 'expand' });
  const kind = world.state.deleted[id];
  if (kind !== undefined) return { id, object: kind, deleted: true };
  return JSON.parse(JSON.stringify(world.get(table, id)));
}
