import type { InvoiceFacts } from '@radrum/core';
import type Stripe from 'stripe';
import { idOf, toDate, toDateOrNull, unlessMissing } from './client.ts';

/** An invoice at Stripe; null where there is none, or it is none of ours. */
export async function readInvoice(stripe: Stripe, id: string): Promise<InvoiceFacts | null> {
  const asOf = new Date();
  const found = await unlessMissing(stripe.invoices.retrieve(id));
  if (!found?.customer) return null;
  return factsOf(found, await tenantOf(stripe, found), asOf);
}

/** A customer's invoices, the newest first. */
export async function listInvoices(stripe: Stripe, customerId: string): Promise<InvoiceFacts[]> {
  const asOf = new Date();
  const found: InvoiceFacts[] = [];
  for await (const invoice of stripe.invoices.list({ customer: customerId, limit: 100 })) {
    const facts = factsOf(invoice, await tenantOf(stripe, invoice), asOf);
    if (facts && facts.status !== 'draft') found.push(facts);
  }
  return found;
}

/** The tenant stands with the subscription; on an invoice without one, with the customer. */
async function tenantOf(stripe: Stripe, { parent, customer }: Stripe.Invoice): Promise<string | null> {
  const tenant = parent?.subscription_details?.metadata?.['tenant'];
  if (tenant || !customer) return tenant ?? null;
  const known = await unlessMissing(stripe.customers.retrieve(idOf(customer)));
  return known && !known.deleted ? (known.metadata['tenant'] ?? null) : null;
}

const statuses = ['draft', 'open', 'paid', 'void', 'uncollectible'] as const;

function factsOf(invoice: Stripe.Invoice, tenantId: string | null, asOf: Date): InvoiceFacts | null {
  const { id, customer, number, currency, total, amount_paid: paid, created, due_date: due } = invoice;
  const { finalized_at: finalised, paid_at: paidAt } = invoice.status_transitions;
  if (!customer || !tenantId) return null;
  return {
    id,
    customerId: idOf(customer),
    tenantId,
    number,
    status: statuses.find((one) => one === invoice.status) ?? 'draft',
    currency: currency.toUpperCase(),
    total,
    tax: invoice.total_taxes?.reduce((sum, { amount }) => sum + amount, 0) ?? 0,
    paid,
    credited: invoice.pre_payment_credit_notes_amount + invoice.post_payment_credit_notes_amount,
    issuedAt: toDate(finalised ?? created),
    dueAt: toDateOrNull(due),
    paidAt: toDateOrNull(paidAt),
    ...periodOf(invoice),
    pageUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    asOf,
  };
}

/** What an invoice is for: its lines' time, since its own is the one before it. */
function periodOf({ lines }: Stripe.Invoice): { periodStart: Date | null; periodEnd: Date | null } {
  const periods = lines.data.map(({ period }) => period);
  if (periods.length === 0) return { periodStart: null, periodEnd: null };
  return {
    periodStart: toDate(Math.min(...periods.map(({ start }) => start))),
    periodEnd: toDate(Math.max(...periods.map(({ end }) => end))),
  };
}
