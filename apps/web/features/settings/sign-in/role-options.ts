import type { RoleInfo } from '../../../api/shapes';
import type { Messages } from '../../../messages';
import { roleName } from '../../members/role-name';

export interface RoleOption {
  id: string;
  name: string;
}

/** The roles that can be given, by name. */
export const roleOptions = (roles: readonly RoleInfo[], words: Messages): RoleOption[] =>
  roles.map(({ id }) => ({ id, name: roleName(roles, id, words.tenants.roles) }));
