import type { Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { bill, hasMethod } from './bill.ts';
import { pendingItems } from './draft.ts';
import { nextEnd, periodAt } from './items.ts';
import { isMetered, licensedLines, meteredLines } from './lines.ts';
import { endSubscription, setStatus } from './status.ts';
import { periodOf } from './update.ts';

/** What is due for a subscription at a moment: its end, the end of its trial, or its next periods. */
export function renew(world: World, subscription: Subscription, now: number): void {
  if (subscription.cancel_at !== null && subscription.cancel_at <= now) return conclude(world, subscription, now);
  if (subscription.status === 'trialing' && !leaveTrial(world, subscription, now)) return;
  const due = subscription.items.data.filter((item) => item.current_period_end <= now);
  const before = due.map((item) => ({ item: { id: item.id, price: item.price }, period: periodOf(item) }));
  world.change(
    subscription,
    'customer.subscription.updated',
    (one) => {
      const anchor = one.billing_cycle_anchor;
      for (const item of one.items.data) {
        if (item.current_period_end <= now)
          Object.assign(item, periodAt(item.price, anchor, item.current_period_end, null));
      }
    },
    now,
  );
  const used = before
    .filter(({ item }) => isMetered(item.price))
    // Usage during a trial is free.
    .filter(({ period }) => subscription.trial_end === null || period.start >= subscription.trial_end)
    .flatMap(({ item, period }) => meteredLines(world, subscription.customer, item, period));
  const next = due
    .filter((item) => !isMetered(item.price))
    .flatMap((item) => licensedLines(world, item, periodOf(item)));
  const period = before[0]?.period ?? { start: now, end: now };
  const when = subscription.status === 'unpaid' ? 'by hand' : 'in an hour';
  bill(world, subscription, [...used, ...next], { reason: 'subscription_cycle', now, period, when });
}

/** True when the subscription goes on after its trial. */
function leaveTrial(world: World, subscription: Subscription, now: number): boolean {
  const charges = subscription.collection_method === 'charge_automatically';
  const otherwise = subscription.trial_settings?.end_behavior.missing_payment_method;
  if (charges && !hasMethod(world, subscription)) {
    if (otherwise === 'cancel') {
      endSubscription(world, subscription, now);
      return false;
    }
    if (otherwise === 'pause') {
      setStatus(world, subscription, 'paused', now);
      world.tell('customer.subscription.paused', subscription, now);
      return false;
    }
  }
  setStatus(world, subscription, 'active', now);
  return true;
}

/** The last day: usage and waiting items are billed, then the subscription is over. */
export function conclude(world: World, subscription: Subscription, now: number): void {
  const isTrial = subscription.status === 'trialing';
  const used = isTrial
    ? []
    : subscription.items.data
        .filter((item) => isMetered(item.price))
        .flatMap((item) =>
          meteredLines(world, subscription.customer, item, {
            start: item.current_period_start,
            end: Math.min(now, item.current_period_end),
          }),
        );
  const waits = pendingItems(world, subscription.customer, subscription.id, subscription.currency).length > 0;
  if (used.some((line) => line.amount !== 0) || waits) {
    const period = { start: Math.min(...subscription.items.data.map((item) => item.current_period_start)), end: now };
    bill(world, subscription, used, { reason: 'subscription_cycle', now, period, when: 'in an hour' });
  }
  endSubscription(world, subscription, now);
}

/** The next moment at which something of a running subscription falls due. */
export function nextMoment(world: World, subscription: Subscription): number | null {
  const { ended_at: ended, status, cancel_at: cancelAt, trial_end: trialEnd } = subscription;
  if (ended !== null || status === 'paused') return null;
  if (status === 'incomplete') return subscription.created + 23 * 3600;
  const moments = [nextEnd(subscription)];
  if (cancelAt !== null) moments.push(cancelAt);
  if (status === 'trialing' && trialEnd !== null && !world.state.told[`${subscription.id}:trial`]) {
    moments.push(Math.max(subscription.created, trialEnd - 3 * 86_400));
  }
  return Math.min(...moments);
}

/** Does what falls due at `now`. */
export function attend(world: World, subscription: Subscription, now: number): void {
  if (subscription.status === 'incomplete') return expire(world, subscription, now);
  const { trial_end: trialEnd } = subscription;
  const warned = `${subscription.id}:trial`;
  if (subscription.status === 'trialing' && trialEnd !== null && !world.state.told[warned]) {
    world.state.told[warned] = true;
    world.tell('customer.subscription.trial_will_end', subscription, now);
    return;
  }
  renew(world, subscription, now);
}

/** A first invoice that nobody paid for 23 hours. */
function expire(world: World, subscription: Subscription, now: number): void {
  const invoice = world.find('invoices', subscription.latest_invoice ?? '');
  if (invoice && invoice.status === 'open') {
    invoice.status = 'void';
    invoice.status_transitions.voided_at = now;
    world.tell('invoice.voided', invoice, now);
  }
  subscription.ended_at = now;
  setStatus(world, subscription, 'incomplete_expired', now);
}
