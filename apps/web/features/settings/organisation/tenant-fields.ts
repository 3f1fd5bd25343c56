import type { TenantInfo } from '../../../api/shapes';

/** What can be changed of a tenant. */
const fields = ['name', 'locale', 'timeZone', 'accent', 'contact', 'origins'] as const;
export type TenantField = (typeof fields)[number];
export type TenantFields = Pick<TenantInfo, TenantField>;

/** A value as text, whatever the order of its fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The fields that are no longer as they were. Only these are sent, so that two forms with different changes do not meet. */
export const changedFields = (before: TenantFields, now: Partial<TenantFields>): TenantField[] =>
  fields.filter((field) => now[field] !== undefined && canonical(now[field]) !== canonical(before[field]));

/** Some of a tenant's fields. */
export const pick = (from: Partial<TenantFields>, wanted: readonly TenantField[]): Partial<TenantFields> =>
  Object.fromEntries(wanted.map((field) => [field, from[field]]));

type Contact = TenantFields['contact'];
const contactFields = ['phone', 'email', 'url', 'hours', 'opening', 'crisis'] as const;
export type ContactField = (typeof contactFields)[number];

/** The ways to people that are no longer as they were. */
export const changedContact = (before: Contact, now: Contact): ContactField[] =>
  contactFields.filter((field) => canonical([now[field]]) !== canonical([before[field]]));

/**
 * Brings together what two people made of the same contact ways: each one's own changes, and where both changed the same, the winner's.
 */
export function mergeContact(opened: Contact, winner: Contact, other: Contact): Contact {
  const taken = changedContact(opened, winner);
  const from = (field: ContactField): Contact[ContactField] => (taken.includes(field) ? winner : other)[field];
  return Object.fromEntries(
    contactFields.map((field) => [field, from(field)]).filter(([, value]) => value !== undefined),
  );
}

/** The fields that somebody else has changed since a form was opened, and that the form changes too. */
export function conflictOf(opened: TenantFields, theirs: TenantFields, mine: Partial<TenantFields>): TenantField[] {
  const changedByThem = changedFields(opened, theirs);
  return changedFields(opened, mine).filter((field) => changedByThem.includes(field));
}
