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
/** What two people can have changed at once: each contact way for itself. */
export type ConflictField = Exclude<TenantField, 'contact'> | ContactField;

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

/** A field as a person reads it. @param weekdays their short names, from Monday on */
export function fieldText(fields: TenantFields, field: ConflictField, weekdays: readonly string[]): string {
  const { contact } = fields;
  switch (field) {
    case 'opening':
      return (contact.opening ?? [])
        .map(({ days, from, to }) => `${days.map((day) => weekdays[day - 1]).join(', ')} ${from}–${to}`)
        .join('\n');
    case 'crisis':
      return (contact.crisis ?? []).map(({ name, phone }) => `${name} ${phone}`).join('\n');
    case 'origins':
      return fields.origins.join('\n');
    case 'phone':
    case 'email':
    case 'url':
    case 'hours':
      return contact[field] ?? '';
    default:
      return fields[field];
  }
}
