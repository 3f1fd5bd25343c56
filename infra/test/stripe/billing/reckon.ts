import type { Customer, Invoice, Line } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { discountLines } from './discounts.ts';
import { taxLines } from './taxes.ts';

type Tax = NonNullable<Line['taxes']>[number];

/** Reckons discounts, taxes and totals of a draft anew from its lines. */
export function reckon(world: World, invoice: Invoice, customer: Customer): Invoice {
  discountLines(world, invoice);
  taxLines(world, invoice, customer);
  const lines = invoice.lines.data;
  for (const line of lines) line.subtotal = line.amount;
  const taxes = lines.flatMap((line) => line.taxes ?? []);
  const subtotal = sum(lines.map((line) => line.amount));
  const discounts = invoice.discounts.map((discount) => ({
    discount,
    amount: sum(
      lines.flatMap((line) => line.discount_amounts ?? []).map((one) => (one.discount === discount ? one.amount : 0)),
    ),
  }));
  const added = sum(taxes.map((tax) => (tax.tax_behavior === 'exclusive' ? tax.amount : 0)));
  const inside = sum(taxes.map((tax) => (tax.tax_behavior === 'inclusive' ? tax.amount : 0)));
  const total = subtotal - sum(discounts.map((one) => one.amount)) + added;
  invoice.subtotal = subtotal;
  invoice.subtotal_excluding_tax = subtotal - inside;
  invoice.total_discount_amounts = discounts;
  invoice.total_taxes = merged(taxes);
  invoice.total = total;
  invoice.total_excluding_tax = total - added - inside;
  // A negative total becomes credit at the customer when the invoice is finalised.
  invoice.amount_due = Math.max(0, total);
  invoice.amount_remaining = invoice.amount_due;
  return invoice;
}

function merged(taxes: Tax[]): Tax[] {
  const found = new Map<string, Tax>();
  for (const tax of taxes) {
    const key = `${tax.tax_rate_details?.tax_rate} ${tax.tax_behavior} ${tax.taxability_reason}`;
    const before = found.get(key);
    found.set(key, {
      ...tax,
      amount: (before?.amount ?? 0) + tax.amount,
      taxable_amount: (before?.taxable_amount ?? 0) + (tax.taxable_amount ?? 0),
    });
  }
  return [...found.values()];
}

export function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
