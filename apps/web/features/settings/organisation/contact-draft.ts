import type { TenantInfo } from '../../../api/shapes';
import type { TenantFields } from './tenant-fields';

/** The ways to people as the form holds them: every field a text. */
export interface ContactDraft {
  phone: string;
  email: string;
  url: string;
  hours: string;
  opening: { key: string; days: number[]; from: string; to: string }[];
  crisis: { key: string; name: string; phone: string }[];
}

export const openContact = ({ contact }: TenantFields): ContactDraft => ({
  phone: contact.phone ?? '',
  email: contact.email ?? '',
  url: contact.url ?? '',
  hours: contact.hours ?? '',
  opening: (contact.opening ?? []).map((one, index) => ({ ...one, key: `saved-${index}` })),
  crisis: (contact.crisis ?? []).map((one, index) => ({ ...one, key: `saved-${index}` })),
});

/** What the server is told: empty fields are not there. */
export function readContact({ phone, email, url, hours, opening, crisis }: ContactDraft): {
  contact: TenantInfo['contact'];
} {
  const filled = Object.entries({ phone, email, url, hours }).flatMap(([field, value]) =>
    value.trim() ? [[field, value.trim()] as const] : [],
  );
  return {
    contact: {
      ...Object.fromEntries(filled),
      ...(opening.length > 0 && { opening: opening.map(({ days, from, to }) => ({ days, from, to })) }),
      ...(crisis.length > 0 && {
        crisis: crisis.map(({ name, phone: number }) => ({ name: name.trim(), phone: number.trim() })),
      }),
    },
  };
}
