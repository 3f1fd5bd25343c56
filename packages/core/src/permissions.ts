/** What can be done in a tenant. The scopes of secret keys are these same words. */
export const permissions = [
  'messages',
  'search',
  'assistants:read',
  'assistants:write',
  'knowledge:read',
  'knowledge:write',
  'conversations:read',
  'conversations:write',
  'keys:read',
  'keys:write',
  'usage:read',
  'audit:read',
  'tenant:read',
  'tenant:write',
] as const;
export type Permission = (typeof permissions)[number];

const all: readonly Permission[] = permissions;
const reading = all.filter((permission) => permission.endsWith(':read'));

/** What each role of a member may do. */
export const roles = {
  owner: all,
  editor: [
    'messages',
    'search',
    'assistants:read',
    'assistants:write',
    'knowledge:read',
    'knowledge:write',
    'conversations:read',
    'conversations:write',
    'usage:read',
    'tenant:read',
  ],
  auditor: [...reading, 'search'],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;

export const isRole = (value: string): value is Role => Object.hasOwn(roles, value);
export const isPermission = (value: string): value is Permission => all.some((permission) => permission === value);

/** What a publishable key may do, whoever holds it: talk to published citizen assistants. */
export const publishablePermissions: readonly Permission[] = ['messages'];
