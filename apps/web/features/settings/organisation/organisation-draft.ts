import { originsOf } from '../origins';
import type { TenantFields } from './tenant-fields';

/** An organisation's settings as the form holds them. */
export interface OrganisationDraft {
  name: string;
  locale: string;
  timeZone: string;
  accent: string;
  /** One a line. */
  origins: string;
}

export const openOrganisation = ({ name, locale, timeZone, accent, origins }: TenantFields): OrganisationDraft => ({
  name,
  locale,
  timeZone,
  accent,
  origins: origins.join('\n'),
});

export const readOrganisation = ({ origins, name, ...rest }: OrganisationDraft): Partial<TenantFields> => ({
  ...rest,
  name: name.trim(),
  origins: originsOf(origins),
});

/** Whether a text is a colour as the web writes it. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
