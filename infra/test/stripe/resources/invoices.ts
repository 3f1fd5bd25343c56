import type Stripe from 'stripe';
import { z } from 'zod';
import { attempt, markPaid } from '../billing/collect.ts';
import { draftInvoice, invoiceCustomer } from '../billing/draft.ts';
import { finalise, send } from '../billing/finalise.ts';
import { reckon } from '../billing/reckon.ts';
import { requireHeadOffice } from '../billing/taxes.ts';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';
import { declined } from './payment-methods.ts';
import { taxRatesOf } from './tax-rates.ts';

export { createPreview } from './invoice-preview.ts';

const day = 86_400;
const method = z.enum(['charge_automatically', 'send_invoice']);
const shared = {
  auto_advance: is.boolean.optional(),
  automatic_tax: is.automaticTax.optional(),
  collection_method: method.optional(),
  custom_fields: is.customFields.optional(),
  days_until_due: is.positive.optional(),
  default_payment_method: is.text.optional(),
  default_tax_rates: is.emptyable(z.array(is.text)).optional(),
  description: is.text.optional(),
  due_date: is.integer.optional(),
  footer: is.text.optional(),
  metadata: is.metadata.optional(),
  payment_settings: z.strictObject({ payment_method_types: is.emptyable(z.array(is.text)).optional() }).optional(),
} satisfies is.Names<Stripe.InvoiceUpdateParams>;
type Shared = z.output<z.ZodObject<typeof shared, z.core.$strict>>;

function nowOf(world: World, invoice: Invoice): number {
  return world.now(invoice.test_clock);
}

/** Fields that a finalised invoice still takes. */
const always = new Set(['metadata', 'auto_advance', 'default_payment_method']);

function apply(world: World, invoice: Invoice, given: Shared): void {
  const late = Object.entries(given).find(([name, value]) => value !== undefined && !always.has(name));
  if (invoice.status !== 'draft' && late) {
    refuse('Finalized invoices can’t be updated in this way.', { code: 'invoice_not_editable', param: late[0] });
  }
  if (given.auto_advance !== undefined) {
    invoice.auto_advance = given.auto_advance;
    if (invoice.status === 'draft')
      invoice.automatically_finalizes_at = given.auto_advance ? nowOf(world, invoice) + 3600 : null;
  }
  if (given.automatic_tax?.enabled) requireHeadOffice(world);
  if (given.automatic_tax) invoice.automatic_tax = { ...invoice.automatic_tax, enabled: given.automatic_tax.enabled };
  if (given.collection_method !== undefined) {
    invoice.collection_method = given.collection_method;
    invoice.due_date =
      given.collection_method === 'send_invoice' ? (invoice.due_date ?? invoice.created + 30 * day) : null;
  }
  if (given.custom_fields !== undefined) invoice.custom_fields = given.custom_fields;
  if (given.days_until_due !== undefined) invoice.due_date = invoice.created + given.days_until_due * day;
  if (given.due_date !== undefined) invoice.due_date = given.due_date;
  if (given.default_payment_method !== undefined) invoice.default_payment_method = given.default_payment_method || null;
  if (given.default_tax_rates !== undefined) invoice.default_tax_rates = taxRatesOf(world, given.default_tax_rates);
  if (given.description !== undefined) invoice.description = given.description || null;
  if (given.footer !== undefined) invoice.footer = given.footer || null;
  if (given.payment_settings) {
    const types = given.payment_settings.payment_method_types ?? null;
    invoice.payment_settings = { ...invoice.payment_settings, payment_method_types: types };
  }
  invoice.metadata = withMetadata(invoice.metadata ?? {}, given.metadata);
  if (invoice.status === 'draft') reckon(world, invoice, invoiceCustomer(world, invoice));
}

export const create = operation(
  {
    ...shared,
    currency: is.text.optional(),
    customer: is.text,
    pending_invoice_items_behavior: z.enum(['include', 'exclude']).optional(),
  } satisfies is.Names<Stripe.InvoiceCreateParams>,
  (world, { currency, customer: id, pending_invoice_items_behavior: pending, ...given }) => {
    const customer = world.get('customers', id, 'customer');
    const now = world.now(customer.test_clock);
    if (
      given.collection_method === 'send_invoice' &&
      given.days_until_due === undefined &&
      given.due_date === undefined
    ) {
      refuse('If invoices are sent, you must set days_until_due or due_date.', {
        code: 'parameter_missing',
        param: 'days_until_due',
      });
    }
    const invoice = draftInvoice(world, {
      customer,
      subscription: null,
      lines: [],
      reason: 'manual',
      now,
      period: { start: now, end: now },
      collectionMethod: given.collection_method ?? 'charge_automatically',
      daysUntilDue: given.days_until_due ?? null,
      finalizesAt: given.auto_advance ? now + 3600 : null,
      automaticTax: given.automatic_tax?.enabled ?? false,
      taxRates: taxRatesOf(world, given.default_tax_rates),
      currency: currency ?? customer.currency ?? 'sek',
      takesPending: pending === 'include',
    });
    apply(world, invoice, given);
    return invoice;
  },
);

export const retrieve = operation({}, (world, _params, id) => world.get('invoices', id));

export const update = operation(shared, (world, given, id) => {
  const invoice = world.get('invoices', id);
  return world.change(invoice, 'invoice.updated', (one) => apply(world, one, given), nowOf(world, invoice));
});

export const remove = operation({}, (world, _params, id) => {
  const invoice = world.get('invoices', id);
  if (invoice.status !== 'draft' || invoice.parent !== null)
    refuse('You can only delete draft invoices that are not of a subscription.');
  delete world.state.objects.invoices[id];
  world.tell('invoice.deleted', invoice, nowOf(world, invoice));
  return { id, object: 'invoice', deleted: true } satisfies Stripe.DeletedInvoice;
});

export const finalize = operation(
  { auto_advance: is.boolean.optional() } satisfies is.Names<Stripe.InvoiceFinalizeInvoiceParams>,
  (world, { auto_advance: advance }, id) => {
    const invoice = world.get('invoices', id);
    return finalise(world, invoice, nowOf(world, invoice), { advance: advance ?? invoice.auto_advance ?? false });
  },
);

export const pay = operation(
  {
    off_session: is.boolean.optional(),
    paid_out_of_band: is.boolean.optional(),
    payment_method: is.text.optional(),
  } satisfies is.Names<Stripe.InvoicePayParams>,
  (world, given, id) => {
    const invoice = world.get('invoices', id);
    const now = nowOf(world, invoice);
    if (invoice.status === 'draft') finalise(world, invoice, now, { advance: false });
    if (invoice.status === 'paid') refuse('Invoice is already paid', { code: 'invoice_already_paid' });
    if (invoice.status === 'void') refuse('This invoice is void and can’t be paid.', { code: 'invoice_not_editable' });
    if (given.paid_out_of_band) markPaid(world, invoice, now, { outOfBand: true });
    else if (given.payment_method !== undefined) {
      const chosen = world.get('paymentMethods', given.payment_method, 'payment_method');
      if (!attempt(world, invoice, now, chosen.id)) throw declined();
    } else if (!attempt(world, invoice, now)) throw declined();
    return invoice;
  },
);

export const sendInvoice = operation({}, (world, _params, id) => {
  const invoice = world.get('invoices', id);
  const now = nowOf(world, invoice);
  if (invoice.collection_method !== 'send_invoice')
    refuse('You can only manually send an invoice if its collection method is send_invoice.');
  if (invoice.status === 'draft') finalise(world, invoice, now, { advance: false });
  send(world, invoice, now);
  return invoice;
});

export const voidInvoice = operation({}, (world, _params, id) => {
  const invoice = world.get('invoices', id);
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') {
    refuse(`You can only pass in open or uncollectible invoices. This invoice has status ${invoice.status}.`, {
      code: 'invoice_not_editable',
    });
  }
  invoice.status = 'void';
  invoice.status_transitions.voided_at = nowOf(world, invoice);
  invoice.next_payment_attempt = null;
  world.tell('invoice.voided', invoice, nowOf(world, invoice));
  return invoice;
});

export const markUncollectible = operation({}, (world, _params, id) => {
  const invoice = world.get('invoices', id);
  if (invoice.status !== 'open') {
    refuse(`You can only mark an open invoice as uncollectible. This invoice has status ${invoice.status}.`, {
      code: 'invoice_not_editable',
    });
  }
  invoice.status = 'uncollectible';
  invoice.status_transitions.marked_uncollectible_at = nowOf(world, invoice);
  invoice.next_payment_attempt = null;
  world.tell('invoice.marked_uncollectible', invoice, nowOf(world, invoice));
  return invoice;
});

export const listLines = operation(is.page, (world, asked, id) =>
  page(`/v1/invoices/${id}/lines`, world.get('invoices', id).lines.data.toReversed(), asked),
);

const filter = {
  ...is.page,
  collection_method: method.optional(),
  created: is.range.optional(),
  customer: is.text.optional(),
  due_date: is.range.optional(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  subscription: is.text.optional(),
} satisfies is.Names<Stripe.InvoiceListParams>;

export const list = operation(filter, (world, given) => {
  const { collection_method: how, created, customer, due_date: due, status, subscription, ...asked } = given;
  const found = world
    .all('invoices')
    .filter((one) => how === undefined || one.collection_method === how)
    .filter((one) => customer === undefined || one.customer === customer)
    .filter((one) => status === undefined || one.status === status)
    .filter((one) => subscription === undefined || one.parent?.subscription_details?.subscription === subscription)
    .filter((one) => within(one.created, created) && (due === undefined || within(one.due_date ?? 0, due)));
  return page('/v1/invoices', found, asked);
});
