import type { ConnectionInfo } from '../../../api/shapes';
import type { NewConnection } from '../shapes';

/** A connection as the form holds it. */
export interface ConnectionDraft {
  name: string;
  issuer: string;
  clientId: string;
  /** Empty: the stored one stays. */
  clientSecret: string;
  scopes: string;
  roleClaim: string;
  /** Rows have keys of their own: two may be the same while they are written. */
  roleMap: { key: string; value: string; role: string }[];
  /** Empty: none. */
  defaultRole: string;
  trustsEmail: boolean;
  enabled: boolean;
}

export const emptyConnection: ConnectionDraft = {
  name: '',
  issuer: '',
  clientId: '',
  clientSecret: '',
  scopes: 'openid email profile',
  roleClaim: 'groups',
  roleMap: [],
  defaultRole: '',
  trustsEmail: false,
  enabled: true,
};

export const openConnection = (connection: ConnectionInfo): ConnectionDraft => ({
  name: connection.name,
  issuer: connection.issuer,
  clientId: connection.clientId,
  clientSecret: '',
  scopes: connection.scopes,
  roleClaim: connection.roleClaim,
  roleMap: connection.roleMap.map((row, index) => ({ ...row, key: `saved-${index}` })),
  defaultRole: connection.defaultRole ?? '',
  trustsEmail: connection.trustsEmail,
  enabled: connection.enabled,
});

/** What the server is told. Rows without a value say nothing and are left out. */
export const readConnection = ({ roleMap, defaultRole, ...rest }: ConnectionDraft): NewConnection => ({
  ...rest,
  scopes: rest.scopes.trim().replaceAll(/\s+/g, ' '),
  defaultRole: defaultRole || null,
  roleMap: roleMap.flatMap(({ value, role }) => (value.trim() ? [{ value: value.trim(), role }] : [])),
});
