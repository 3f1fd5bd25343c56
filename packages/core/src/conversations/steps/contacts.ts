import type { Contact } from '@radrum/safeguards';
import type { ContactWays } from '../../tenants/index.ts';
import type { AnsweringAssistant } from '../turn.ts';

/** How to reach the municipality, as replies tell it. */
export function contactsOf({ name, contact }: { name: string; contact: ContactWays }): Contact[] {
  const { phone = null, email = null, url = null, hours = null } = contact;
  return phone || email || url ? [{ name, phone, email, url, hours }] : [];
}

/** Local help in a crisis, told after 112: the organisation's, and what its policy adds. */
export const crisisContactsOf = ({ tenant, policy }: AnsweringAssistant): Contact[] =>
  [...(tenant.contact.crisis ?? []), ...policy.rules.crisisContacts].map(({ name, phone }) => ({ name, phone }));
