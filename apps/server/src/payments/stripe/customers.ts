import { createHash } from 'node:crypto';
import { type Customer, type InvoiceTo, taxFor } from '@radrum/core';
import type Stripe from 'stripe';
import { unlessMissing } from './client.ts';

/** What stands on each invoice besides: Stripe takes four fields of a name and a value. */
function customFields({ organisationNumber, reference, orderNumber, gln, peppolId }: InvoiceTo) {
  const electronic = [gln && `GLN ${gln}`, peppolId && `Peppol ${peppolId}`].filter(Boolean).join(', ');
  return [
    { name: 'Er referens', value: reference },
    { name: 'Ert ordernummer', value: orderNumber },
    { name: 'Organisationsnummer', value: organisationNumber },
    { name: 'E-faktura', value: electronic === '' ? null : electronic },
  ].flatMap(({ name, value }) => (value === null ? [] : [{ name, value: value.slice(0, 140) }]));
}

/** Makes the customer at Stripe, or brings it up to date; one that was deleted there is made anew. @returns its identifier */
export async function keepCustomer(stripe: Stripe, customer: Customer): Promise<string> {
  const { tenantId, locale, invoiceTo, customerId } = customer;
  const { line1, line2, postalCode, city, country } = invoiceTo.address;
  const fields = customFields(invoiceTo);
  const { note } = taxFor({ country, vatNumber: invoiceTo.vatNumber });
  const details = {
    name: invoiceTo.name,
    email: invoiceTo.email,
    address: { line1, line2: line2 ?? '', postal_code: postalCode, city, country },
    preferred_locales: [locale],
    tax_exempt: note === null ? 'none' : 'reverse',
    invoice_settings: { custom_fields: fields.length > 0 ? fields : '', footer: note ?? '' },
    metadata: { tenant: tenantId },
  } as const satisfies Stripe.CustomerCreateParams;
  const there = customerId === null ? null : await unlessMissing(stripe.customers.retrieve(customerId));
  const known = there && !there.deleted ? there : await findMade(stripe, customer);
  if (known) {
    await stripe.customers.update(known.id, details);
    await keepTaxId(stripe, known.id, invoiceTo);
    return known.id;
  }
  // the same order sent twice makes one customer; one that was deleted needs another name
  const made = await stripe.customers.create(details, {
    idempotencyKey: `customer ${tenantId} ${customerId ?? ''} ${digestOf(details)}`,
  });
  await keepTaxId(stripe, made.id, invoiceTo);
  return made.id;
}

/** A customer that was made and whose answer was lost: Stripe answers the same failure to the same key for a day, and the customer is there. */
async function findMade(stripe: Stripe, { tenantId, invoiceTo }: Customer): Promise<Stripe.Customer | undefined> {
  for await (const one of stripe.customers.list({ email: invoiceTo.email, limit: 100 }))
    if (one.metadata['tenant'] === tenantId) return one;
  return undefined;
}

/** The buyer's VAT number; a Swedish one is made of the organisation number. */
async function keepTaxId(stripe: Stripe, customerId: string, to: InvoiceTo): Promise<void> {
  const value = to.vatNumber ?? (to.organisationNumber && `SE${to.organisationNumber.replace('-', '')}01`);
  const { data } = await stripe.customers.listTaxIds(customerId, { limit: 20 });
  if (data.some((one) => one.value === value)) return;
  for (const { id } of data) await stripe.customers.deleteTaxId(customerId, id);
  if (value) await stripe.customers.createTaxId(customerId, { type: 'eu_vat', value });
}

const digestOf = (details: object): string =>
  createHash('sha256').update(JSON.stringify(details)).digest('hex').slice(0, 16);
