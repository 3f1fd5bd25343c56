import { expect, test } from 'vitest';
import { idOf, municipality, seconds, started } from './started.ts';

async function invoiced() {
  const { server, stripe } = await started();
  const { customer, product } = await municipality(stripe);
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'sek',
    unit_amount: 100_000,
    recurring: { interval: 'year' },
    tax_behavior: 'exclusive',
  });
  const subscribe = async (customerId = customer.id) => {
    const made = await stripe.subscriptions.create({
      customer: customerId,
      items: [{ price: price.id }],
      collection_method: 'send_invoice',
      days_until_due: 30,
      automatic_tax: { enabled: true },
      invoice_settings: { footer: 'Bankgiro 123-4567' },
    });
    return idOf(made.latest_invoice);
  };
  return { server, stripe, customer, price, subscribe };
}

test('a draft is changed, finalised, sent, shown and paid by transfer', async () => {
  const { server, stripe, customer, subscribe } = await invoiced();
  const id = await subscribe();
  const draft = await stripe.invoices.update(id, {
    custom_fields: [{ name: 'Er referens', value: 'LIN-42' }],
    metadata: { order: '7' },
  });
  expect(draft).toMatchObject({ status: 'draft', footer: 'Bankgiro 123-4567', total: 125_000 });
  const item = await stripe.invoiceItems.create({
    customer: customer.id,
    invoice: id,
    amount: 20_000,
    currency: 'sek',
    description: 'Utbildning',
  });
  expect(item.invoice).toBe(id);
  const sent = await stripe.invoices.finalizeInvoice(id, { auto_advance: true });
  expect(sent).toMatchObject({ status: 'open', total: 150_000, amount_due: 150_000 });
  await expect(stripe.invoices.update(id, { footer: 'x' })).rejects.toMatchObject({ code: 'invoice_not_editable' });
  expect(await (await fetch(sent.hosted_invoice_url ?? '')).text()).toContain('Er referens: LIN-42');
  const pdf = await fetch(sent.invoice_pdf ?? '');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect((await pdf.text()).slice(0, 5)).toBe('%PDF-');
  await server.clock.advanceTo('2027-03-05T09:00:00Z');
  const overdue = await stripe.events.list({ type: 'invoice.overdue' });
  expect(overdue.data.map((event) => event.created)).toEqual([seconds('2027-03-02T09:00:00Z')]);
  server.receiveTransfer(id);
  const paid = await stripe.invoices.retrieve(id, { expand: ['payments'] });
  expect(paid).toMatchObject({ status: 'paid', amount_paid: 150_000, amount_remaining: 0 });
  expect(paid.payments?.data[0]?.amount_paid).toBe(150_000);
  await server.close();
});

test('void, uncollectible and paid outside of Stripe', async () => {
  const { server, stripe, subscribe } = await invoiced();
  const [first, second, third] = [await subscribe(), await subscribe(), await subscribe()];
  await server.clock.advanceTo('2027-02-01T09:00:00Z');
  expect((await stripe.invoices.voidInvoice(first)).status).toBe('void');
  await expect(stripe.invoices.pay(first)).rejects.toMatchObject({ statusCode: 400 });
  expect((await stripe.invoices.markUncollectible(second)).status).toBe('uncollectible');
  expect(await stripe.invoices.pay(third, { paid_out_of_band: true })).toMatchObject({
    status: 'paid',
    amount_paid_off_stripe: 125_000,
  });
  await expect(stripe.invoices.pay(third)).rejects.toMatchObject({ code: 'invoice_already_paid' });
  await server.close();
});

test('a company with a VAT number in another country of the union is not charged VAT', async () => {
  const { server, stripe, subscribe } = await invoiced();
  const finnish = await stripe.customers.create({
    name: 'Kaupunki',
    address: { country: 'FI' },
    tax_id_data: [{ type: 'eu_vat', value: 'FI12345678' }],
  });
  const invoice = await stripe.invoices.retrieve(await subscribe(finnish.id));
  expect(invoice.total).toBe(100_000);
  expect(invoice.total_taxes).toMatchObject([{ amount: 0, taxability_reason: 'reverse_charge' }]);
  const nowhere = await stripe.customers.create({ name: 'Okänd' });
  await expect(subscribe(nowhere.id)).rejects.toMatchObject({ code: 'customer_tax_location_invalid' });
  await server.close();
});

test('credit notes: of what is owed, of what was paid, and never more than the invoice', async () => {
  const { server, stripe, customer, subscribe } = await invoiced();
  const id = await subscribe();
  await server.clock.advanceTo('2027-02-01T09:00:00Z');
  const part = await stripe.creditNotes.create({ invoice: id, amount: 25_000, reason: 'order_change' });
  expect(part).toMatchObject({ type: 'pre_payment', total_excluding_tax: 20_000, pre_payment_amount: 25_000 });
  expect(part.total_taxes).toMatchObject([{ amount: 5_000 }]);
  expect((await stripe.invoices.retrieve(id)).amount_remaining).toBe(100_000);
  server.receiveTransfer(id);
  const open = stripe.creditNotes.create({ invoice: id, amount: 10_000 });
  await expect(open).rejects.toMatchObject({ statusCode: 400 });
  const rest = await stripe.creditNotes.create({
    invoice: id,
    amount: 50_000,
    refund_amount: 20_000,
    credit_amount: 10_000,
    out_of_band_amount: 20_000,
  });
  expect(rest).toMatchObject({ type: 'post_payment', out_of_band_amount: 20_000 });
  expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -10_000 });
  const tooMuch = stripe.creditNotes.create({ invoice: id, amount: 50_001, refund_amount: 50_001 });
  await expect(tooMuch).rejects.toMatchObject({ statusCode: 400, param: 'amount' });
  const next = await stripe.invoices.retrieve(await subscribe());
  await stripe.invoices.finalizeInvoice(next.id);
  expect(await stripe.invoices.retrieve(next.id)).toMatchObject({
    amount_due: 115_000,
    starting_balance: -10_000,
    ending_balance: 0,
  });
  await server.close();
});

test('refunds: a part, too much, the rest, and no more', async () => {
  const { server, stripe, subscribe } = await invoiced();
  const id = await subscribe();
  await server.clock.advanceTo('2027-02-01T09:00:00Z');
  server.receiveTransfer(id);
  const [payment] = (await stripe.invoicePayments.list({ invoice: id })).data;
  const payment_intent = idOf(payment?.payment.payment_intent);
  expect(await stripe.refunds.create({ payment_intent, amount: 25_000 })).toMatchObject({
    amount: 25_000,
    status: 'succeeded',
  });
  await expect(stripe.refunds.create({ payment_intent, amount: 100_001 })).rejects.toMatchObject({
    statusCode: 400,
    code: 'amount_too_large',
  });
  expect((await stripe.refunds.create({ payment_intent })).amount).toBe(100_000);
  await expect(stripe.refunds.create({ payment_intent })).rejects.toMatchObject({ code: 'charge_already_refunded' });
  await server.close();
});

test('the rates of a subscription without automatic tax, and a preview of one that is not there yet', async () => {
  const { server, stripe, customer, price } = await invoiced();
  const rate = await stripe.taxRates.create({ display_name: 'Moms', percentage: 25, inclusive: true });
  const seen = await stripe.invoices.createPreview({
    customer: customer.id,
    subscription_details: { items: [{ price: price.id, quantity: 2 }], default_tax_rates: [rate.id] },
  });
  expect(seen).toMatchObject({ total: 200_000, total_excluding_tax: 160_000 });
  expect((await stripe.subscriptions.list({ customer: customer.id })).data).toEqual([]);
  await server.close();
});
