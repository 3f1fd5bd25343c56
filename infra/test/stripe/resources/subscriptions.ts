import type Stripe from 'stripe';
import { z } from 'zod';
import { creation, subscribe } from '../billing/subscribe.ts';
import { changes, updateSubscription } from '../billing/update.ts';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';

export { cancel, resume } from './subscription-end.ts';

// Both are rehearsed first, so that a refusal half-way leaves nothing behind.
export const create = operation(creation, (world, given) => {
  subscribe(world.rehearsal(), given);
  return subscribe(world, given);
});

export const update = operation(changes, (world, given, id) => {
  const rehearsal = world.rehearsal();
  updateSubscription(rehearsal, rehearsal.get('subscriptions', id), given);
  const subscription = world.get('subscriptions', id);
  updateSubscription(world, subscription, given);
  return subscription;
});

export const retrieve = operation({}, (world, _params, id) => world.get('subscriptions', id));

const filter = {
  ...is.page,
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  created: is.range.optional(),
  customer: is.text.optional(),
  price: is.text.optional(),
  status: is.text.optional(),
  test_clock: is.text.optional(),
} satisfies is.Names<Stripe.SubscriptionListParams>;

export const list = operation(filter, (world, given) => {
  const { collection_method: method, created, customer, price, status, test_clock: clock, ...asked } = given;
  const found = world
    .all('subscriptions')
    .filter((one) => method === undefined || one.collection_method === method)
    .filter((one) => customer === undefined || one.customer === customer)
    .filter((one) => price === undefined || one.items.data.some((item) => item.price.id === price))
    .filter((one) => clock === undefined || one.test_clock === clock)
    // Without a status, Stripe leaves out those that are canceled.
    .filter((one) => isWanted(one.status, status))
    .filter((one) => within(one.created, created));
  return page('/v1/subscriptions', found, asked);
});

function isWanted(status: string, asked: string | undefined): boolean {
  const isOver = status === 'canceled' || status === 'incomplete_expired';
  if (asked === 'all') return true;
  if (asked === 'ended') return isOver;
  return asked === undefined ? !isOver : status === asked;
}

export const listItems = operation(
  { ...is.page, subscription: is.text } satisfies is.Names<Stripe.SubscriptionItemListParams>,
  (world, { subscription, ...asked }) => {
    const { data } = world.get('subscriptions', subscription, 'subscription').items;
    return page('/v1/subscription_items', data.toReversed(), asked);
  },
);
