/** The members of the European Union, by ISO 3166-1. */
export const unionCountries = [
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
  'SE',
  'SI',
  'SK',
] as const;
export type UnionCountry = (typeof unionCountries)[number];

/** A tax on an invoice of a Swedish seller. */
export interface Tax {
  id: 'moms' | 'reverse_charge';
  percentage: number;
  /** What stands on the invoice. */
  note: string | null;
}

/** How the numbers of the other member states begin; Greece's is not its code. A number of Sweden's is a buyer at home. */
const otherStates: readonly string[] = unionCountries
  .filter((country) => country !== 'SE')
  .map((country) => (country === 'GR' ? 'EL' : country));

const swedish: Tax = { id: 'moms', percentage: 25, note: null };

/**
 * Which buyers pay which tax, the first row that holds: Swedish VAT at home; where the buyer in another member state has a VAT number of
 * one the buyer accounts for it (Directive 2006/112/EC, articles 44 and 196). Where Stripe Tax is on, it decides instead.
 */
const taxTable: readonly { holds: (buyer: TaxedBuyer) => boolean; tax: Tax }[] = [
  { holds: ({ country }) => country === 'SE', tax: swedish },
  {
    holds: ({ vatNumber }) => vatNumber !== null && otherStates.includes(vatNumber.slice(0, 2)),
    tax: {
      id: 'reverse_charge',
      percentage: 0,
      note: 'Omvänd betalningsskyldighet / Reverse charge, Directive 2006/112/EC, articles 44 and 196',
    },
  },
];
interface TaxedBuyer {
  country: UnionCountry;
  vatNumber: string | null;
}

/** The tax that a buyer pays; Swedish VAT where no row holds. */
export const taxFor = (buyer: TaxedBuyer): Tax => taxTable.find(({ holds }) => holds(buyer))?.tax ?? swedish;
