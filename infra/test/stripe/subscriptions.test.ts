import { expect, test } from 'vitest';
import { idOf, seconds, sold } from './started.ts';

test('a card is charged at once, and again at each renewal', async () => {
  const { server, stripe, customer, monthly, card } = await sold();
  const price = await monthly(50_000);
  const items = [{ price: price.id }];
  await expect(stripe.subscriptions.create({ customer: customer.id, items })).rejects.toMatchObject({
    code: 'resource_missing',
  });
  await card();
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items,
    expand: ['latest_invoice.payments', 'customer'],
  });
  expect(made.status).toBe('active');
  expect(made.customer).toMatchObject({ name: 'Lindviks kommun' });
  expect(made.latest_invoice).toMatchObject({
    status: 'paid',
    amount_paid: 50_000,
    billing_reason: 'subscription_create',
  });
  await server.clock.advanceTo('2027-02-28T11:00:00Z');
  const [renewed] = (await stripe.invoices.list({ customer: customer.id })).data;
  expect(renewed).toMatchObject({ status: 'paid', billing_reason: 'subscription_cycle' });
  await server.close();
});

test('a trial: nothing at first, a word three days before its end, then the first period', async () => {
  const { server, stripe, customer, monthly } = await sold();
  const price = await monthly(10_000);
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    trial_period_days: 30,
    collection_method: 'send_invoice',
    days_until_due: 30,
    expand: ['latest_invoice'],
  });
  expect(made.status).toBe('trialing');
  expect(made.latest_invoice).toMatchObject({ total: 0 });
  await server.clock.advanceTo('2027-03-02T10:30:00Z');
  const after = await stripe.subscriptions.retrieve(made.id, { expand: ['latest_invoice'] });
  expect(after.status).toBe('active');
  expect(after.latest_invoice).toMatchObject({ total: 10_000, status: 'open' });
  const told = await stripe.events.list({ type: 'customer.subscription.trial_will_end' });
  expect(told.data.map((event) => event.created)).toEqual([seconds('2027-02-27T09:00:00Z')]);
  await server.close();
});

test('a trial without a card pauses or cancels where that was asked for', async () => {
  const { server, stripe, customer, monthly, card } = await sold();
  const price = await monthly(10_000);
  const trial = (missing_payment_method: 'pause' | 'cancel') =>
    stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      trial_end: seconds('2027-02-10T09:00:00Z'),
      trial_settings: { end_behavior: { missing_payment_method } },
    });
  const [paused, ended] = [await trial('pause'), await trial('cancel')];
  await server.clock.advanceTo('2027-02-11T09:00:00Z');
  expect((await stripe.subscriptions.retrieve(paused.id)).status).toBe('paused');
  expect((await stripe.subscriptions.retrieve(ended.id)).status).toBe('canceled');
  await card();
  expect((await stripe.subscriptions.resume(paused.id)).status).toBe('active');
  await server.close();
});

test('a card that fails: past due, tried again, and at last what the account has chosen', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ afterRetries: 'unpaid' });
  await card();
  const price = await monthly(10_000);
  const made = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  await card('pm_card_chargeCustomerFail');
  await server.clock.advanceTo('2027-03-01T09:00:00Z');
  expect((await stripe.subscriptions.retrieve(made.id)).status).toBe('past_due');
  await server.clock.advanceTo('2027-03-30T09:00:00Z');
  const unpaid = await stripe.subscriptions.retrieve(made.id);
  expect(unpaid.status).toBe('unpaid');
  expect((await stripe.events.list({ type: 'invoice.payment_failed' })).data).toHaveLength(4);
  await card();
  await stripe.invoices.pay(idOf(unpaid.latest_invoice));
  expect((await stripe.subscriptions.retrieve(made.id)).status).toBe('active');
  await server.close();
});

test('a first payment that fails leaves the subscription incomplete, and expired after 23 hours', async () => {
  const { server, stripe, customer, monthly, card } = await sold();
  await card('pm_card_chargeCustomerFail');
  const price = await monthly(10_000);
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    expand: ['latest_invoice'],
  });
  expect(made.status).toBe('incomplete');
  expect(made.latest_invoice).toMatchObject({ status: 'open' });
  await server.clock.advanceTo('2027-02-01T09:00:00Z');
  expect((await stripe.subscriptions.retrieve(made.id)).status).toBe('incomplete_expired');
  await server.close();
});

test('the end: at the end of the period, taken back, and at once', async () => {
  const { server, stripe, customer, monthly, card } = await sold();
  await card();
  const price = await monthly(10_000);
  const first = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  const ending = await stripe.subscriptions.update(first.id, { cancel_at_period_end: true });
  expect(ending.cancel_at).toBe(seconds('2027-02-28T09:00:00Z'));
  const kept = await stripe.subscriptions.update(first.id, { cancel_at_period_end: false });
  expect(kept.cancel_at).toBeNull();
  await stripe.subscriptions.update(first.id, { cancel_at_period_end: true });
  await server.clock.advanceTo('2027-03-05T09:00:00Z');
  expect(await stripe.subscriptions.retrieve(first.id)).toMatchObject({
    status: 'canceled',
    ended_at: ending.cancel_at,
  });
  expect((await stripe.invoices.list({ subscription: first.id })).data).toHaveLength(1);
  const second = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  expect((await stripe.subscriptions.cancel(second.id)).status).toBe('canceled');
  expect((await stripe.subscriptions.list({ customer: customer.id })).data).toEqual([]);
  expect((await stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data).toHaveLength(2);
  await server.close();
});

test('a coupon for one invoice takes off its percent once', async () => {
  const { server, stripe, customer, monthly, card } = await sold();
  await card();
  const price = await monthly(9_999);
  const coupon = await stripe.coupons.create({ percent_off: 50, duration: 'once' });
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    discounts: [{ coupon: coupon.id }],
    expand: ['latest_invoice'],
  });
  // Half of 99.99 is 49.995: the half öre goes up, to the customer.
  expect(made.latest_invoice).toMatchObject({ subtotal: 9_999, total: 4_999 });
  await server.clock.advanceTo('2027-02-28T11:00:00Z');
  const [renewed] = (await stripe.invoices.list({ customer: customer.id })).data;
  expect(renewed?.total).toBe(9_999);
  await server.close();
});

test('two customers at different times by a test clock', async () => {
  const { server, stripe, monthly } = await sold();
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: seconds('2026-01-31T00:00:00Z') });
  const customer = await stripe.customers.create({ name: 'Prov', test_clock: clock.id });
  const price = await monthly(10_000);
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    collection_method: 'send_invoice',
    days_until_due: 10,
  });
  expect(made.created).toBe(seconds('2026-01-31T00:00:00Z'));
  const far = stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: seconds('2026-12-31T00:00:00Z') });
  await expect(far).rejects.toMatchObject({ statusCode: 400 });
  const moving = await stripe.testHelpers.testClocks.advance(clock.id, {
    frozen_time: seconds('2026-03-15T00:00:00Z'),
  });
  expect(moving.status).toBe('advancing');
  await expect.poll(async () => (await stripe.testHelpers.testClocks.retrieve(clock.id)).status).toBe('ready');
  expect((await stripe.invoices.list({ customer: customer.id })).data).toHaveLength(2);
  expect((await stripe.subscriptions.retrieve(made.id)).status).toBe('past_due');
  await server.close();
});
