import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Receiver, receiver } from './receiver.ts';
import { municipality, started } from './started.ts';

let app: Receiver;
let held: Awaited<ReturnType<typeof started>>;
beforeEach(async () => {
  app = await receiver();
  held = await started({ webhook: { url: app.url, secret: app.secret }, webhookRetries: [30, 30] });
});
afterEach(async () => {
  await held.server.close();
  await app.close();
});

const types = () => app.events.map((event) => event.type);

test('what happens is told in its order, signed so that the library accepts it', async () => {
  const { server, stripe } = held;
  const { customer, product } = await municipality(stripe);
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    unit_amount: 100,
    recurring: { interval: 'month' },
  });
  await server.webhooks.settled();
  app.events.length = 0;
  await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    collection_method: 'send_invoice',
    days_until_due: 5,
  });
  await server.clock.advanceTo('2027-01-31T10:00:00Z');
  expect(types()).toEqual(['customer.subscription.created', 'invoice.created', 'invoice.finalized', 'invoice.sent']);
  expect(app.events.map((event) => new Date(event.created * 1000).getUTCHours())).toEqual([9, 9, 10, 10]);
  expect(server.webhooks.deliveries.every((one) => one.status === 200)).toBe(true);
  const updated = stripe.customers.update(customer.id, { name: 'Nya Lindvik' });
  await updated;
  await server.webhooks.settled();
  expect(app.events.at(-1)?.data).toMatchObject({
    object: { name: 'Nya Lindvik' },
    previous_attributes: { name: 'Lindviks kommun' },
  });
});

test('an event that is not taken comes again', async () => {
  const { server, stripe } = held;
  app.statuses.push(500, 503);
  await stripe.products.create({ name: 'Rådrum' });
  await server.webhooks.settled();
  expect(types()).toEqual(['product.created']);
  expect(server.webhooks.deliveries.map((one) => [one.attempt, one.status])).toEqual([
    [1, 500],
    [2, 503],
    [3, 200],
  ]);
  expect((await stripe.events.list({ delivery_success: true })).data).toHaveLength(1);
});

test('events doubled, reordered, delayed, dropped and tampered with', async () => {
  const { server, stripe } = held;
  const make = async (name: string) => void (await stripe.products.create({ name }));
  const names = () => app.events.map((event) => ('name' in event.data.object ? event.data.object.name : ''));
  server.faults.nextWebhook('double');
  await make('a');
  server.faults.nextWebhook('reorder');
  await make('b');
  await make('c');
  await server.webhooks.flush();
  expect(names()).toEqual(['a', 'a', 'c', 'b']);
  server.faults.nextWebhook('delay');
  server.faults.nextWebhook('drop', { match: 'customer' });
  await make('d');
  await stripe.customers.create({ name: 'e' });
  await make('f');
  await server.webhooks.flush();
  expect(names().slice(4)).toEqual(['f']);
  await server.webhooks.settled();
  expect(names().slice(4)).toEqual(['f', 'd']);
  server.faults.nextWebhook('tamper');
  await make('g');
  await server.webhooks.settled();
  expect(app.refused).toBe(1);
  expect(names().at(-1)).toBe('g');
  expect(server.faults.taken.map((one) => one.kind)).toEqual(['double', 'reorder', 'delay', 'drop', 'tamper']);
});

test('an application can answer between two moments: a footer set on a draft is on the sent invoice', async () => {
  const { server, stripe } = held;
  const { customer, product } = await municipality(stripe);
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    unit_amount: 100,
    recurring: { interval: 'month' },
  });
  app.react = async (event) => {
    if (event.type === 'invoice.created')
      await stripe.invoices.update(event.data.object.id, { footer: 'Er referens: 42' });
  };
  await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: price.id }],
    collection_method: 'send_invoice',
    days_until_due: 5,
  });
  await server.clock.advanceTo('2027-05-01T00:00:00Z');
  const sent = app.events.flatMap((event) => (event.type === 'invoice.sent' ? [event.data.object.footer] : []));
  expect(sent).toEqual(Array(4).fill('Er referens: 42'));
});
