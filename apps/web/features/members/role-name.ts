import { lookUp } from '../../locale/look-up';

/** What a role is called: the tenant's own name for its own roles, the console's for ours. */
export const roleName = (
  roles: readonly { id: string; name: string | null }[],
  id: string,
  ours: Readonly<Record<string, string>>,
): string => roles.find((role) => role.id === id)?.name ?? lookUp(ours, id) ?? id;
