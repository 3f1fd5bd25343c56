/** A way to reach a person, as the municipality has entered it. */
export interface Contact {
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly url?: string | null;
  readonly hours?: string | null;
}

/** Contacts as lines of a list: "- Kundtjänst: 0400-12 34 00, kundtjanst@lindvik.example (måndag–fredag 8–16.30)". */
export function contactLines(contacts: readonly Contact[]): string[] {
  return contacts.map((contact) => {
    const ways = [contact.phone, contact.email, contact.url].filter((way) => way).join(', ');
    return `- ${contact.name}${ways === '' ? '' : `: ${ways}`}${contact.hours ? ` (${contact.hours})` : ''}`;
  });
}
