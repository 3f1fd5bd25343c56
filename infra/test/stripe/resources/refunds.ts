import type Stripe from 'stripe';
import { z } from 'zod';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { missing, refuse } from '../world/refusal.ts';
import type { Charge } from '../world/state.ts';
import type { Refund } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';
import { chargeOf } from './payments.ts';

/** Gives money of a charge back; more than is left of it is refused. */
export function refundCharge(
  world: World,
  charge: Charge,
  given: {
    amount?: number | undefined;
    reason?: string | undefined;
    metadata?: Record<string, string> | '' | undefined;
  },
): Refund {
  const left = charge.amount - charge.refunded;
  if (left === 0) refuse(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const amount = given.amount ?? left;
  if (amount > left) {
    refuse(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`, {
      code: 'amount_too_large',
      param: 'amount',
    });
  }
  if (amount <= 0) refuse('Invalid positive integer', { code: 'parameter_invalid_integer', param: 'amount' });
  charge.refunded += amount;
  const now = world.now(world.find('customers', charge.customer)?.test_clock);
  const refund: Refund = {
    id: world.id('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    metadata: withMetadata({}, given.metadata),
    payment_intent: charge.paymentIntent,
    payment_method: charge.paymentMethod,
    reason: given.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  };
  world.put('refunds', refund);
  world.tell('refund.created', refund, now);
  world.tell('charge.refunded', chargeOf(world, charge.id), now);
  return refund;
}

export const create = operation(
  {
    amount: is.integer.optional(),
    charge: is.text.optional(),
    metadata: is.metadata.optional(),
    payment_intent: is.text.optional(),
    reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  } satisfies is.Names<Stripe.RefundCreateParams>,
  (world, { charge: chargeId, payment_intent: intent, ...given }) => {
    if ((chargeId === undefined) === (intent === undefined)) {
      refuse('One of charge or payment_intent must be given.', { code: 'parameter_missing', param: 'payment_intent' });
    }
    const charges = Object.values(world.state.charges);
    const charge =
      charges.find((one) => one.id === chargeId || one.paymentIntent === intent) ??
      missing(
        chargeId === undefined ? 'payment_intent' : 'charge',
        chargeId ?? intent ?? '',
        chargeId === undefined ? 'payment_intent' : 'charge',
      );
    return refundCharge(world, charge, given);
  },
);

export const retrieve = operation({}, (world, _params, id) => world.get('refunds', id));

export const list = operation(
  {
    ...is.page,
    charge: is.text.optional(),
    created: is.range.optional(),
    payment_intent: is.text.optional(),
  } satisfies is.Names<Stripe.RefundListParams>,
  (world, { charge, created, payment_intent: intent, ...asked }) => {
    const found = world
      .all('refunds')
      .filter((one) => charge === undefined || one.charge === charge)
      .filter((one) => intent === undefined || one.payment_intent === intent)
      .filter((one) => within(one.created, created));
    return page('/v1/refunds', found, asked);
  },
);
