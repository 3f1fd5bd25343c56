import type Stripe from 'stripe';
import { z } from 'zod';
import * as is from '../http/params.ts';
import { withMetadata } from '../world/fields.ts';
import { missing, refuse } from '../world/refusal.ts';
import type { Subscription, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { bill, firstWhen } from './bill.ts';
import { checkItems, currencyOf, type ItemChange, itemSchema, newItem, periodAt, reprice, sellable } from './items.ts';
import { freeLine, isMetered, licensedLines, meteredLines } from './lines.ts';
import { prorate } from './proration.ts';
import { applySettings, setPeriodEnd, settings } from './subscribe.ts';

export const changes = {
  ...settings,
  billing_cycle_anchor: z.enum(['now', 'unchanged']).optional(),
  cancel_at: is.emptyable(is.integer).optional(),
  cancellation_details: z.strictObject({ comment: is.text.optional(), feedback: is.text.optional() }).optional(),
  items: z.array(itemSchema).optional(),
  proration_date: is.integer.optional(),
  trial_end: z.union([z.literal('now'), is.integer]).optional(),
} satisfies is.Names<Stripe.SubscriptionUpdateParams>;

export type Changes = z.output<z.ZodObject<typeof changes, z.core.$strict>>;

/** Changes a subscription, with the prorations that the change calls for. */
export function updateSubscription(world: World, subscription: Subscription, given: Changes): void {
  if (subscription.ended_at !== null) {
    refuse('A canceled subscription can only update its cancellation_details and metadata.', {
      code: 'resource_missing',
    });
  }
  const customer = world.get('customers', subscription.customer);
  const now = world.now(customer.test_clock);
  const at = given.proration_date ?? now;
  const mode = given.proration_behavior ?? 'create_prorations';
  const before = structuredClone(subscription.items.data);
  if (before.some((item) => at < item.current_period_start || at > item.current_period_end)) {
    refuse('Cannot specify a proration_date outside of the current period.', { param: 'proration_date' });
  }
  world.change(
    subscription,
    'customer.subscription.updated',
    (one) => {
      applySettings(world, one, customer, given, now);
      applyCancellation(one, given, now);
      applyItems(world, one, given.items ?? [], now);
    },
    now,
  );
  const newTrial = given.trial_end === undefined ? undefined : given.trial_end === 'now' ? now : given.trial_end;
  if (newTrial !== undefined) return changeTrial(world, subscription, newTrial, now);
  const items = subscription.items.data;
  const restarts = given.billing_cycle_anchor === 'now' || hasOtherInterval(before, items);
  if (restarts) return restart(world, subscription, before, { at, now, prorates: mode !== 'none' });
  if (mode !== 'none' && subscription.status !== 'trialing') prorateChanges(world, subscription, before, at);
  const hasPending = world
    .all('invoiceItems')
    .some((item) => item.invoice === null && item.parent?.subscription_details?.subscription === subscription.id);
  if (mode === 'always_invoice' && hasPending) {
    bill(world, subscription, [], {
      reason: 'subscription_update',
      now,
      period: { start: now, end: now },
      when: firstWhen(subscription),
    });
  }
}

function applyCancellation(one: Subscription, given: Changes, now: number): void {
  if (given.cancel_at_period_end === true) setPeriodEnd(one, now);
  if (given.cancel_at_period_end === false || given.cancel_at === null) {
    one.cancel_at_period_end = false;
    one.cancel_at = null;
    one.canceled_at = null;
    one.cancellation_details = { comment: null, feedback: null, feedback_option: null, reason: null };
  }
  if (typeof given.cancel_at === 'number') {
    if (given.cancel_at <= now) refuse('cancel_at must be in the future.', { param: 'cancel_at' });
    one.cancel_at = given.cancel_at;
    one.canceled_at = now;
  }
  if (given.cancellation_details && one.cancellation_details) {
    const { comment, feedback } = given.cancellation_details;
    one.cancellation_details = {
      ...one.cancellation_details,
      comment: comment ?? one.cancellation_details.comment,
      feedback: feedback ?? one.cancellation_details.feedback,
    };
  }
}

function applyItems(world: World, one: Subscription, given: ItemChange[], now: number): void {
  for (const [index, change] of given.entries()) {
    const param = `items[${index}]`;
    if (change.id === undefined) {
      const trialEnd = one.status === 'trialing' ? one.trial_end : null;
      const of = { subscription: one.id, now, anchor: one.billing_cycle_anchor, trialEnd };
      one.items.data.push(newItem(world, change, param, of));
      continue;
    }
    const item =
      one.items.data.find((candidate) => candidate.id === change.id) ??
      missing('subscription_item', change.id, `${param}[id]`);
    if (change.deleted) {
      one.items.data = one.items.data.filter((candidate) => candidate !== item);
      continue;
    }
    if (change.price !== undefined && change.price !== item.price.id)
      reprice(item, sellable(world, change.price, `${param}[price]`));
    if (change.quantity !== undefined) {
      if (isMetered(item.price))
        refuse('You may not specify a quantity for a metered price.', { param: `${param}[quantity]` });
      item.quantity = change.quantity;
    }
    if (isMetered(item.price)) delete item.quantity;
    else item.quantity ??= 1;
    item.metadata = withMetadata(item.metadata, change.metadata);
  }
  checkItems(one.items.data);
  currencyOf(one.items.data);
}

function hasOtherInterval(before: SubscriptionItem[], after: SubscriptionItem[]): boolean {
  return after.some((item) => {
    const old = before.find((one) => one.id === item.id)?.price.recurring;
    const now = item.price.recurring;
    return old && now && (old.interval !== now.interval || old.interval_count !== now.interval_count);
  });
}

/** Credit for each licensed item that went or changed, and charge for each that came or changed. */
function prorateChanges(world: World, subscription: Subscription, before: SubscriptionItem[], at: number): void {
  const now = subscription.items.data;
  const isSame = (a: SubscriptionItem, b: SubscriptionItem | undefined) =>
    b !== undefined && a.price.id === b.price.id && a.quantity === b.quantity;
  for (const old of before) {
    if (
      !isSame(
        old,
        now.find((item) => item.id === old.id),
      )
    )
      prorate(world, subscription, old, at, 'credit');
  }
  for (const item of now) {
    const old = before.find((one) => one.id === item.id);
    if (!isSame(item, old)) prorate(world, subscription, item, at, 'charge');
  }
}

/** A new billing cycle from now: what is unused is credited, usage so far and the new period are billed at once. */
function restart(
  world: World,
  subscription: Subscription,
  before: SubscriptionItem[],
  { at, now, prorates }: { at: number; now: number; prorates: boolean },
): void {
  const wasTrial = subscription.status === 'trialing';
  if (prorates && !wasTrial) for (const old of before) prorate(world, subscription, old, at, 'credit');
  const used = before
    .filter((item) => isMetered(item.price))
    .flatMap((item) =>
      meteredLines(world, subscription.customer, item, { start: item.current_period_start, end: now }),
    );
  begin(world, subscription, now);
  const lines = subscription.items.data
    .filter((item) => !isMetered(item.price))
    .flatMap((item) => licensedLines(world, item, periodOf(item)));
  const period = { start: now, end: now };
  bill(world, subscription, [...used, ...lines], {
    reason: 'subscription_update',
    now,
    period,
    when: firstWhen(subscription),
  });
}

function changeTrial(world: World, subscription: Subscription, end: number, now: number): void {
  if (end > now) {
    world.change(
      subscription,
      'customer.subscription.updated',
      (one) => {
        one.status = 'trialing';
        one.trial_start ??= now;
        one.trial_end = end;
        one.billing_cycle_anchor = end;
        for (const item of one.items.data) Object.assign(item, periodAt(item.price, end, now, end));
      },
      now,
    );
    const lines = subscription.items.data.map((item) => freeLine(world, item, periodOf(item), 'Trial period for'));
    bill(world, subscription, lines, {
      reason: 'subscription_update',
      now,
      period: { start: now, end: now },
      when: 'at once',
    });
    return;
  }
  world.change(
    subscription,
    'customer.subscription.updated',
    (one) => {
      one.status = 'active';
      one.trial_end = now;
    },
    now,
  );
  restart(world, subscription, subscription.items.data, { at: now, now, prorates: false });
}

function begin(world: World, subscription: Subscription, now: number): void {
  world.change(
    subscription,
    'customer.subscription.updated',
    (one) => {
      one.billing_cycle_anchor = now;
      if (one.status === 'trialing') {
        one.status = 'active';
        one.trial_end = now;
      }
      for (const item of one.items.data) Object.assign(item, periodAt(item.price, now, now, null));
    },
    now,
  );
}

export function periodOf(item: SubscriptionItem): { start: number; end: number } {
  return { start: item.current_period_start, end: item.current_period_end };
}
