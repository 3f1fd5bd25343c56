import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { client, idOf, municipality, seconds, started } from './started.ts';

/** A customer with a metered price: 1,000 answers free, 9,000 at 0.25 öre, then 0.125 öre and a fee of 5 kr. */
async function metered(tiers_mode: 'graduated' | 'volume' = 'graduated') {
  const { server, stripe } = await started({ now: new Date('2027-04-01T00:00:00Z') });
  const { customer, product } = await municipality(stripe);
  const meter = await stripe.billing.meters.create({
    display_name: 'Svar',
    event_name: 'answers',
    default_aggregation: { formula: 'sum' },
  });
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
    billing_scheme: 'tiered',
    tiers_mode,
    tiers: [
      { up_to: 1000, unit_amount: 0 },
      { up_to: 10_000, unit_amount_decimal: Stripe.Decimal.from('0.25') },
      { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from('0.125'), flat_amount: 500 },
    ],
  });
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    collection_method: 'send_invoice',
    days_until_due: 30,
  });
  const report = (value: string, identifier: string, timestamp?: number) =>
    stripe.billing.meterEvents.create({
      event_name: 'answers',
      identifier,
      payload: { stripe_customer_id: customer.id, value },
      ...(timestamp !== undefined && { timestamp }),
    });
  return { server, stripe, customer, meter, subscription, report };
}

test('graduated tiers: each is reckoned exactly and rounded half up', async () => {
  const { server, stripe, subscription, report } = await metered();
  await report('7001', 'a');
  await report('5002', 'b');
  await server.clock.advanceTo('2027-05-01T00:30:00Z');
  const [draft] = (await stripe.invoices.list({ subscription: subscription.id })).data;
  // 12,003: 1,000 × 0; 9,000 × 0.25 = 2,250; 2,003 × 0.125 = 250.375 → 250; and 500.
  expect(draft?.lines.data.map((line) => [line.quantity, line.amount])).toEqual([
    [1000, 0],
    [9000, 2250],
    [2003, 250],
    [0, 500],
  ]);
  // Usage of the period that comes in while the invoice is a draft still counts: 2,004 × 0.125 = 250.5 → 251.
  await report('1', 'late', seconds('2027-04-30T23:59:59Z'));
  await server.clock.advanceTo('2027-05-01T01:00:00Z');
  const sent = await stripe.invoices.retrieve(draft?.id ?? '');
  expect(sent).toMatchObject({ status: 'open', total: 3001, period_start: seconds('2027-04-01T00:00:00Z') });
  await server.close();
});

test('volume tiers: the whole quantity has the price of its tier', async () => {
  const { server, stripe, subscription, report } = await metered('volume');
  await report('10001', 'a');
  await server.clock.advanceTo('2027-05-01T02:00:00Z');
  const [invoice] = (await stripe.invoices.list({ subscription: subscription.id })).data;
  // 10,001 × 0.125 = 1,250.125 → 1,250; and 500.
  expect(invoice?.total).toBe(1750);
  await server.close();
});

test('a yearly fee and usage by the month on one subscription, and the last usage when it ends', async () => {
  const { server, stripe, customer, subscription, report } = await metered();
  await stripe.subscriptions.cancel(subscription.id);
  const [item] = subscription.items.data;
  const yearly = await stripe.prices.create({
    product: idOf(item?.plan.product),
    currency: 'sek',
    unit_amount: 1_200_000,
    recurring: { interval: 'year' },
  });
  const both = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: yearly.id }, { price: item?.price.id ?? '' }],
    collection_method: 'send_invoice',
    days_until_due: 30,
  });
  await report('5000', 'april');
  await server.clock.advanceTo('2027-05-02T00:00:00Z');
  await report('3000', 'may');
  await stripe.subscriptions.update(both.id, { cancel_at: seconds('2027-05-20T00:00:00Z') });
  await server.clock.advanceTo('2027-07-01T00:00:00Z');
  const invoices = (await stripe.invoices.list({ subscription: both.id })).data;
  expect(invoices.map((one) => one.total).toReversed()).toEqual([1_200_000, 1000, 500]);
  expect((await stripe.subscriptions.retrieve(both.id)).status).toBe('canceled');
  await server.close();
});

test('events are counted once a day by their identifier, within 35 days and five minutes', async () => {
  const { server, stripe, customer, meter, report } = await metered();
  const now = seconds('2027-04-01T00:00:00Z');
  await report('10', 'same');
  await expect(report('10', 'same')).rejects.toMatchObject({ statusCode: 400, code: 'duplicate_meter_event' });
  await expect(report('1', 'old', now - 35 * 86_400 - 1)).rejects.toMatchObject({ code: 'timestamp_too_far_in_past' });
  await expect(report('1', 'new', now + 301)).rejects.toMatchObject({ code: 'timestamp_in_future' });
  await report('5', 'soon', now + 300);
  const nobody = stripe.billing.meterEvents.create({
    event_name: 'answers',
    payload: { stripe_customer_id: 'cus_none', value: '1' },
  });
  await expect(nobody).rejects.toMatchObject({ statusCode: 400, code: 'meter_event_customer_not_found' });
  const summary = async () =>
    (
      await stripe.billing.meters.listEventSummaries(meter.id, {
        customer: customer.id,
        start_time: now,
        end_time: now + 2 * 86_400,
        value_grouping_window: 'day',
      })
    ).data;
  expect((await summary()).map((one) => one.aggregated_value)).toEqual([15]);
  await stripe.billing.meterEventAdjustments.create({
    event_name: 'answers',
    type: 'cancel',
    cancel: { identifier: 'soon' },
  });
  expect((await summary()).map((one) => one.aggregated_value)).toEqual([10]);
  await server.clock.advanceTo('2027-04-02T00:00:01Z');
  await report('1', 'same');
  expect((await summary()).map((one) => one.aggregated_value)).toEqual([1, 10]);
  expect((await stripe.billing.meters.deactivate(meter.id)).status).toBe('inactive');
  await expect(report('1', 'closed')).rejects.toMatchObject({ code: 'archived_meter' });
  await server.close();
});

test('v2: single events and the stream; what cannot be counted is reported by an event', async () => {
  const { server, stripe, customer, meter } = await metered();
  const start = seconds('2027-04-01T00:00:00Z');
  const event = (identifier: string, id = customer.id) => ({
    event_name: 'answers',
    identifier,
    timestamp: '2027-04-01T00:00:00.000Z',
    payload: { stripe_customer_id: id, value: '2' },
  });
  expect(await stripe.v2.billing.meterEvents.create(event('one'))).toMatchObject({
    object: 'v2.billing.meter_event',
    identifier: 'one',
  });
  const session = await stripe.v2.billing.meterEventSession.create();
  const stream = client(server, session.authentication_token);
  const batch = Array.from({ length: 99 }, (_, index) => event(`s${index}`));
  await stream.v2.billing.meterEventStream.create({ events: [...batch, event('lost', 'cus_none')] });
  await stream.v2.billing.meterEventStream.create({ events: [event('s1')] });
  const tooMany = stream.v2.billing.meterEventStream.create({
    events: Array.from({ length: 101 }, (_, index) => event(`t${index}`)),
  });
  await expect(tooMany).rejects.toMatchObject({ statusCode: 400 });
  const { data } = await stripe.billing.meters.listEventSummaries(meter.id, {
    customer: customer.id,
    start_time: start,
    end_time: start + 86_400,
  });
  expect(data[0]?.aggregated_value).toBe(200);
  const [report] = server.snapshot().errorReports;
  expect(report).toMatchObject({
    type: 'v1.billing.meter.error_report_triggered',
    related_object: { id: meter.id },
    data: { reason: { error_count: 1, error_types: [{ code: 'meter_event_customer_not_found' }] } },
  });
  const fetched = await stripe.v2.core.events.retrieve(String(report?.['id']));
  expect(fetched.type).toBe('v1.billing.meter.error_report_triggered');
  await server.clock.advanceTo('2027-04-01T00:16:00Z');
  const expired = stream.v2.billing.meterEventStream.create({ events: [event('later')] });
  await expect(expired).rejects.toBeInstanceOf(Stripe.errors.TemporarySessionExpiredError);
  await server.close();
});
