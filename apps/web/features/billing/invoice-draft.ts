import type { InvoiceTo } from '../../api/shapes';

export type Country = InvoiceTo['address']['country'];
/** The members of the Union. */
export const countries = [
  'SE',
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SI',
  'SK',
] as const satisfies readonly Country[];
export const countryOf = (code: string): Country => countries.find((one) => one === code) ?? 'SE';

/** Whom an invoice is for, as the form holds it: every field a text. */
export interface InvoiceDraft {
  name: string;
  country: Country;
  organisationNumber: string;
  vatNumber: string;
  email: string;
  line1: string;
  line2: string;
  postalCode: string;
  city: string;
  reference: string;
  orderNumber: string;
  gln: string;
  peppolId: string;
}

export const openInvoiceTo = (to: InvoiceTo | null): InvoiceDraft => ({
  name: to?.name ?? '',
  country: to?.address.country ?? 'SE',
  organisationNumber: to?.organisationNumber ?? '',
  vatNumber: to?.vatNumber ?? '',
  email: to?.email ?? '',
  line1: to?.address.line1 ?? '',
  line2: to?.address.line2 ?? '',
  postalCode: to?.address.postalCode ?? '',
  city: to?.address.city ?? '',
  reference: to?.reference ?? '',
  orderNumber: to?.orderNumber ?? '',
  gln: to?.gln ?? '',
  peppolId: to?.peppolId ?? '',
});

/** What the server is told. A number of the other kind of country is not sent, though it stays in the form. */
export function readInvoiceTo(draft: InvoiceDraft): InvoiceTo {
  const { name, country, organisationNumber, vatNumber, email, line1, line2, postalCode, city, ...references } = draft;
  const isSwedish = country === 'SE';
  return {
    name,
    organisationNumber: isSwedish ? organisationNumber : null,
    vatNumber: isSwedish ? null : vatNumber,
    email: email.trim(),
    address: { line1, line2, postalCode, city, country },
    ...references,
  };
}

/** Where the server's problems with a field are told. */
export const pathOf: Record<keyof InvoiceDraft, string> = {
  name: 'invoiceTo.name',
  country: 'invoiceTo.address.country',
  organisationNumber: 'invoiceTo.organisationNumber',
  vatNumber: 'invoiceTo.vatNumber',
  email: 'invoiceTo.email',
  line1: 'invoiceTo.address.line1',
  line2: 'invoiceTo.address.line2',
  postalCode: 'invoiceTo.address.postalCode',
  city: 'invoiceTo.address.city',
  reference: 'invoiceTo.reference',
  orderNumber: 'invoiceTo.orderNumber',
  gln: 'invoiceTo.gln',
  peppolId: 'invoiceTo.peppolId',
};
