import type { Membership } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';

/** A member's role as people call it: one of ours, or the tenant's own name for one of its own. */
export const roleInWords = ({ role, roleName }: Pick<Membership, 'role' | 'roleName'>, words: Messages): string =>
  roleName ?? lookUp(words.tenants.roles, role) ?? role;
