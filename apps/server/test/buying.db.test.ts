import '@radrum/db/testing';
import { applyInvoice, type Customer, entitled, type InvoiceFacts, invoiceTo } from '@radrum/core';
import { afterAll, expect, inject, test } from 'vitest';
import { startStripeServer } from '../../../infra/test/stripe/index.ts';
import { openStripe } from '../src/payments/stripe/index.ts';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const stripe = await startStripeServer();
const settings = { key: stripe.key, webhookSecret: 'whsec_of_the_tests_0123456789', hasTax: true, url: stripe.url };
const payments = openStripe(settings);
const house = openInstallation(inject('appUrl'), { payments, stripe: settings });
afterAll(async () => {
  await house.idle();
  await house.close();
  await stripe.close();
});

test('an organisation that comes aboard where plans are sold begins with thirty days of trial', async () => {
  const slug = `prov-${Date.now().toString(36)}`;
  const browser = openBrowser(house.app);
  const begun = await browser.trpc('onboarding.start', {
    name: 'Provby kommun',
    slug,
    email: `agare@${slug}.example`,
    locale: 'sv',
  });
  expect(begun.status).toBe(200);
  const token = /token=(\S+)/.exec(house.mails.at(-1)?.text ?? '')?.[1];
  expect((await browser.trpc('onboarding.confirm', { token })).data).toMatchObject({ tenantSlug: slug });
  const account = (await browser.trpc('billing.account', { tenant: slug }, 'query')).data as {
    status: string;
    canOrder: boolean;
    periodStart: string;
    periodEnd: string;
  };
  expect(account).toMatchObject({ status: 'trial', canOrder: true });
  expect(Date.parse(account.periodEnd) - Date.parse(account.periodStart)).toBe(30 * 86_400_000);
  const { id } = await house.installation.db.asOperator({ actor: 'test', action: 'test' }, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { slug } }),
  );
  expect(await entitled(house.installation, id, 'answers')).toMatchObject({
    allowed: true,
    left: 2_000,
    resetsAt: null,
  });
});

test('where Stripe Tax is on it decides: Swedish VAT at home, reverse charge for a VAT number elsewhere in the Union', async () => {
  await fetch(`${stripe.url}/v1/tax/settings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stripe.key}`, 'stripe-version': '2026-10-28.endive' },
    body: new URLSearchParams({ 'head_office[address][country]': 'SE' }),
  });
  const order = { plan: 'small', version: 1, size: 0, interval: 'year' } as const;
  const swedish = invoiceTo.parse({
    name: 'Provby kommun',
    organisationNumber: '212000-0142',
    email: 'faktura@provby.example',
    address: { line1: 'Storgatan 1', postalCode: '123 45', city: 'Provby' },
  });
  const finnish = {
    ...swedish,
    organisationNumber: null,
    vatNumber: 'FI01234567',
    address: { ...swedish.address, country: 'FI' as const, postalCode: '00100' },
  };
  const taxOf = async (tenantId: string, to: Customer['invoiceTo']) => {
    const email = `${tenantId}@provby.example`;
    const customer = {
      tenantId,
      tenantName: 'Provby',
      locale: 'sv',
      email,
      invoiceTo: { ...to, email },
      customerId: null,
    };
    return (await payments.preview(await payments.keepCustomer(customer), order, null)).now;
  };
  expect(await taxOf('ten_sv', swedish)).toEqual({ net: 1_490_000, tax: 372_500, total: 1_862_500 });
  expect(await taxOf('ten_fi', finnish)).toEqual({ net: 1_490_000, tax: 0, total: 1_490_000 });
});

test('an invoice in a currency that nothing is sold in is taken for no invoice of ours, until it is void', async () => {
  const { id: tenantId } = await house.tenant();
  const now = new Date();
  const invoice: InvoiceFacts = {
    id: 'in_euro',
    customerId: 'cus_x',
    tenantId,
    number: 'X-1',
    status: 'open',
    currency: 'EUR',
    total: 100,
    tax: 0,
    paid: 0,
    credited: 0,
    issuedAt: now,
    dueAt: null,
    paidAt: null,
    periodStart: null,
    periodEnd: null,
    pageUrl: null,
    pdfUrl: null,
    asOf: now,
  };
  await expect(applyInvoice(house.installation, invoice)).rejects.toThrow('X-1 is in EUR');
  await applyInvoice(house.installation, { ...invoice, status: 'void' });
  const kept = await house.installation.db.forTenant(tenantId, (tx) => tx.invoice.count({ where: { tenantId } }));
  expect(kept).toBe(0);
});
