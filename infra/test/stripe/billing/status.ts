import type { Subscription } from '../world/stored.ts';
import type { World } from '../world/world.ts';

export function setStatus(world: World, subscription: Subscription, status: string, now: number): void {
  if (subscription.status === status) return;
  world.change(
    subscription,
    'customer.subscription.updated',
    (one) => {
      one.status = status;
    },
    now,
  );
}

/** The end: no more invoices, and no more tries at those that are open. */
export function endSubscription(
  world: World,
  subscription: Subscription,
  now: number,
  reason = 'cancellation_requested',
): void {
  subscription.status = 'canceled';
  subscription.canceled_at ??= now;
  subscription.ended_at = now;
  subscription.cancellation_details = {
    comment: null,
    feedback: null,
    feedback_option: null,
    ...subscription.cancellation_details,
    reason,
  };
  for (const invoice of world.all('invoices')) {
    const isIts = invoice.parent?.subscription_details?.subscription === subscription.id;
    if (isIts && invoice.status === 'open' && invoice.collection_method === 'charge_automatically') {
      invoice.auto_advance = false;
      invoice.next_payment_attempt = null;
    }
  }
  world.tell('customer.subscription.deleted', subscription, now);
}
