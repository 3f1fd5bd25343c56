import type Stripe from 'stripe';
import { z } from 'zod';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Meter } from '../world/stored.ts';
import type { World } from '../world/world.ts';

export function activeMeter(world: World, eventName: string): Meter | undefined {
  return world.all('meters').find((one) => one.event_name === eventName && one.status === 'active');
}

export const create = operation(
  {
    customer_mapping: z.strictObject({ event_payload_key: is.text, type: z.literal('by_id') }).optional(),
    default_aggregation: z.strictObject({ formula: z.enum(['sum', 'count', 'last']) }),
    display_name: is.text,
    event_name: is.text.max(100),
    value_settings: z.strictObject({ event_payload_key: is.text }).optional(),
  } satisfies is.Names<Stripe.Billing.MeterCreateParams>,
  (world, given) => {
    if (activeMeter(world, given.event_name)) {
      refuse(`An active meter with event name '${given.event_name}' already exists.`, {
        code: 'resource_already_exists',
        param: 'event_name',
      });
    }
    const meter: Meter = {
      id: world.id('mtr'),
      object: 'billing.meter',
      created: world.now(),
      customer_mapping: given.customer_mapping ?? { event_payload_key: 'stripe_customer_id', type: 'by_id' },
      default_aggregation: given.default_aggregation,
      display_name: given.display_name,
      event_name: given.event_name,
      event_time_window: null,
      livemode: false,
      status: 'active',
      status_transitions: { deactivated_at: null },
      updated: world.now(),
      value_settings: given.value_settings ?? { event_payload_key: 'value' },
    };
    world.put('meters', meter);
    world.tell('billing.meter.created', meter);
    return meter;
  },
);

export const retrieve = operation({}, (world, _params, id) => world.get('meters', id));

export const update = operation(
  { display_name: is.text.optional() } satisfies is.Names<Stripe.Billing.MeterUpdateParams>,
  (world, { display_name: name }, id) =>
    world.change(world.get('meters', id), 'billing.meter.updated', (meter) => {
      if (name !== undefined) meter.display_name = name;
    }),
);

export const deactivate = operation({}, (world, _params, id) => {
  const meter = world.get('meters', id);
  if (meter.status === 'inactive') refuse('The meter is already inactive.', { code: 'billing_meter_already_inactive' });
  return world.change(meter, 'billing.meter.deactivated', (one) => {
    one.status = 'inactive';
    one.status_transitions = { deactivated_at: world.now() };
  });
});

export const reactivate = operation({}, (world, _params, id) => {
  const meter = world.get('meters', id);
  if (activeMeter(world, meter.event_name)) refuse('An active meter with that event name already exists.');
  return world.change(meter, 'billing.meter.reactivated', (one) => {
    one.status = 'active';
    one.status_transitions = { deactivated_at: null };
  });
});

export const list = operation(
  { ...is.page, status: z.enum(['active', 'inactive']).optional() } satisfies is.Names<Stripe.Billing.MeterListParams>,
  (world, { status, ...asked }) =>
    page(
      '/v1/billing/meters',
      world.all('meters').filter((one) => status === undefined || one.status === status),
      asked,
    ),
);
