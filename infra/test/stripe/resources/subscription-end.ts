import type Stripe from 'stripe';
import { z } from 'zod';
import { bill } from '../billing/bill.ts';
import { periodAt } from '../billing/items.ts';
import { isMetered, licensedLines, meteredLines } from '../billing/lines.ts';
import { prorate } from '../billing/proration.ts';
import { endSubscription } from '../billing/status.ts';
import { periodOf } from '../billing/update.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';

/** Ends a subscription now. Nothing is credited or billed unless it is asked for, as with Stripe. */
export function cancelNow(
  world: World,
  subscription: Subscription,
  { prorates = false, invoices = false }: { prorates?: boolean | undefined; invoices?: boolean | undefined } = {},
): Subscription {
  const now = world.now(subscription.test_clock);
  const items = subscription.items.data;
  if (prorates && subscription.status === 'active') {
    for (const item of items) prorate(world, subscription, item, now, 'credit');
  }
  if (invoices) {
    const used = items
      .filter((item) => isMetered(item.price))
      .flatMap((item) =>
        meteredLines(world, subscription.customer, item, { start: item.current_period_start, end: now }),
      );
    const period = { start: now, end: now };
    bill(world, subscription, used, { reason: 'subscription_update', now, period, when: 'at once' });
  }
  endSubscription(world, subscription, now);
  return subscription;
}

export const cancel = operation(
  {
    cancellation_details: z.strictObject({ comment: is.text.optional(), feedback: is.text.optional() }).optional(),
    invoice_now: is.boolean.optional(),
    prorate: is.boolean.optional(),
  } satisfies is.Names<Stripe.SubscriptionCancelParams>,
  (world, given, id) => {
    const subscription = world.get('subscriptions', id);
    if (subscription.ended_at !== null)
      refuse(`No such subscription: '${id}'`, { code: 'resource_missing', param: 'id' });
    const { comment, feedback } = given.cancellation_details ?? {};
    subscription.cancellation_details = {
      comment: comment ?? null,
      feedback: feedback ?? null,
      feedback_option: null,
      reason: 'cancellation_requested',
    };
    return cancelNow(world, subscription, { prorates: given.prorate, invoices: given.invoice_now });
  },
);

/** A paused subscription goes on from now. */
export const resume = operation(
  {
    billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
    proration_behavior: z.enum(['create_prorations', 'always_invoice', 'none']).optional(),
  } satisfies is.Names<Stripe.SubscriptionResumeParams>,
  (world, given, id) => {
    const subscription = world.get('subscriptions', id);
    if (subscription.status !== 'paused') refuse('You can only resume a subscription whose status is paused.');
    const now = world.now(subscription.test_clock);
    subscription.status = 'active';
    if (given.billing_cycle_anchor !== 'unchanged') subscription.billing_cycle_anchor = now;
    for (const item of subscription.items.data) {
      Object.assign(item, periodAt(item.price, subscription.billing_cycle_anchor, now, null));
    }
    world.tell('customer.subscription.resumed', subscription, now);
    const lines = subscription.items.data
      .filter((item) => !isMetered(item.price))
      .flatMap((item) => licensedLines(world, item, periodOf(item)));
    bill(world, subscription, lines, {
      reason: 'subscription_update',
      now,
      period: { start: now, end: now },
      when: 'at once',
    });
    return subscription;
  },
);
