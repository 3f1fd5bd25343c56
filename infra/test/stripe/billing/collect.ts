import { isChargeable } from '../resources/payment-methods.ts';
import { recordPayment } from '../resources/payments.ts';
import type { Invoice, Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { invoiceCustomer } from './draft.ts';
import { endSubscription, setStatus } from './status.ts';

const day = 86_400;

export function subscriptionOf(world: World, invoice: Invoice): Subscription | undefined {
  return world.find('subscriptions', invoice.parent?.subscription_details?.subscription ?? '');
}

/** The card that an invoice is charged to: its own, the subscription's or the customer's. */
export function methodFor(world: World, invoice: Invoice): string | null {
  return (
    invoice.default_payment_method ??
    subscriptionOf(world, invoice)?.default_payment_method ??
    invoiceCustomer(world, invoice).invoice_settings.default_payment_method
  );
}

/** Charges the card; true when the invoice is paid. */
export function attempt(world: World, invoice: Invoice, now: number, method = methodFor(world, invoice)): boolean {
  invoice.attempted = true;
  invoice.attempt_count += 1;
  if (method && isChargeable(world, method)) {
    charge(world, invoice, now, method);
    return true;
  }
  const retry = world.settings.retryDays[invoice.attempt_count - 1];
  const subscription = subscriptionOf(world, invoice);
  const isFirst = invoice.billing_reason === 'subscription_create';
  invoice.next_payment_attempt = retry === undefined || isFirst || !invoice.auto_advance ? null : now + retry * day;
  world.tell('invoice.payment_failed', invoice, now);
  const wasLastTry = invoice.next_payment_attempt === null;
  if (subscription && subscription.ended_at === null && !isFirst) {
    setStatus(world, subscription, 'past_due', now);
    if (wasLastTry) giveUp(world, invoice, subscription, now);
  }
  return false;
}

function charge(world: World, invoice: Invoice, now: number, method: string): void {
  const amount = invoice.amount_remaining;
  recordPayment(world, {
    id: world.id('ch'),
    paymentIntent: world.id('pi'),
    invoice: invoice.id,
    customer: invoice.customer ?? '',
    paymentMethod: method,
    amount,
    refunded: 0,
    currency: invoice.currency,
    created: now,
  });
  markPaid(world, invoice, now);
}

/** A bank transfer that came in: paid through Stripe without a card. */
export function payByTransfer(world: World, invoice: Invoice, now: number): void {
  recordPayment(world, {
    id: world.id('py'),
    paymentIntent: world.id('pi'),
    invoice: invoice.id,
    customer: invoice.customer ?? '',
    paymentMethod: null,
    amount: invoice.amount_remaining,
    refunded: 0,
    currency: invoice.currency,
    created: now,
  });
  markPaid(world, invoice, now);
}

export function markPaid(world: World, invoice: Invoice, now: number, { outOfBand = false } = {}): void {
  const paid = invoice.amount_remaining;
  if (outOfBand) invoice.amount_paid_off_stripe = paid;
  invoice.attempted = true;
  invoice.amount_paid += paid;
  invoice.amount_remaining = 0;
  invoice.next_payment_attempt = null;
  invoice.auto_advance = false;
  invoice.status = 'paid';
  invoice.status_transitions.paid_at = now;
  world.tell('invoice.paid', invoice, now);
  if (!outOfBand) world.tell('invoice.payment_succeeded', invoice, now);
  const subscription = subscriptionOf(world, invoice);
  if (subscription) recover(world, subscription, now);
}

/** What is paid makes the subscription whole again, when nothing else of it is owed. */
function recover(world: World, subscription: Subscription, now: number): void {
  if (subscription.ended_at !== null) return;
  const isOwed = world
    .all('invoices')
    .some(
      (one) =>
        one.parent?.subscription_details?.subscription === subscription.id &&
        one.status === 'open' &&
        (one.collection_method !== 'send_invoice' || (one.due_date ?? now) < now),
    );
  if (!isOwed && ['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) {
    setStatus(world, subscription, 'active', now);
  }
}

/** The last try has failed: the account's setting says what follows. */
export function giveUp(world: World, invoice: Invoice, subscription: Subscription, now: number): void {
  switch (world.settings.afterRetries) {
    case 'cancel':
      endSubscription(world, subscription, now, 'payment_failed');
      break;
    case 'unpaid':
      setStatus(world, subscription, 'unpaid', now);
      break;
    case 'past_due':
      break;
  }
  invoice.auto_advance = false;
}
