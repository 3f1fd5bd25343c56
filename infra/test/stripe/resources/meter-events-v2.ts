import { randomBytes } from 'node:crypto';
import type Stripe from 'stripe';
import { z } from 'zod';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { missing, Refusal } from '../world/refusal.ts';
import type { World } from '../world/world.ts';
import { cancelEvent, type Fault, isDuplicate, type Report, weigh } from './meter-events.ts';

const moment = z.iso.datetime({ offset: true, error: 'Invalid timestamp' });
const event = {
  event_name: is.text.max(100),
  identifier: is.text.max(100).optional(),
  payload: z.record(z.string(), z.string()),
  timestamp: moment.optional(),
} satisfies is.Names<Stripe.V2.Billing.MeterEventCreateParams>;
type Given = z.output<z.ZodObject<typeof event, z.core.$strict>>;

type StreamParams = Parameters<Stripe['v2']['billing']['meterEventStream']['create']>[0];

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function report({ timestamp, ...given }: Given): Report {
  return { ...given, timestamp: timestamp === undefined ? undefined : Math.floor(Date.parse(timestamp) / 1000) };
}

/** Names and times are checked at once; who the customer is and whether the value counts shows itself later. */
const atOnce = new Set(['no_meter', 'archived_meter', 'timestamp_too_far_in_past', 'timestamp_in_future']);

export const create = operation(event, (world, given) => {
  const counted = weigh(world, report(given));
  if ('code' in counted) {
    if (atOnce.has(counted.code)) throw new Refusal(400, { code: counted.code, message: counted.message });
    tellOfErrors(world, given.event_name, [{ fault: counted, identifier: given.identifier ?? '' }]);
  } else if (isDuplicate(world, counted)) {
    throw new Refusal(400, {
      code: 'duplicate_meter_event',
      message: `An event already exists with identifier ${counted.identifier}.`,
    });
  } else world.state.usage.push(counted);
  return {
    object: 'v2.billing.meter_event',
    created: iso(world.now()),
    event_name: given.event_name,
    identifier: 'code' in counted ? (given.identifier ?? world.id('idmp')) : counted.identifier,
    livemode: false,
    payload: given.payload,
    timestamp: given.timestamp ?? iso(world.now()),
  } satisfies Stripe.V2.Billing.MeterEvent;
});

export const adjust = operation(
  {
    cancel: z.strictObject({ identifier: is.text }),
    event_name: is.text,
    type: z.literal('cancel'),
  } satisfies is.Names<Stripe.V2.Billing.MeterEventAdjustmentCreateParams>,
  (world, { cancel, event_name: name }) => {
    cancelEvent(world, name, cancel.identifier);
    return {
      id: world.id('mtr_adj'),
      object: 'v2.billing.meter_event_adjustment',
      cancel,
      created: iso(world.now()),
      event_name: name,
      livemode: false,
      status: 'complete',
      type: 'cancel',
    } satisfies Stripe.V2.Billing.MeterEventAdjustment;
  },
);

/** A token for the stream, good for fifteen minutes. */
export const createSession = operation({}, (world) => {
  const token = `token_${randomBytes(16).toString('hex')}`;
  const expires = world.now() + 15 * 60;
  world.state.streamTokens[token] = expires;
  return {
    id: world.id('mes'),
    object: 'v2.billing.meter_event_session',
    authentication_token: token,
    created: iso(world.now()),
    expires_at: iso(expires),
    livemode: false,
  } satisfies Stripe.V2.Billing.MeterEventSession;
});

/** The stream checks nothing while the caller waits: duplicates are left out, faults are reported by event. */
export const stream = operation(
  { events: z.array(z.strictObject(event)).min(1).max(100) } satisfies is.Names<StreamParams>,
  (world, { events }) => {
    const faults = new Map<string, { fault: Fault; identifier: string }[]>();
    for (const given of events) {
      const counted = weigh(world, report(given));
      if ('code' in counted) {
        const ofMeter = faults.get(given.event_name) ?? [];
        faults.set(given.event_name, [...ofMeter, { fault: counted, identifier: given.identifier ?? '' }]);
      } else if (!isDuplicate(world, counted)) world.state.usage.push(counted);
    }
    for (const [name, ofMeter] of faults) tellOfErrors(world, name, ofMeter);
    return {};
  },
);

/** `v1.billing.meter.error_report_triggered`, or `no_meter_found` where there is no meter: a thin event, kept in full. */
function tellOfErrors(world: World, eventName: string, faults: { fault: Fault; identifier: string }[]): void {
  const meter = world.all('meters').find((one) => one.event_name === eventName);
  const now = iso(world.now());
  const byCode = Map.groupBy(faults, ({ fault }) => fault.code);
  const id = world.id('evt');
  world.tellThin({
    id,
    object: 'v2.core.event',
    created: now,
    type: meter ? 'v1.billing.meter.error_report_triggered' : 'v1.billing.meter.no_meter_found',
    livemode: false,
    ...(meter && { related_object: { id: meter.id, type: 'billing.meter', url: `/v1/billing/meters/${meter.id}` } }),
    data: {
      developer_message_summary: `There is ${faults.length} invalid event`,
      validation_start: now,
      validation_end: now,
      reason: {
        error_count: faults.length,
        error_types: [...byCode].map(([code, ofCode]) => ({
          code,
          error_count: ofCode.length,
          sample_errors: ofCode.map(({ fault, identifier }) => ({
            error_message: fault.message,
            request: { identifier },
          })),
        })),
      },
    },
  });
}

export const retrieveReport = operation({}, (world, _params, id) => {
  const found = world.state.errorReports.find((one) => one['id'] === id);
  return found ?? missing('event', id);
});
