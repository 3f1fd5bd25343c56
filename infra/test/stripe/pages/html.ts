/** What a page answers with: HTML, a file, or the way on. */
export type Shown = { html: string; status?: number } | { pdf: Buffer } | { to: string };

/** Text that is safe inside HTML. */
export function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

export function money(amount: number, currency: string): string {
  return `${(amount / 100).toLocaleString('sv-SE', { minimumFractionDigits: 2 })} ${currency.toUpperCase()}`;
}

export function document(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${escape(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title>
<style>body{font:1rem/1.5 system-ui;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
label{display:block;margin-top:1rem}input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box;border:1px solid #555}
button{font:inherit;margin:1rem 1rem 0 0;padding:.5rem 1rem;min-height:44px}[role=alert]{border:2px solid #a00;padding:.5rem;color:#a00}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem .25rem 0}a{color:#0b4fa0}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

/** A page's words in Swedish and English; Stripe picks by the session's `locale`. */
export const words = {
  sv: {
    pay: 'Betala',
    cancel: 'Avbryt',
    card: 'Kortnummer',
    email: 'E-post',
    name: 'Företagets namn',
    taxId: 'Momsregistreringsnummer',
    checkout: 'Betalning',
    over: 'Betalningssidan gäller inte längre.',
    portal: 'Abonnemang och betalning',
    change: 'Byt kort',
    save: 'Spara kortet',
    saved: 'Kortet är bytt.',
    current: 'Kort i dag',
    none: 'Inget kort',
    invoices: 'Fakturor',
    number: 'Nummer',
    date: 'Datum',
    amount: 'Belopp',
    status: 'Läge',
    back: 'Tillbaka',
    invoice: 'Faktura',
    pdf: 'Hämta fakturan (PDF)',
    due: 'Förfaller',
    total: 'Att betala',
  },
  en: {
    pay: 'Pay',
    cancel: 'Cancel',
    card: 'Card number',
    email: 'E-mail',
    name: 'Business name',
    taxId: 'VAT number',
    checkout: 'Payment',
    over: 'This payment page is no longer valid.',
    portal: 'Subscription and payment',
    change: 'Change card',
    save: 'Save card',
    saved: 'The card has been changed.',
    current: 'Current card',
    none: 'No card',
    invoices: 'Invoices',
    number: 'Number',
    date: 'Date',
    amount: 'Amount',
    status: 'Status',
    back: 'Back',
    invoice: 'Invoice',
    pdf: 'Download the invoice (PDF)',
    due: 'Due',
    total: 'To pay',
  },
} as const;

export function language(locale: string | null | undefined): 'sv' | 'en' {
  return locale?.startsWith('en') ? 'en' : 'sv';
}
