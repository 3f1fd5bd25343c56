import { missing } from '../world/refusal.ts';
import type { Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { document, escape, money, words, type Shown } from './html.ts';
import { pdf } from './pdf.ts';

function day(seconds: number | null): string {
  return seconds === null ? '–' : new Date(seconds * 1000).toISOString().slice(0, 10);
}

function linesOf(invoice: Invoice): string[] {
  return [
    ...(invoice.custom_fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    ...invoice.lines.data.map((line) => `${line.description}: ${money(line.amount, invoice.currency)}`),
    `${words.sv.total}: ${money(invoice.amount_due, invoice.currency)}`,
    `${words.sv.due}: ${day(invoice.due_date)}`,
    ...(invoice.footer === null ? [] : [invoice.footer]),
  ];
}

/** The finalised invoice; a draft has no page. */
function finalised(world: World, id: string): Invoice {
  const invoice = world.get('invoices', id);
  return invoice.hosted_invoice_url ? invoice : missing('invoice', id);
}

export function invoicePage(world: World, id: string): Shown {
  const invoice = finalised(world, id);
  const lines = linesOf(invoice).map((line) => `<li>${escape(line)}</li>`);
  const body = `<p>${words.sv.status}: ${invoice.status}</p><ul>${lines.join('')}</ul><p><a href="${invoice.invoice_pdf}">${words.sv.pdf}</a></p>`;
  return { html: document('sv', `${words.sv.invoice} ${invoice.number}`, body) };
}

export function invoicePdf(world: World, id: string): Shown {
  const invoice = finalised(world, id);
  return { pdf: pdf([`${words.sv.invoice} ${invoice.number}`, ...linesOf(invoice)]) };
}

export function creditNotePdf(world: World, id: string): Shown {
  const note = world.get('creditNotes', id);
  return { pdf: pdf([`Kreditnota ${note.number}`, money(note.total, note.currency)]) };
}
