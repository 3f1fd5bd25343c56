import { methodsOf } from '../resources/payment-methods.ts';
import type { Invoice, Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { draftInvoice } from './draft.ts';
import type { LineDraft } from './drafted.ts';
import { finalise } from './finalise.ts';

const hour = 3600;

/**
 * An invoice of a subscription. It is final at once, after Stripe's hour or when someone makes it so; `open` is final
 * at once, and not charged.
 */
export function bill(
  world: World,
  subscription: Subscription,
  lines: LineDraft[],
  at: {
    reason: NonNullable<Invoice['billing_reason']>;
    now: number;
    period: { start: number; end: number };
    when: 'at once' | 'in an hour' | 'open' | 'by hand';
  },
): Invoice {
  const customer = world.get('customers', subscription.customer);
  const invoice = draftInvoice(world, {
    customer,
    subscription,
    lines,
    reason: at.reason,
    now: at.now,
    period: at.period,
    collectionMethod: subscription.collection_method,
    daysUntilDue: subscription.days_until_due,
    finalizesAt: at.when === 'at once' || at.when === 'in an hour' ? at.now + hour : null,
    automaticTax: subscription.automatic_tax.enabled,
    taxRates: subscription.default_tax_rates ?? [],
    currency: subscription.currency,
  });
  subscription.latest_invoice = invoice.id;
  if (at.when === 'at once' || at.when === 'open') finalise(world, invoice, at.now, { advance: at.when === 'at once' });
  return invoice;
}

/** Sent invoices wait an hour as drafts; those that are charged are charged at once. */
export function firstWhen(subscription: Subscription): 'at once' | 'in an hour' {
  return subscription.collection_method === 'send_invoice' ? 'in an hour' : 'at once';
}

export function hasMethod(world: World, subscription: Subscription): boolean {
  const customer = world.get('customers', subscription.customer);
  const id = subscription.default_payment_method ?? customer.invoice_settings.default_payment_method;
  return id !== null && methodsOf(world, customer.id).some((one) => one.id === id);
}
