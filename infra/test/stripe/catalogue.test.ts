import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { client, municipality, started } from './started.ts';

test('customers: made, read, changed, listed page by page, deleted', async () => {
  const { server, stripe } = await started();
  const made = await stripe.customers.create({ name: 'Lindviks kommun', metadata: { tenant: 't1', old: 'x' } });
  const changed = await stripe.customers.update(made.id, {
    metadata: { old: '' },
    address: { country: 'SE', city: 'Lindvik' },
  });
  expect(changed.metadata).toEqual({ tenant: 't1' });
  expect(changed.address).toMatchObject({ city: 'Lindvik', line1: null });
  for (let count = 0; count < 4; count += 1) await stripe.customers.create({ name: `Kommun ${count}` });
  const all = await stripe.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 });
  expect(all.map((one) => one.name)).toEqual(['Kommun 3', 'Kommun 2', 'Kommun 1', 'Kommun 0', 'Lindviks kommun']);
  expect(await stripe.customers.del(made.id)).toMatchObject({ deleted: true });
  expect(await stripe.customers.retrieve(made.id)).toMatchObject({ id: made.id, deleted: true });
  await server.close();
});

test('tax ids: a Swedish VAT number is kept, another form is refused', async () => {
  const { server, stripe } = await started();
  const customer = await stripe.customers.create({ tax_id_data: [{ type: 'eu_vat', value: 'SE212000012301' }] });
  const bad = stripe.customers.createTaxId(customer.id, { type: 'eu_vat', value: 'SE123' });
  await expect(bad).rejects.toMatchObject({ statusCode: 400, code: 'tax_id_invalid', param: 'value' });
  const full = await stripe.customers.retrieve(customer.id, { expand: ['tax_ids'] });
  const [taxId] = full.deleted ? [] : (full.tax_ids?.data ?? []);
  expect(taxId).toMatchObject({ value: 'SE212000012301', country: 'SE' });
  await stripe.customers.deleteTaxId(customer.id, taxId?.id ?? '');
  expect((await stripe.customers.listTaxIds(customer.id)).data).toEqual([]);
  await server.close();
});

test('prices: decimals are exact, lookup keys move, tiers show when asked, inactive ones are not sold', async () => {
  const { server, stripe } = await started();
  const { customer, product } = await municipality(stripe);
  const common = { product: product.id, currency: 'sek', recurring: { interval: 'month' } } as const;
  const old = await stripe.prices.create({
    ...common,
    unit_amount_decimal: Stripe.Decimal.from('0.125'),
    lookup_key: 'answers',
  });
  expect(old.unit_amount).toBeNull();
  expect(old.unit_amount_decimal?.toString()).toBe('0.125');
  const taken = stripe.prices.create({ ...common, unit_amount: 20, lookup_key: 'answers' });
  await expect(taken).rejects.toMatchObject({ statusCode: 400, param: 'lookup_key' });
  const tiered = await stripe.prices.create({
    ...common,
    billing_scheme: 'tiered',
    tiers_mode: 'graduated',
    tiers: [
      { up_to: 10, unit_amount: 100 },
      { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from('0.5') },
    ],
    lookup_key: 'answers',
    transfer_lookup_key: true,
    expand: ['tiers'],
  });
  expect(tiered.tiers?.map((tier) => tier.up_to)).toEqual([10, null]);
  expect((await stripe.prices.list({ lookup_keys: ['answers'] })).data.map((one) => one.id)).toEqual([tiered.id]);
  await stripe.prices.update(old.id, { active: false });
  const sold = stripe.subscriptions.create({ customer: customer.id, items: [{ price: old.id }] });
  await expect(sold).rejects.toMatchObject({ statusCode: 400, param: 'items[0][price]' });
  await server.close();
});

test('coupons, tax rates, tax settings, products and webhook endpoints are kept and listed', async () => {
  const { server, stripe } = await started();
  const coupon = await stripe.coupons.create({ percent_off: 12.5, duration: 'repeating', duration_in_months: 3 });
  expect(await stripe.coupons.retrieve(coupon.id)).toMatchObject({ percent_off: 12.5, valid: true });
  await expect(stripe.coupons.create({ duration: 'once' })).rejects.toMatchObject({ statusCode: 400 });
  const rate = await stripe.taxRates.create({ display_name: 'Moms', percentage: 25, inclusive: false, country: 'SE' });
  expect((await stripe.taxRates.list({ active: true })).data.map((one) => one.id)).toEqual([rate.id]);
  expect((await stripe.tax.settings.retrieve()).status).toBe('pending');
  const settings = await stripe.tax.settings.update({ head_office: { address: { country: 'SE' } } });
  expect(settings.status).toBe('active');
  const product = await stripe.products.create({ name: 'Rådrum' });
  await stripe.products.update(product.id, { active: false });
  expect((await stripe.products.list({ active: true })).data).toEqual([]);
  const endpoint = await stripe.webhookEndpoints.create({
    url: 'http://127.0.0.1:9/none',
    enabled_events: ['invoice.paid'],
  });
  expect(endpoint.secret).toMatch(/^whsec_/);
  expect((await stripe.webhookEndpoints.retrieve(endpoint.id)).secret).toBeUndefined();
  await stripe.webhookEndpoints.del(endpoint.id);
  await server.close();
});

test('what is wrong is refused as Stripe refuses it', async () => {
  const { server, stripe } = await started();
  const post = (path: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.key}`, 'stripe-version': '2026-10-28.endive', ...headers },
      body,
    });
  const unknown = await post('/v1/customers', 'invoice_settings[colour]=red');
  expect(unknown.status).toBe(400);
  expect(await unknown.json()).toMatchObject({
    error: { type: 'invalid_request_error', code: 'parameter_unknown', param: 'invoice_settings[colour]' },
  });
  const noInteger = await post('/v1/customers', 'balance=ten');
  expect(await noInteger.json()).toMatchObject({ error: { code: 'parameter_invalid_integer', param: 'balance' } });
  const absent = await post('/v1/products', '');
  expect(await absent.json()).toMatchObject({ error: { code: 'parameter_missing', param: 'name' } });
  expect((await post('/v1/horses', '')).status).toBe(404);
  expect((await post('/v1/customers', '', { 'stripe-version': '' })).status).toBe(400);
  await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
  await expect(
    stripe.subscriptions.create({ customer: 'cus_none', items: [{ price: 'price_none' }] }),
  ).rejects.toMatchObject({ statusCode: 400, param: 'customer' });
  await expect(client(server, 'sk_test_wrong').customers.list()).rejects.toBeInstanceOf(
    Stripe.errors.StripeAuthenticationError,
  );
  await server.close();
});
