import { expect, it } from 'vitest';
import { changedContact, changedFields, conflictOf, mergeContact, pick, type TenantFields } from './tenant-fields';

const opened: TenantFields = {
  name: 'Lindviks kommun',
  locale: 'sv',
  timeZone: 'Europe/Stockholm',
  accent: '#0b566b',
  contact: { phone: '0400-12 34 00', crisis: [{ name: 'Jour', phone: '0400-11 11' }] },
  origins: ['https://www.lindvik.example'],
};

it('sends what was changed, and nothing else', () => {
  expect(changedFields(opened, { ...opened })).toEqual([]);
  expect(changedFields(opened, { name: 'Lindvik', accent: opened.accent })).toEqual(['name']);
  expect(pick({ ...opened, name: 'Lindvik' }, ['name'])).toEqual({ name: 'Lindvik' });
});

it('takes no notice of the order in which contact ways come back', () => {
  const contact = Object.fromEntries(Object.entries(opened.contact).toReversed());
  expect(changedFields(opened, { contact })).toEqual([]);
});

it('finds where two forms changed the same thing', () => {
  const theirs = { ...opened, name: 'Lindvik stad', accent: '#123456' };
  expect(conflictOf(opened, theirs, { name: 'Lindvik', locale: 'en' })).toEqual(['name']);
  expect(conflictOf(opened, theirs, { locale: 'en' })).toEqual([]);
});

it('brings together what two people made of the contact ways', () => {
  const { contact } = opened;
  const mine = { ...contact, phone: '0400-99 99 99', email: 'jag@lindvik.example' };
  const theirs = { phone: '0400-12 34 00', hours: 'Vardagar 8–16', email: 'de@lindvik.example' };
  expect(changedContact(contact, theirs)).toEqual(['email', 'hours', 'crisis']);
  expect(mergeContact(contact, theirs, mine)).toEqual({
    phone: '0400-99 99 99',
    email: 'de@lindvik.example',
    hours: 'Vardagar 8–16',
  });
  expect(mergeContact(contact, mine, theirs)).toMatchObject({ email: 'jag@lindvik.example', hours: 'Vardagar 8–16' });
});
