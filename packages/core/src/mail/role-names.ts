import type { Role } from '../permissions.ts';

/** What each role is called in a mail; a role of a tenant's own has a name of its own. */
export const rolesIn: Readonly<Record<'sv' | 'en', Readonly<Record<Role, string>>>> = {
  sv: {
    owner: 'ägare',
    admin: 'administratör',
    editor: 'redaktör',
    reviewer: 'samtalsläsare',
    staff: 'medarbetare',
    auditor: 'granskare',
    developer: 'utvecklare',
  },
  en: {
    owner: 'owner',
    admin: 'administrator',
    editor: 'editor',
    reviewer: 'reviewer',
    staff: 'staff',
    auditor: 'auditor',
    developer: 'developer',
  },
};
