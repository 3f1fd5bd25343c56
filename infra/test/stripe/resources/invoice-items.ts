import type Stripe from 'stripe';
import { z } from 'zod';
import { rounded, scaled, times, written } from '../billing/decimal.ts';
import { fromItem, invoiceCustomer, toLine } from '../billing/draft.ts';
import { reckon } from '../billing/reckon.ts';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { InvoiceItem } from '../world/stored.ts';
import { withMetadata } from '../world/fields.ts';

const creation = {
  amount: is.integer.optional(),
  currency: is.text.optional(),
  customer: is.text,
  description: is.text.optional(),
  discountable: is.boolean.optional(),
  invoice: is.text.optional(),
  metadata: is.metadata.optional(),
  period: z.strictObject({ start: is.integer, end: is.integer }).optional(),
  pricing: z.strictObject({ price: is.text }).optional(),
  quantity: is.positive.optional(),
  subscription: is.text.optional(),
  unit_amount_decimal: is.decimal.optional(),
} satisfies is.Names<Stripe.InvoiceItemCreateParams>;

export const create = operation(creation, (world, given) => {
  const customer = world.get('customers', given.customer, 'customer');
  const now = world.now(customer.test_clock);
  const price = given.pricing && world.get('prices', given.pricing.price, 'pricing[price]');
  const quantity = scaled(given.quantity ?? 1);
  const unit = given.unit_amount_decimal ?? price?.unit_amount_decimal ?? null;
  const amount = given.amount ?? (unit === null ? undefined : rounded(times(quantity, scaled(unit))));
  if (amount === undefined) {
    refuse('You must pass amount, pricing or unit_amount_decimal.', { code: 'parameter_missing', param: 'amount' });
  }
  const invoice = given.invoice === undefined ? null : world.get('invoices', given.invoice, 'invoice');
  if (invoice && invoice.status !== 'draft')
    refuse('The invoice is already finalized.', { code: 'invoice_not_editable', param: 'invoice' });
  const subscription =
    given.subscription === undefined ? null : world.get('subscriptions', given.subscription, 'subscription');
  const currency = given.currency ?? price?.currency;
  if (currency === undefined)
    refuse('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
  const item: InvoiceItem = {
    id: world.id('ii'),
    object: 'invoiceitem',
    amount,
    currency,
    customer: customer.id,
    customer_account: null,
    date: now,
    description: given.description ?? null,
    discountable: given.discountable ?? amount > 0,
    discounts: [],
    invoice: invoice?.id ?? null,
    livemode: false,
    metadata: withMetadata({}, given.metadata),
    parent: subscription && { subscription_details: { subscription: subscription.id }, type: 'subscription_details' },
    period: given.period ?? { start: now, end: now },
    pricing: price
      ? { price_details: { price: price.id, product: price.product }, type: 'price_details', unit_amount_decimal: unit }
      : null,
    proration: false,
    quantity: given.quantity ?? 1,
    quantity_decimal: written(quantity),
    tax_rates: [],
    test_clock: customer.test_clock ?? null,
  };
  world.put('invoiceItems', item);
  world.tell('invoiceitem.created', item, now);
  if (invoice) {
    const of = world.find('subscriptions', invoice.parent?.subscription_details?.subscription ?? '') ?? null;
    invoice.lines.data.push(toLine(world, fromItem(world)(item), invoice.id, of, invoice.currency));
    reckon(world, invoice, invoiceCustomer(world, invoice));
    world.tell('invoice.updated', invoice, now);
  }
  return item;
});

export const retrieve = operation({}, (world, _params, id) => world.get('invoiceItems', id));

export const remove = operation({}, (world, _params, id) => {
  const item = world.get('invoiceItems', id);
  if (item.invoice !== null) refuse('This invoice item is already on an invoice.', { code: 'invoice_not_editable' });
  delete world.state.objects.invoiceItems[id];
  world.tell('invoiceitem.deleted', item, world.now(item.test_clock));
  return { id, object: 'invoiceitem', deleted: true } satisfies Stripe.DeletedInvoiceItem;
});

export const list = operation(
  {
    ...is.page,
    created: is.range.optional(),
    customer: is.text.optional(),
    invoice: is.text.optional(),
    pending: is.boolean.optional(),
  } satisfies is.Names<Stripe.InvoiceItemListParams>,
  (world, { created, customer, invoice, pending, ...asked }) => {
    const found = world
      .all('invoiceItems')
      .filter((one) => customer === undefined || one.customer === customer)
      .filter((one) => invoice === undefined || one.invoice === invoice)
      .filter((one) => pending === undefined || (one.invoice === null) === pending)
      .filter((one) => within(one.date, created));
    return page('/v1/invoiceitems', found, asked);
  },
);
