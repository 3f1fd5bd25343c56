import { type Meter, type MeterEvent, type MeterEventResult } from '@radrum/core';
import Stripe from 'stripe';
import { meterNames, unitsOf } from './catalogue.ts';
import { type StripeSettings, stripeClient } from './client.ts';

/** Events of a request, as many as Stripe takes, and requests at once. */
const [perRequest, requestsAtOnce] = [100, 4];
/** A session of the stream lasts a quarter of an hour; it is renewed before. */
const renewMs = 60_000;

/** Sends meter events over Stripe's stream for them, which has keys of its own. */
export function usageSender(stripe: Stripe, { url }: Pick<StripeSettings, 'url'>, now: () => number) {
  let session: { client: Stripe; expiresAt: number } | undefined;

  async function stream(): Promise<Stripe> {
    if (session && session.expiresAt - renewMs > now()) return session.client;
    const { authentication_token: key, expires_at: expires } = await stripe.v2.billing.meterEventSession.create();
    session = { client: stripeClient({ key, url }), expiresAt: new Date(expires).getTime() };
    return session.client;
  }

  async function send(events: readonly MeterEvent[]): Promise<MeterEventResult[]> {
    try {
      const client = await stream();
      await client.v2.billing.meterEventStream.create({ events: events.map(toStripe) });
      return events.map(({ id }) => ({ id, result: 'taken' }));
    } catch (error) {
      session = undefined;
      return refusals(events, error, send);
    }
  }

  return async (events: readonly MeterEvent[]): Promise<MeterEventResult[]> => {
    const requests = Array.from({ length: Math.ceil(events.length / perRequest) }, (_, at) =>
      events.slice(at * perRequest, (at + 1) * perRequest),
    );
    const results: MeterEventResult[] = [];
    for (let at = 0; at < requests.length; at += requestsAtOnce) {
      const sent = await Promise.all(requests.slice(at, at + requestsAtOnce).map(send));
      results.push(...sent.flat());
      // the provider is away: what is left waits with what failed
      if (sent.some((one) => one.some(({ result }) => result === 'later'))) break;
    }
    return results;
  };
}

const toStripe = ({ id, customerId, meter, quantity, at }: MeterEvent) => ({
  event_name: meterNames[meter],
  identifier: id,
  timestamp: at.toISOString(),
  payload: { stripe_customer_id: customerId, value: String(Math.round(Number(quantity) * unitsOf[meter])) },
});

/** One bad event spoils its request: halves are tried until it stands alone. Where the provider is away, all wait. */
async function refusals(
  events: readonly MeterEvent[],
  error: unknown,
  send: (events: readonly MeterEvent[]) => Promise<MeterEventResult[]>,
): Promise<MeterEventResult[]> {
  if (!(error instanceof Stripe.errors.StripeInvalidRequestError))
    return events.map(({ id }) => ({ id, result: 'later' }));
  const [only] = events;
  if (only && events.length === 1) return [{ id: only.id, result: 'refused', why: error.code ?? 'invalid' }];
  const half = Math.ceil(events.length / 2);
  return [...(await send(events.slice(0, half))), ...(await send(events.slice(half)))];
}

/** What Stripe has counted of a customer's meter. */
export async function usageSum(
  stripe: Stripe,
  meterId: string | undefined,
  customerId: string,
  meter: Meter,
  [from, until]: [Date, Date],
): Promise<number> {
  if (meterId === undefined) return 0;
  let sum = 0;
  const seconds = (moment: Date) => Math.floor(moment.getTime() / 1000);
  for await (const { aggregated_value: value } of stripe.billing.meters.listEventSummaries(meterId, {
    customer: customerId,
    start_time: seconds(from),
    end_time: seconds(until),
  }))
    sum += value;
  return sum / unitsOf[meter];
}
