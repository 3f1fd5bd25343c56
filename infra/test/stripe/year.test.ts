import { expect, test } from 'vitest';
import { municipality, seconds, started } from './started.ts';

test('a year by the clock: twelve renewals at the ends of months, each sent an hour later and due after thirty days', async () => {
  const { server, stripe } = await started();
  const { customer, product } = await municipality(stripe);
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    unit_amount: 100_000,
    recurring: { interval: 'month' },
  });
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id, quantity: 3 }],
    collection_method: 'send_invoice',
    days_until_due: 30,
    automatic_tax: { enabled: true },
    expand: ['latest_invoice'],
  });
  expect(subscription.status).toBe('active');
  expect(subscription.items.data[0]?.current_period_end).toBe(seconds('2027-02-28T09:00:00Z'));
  await server.clock.advanceTo('2028-01-31T08:00:00Z');
  const invoices = await stripe.invoices.list({ subscription: subscription.id, limit: 100 });
  expect(invoices.data.map((one) => new Date(one.created * 1000).toISOString().slice(5, 10)).toReversed()).toEqual([
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
  ]);
  const [last] = invoices.data;
  expect(last?.total).toBe(375_000);
  expect(last?.total_taxes?.[0]).toMatchObject({ amount: 75_000, taxability_reason: 'standard_rated' });
  expect(last?.status_transitions.finalized_at).toBe((last?.created ?? 0) + 3600);
  expect(last?.due_date).toBe((last?.created ?? 0) + 30 * 86_400);
  expect(last?.number).toMatch(/-0012$/);
  await server.close();
});
