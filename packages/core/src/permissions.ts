/**
 * What can be done in a tenant, with what it lets a caller do. The scopes of API keys are these same words; a role is a row of
 * them. This table is the only place where it is said.
 */
export const permissionTable = {
  messages: 'ask assistants and models',
  search: 'search the knowledge',
  'assistants:read': 'see assistants, their versions and test sets',
  'assistants:write': 'edit, publish and roll back assistants; make and run test sets',
  'knowledge:read': 'see knowledge bases, sources, documents and synonyms',
  'knowledge:write': 'change knowledge bases, sources and synonyms',
  'conversations:read': 'open conversations',
  'conversations:write': 'correct and delete conversations',
  'handoffs:read': 'see what citizens want a person for',
  'handoffs:write': 'answer citizens, and give their matters to colleagues',
  'policies:read': 'see policies',
  'policies:write': 'change and publish policies',
  'keys:read': 'see API keys',
  'keys:write': 'make, rotate and revoke API keys',
  'webhooks:read': 'see webhooks and their deliveries',
  'webhooks:write': 'make, change and test webhooks',
  'models:read': 'see models, routing profiles and how models stand',
  'models:write': 'add models of its own, their keys and routing profiles',
  'works:read': 'see works of one’s own and those that colleagues have shared, templates and categories',
  'works:write': 'work in the workspace: run tasks, keep and share works of one’s own',
  'templates:write': 'make and change templates and category sets',
  'commons:write': 'share in the commons, and adopt what others have shared',
  'usage:read': 'see usage, budgets and figures',
  'budgets:write': 'set budgets',
  'billing:read': 'see the plan, its price and the invoices',
  'billing:write': 'choose the plan, allow for more, and change whom the invoice is for',
  'audit:read': 'see and export the log',
  'tenant:read': 'see the organisation',
  'tenant:write': 'change the organisation, its contact ways and its look',
  'members:read': 'see members, invitations and roles',
  'members:write': 'invite members, give and take roles, end sessions',
  'sign-in:read': 'see how members sign in',
  'sign-in:write': 'change how members sign in: connections, domains, sessions',
  'consent:write': 'let operators in for a time',
} as const satisfies Record<string, string>;
export type Permission = keyof typeof permissionTable;

export const isPermission = (value: string): value is Permission => Object.hasOwn(permissionTable, value);
const all = Object.keys(permissionTable).filter(isPermission);
/** Every permission, in the table's order; never empty. */
export const permissions: readonly [Permission, ...Permission[]] = ['messages', ...all.slice(1)];

/** Whether something only looks, and so is allowed in a tenant that is suspended. */
export const isReading = (permission: Permission): boolean => permission === 'search' || permission.endsWith(':read');

const without = (...taken: Permission[]): Permission[] => all.filter((permission) => !taken.includes(permission));
const settings: Permission[] = ['tenant:read', 'assistants:read', 'knowledge:read', 'policies:read', 'models:read'];
const workspace: Permission[] = ['works:read', 'works:write'];

/** What each role of a member may do. A tenant can add roles of its own beside them. */
export const roles = {
  owner: all,
  admin: without('sign-in:write', 'consent:write'),
  editor: [
    ...settings,
    'messages',
    'search',
    'assistants:write',
    'knowledge:write',
    'conversations:read',
    'conversations:write',
    'handoffs:read',
    'handoffs:write',
    ...workspace,
    'templates:write',
    'commons:write',
    'usage:read',
  ],
  reviewer: [
    ...settings,
    'messages',
    'search',
    'conversations:read',
    'conversations:write',
    'handoffs:read',
    'handoffs:write',
    ...workspace,
    'usage:read',
  ],
  staff: ['tenant:read', 'messages', 'search', ...workspace],
  auditor: [
    ...settings,
    'search',
    'usage:read',
    'audit:read',
    'keys:read',
    'webhooks:read',
    'members:read',
    'sign-in:read',
  ],
  developer: [
    ...settings,
    'messages',
    'search',
    'usage:read',
    'keys:read',
    'keys:write',
    'webhooks:read',
    'webhooks:write',
  ],
} as const satisfies Record<string, readonly Permission[]>;
export type Role = keyof typeof roles;

export const isRole = (value: string): value is Role => Object.hasOwn(roles, value);
/** The roles' names, strongest first; never empty. */
export const roleNames: readonly [Role, ...Role[]] = [
  'owner',
  ...Object.keys(roles).filter((name): name is Role => isRole(name) && name !== 'owner'),
];

/** What a publishable key may do, whoever holds it: talk to published citizen assistants. */
export const publishablePermissions: readonly Permission[] = ['messages'];

/** What an operator may do in a tenant whose owner let them in: look, and mend what answers; never keys, members or sign-in. */
export const consentedPermissions: readonly Permission[] = [
  ...settings,
  'messages',
  'search',
  'assistants:write',
  'knowledge:write',
  'usage:read',
  'audit:read',
  'members:read',
  'sign-in:read',
];
