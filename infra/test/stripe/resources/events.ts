import type Stripe from 'stripe';
import { z } from 'zod';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';

export const retrieve = operation({}, (world, _params, id) => world.get('events', id));

export const list = operation(
  {
    ...is.page,
    created: is.range.optional(),
    delivery_success: is.boolean.optional(),
    type: is.text.optional(),
    types: z.array(is.text).max(20).optional(),
  } satisfies is.Names<Stripe.EventListParams>,
  (world, { created, delivery_success: delivered, type, types, ...asked }) => {
    const found = world
      .all('events')
      .filter((one) => type === undefined || matches(one.type, type))
      .filter((one) => types === undefined || types.includes(one.type))
      .filter((one) => delivered === undefined || (one.pending_webhooks === 0) === delivered)
      .filter((one) => within(one.created, created));
    return page('/v1/events', found, asked);
  },
);

/** `invoice.*` stands for all of a group, and `*` for everything. */
export function matches(type: string, pattern: string): boolean {
  return pattern === '*' || type === pattern || (pattern.endsWith('*') && type.startsWith(pattern.slice(0, -1)));
}
