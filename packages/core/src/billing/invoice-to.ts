import { z } from 'zod';
import { unionCountries } from './taxes.ts';

/** Weights of a number whose last digit checks the others: modulus 10, alternating 2 and 1 from the right (Luhn, ISO/IEC 7812-1 annex B). */
function hasLuhnCheck(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => {
      const weighted = Number(digit) * (place % 2 === 1 ? 2 : 1);
      return total + (weighted > 9 ? weighted - 9 : weighted);
    }, 0);
  return sum % 10 === 0;
}

/** The check digit of a GLN: modulus 10, alternating 3 and 1 from the right (GS1 General Specifications, 7.9). */
function hasGs1Check(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, place) => total + Number(digit) * (place % 2 === 1 ? 3 : 1), 0);
  return sum % 10 === 0;
}

/** A Swedish organisation number: ten digits, the third at least 2, so that it is nobody's personal number. */
const isOrganisationNumber = (digits: string): boolean => /^\d{2}[2-9]\d{7}$/.test(digits) && hasLuhnCheck(digits);

const organisationNumber = z
  .string()
  .transform((text) => text.replaceAll(/[\s–-]/g, ''))
  .refine(isOrganisationNumber, {
    error: 'This is no Swedish organisation number: ten digits, such as 212000-0142. Look for a digit that is wrong.',
    params: { code: 'organisation_number' },
  })
  .transform((digits) => `${digits.slice(0, 6)}-${digits.slice(6)}`);
const gln = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .refine((text) => /^\d{13}$/.test(text) && hasGs1Check(text), {
    error: 'This is no GLN: 13 digits. Look for a digit that is wrong.',
    params: { code: 'gln' },
  });

/** Schemes that Swedish public bodies use: organisation number, GLN. Others are only checked for their form. */
const peppolId = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ''))
  .refine(
    (text) => {
      const [, scheme = '', id = ''] = /^(\d{4}):([\w-]{1,50})$/.exec(text) ?? [];
      if (scheme === '0007') return isOrganisationNumber(id);
      if (scheme === '0088') return /^\d{13}$/.test(id) && hasGs1Check(id);
      return scheme !== '';
    },
    {
      error:
        'This is no Peppol identifier: a scheme of four digits, a colon and a number, such as 0007:2120000142 (organisation number) or 0088:7300009000000 (GLN).',
      params: { code: 'peppol_id' },
    },
  );

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\r\n]*$/, 'One line.');
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable());

/** A VAT number of a member state: its country, and two to thirteen letters and digits. Whether it is in use is asked of nobody here. */
const vatNumber = z
  .string()
  .transform((text) => text.toUpperCase().replaceAll(/[\s.-]/g, ''))
  .refine((text) => /^[A-Z]{2}[A-Z0-9]{2,13}$/.test(text), {
    error: 'This is no VAT number: the country’s two letters and the number, such as FI01234567.',
    params: { code: 'vat_number' },
  });

/** Whom an invoice is for, and what must stand on it. */
export const invoiceTo = z
  .object({
    name: line(140).min(1),
    /** In Sweden. */
    organisationNumber: optional(organisationNumber).default(null),
    /** Elsewhere in the Union, where there is one. */
    vatNumber: optional(vatNumber).default(null),
    email: z.email().max(254),
    address: z.object({
      line1: line(100).min(1),
      line2: optional(line(100)).default(null),
      postalCode: line(12).min(1),
      city: line(60).min(1),
      country: z.enum(unionCountries).default('SE'),
    }),
    /** "Er referens": who at the buyer knows what it is about. */
    reference: optional(line(60)).default(null),
    /** The buyer's order number. */
    orderNumber: optional(line(60)).default(null),
    gln: optional(gln).default(null),
    peppolId: optional(peppolId).default(null),
  })
  .check(({ value, issues }) => {
    const { address, organisationNumber: number } = value;
    const problem = (path: string[], message: string, code: string) =>
      issues.push({ code: 'custom', input: value, path, message, params: { code } });
    if (address.country !== 'SE') return;
    if (number === null)
      problem(['organisationNumber'], 'Give the organisation number, such as 212000-0142.', 'organisation_number');
    if (!/^\d{3}\s?\d{2}$/.test(address.postalCode))
      problem(['address', 'postalCode'], 'A postal code has five digits, such as 123 45.', 'postal_code');
  });
export type InvoiceTo = z.output<typeof invoiceTo>;
