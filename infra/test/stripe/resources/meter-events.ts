import type Stripe from 'stripe';
import { z } from 'zod';
import { isDecimal, scaled, written } from '../billing/decimal.ts';
import { usageOf } from '../billing/usage.ts';
import { eventsNamed } from '../billing/usage-index.ts';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { Refusal, refuse } from '../world/refusal.ts';
import type { UsageEvent } from '../world/state.ts';
import type { World } from '../world/world.ts';
import { activeMeter } from './meters.ts';

const day = 86_400;

export interface Report {
  event_name: string;
  payload: Record<string, string>;
  identifier?: string | undefined;
  /** Seconds. */
  timestamp?: number | undefined;
}

/** Codes of the reasons for which Stripe cannot count an event; the error report of a meter uses the same. */
export type MeterErrorCode =
  | 'meter_event_no_customer_defined'
  | 'meter_event_customer_not_found'
  | 'meter_event_value_not_found'
  | 'meter_event_invalid_value'
  | 'timestamp_too_far_in_past'
  | 'timestamp_in_future'
  | 'archived_meter'
  | 'no_meter';

export interface Fault {
  code: MeterErrorCode;
  message: string;
}

/** The event, ready to be counted; or why it cannot be. */
export function weigh(world: World, report: Report): UsageEvent | Fault {
  const meter = activeMeter(world, report.event_name);
  if (!meter) {
    const archived = world.all('meters').some((one) => one.event_name === report.event_name);
    return archived
      ? { code: 'archived_meter', message: `The meter of ${report.event_name} is deactivated.` }
      : { code: 'no_meter', message: `No active meter found for event name ${report.event_name}.` };
  }
  const customerId = report.payload[meter.customer_mapping.event_payload_key];
  if (!customerId) return { code: 'meter_event_no_customer_defined', message: 'The payload names no customer.' };
  const customer = world.find('customers', customerId);
  if (!customer) return { code: 'meter_event_customer_not_found', message: `No such customer: '${customerId}'` };
  const counted = meter.default_aggregation.formula === 'count';
  const value = counted ? '1' : report.payload[meter.value_settings.event_payload_key];
  if (value === undefined) return { code: 'meter_event_value_not_found', message: 'The payload has no value.' };
  if (!isDecimal(value)) return { code: 'meter_event_invalid_value', message: `Invalid value: ${value}` };
  const now = world.now(customer.test_clock);
  const timestamp = report.timestamp ?? now;
  if (timestamp < now - 35 * day) {
    return { code: 'timestamp_too_far_in_past', message: 'The timestamp is more than 35 days in the past.' };
  }
  if (timestamp > now + 300) {
    return { code: 'timestamp_in_future', message: 'The timestamp is more than 5 minutes in the future.' };
  }
  const identifier = report.identifier ?? world.id('idmp');
  return { identifier, meter: meter.id, customer: customer.id, value, timestamp, received: now, cancelled: false };
}

/** Stripe keeps identifiers unique for "at least 24 hours"; after that the same event counts again. */
export function isDuplicate(world: World, event: UsageEvent): boolean {
  return eventsNamed(world.state.usage, event.identifier).some((one) => one.received > event.received - day);
}

const report = {
  event_name: is.text.max(100),
  identifier: is.text.max(100).optional(),
  payload: z.record(z.string(), z.string()),
};

export const create = operation(
  { ...report, timestamp: is.integer.optional() } satisfies is.Names<Stripe.Billing.MeterEventCreateParams>,
  (world, given) => {
    const event = weigh(world, given);
    if ('code' in event) throw new Refusal(400, { code: event.code, message: event.message });
    if (isDuplicate(world, event)) {
      refuse(`An event already exists with identifier ${event.identifier}.`, {
        code: 'duplicate_meter_event',
        param: 'identifier',
      });
    }
    world.state.usage.push(event);
    return {
      object: 'billing.meter_event',
      created: event.received,
      event_name: given.event_name,
      identifier: event.identifier,
      livemode: false,
      payload: given.payload,
      timestamp: event.timestamp,
    } satisfies Stripe.Billing.MeterEvent;
  },
);

/** Cancels the event of an identifier; Stripe allows it within 24 hours of receiving it. */
export function cancelEvent(world: World, eventName: string, identifier: string): void {
  const meter = world.all('meters').find((one) => one.event_name === eventName);
  const event = world.state.usage.find((one) => one.identifier === identifier && one.meter === meter?.id);
  if (!event)
    refuse(`No meter event with identifier ${identifier}.`, { code: 'resource_missing', param: 'cancel[identifier]' });
  const now = world.now(world.find('customers', event.customer)?.test_clock);
  if (event.received < now - day) {
    refuse('The meter event was received more than 24 hours ago.', { param: 'cancel[identifier]' });
  }
  event.cancelled = true;
}

export const adjust = operation(
  {
    cancel: z.strictObject({ identifier: is.text }),
    event_name: is.text,
    type: z.literal('cancel'),
  } satisfies is.Names<Stripe.Billing.MeterEventAdjustmentCreateParams>,
  (world, given) => {
    cancelEvent(world, given.event_name, given.cancel.identifier);
    return {
      object: 'billing.meter_event_adjustment',
      cancel: given.cancel,
      event_name: given.event_name,
      livemode: false,
      status: 'complete',
      type: 'cancel',
    } satisfies Stripe.Billing.MeterEventAdjustment;
  },
);

const asked = {
  ...is.page,
  customer: is.text,
  end_time: is.integer,
  start_time: is.integer,
  value_grouping_window: z.enum(['hour', 'day']).optional(),
} satisfies is.Names<Stripe.Billing.MeterListEventSummariesParams>;

export const summaries = operation(asked, (world, given, id) => {
  const meter = world.get('meters', id);
  world.get('customers', given.customer, 'customer');
  const { start_time: start, end_time: end, value_grouping_window: window } = given;
  const step = window === 'day' ? day : window === 'hour' ? 3600 : 60;
  if (start >= end) refuse('start_time must be before end_time.', { param: 'start_time' });
  if (start % step || end % step) {
    refuse(`start_time and end_time must align with ${window ?? 'minute'} boundaries.`, { param: 'start_time' });
  }
  const windows: [number, number][] = [];
  if (window) for (let at = start; at < end; at += step) windows.push([at, at + step]);
  else windows.push([start, end]);
  const found = windows.map(
    ([from, to]): Stripe.Billing.MeterEventSummary => ({
      id: `mtrusg_${meter.id.slice(-8)}${from.toString(36)}`,
      object: 'billing.meter_event_summary',
      aggregated_value: Number(written(usageOf(world, meter, given.customer, from, to))),
      end_time: to,
      livemode: false,
      meter: meter.id,
      start_time: from,
    }),
  );
  // Windows without usage are left out, as Stripe leaves them out.
  const used = window ? found.filter((one) => scaled(one.aggregated_value) !== 0n) : found;
  return page(`/v1/billing/meters/${id}/event_summaries`, used, given);
});
