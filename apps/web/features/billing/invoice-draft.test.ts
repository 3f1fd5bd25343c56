import { expect, it } from 'vitest';
import { unionCountries } from '../../../../packages/core/src/billing/taxes.ts';
import { countries, openInvoiceTo, readInvoiceTo } from './invoice-draft';

it('offers every member of the Union', () => {
  expect(countries.toSorted()).toEqual(unionCountries.toSorted());
});

it('sends the number that the country asks for, and not the other', () => {
  const draft = { ...openInvoiceTo(null), organisationNumber: '212000-0142', vatNumber: 'FI01234567' };
  expect(readInvoiceTo(draft)).toMatchObject({ organisationNumber: '212000-0142', vatNumber: null });
  expect(readInvoiceTo({ ...draft, country: 'FI' })).toMatchObject({
    organisationNumber: null,
    vatNumber: 'FI01234567',
  });
});
