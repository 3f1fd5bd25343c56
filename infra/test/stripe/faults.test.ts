import Stripe from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startStripeServer } from './index.ts';
import { client, started } from './started.ts';

let { server, stripe } = await started();
beforeEach(async () => {
  await server.close();
  ({ server, stripe } = await started());
});
afterEach(() => server.close());

const customers = async () => (await stripe.customers.list()).data.map((one) => one.name);

test('an error before the deed is made good by the library', async () => {
  server.faults.next('error-before', { times: 2 });
  await stripe.customers.create({ name: 'a' });
  expect(await customers()).toEqual(['a']);
});

test('an error after the deed is answered again to the same key: the deed is done once', async () => {
  server.faults.next('error-after');
  await expect(stripe.customers.create({ name: 'a' })).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError);
  expect(await customers()).toEqual(['a']);
});

test('a connection that breaks before or after the deed is made good, and the deed done once', async () => {
  server.faults.next('reset');
  await stripe.customers.create({ name: 'a' });
  server.faults.next('reset-after');
  const made = await stripe.customers.create({ name: 'b' });
  expect(made.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(await customers()).toEqual(['b', 'a']);
});

test('too many requests come with the seconds to wait', async () => {
  server.faults.next('rate-limit', { times: 3 });
  const failed = stripe.customers.create({ name: 'a' });
  await expect(failed).rejects.toBeInstanceOf(Stripe.errors.StripeRateLimitError);
  await expect(failed).rejects.toMatchObject({ headers: { 'retry-after': '1' } });
});

test('a server that hangs is given up on', async () => {
  server.faults.next('hang', { match: 'GET /v1/customers' });
  const impatient = client(server, server.key, 100);
  expect((await impatient.customers.list()).data).toEqual([]);
  expect(server.faults.taken).toEqual([{ kind: 'hang', at: 'GET /v1/customers' }]);
});

test('faults by a seed are the same each time', async () => {
  const run = async () => {
    server.faults.clear();
    server.faults.taken.length = 0;
    server.faults.random(7, { api: { 'error-before': 0.3 } });
    for (let count = 0; count < 20; count += 1) {
      await fetch(`${server.url}/v1/customers?email=${count}`, {
        headers: { authorization: `Bearer ${server.key}`, 'stripe-version': 'x' },
      });
    }
    return server.faults.taken.length;
  };
  const first = await run();
  expect(first).toBeGreaterThan(1);
  expect(await run()).toBe(first);
});

test('an idempotency key: the same request again, another request, and two at once', async () => {
  const once = await stripe.customers.create({ name: 'a' }, { idempotencyKey: 'k1' });
  const again = await stripe.customers.create({ name: 'a' }, { idempotencyKey: 'k1' });
  expect(again.id).toBe(once.id);
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  const other = stripe.customers.create({ name: 'b' }, { idempotencyKey: 'k1' });
  await expect(other).rejects.toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
  server.faults.next('slow');
  const slow = stripe.customers.create({ name: 'c' }, { idempotencyKey: 'k2' });
  await expect.poll(() => server.faults.taken.length).toBe(1);
  const meanwhile = stripe.customers.create({ name: 'c' }, { idempotencyKey: 'k2', maxNetworkRetries: 0 });
  await expect(meanwhile).rejects.toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
  await slow;
  const noSuchPrice = { customer: once.id, items: [{ price: 'price_none' }] };
  const refused = () => stripe.subscriptions.create(noSuchPrice, { idempotencyKey: 'k3' });
  await expect(refused()).rejects.toMatchObject({ statusCode: 400 });
  await expect(refused()).rejects.toMatchObject({ headers: { 'idempotent-replayed': 'true' } });
  expect(await customers()).toEqual(['c', 'a']);
});

test('killed and started again from its snapshot, the server knows what it knew', async () => {
  await stripe.customers.create({ name: 'a' }, { idempotencyKey: 'k1' });
  await server.clock.advanceTo('2027-03-01T00:00:00Z');
  const snapshot = server.snapshot();
  const { port } = server;
  await server.close();
  server = await startStripeServer({ port, snapshot, now: new Date('2027-01-31T09:00:00Z') });
  expect(await customers()).toEqual(['a']);
  expect(server.clock.now.toISOString()).toBe('2027-03-01T00:00:00.000Z');
  await stripe.customers.create({ name: 'b' });
  server.restore(snapshot);
  expect(await customers()).toEqual(['a']);
});

test('a browser test holds the server over HTTP', async () => {
  const post = async (path: string, body: object) =>
    fetch(`${server.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) });
  expect(await (await post('clock', { to: '2027-02-02T00:00:00Z' })).json()).toEqual({
    now: '2027-02-02T00:00:00.000Z',
  });
  expect((await post('clock', { to: '2026-02-02T00:00:00Z' })).status).toBe(400);
  expect((await post('faults', { next: [{ kind: 'error-before', times: 1 }] })).status).toBe(200);
  await stripe.customers.create({ name: 'a' });
  expect((await post('webhook', { url: 'http://127.0.0.1:9/', secret: 'whsec_x' })).status).toBe(200);
  expect((await post('invoices/in_none/pay', {})).status).toBe(404);
  const state: unknown = await (await fetch(`${server.url}/control/state`)).json();
  expect(state).toMatchObject({ faults: [{ kind: 'error-before' }] });
});
