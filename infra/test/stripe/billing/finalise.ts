import { refuse } from '../world/refusal.ts';
import type { Invoice, Line } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { attempt, markPaid } from './collect.ts';
import { snapshotOf } from './blank-invoice.ts';
import { invoiceCustomer, toLine } from './draft.ts';
import { meteredLines } from './lines.ts';
import { reckon } from './reckon.ts';
import { isLocated } from './taxes.ts';

/** Draft to open: the usage is final, the number is taken, the customer's balance is used. */
export function finalise(world: World, invoice: Invoice, now: number, { advance = true } = {}): Invoice {
  if (invoice.status !== 'draft')
    refuse('This invoice is already finalized, you can’t re-finalize a non-draft invoice.', {
      code: 'invoice_not_editable',
    });
  const customer = invoiceCustomer(world, invoice);
  if (invoice.automatic_tax.enabled && !isLocated(customer)) {
    fail(world, invoice, now);
    return invoice;
  }
  recountUsage(world, invoice);
  Object.assign(invoice, snapshotOf(world, customer));
  reckon(world, invoice, customer);
  const sequence = customer.next_invoice_sequence ?? 1;
  customer.next_invoice_sequence = sequence + 1;
  invoice.number ??= `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`;
  invoice.starting_balance = customer.balance;
  const due = Math.max(0, invoice.total + customer.balance);
  customer.balance = customer.balance + invoice.total - due;
  invoice.ending_balance = customer.balance;
  invoice.amount_due = due;
  invoice.amount_remaining = due;
  invoice.status = 'open';
  invoice.auto_advance = advance;
  invoice.automatically_finalizes_at = null;
  invoice.effective_at ??= now;
  invoice.status_transitions.finalized_at = now;
  invoice.hosted_invoice_url = `${world.settings.url}/i/${invoice.id}`;
  invoice.invoice_pdf = `${world.settings.url}/i/${invoice.id}/pdf`;
  if (customer.balance !== invoice.starting_balance)
    world.tell('customer.updated', customer, now, { balance: invoice.starting_balance });
  world.tell('invoice.finalized', invoice, now);
  if (due === 0) markPaid(world, invoice, now);
  else if (advance && invoice.collection_method === 'send_invoice') send(world, invoice, now);
  else if (advance) attempt(world, invoice, now);
  return invoice;
}

export function send(world: World, invoice: Invoice, now: number): void {
  world.tell('invoice.sent', invoice, now);
}

function fail(world: World, invoice: Invoice, now: number): void {
  invoice.automatic_tax.status = 'requires_location_inputs';
  invoice.automatically_finalizes_at = null;
  invoice.last_finalization_error = {
    code: 'customer_tax_location_invalid',
    message: "The customer's location isn't recognized.",
    type: 'invalid_request_error',
  };
  world.tell('invoice.finalization_failed', invoice, now);
}

/** Usage that came in during the hour of the draft still counts. */
function recountUsage(world: World, invoice: Invoice): void {
  const subscription = world.find('subscriptions', invoice.parent?.subscription_details?.subscription ?? '');
  if (!subscription || invoice.billing_reason === 'subscription_create') return;
  const counted = new Set<string>();
  const lines: Line[] = [];
  for (const line of invoice.lines.data) {
    const price = world.find('prices', line.pricing?.price_details?.price ?? '');
    const item = line.parent?.subscription_item_details?.subscription_item;
    if (price?.recurring?.usage_type !== 'metered' || !item) {
      lines.push(line);
      continue;
    }
    const key = `${item} ${price.id} ${line.period.start}`;
    if (counted.has(key)) continue;
    counted.add(key);
    const drafts = meteredLines(world, subscription.customer, { id: item, price }, line.period);
    lines.push(...drafts.map((draft) => toLine(world, draft, invoice.id, subscription, invoice.currency)));
  }
  invoice.lines.data = lines;
}
