import type Stripe from 'stripe';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { missing } from '../world/refusal.ts';
import type { Charge } from '../world/state.ts';
import type { InvoicePayment } from '../world/stored.ts';
import type { World } from '../world/world.ts';

/** The few fields of a charge that tests look at. */
export function chargeOf(world: World, id: string) {
  const charge = world.state.charges[id] ?? missing('charge', id);
  return {
    id: charge.id,
    object: 'charge',
    amount: charge.amount,
    amount_captured: charge.amount,
    amount_refunded: charge.refunded,
    captured: true,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customer,
    livemode: false,
    paid: true,
    payment_intent: charge.paymentIntent,
    payment_method: charge.paymentMethod,
    refunded: charge.refunded === charge.amount,
    status: 'succeeded',
  } satisfies Partial<Stripe.Charge>;
}

export function paymentIntentOf(world: World, id: string) {
  const charge =
    Object.values(world.state.charges).find((one) => one.paymentIntent === id) ?? missing('payment_intent', id);
  return {
    id,
    object: 'payment_intent',
    amount: charge.amount,
    amount_received: charge.amount,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customer,
    latest_charge: charge.id,
    livemode: false,
    payment_method: charge.paymentMethod,
    status: 'succeeded',
  } satisfies Partial<Stripe.PaymentIntent>;
}

export function recordPayment(world: World, charge: Charge): InvoicePayment {
  world.state.charges[charge.id] = charge;
  const payment: InvoicePayment = {
    id: world.id('inpay'),
    object: 'invoice_payment',
    amount_paid: charge.amount,
    amount_requested: charge.amount,
    created: charge.created,
    currency: charge.currency,
    invoice: charge.invoice,
    is_default: true,
    livemode: false,
    payment: { type: 'payment_intent', payment_intent: charge.paymentIntent },
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: charge.created },
  };
  world.put('invoicePayments', payment);
  world.tell('charge.succeeded', chargeOf(world, charge.id), charge.created);
  world.tell('payment_intent.succeeded', paymentIntentOf(world, charge.paymentIntent), charge.created);
  world.tell('invoice_payment.paid', payment, charge.created);
  return payment;
}

export const retrieveCharge = operation({}, (world, _params, id) => chargeOf(world, id));
export const retrieveIntent = operation({}, (world, _params, id) => paymentIntentOf(world, id));

export const listInvoicePayments = operation(
  {
    ...is.page,
    invoice: is.text.optional(),
    status: is.text.optional(),
  } satisfies is.Names<Stripe.InvoicePaymentListParams>,
  (world, { invoice, status, ...asked }) => {
    const found = world
      .all('invoicePayments')
      .filter(
        (one) => (invoice === undefined || one.invoice === invoice) && (status === undefined || one.status === status),
      );
    return page('/v1/invoice_payments', found, asked);
  },
);
