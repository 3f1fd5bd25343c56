import type { Permission } from '../../api/shapes';

/** The area of each permission. One that is new fails the type check here until somebody has said where it belongs. */
const areaOf = {
  messages: 'questions',
  search: 'questions',
  'assistants:read': 'assistants',
  'assistants:write': 'assistants',
  'policies:read': 'assistants',
  'policies:write': 'assistants',
  'knowledge:read': 'knowledge',
  'knowledge:write': 'knowledge',
  'conversations:read': 'conversations',
  'conversations:write': 'conversations',
  'handoffs:read': 'conversations',
  'handoffs:write': 'conversations',
  'works:read': 'work',
  'works:write': 'work',
  'templates:write': 'work',
  'commons:write': 'work',
  'models:read': 'models',
  'models:write': 'models',
  'budgets:write': 'models',
  'usage:read': 'oversight',
  'billing:read': 'organisation',
  'billing:write': 'organisation',
  'audit:read': 'oversight',
  'tenant:read': 'organisation',
  'tenant:write': 'organisation',
  'consent:write': 'organisation',
  'members:read': 'people',
  'members:write': 'people',
  'sign-in:read': 'people',
  'sign-in:write': 'people',
  'keys:read': 'systems',
  'keys:write': 'systems',
  'webhooks:read': 'systems',
  'webhooks:write': 'systems',
} as const satisfies Record<Permission, string>;
export type Area = (typeof areaOf)[Permission];

/** Permissions by area, in the table's order; an area without any of them is left out. */
export function byArea(permissions: readonly Permission[]): { area: Area; permissions: Permission[] }[] {
  const areas = [...new Set(Object.values(areaOf))];
  return areas
    .map((area) => ({ area, permissions: permissions.filter((permission) => areaOf[permission] === area) }))
    .filter((one) => one.permissions.length > 0);
}
