import { afterEach, beforeEach, expect, test } from 'vitest';
import { municipality, started } from './started.ts';

let { server, stripe } = await started();
beforeEach(async () => {
  await server.close();
  ({ server, stripe } = await started());
});
afterEach(() => server.close());

const submit = (url: string | null, fields: Record<string, string>) =>
  fetch(url ?? '', { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

async function checkout(trial_period_days?: number) {
  const { customer, product } = await municipality(stripe);
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    unit_amount: 100_000,
    recurring: { interval: 'month' },
  });
  const session = await stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    customer_update: { name: 'auto' },
    tax_id_collection: { enabled: true },
    line_items: [{ price: price.id, quantity: 2 }],
    subscription_data: { metadata: { tenant: 't1' }, ...(trial_period_days !== undefined && { trial_period_days }) },
    success_url: 'http://app.example/ok?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://app.example/cancel',
    locale: 'sv',
  });
  return { customer, session };
}

test('Checkout: a declined card is told on the page, a good one pays and leads back', async () => {
  const { customer, session } = await checkout();
  const page = await (await fetch(session.url ?? '')).text();
  expect(page).toContain('<html lang="sv">');
  expect(page).toContain('<label for="card">Kortnummer</label>');
  const declined = await submit(session.url, { card: '4000 0000 0000 0002' });
  expect(await declined.text()).toContain('<p role="alert" id="error">Your card was declined.</p>');
  expect((await submit(session.url, { card: '4000000000000341' })).status).toBe(200);
  expect((await stripe.subscriptions.list({ customer: customer.id, status: 'all' })).data).toEqual([]);
  const paid = await submit(session.url, {
    card: '4242424242424242',
    name: 'Lindviks kommun',
    taxId: 'SE212000012301',
  });
  expect(paid.headers.get('location')).toBe(`http://app.example/ok?session=${session.id}`);
  const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription', 'line_items'] });
  expect(done).toMatchObject({ status: 'complete', payment_status: 'paid', amount_total: 200_000 });
  expect(done.subscription).toMatchObject({ status: 'active', metadata: { tenant: 't1' } });
  expect((await stripe.customers.listTaxIds(customer.id)).data).toHaveLength(1);
  expect((await stripe.events.list({ type: 'checkout.session.completed' })).data).toHaveLength(1);
});

test('Checkout: cancel leads back, and the session can be ended or ends by itself', async () => {
  const { session } = await checkout();
  expect((await submit(session.url, { cancel: '1' })).headers.get('location')).toBe('http://app.example/cancel');
  expect(await stripe.checkout.sessions.expire(session.id)).toMatchObject({ status: 'expired', url: null });
  const { session: forgotten } = await checkout();
  await server.clock.advanceTo('2027-02-02T00:00:00Z');
  expect((await stripe.checkout.sessions.retrieve(forgotten.id)).status).toBe('expired');
});

test('Checkout with a trial takes a card that fails only when it is charged', async () => {
  const { customer, session } = await checkout(14);
  expect((await submit(session.url, { card: '4000000000000341' })).status).toBe(303);
  await server.clock.advanceTo('2027-02-14T10:30:00Z');
  const [subscription] = (await stripe.subscriptions.list({ customer: customer.id })).data;
  expect(subscription?.status).toBe('past_due');
});

test('the portal: another card, the invoices, and the way back', async () => {
  const { customer, session } = await checkout();
  await submit(session.url, { card: '4242424242424242' });
  const configuration = await stripe.billingPortal.configurations.create({
    features: { payment_method_update: { enabled: true }, invoice_history: { enabled: true } },
  });
  const portal = await stripe.billingPortal.sessions.create({
    customer: customer.id,
    configuration: configuration.id,
    return_url: 'http://app.example/billing',
  });
  const page = await (await fetch(portal.url)).text();
  expect(page).toContain('href="http://app.example/billing"');
  expect(page).toMatch(/href="[^"]+\/i\/in_/);
  expect(await (await submit(portal.url, { card: '4000000000000002' })).text()).toContain('role="alert"');
  expect(await (await submit(portal.url, { card: '5555555555554444' })).text()).toContain('•••• 4444');
  const methods = await stripe.customers.listPaymentMethods(customer.id);
  expect(methods.data.map((one) => one.card?.last4)).toEqual(['4444', '4242']);
});
