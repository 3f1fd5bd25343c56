import { expect, it } from 'vitest';
import { openContact, readContact } from './contact-draft';

const tenant = {
  name: 'Lindviks kommun',
  locale: 'sv',
  timeZone: 'Europe/Stockholm',
  accent: '#0b566b',
  origins: [],
  contact: { phone: '0400-12 34 00', crisis: [{ name: 'Jour', phone: '0400-11 11' }] },
};

it('gives back what it was opened with', () => {
  expect(readContact(openContact(tenant))).toEqual({ contact: tenant.contact });
});

it('leaves out what is empty', () => {
  const draft = { ...openContact(tenant), phone: ' ', email: ' kontakt@lindvik.example ', crisis: [] };
  expect(readContact(draft)).toEqual({ contact: { email: 'kontakt@lindvik.example' } });
});
