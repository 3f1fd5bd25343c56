import type { In, TenantInfo } from '../../api/shapes';

/** A municipality's settings as the form holds them: every field a text. */
export interface MunicipalityDraft {
  name: string;
  accent: string;
  phone: string;
  email: string;
  url: string;
  hours: string;
  crisis: { key: string; name: string; phone: string }[];
}

export const formOf = ({ name, accent, contact }: TenantInfo): MunicipalityDraft => ({
  name,
  accent,
  phone: contact.phone ?? '',
  email: contact.email ?? '',
  url: contact.url ?? '',
  hours: contact.hours ?? '',
  crisis: (contact.crisis ?? []).map((one, index) => ({ ...one, key: `saved-${index}` })),
});

export const isSameForm = (one: MunicipalityDraft, other: MunicipalityDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What the server is told: empty fields are not there. */
export function tenantChangesOf({
  name,
  accent,
  phone,
  email,
  url,
  hours,
  crisis,
}: MunicipalityDraft): Omit<In['tenant']['update'], 'tenant'> {
  const filled = Object.entries({ phone, email, url, hours }).flatMap(([field, value]) =>
    value.trim() ? [[field, value.trim()]] : [],
  );
  return {
    name,
    accent,
    contact: {
      ...Object.fromEntries(filled),
      ...(crisis.length > 0 && {
        crisis: crisis.map(({ name: who, phone: number }) => ({ name: who, phone: number })),
      }),
    },
  };
}
