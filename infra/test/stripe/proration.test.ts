import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { idOf, seconds, sold } from './started.ts';

function amounts(invoice: Stripe.Invoice): [string | null, number][] {
  return invoice.lines.data.map((line) => [line.description, line.amount]);
}

test('an upgrade in mid-period: unused time is credited and remaining time charged, by the second', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ now: new Date('2027-04-01T00:00:00Z') });
  await card();
  const [small, large] = [await monthly(30_000), await monthly(90_000)];
  const made = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: small.id, quantity: 2 }] });
  await server.clock.advanceTo('2027-04-11T00:00:00Z');
  const change = {
    items: [{ id: made.items.data[0]?.id ?? '', price: large.id }],
    proration_behavior: 'always_invoice',
  };
  const seen = await stripe.invoices.createPreview({ subscription: made.id, subscription_details: change });
  const done = await stripe.subscriptions.update(made.id, { ...change, expand: ['latest_invoice'] });
  const invoice = done.latest_invoice;
  if (invoice === null || typeof invoice === 'string') throw new Error('not expanded');
  // 20 of 30 days are left: 2 × 300 kr × 2/3 back, 2 × 900 kr × 2/3 to pay.
  expect(invoice.lines.data.map((line) => line.amount)).toEqual([-40_000, 120_000]);
  expect(invoice).toMatchObject({ total: 80_000, status: 'paid', billing_reason: 'subscription_update' });
  expect(amounts(seen)).toEqual(amounts(invoice));
  expect(seen.total).toBe(invoice.total);
  await server.close();
});

test('prorations wait for the next invoice, or are left out when asked', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ now: new Date('2027-04-01T00:00:00Z') });
  await card();
  const price = await monthly(30_000);
  const made = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id, quantity: 1 }] });
  const id = made.items.data[0]?.id ?? '';
  await server.clock.advanceTo('2027-04-16T00:00:00Z');
  await stripe.subscriptions.update(made.id, { items: [{ id, quantity: 3 }] });
  await stripe.subscriptions.update(made.id, { items: [{ id, quantity: 4 }], proration_behavior: 'none' });
  const next = await stripe.invoices.createPreview({ subscription: made.id });
  expect(next.lines.data.map((line) => line.amount)).toEqual([-15_000, 45_000, 120_000]);
  await server.clock.advanceTo('2027-05-01T02:00:00Z');
  const [renewed] = (await stripe.invoices.list({ customer: customer.id })).data;
  expect(renewed).toMatchObject({ total: 150_000, status: 'paid' });
  await server.close();
});

test('a change of interval begins a new cycle', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ now: new Date('2027-04-01T00:00:00Z') });
  await card();
  const price = await monthly(30_000);
  const yearly = await stripe.prices.create({
    product: idOf(price.product),
    currency: 'sek',
    unit_amount: 300_000,
    recurring: { interval: 'year' },
  });
  const made = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
  await server.clock.advanceTo('2027-04-16T00:00:00Z');
  const done = await stripe.subscriptions.update(made.id, {
    items: [{ id: made.items.data[0]?.id ?? '', price: yearly.id }],
    expand: ['latest_invoice'],
  });
  expect(done.latest_invoice).toMatchObject({ total: 285_000, status: 'paid' });
  expect(done.items.data[0]?.current_period_end).toBe(seconds('2028-04-16T00:00:00Z'));
  await server.close();
});

test('an item added in mid-period, and changed again, is reckoned on whole periods', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ now: new Date('2027-04-01T00:00:00Z') });
  await card();
  const [base, extra] = [await monthly(30_000), await monthly(60_000)];
  const made = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: base.id }] });
  const change = async (day: string, item: Stripe.SubscriptionUpdateParams.Item) => {
    await server.clock.advanceTo(`2027-04-${day}T00:00:00Z`);
    const changed = await stripe.subscriptions.update(made.id, {
      items: [item],
      proration_behavior: 'always_invoice',
      expand: ['latest_invoice'],
    });
    const { latest_invoice: invoice } = changed;
    const amountsOf = invoice && typeof invoice !== 'string' ? invoice.lines.data.map((line) => line.amount) : [];
    return { amounts: amountsOf, added: changed.items.data.find((one) => one.price.id === extra.id)?.id ?? '' };
  };
  const first = await change('11', { price: extra.id });
  expect(first.amounts).toEqual([40_000]);
  const second = await change('21', { id: first.added, quantity: 2 });
  expect(second.amounts).toEqual([-20_000, 40_000]);
  const third = await change('26', { id: first.added, deleted: true });
  expect(third.amounts).toEqual([-20_000]);
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -20_000 });
  await server.close();
});

test('a cycle that begins on the first of the month: first the days until then', async () => {
  const { server, stripe, customer, monthly, card } = await sold({ now: new Date('2027-04-16T00:00:00Z') });
  await card();
  const price = await monthly(30_000);
  const made = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    billing_cycle_anchor: seconds('2027-05-01T00:00:00Z'),
    expand: ['latest_invoice'],
  });
  expect(made.latest_invoice).toMatchObject({ total: 15_000, status: 'paid' });
  expect(made.items.data[0]?.current_period_end).toBe(seconds('2027-05-01T00:00:00Z'));
  await server.clock.advanceTo('2027-05-01T02:00:00Z');
  const [renewed] = (await stripe.invoices.list({ customer: customer.id })).data;
  expect(renewed).toMatchObject({ total: 30_000, status: 'paid' });
  await server.close();
});
