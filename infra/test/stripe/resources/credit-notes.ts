import type Stripe from 'stripe';
import { z } from 'zod';
import { markPaid } from '../billing/collect.ts';
import { apportion } from '../billing/decimal.ts';
import { invoiceCustomer } from '../billing/draft.ts';
import { sum } from '../billing/reckon.ts';
import { page, within, whole } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { CreditNote, Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';
import { refundCharge } from './refunds.ts';

const creation = {
  amount: is.positive.optional(),
  credit_amount: is.positive.optional(),
  effective_at: is.integer.optional(),
  email_type: z.enum(['credit_note', 'none']).optional(),
  invoice: is.text,
  lines: z
    .array(
      z.strictObject({
        amount: is.positive.optional(),
        description: is.text.optional(),
        invoice_line_item: is.text.optional(),
        quantity: is.positive.optional(),
        type: z.enum(['invoice_line_item', 'custom_line_item']),
        unit_amount: is.positive.optional(),
      }),
    )
    .optional(),
  memo: is.text.optional(),
  metadata: is.metadata.optional(),
  out_of_band_amount: is.positive.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory']).optional(),
  refund_amount: is.positive.optional(),
} satisfies is.Names<Stripe.CreditNoteCreateParams>;
type Creation = z.output<z.ZodObject<typeof creation, z.core.$strict>>;

export const create = operation(creation, (world, given) => {
  const invoice = world.get('invoices', given.invoice, 'invoice');
  if (invoice.status !== 'open' && invoice.status !== 'paid' && invoice.status !== 'uncollectible') {
    refuse('Credit notes can only be made for invoices that are open, paid or uncollectible.', { param: 'invoice' });
  }
  const total = amountOf(invoice, given);
  const left = creditable(world, invoice);
  if (total > left) {
    refuse(`The credit note amount (${total}) is greater than the amount that can be credited (${left}).`, {
      param: 'amount',
    });
  }
  if (total === 0) refuse('A credit note must be of more than zero.', { param: 'amount' });
  // First what is still owed shrinks; the rest is money that was paid.
  const prePayment = Math.min(total, invoice.amount_remaining);
  const postPayment = total - prePayment;
  const { refund_amount: refunded = 0, credit_amount: credited = 0, out_of_band_amount: outside = 0 } = given;
  if (refunded + credited + outside !== postPayment) {
    refuse(
      `The sum of credit amount, refund amount and out of band amount (${refunded + credited + outside}) must equal the post payment amount (${postPayment}).`,
      { param: 'refund_amount' },
    );
  }
  const refunds = refunded > 0 ? [refundOf(world, invoice, refunded)] : [];
  const customer = invoiceCustomer(world, invoice);
  const now = world.now(invoice.test_clock);
  if (credited > 0) {
    world.change(
      customer,
      'customer.updated',
      (one) => {
        one.balance -= credited;
      },
      now,
    );
  }
  const note = issue(world, invoice, given, { total, prePayment, postPayment, now });
  note.refunds = refunds.map((refund) => ({
    amount_refunded: refunded,
    payment_record_refund: null,
    refund,
    type: 'refund',
  }));
  note.out_of_band_amount = outside > 0 ? outside : null;
  world.put('creditNotes', note);
  invoice.pre_payment_credit_notes_amount += prePayment;
  invoice.post_payment_credit_notes_amount += postPayment;
  invoice.amount_due -= prePayment;
  invoice.amount_remaining -= prePayment;
  world.tell('credit_note.created', note, now);
  if (prePayment > 0) {
    world.tell('invoice.updated', invoice, now);
    if (invoice.amount_remaining === 0) markPaid(world, invoice, now);
  }
  return note;
});

function creditable(world: World, invoice: Invoice): number {
  const issued = world.all('creditNotes').filter((one) => one.invoice === invoice.id && one.status === 'issued');
  return invoice.total - sum(issued.map((one) => one.total));
}

function refundOf(world: World, invoice: Invoice, amount: number): string {
  const charge = Object.values(world.state.charges).find((one) => one.invoice === invoice.id);
  if (!charge) refuse('The invoice has no charge to refund.', { param: 'refund_amount' });
  return refundCharge(world, charge, { amount, reason: 'requested_by_customer' }).id;
}

/** `amount` is with tax; amounts of lines are without, and their tax is added in the proportion of the invoice. */
function amountOf(invoice: Invoice, given: Creation): number {
  if ((given.amount === undefined) === (given.lines === undefined)) {
    const { refund_amount: refunded, credit_amount: credited, out_of_band_amount: outside } = given;
    if (given.amount === undefined && (refunded ?? credited ?? outside) !== undefined) {
      return (refunded ?? 0) + (credited ?? 0) + (outside ?? 0);
    }
    refuse('You must pass either amount or lines.', { code: 'parameter_missing', param: 'amount' });
  }
  if (given.amount !== undefined) return given.amount;
  const net = sum(
    (given.lines ?? []).map((line) => {
      const original = invoice.lines.data.find((one) => one.id === line.invoice_line_item);
      if (line.type === 'invoice_line_item' && !original)
        refuse(`No such invoice line item: '${line.invoice_line_item}'`, { param: 'lines' });
      return line.amount ?? (line.unit_amount ?? 0) * (line.quantity ?? 1);
    }),
  );
  const [credited = 0] = apportion(invoice.total, [net, (invoice.total_excluding_tax ?? invoice.total) - net]);
  return credited;
}

function issue(
  world: World,
  invoice: Invoice,
  given: Creation,
  { total, prePayment, postPayment, now }: { total: number; prePayment: number; postPayment: number; now: number },
): CreditNote {
  const id = world.id('cn');
  const count = world.all('creditNotes').filter((one) => one.invoice === invoice.id).length;
  const [net = 0] = apportion(total, [
    invoice.total_excluding_tax ?? invoice.total,
    invoice.total - (invoice.total_excluding_tax ?? invoice.total),
  ]);
  const taxed = (invoice.total_taxes ?? []).filter((tax) => tax.amount > 0);
  const parts = apportion(
    total - net,
    taxed.map((tax) => tax.amount),
  );
  const taxes = taxed.map((tax, index) => ({ ...tax, amount: parts[index] ?? 0, taxable_amount: net }));
  return {
    id,
    object: 'credit_note',
    amount: total,
    amount_shipping: 0,
    created: now,
    currency: invoice.currency,
    customer: invoice.customer ?? '',
    customer_account: null,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: given.effective_at ?? now,
    invoice: invoice.id,
    lines: whole(`/v1/credit_notes/${id}/lines`, [
      {
        id: world.id('cnli'),
        object: 'credit_note_line_item',
        amount: net,
        description: given.memo ?? null,
        discount_amount: 0,
        discount_amounts: [],
        livemode: false,
        metadata: {},
        pretax_credit_amounts: [],
        quantity: 1,
        tax_rates: [],
        taxes,
        type: 'custom_line_item',
        unit_amount: net,
        unit_amount_decimal: String(net),
      },
    ]),
    livemode: false,
    memo: given.memo ?? null,
    metadata: withMetadata({}, given.metadata),
    number: `${invoice.number}-CN-${String(count + 1).padStart(2, '0')}`,
    out_of_band_amount: null,
    pdf: `${world.settings.url}/cn/${id}/pdf`,
    post_payment_amount: postPayment,
    pre_payment_amount: prePayment,
    pretax_credit_amounts: [],
    reason: given.reason ?? null,
    refunds: [],
    shipping_cost: null,
    status: 'issued',
    subtotal: net,
    subtotal_excluding_tax: net,
    total,
    total_excluding_tax: net,
    total_taxes: taxes,
    type: prePayment === 0 ? 'post_payment' : postPayment === 0 ? 'pre_payment' : 'mixed',
    voided_at: null,
  };
}

export const retrieve = operation({}, (world, _params, id) => world.get('creditNotes', id));

export const voidCreditNote = operation({}, (world, _params, id) => {
  const note = world.get('creditNotes', id);
  const invoice = world.get('invoices', note.invoice);
  if (note.status === 'void' || note.post_payment_amount > 0 || invoice.status !== 'open') {
    refuse('Only credit notes of open invoices can be voided.');
  }
  const now = world.now(invoice.test_clock);
  note.status = 'void';
  note.voided_at = now;
  invoice.pre_payment_credit_notes_amount -= note.pre_payment_amount;
  invoice.amount_due += note.pre_payment_amount;
  invoice.amount_remaining += note.pre_payment_amount;
  world.tell('credit_note.voided', note, now);
  return note;
});

export const list = operation(
  {
    ...is.page,
    created: is.range.optional(),
    customer: is.text.optional(),
    invoice: is.text.optional(),
  } satisfies is.Names<Stripe.CreditNoteListParams>,
  (world, { created, customer, invoice, ...asked }) => {
    const found = world
      .all('creditNotes')
      .filter((one) => customer === undefined || one.customer === customer)
      .filter((one) => invoice === undefined || one.invoice === invoice)
      .filter((one) => within(one.created, created));
    return page('/v1/credit_notes', found, asked);
  },
);
