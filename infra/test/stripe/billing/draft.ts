import type { Customer, Invoice, InvoiceItem, Line, Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { wholeQuantity } from './amounts.ts';
import { scaled, written } from './decimal.ts';
import { blank } from './blank-invoice.ts';
import type { Draft, LineDraft } from './drafted.ts';
import { discountsAt } from './discounts.ts';
import { reckon } from './reckon.ts';

/** Makes a draft, with the invoice items that wait for one, and tells of it. */
export function draftInvoice(world: World, draft: Draft): Invoice {
  const { customer, subscription, now } = draft;
  const id = world.id('in');
  const takesPending = draft.takesPending ?? true;
  const pending = takesPending ? pendingItems(world, customer.id, subscription?.id ?? null, draft.currency) : [];
  for (const item of pending) item.invoice = id;
  const lines = [...pending.map(fromItem(world)), ...draft.lines].map((line) =>
    toLine(world, line, id, subscription, draft.currency),
  );
  const invoice: Invoice = {
    ...blank(world, draft, id),
    discounts: subscription ? discountsAt(world, subscription.discounts, now).map((one) => one.id) : [],
    lines: { object: 'list', data: lines, has_more: false, url: `/v1/invoices/${id}/lines` },
  };
  reckon(world, invoice, customer);
  world.put('invoices', invoice);
  if (customer.currency === null) customer.currency = draft.currency;
  useUpDiscounts(world, subscription, now);
  world.tell('invoice.created', invoice, now);
  return invoice;
}

/** A coupon for one invoice is off the subscription once an invoice has it. */
function useUpDiscounts(world: World, subscription: Subscription | null, now: number): void {
  if (!subscription) return;
  const isSpent = (id: string) => {
    const discount = world.get('discounts', id);
    const coupon =
      world.find('coupons', discount.source.coupon ?? '') ?? world.state.deletedCoupons[discount.source.coupon ?? ''];
    return coupon?.duration === 'once' || (discount.end !== null && discount.end <= now);
  };
  for (const id of subscription.discounts.filter(isSpent)) {
    world.tell('customer.discount.deleted', world.get('discounts', id), now);
  }
  subscription.discounts = subscription.discounts.filter((id) => !isSpent(id));
}

export function pendingItems(
  world: World,
  customer: string,
  subscription: string | null,
  currency: string,
): InvoiceItem[] {
  return world.all('invoiceItems').filter((item) => {
    const of = item.parent?.subscription_details?.subscription ?? null;
    return (
      item.invoice === null &&
      item.customer === customer &&
      item.currency === currency &&
      (of === null || of === subscription)
    );
  });
}

export const fromItem =
  (world: World) =>
  (item: InvoiceItem): LineDraft => ({
    amount: item.amount,
    description: item.description ?? '',
    period: item.period,
    price: world.find('prices', item.pricing?.price_details?.price ?? '') ?? null,
    unit: item.pricing?.unit_amount_decimal ?? null,
    quantity: scaled(item.quantity_decimal),
    proration: item.proration,
    discountable: item.discountable,
    subscriptionItem: item.parent?.subscription_details?.subscription_item ?? null,
    invoiceItem: item.id,
    metadata: item.metadata ?? {},
  });

export function toLine(
  world: World,
  draft: LineDraft,
  invoice: string,
  subscription: Subscription | null,
  currency: string,
): Line {
  const { price, proration } = draft;
  const ofSubscription = subscription?.id ?? null;
  const details = {
    invoice_item: draft.invoiceItem,
    proration,
    proration_details: { credited_items: null },
    subscription: ofSubscription,
  };
  const parent: Line['parent'] = draft.subscriptionItem
    ? {
        type: 'subscription_item_details',
        invoice_item_details: null,
        subscription_item_details: { ...details, subscription_item: draft.subscriptionItem },
      }
    : {
        type: 'invoice_item_details',
        invoice_item_details: { ...details, invoice_item: draft.invoiceItem ?? '' },
        subscription_item_details: null,
      };
  return {
    id: world.id('il'),
    object: 'line_item',
    amount: draft.amount,
    currency,
    description: draft.description,
    discount_amounts: [],
    discountable: draft.discountable,
    discounts: [],
    invoice,
    livemode: false,
    metadata: draft.metadata,
    parent,
    period: draft.period,
    pretax_credit_amounts: [],
    pricing: price && {
      price_details: { price: price.id, product: price.product },
      type: 'price_details',
      unit_amount_decimal: draft.unit,
    },
    quantity: wholeQuantity(draft.quantity),
    quantity_decimal: written(draft.quantity),
    subscription: ofSubscription,
    subtotal: draft.amount,
    taxes: [],
  };
}

export function invoiceCustomer(world: World, invoice: Invoice): Customer {
  return world.get('customers', invoice.customer ?? '');
}
