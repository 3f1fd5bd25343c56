import type { TenantStatus, TenantStep } from './shapes';

/** What can be done with an organisation in each state, the likeliest first. The server decides. */
export const possibleSteps = {
  pending: ['approve', 'suspend', 'delete'],
  active: ['suspend', 'delete'],
  suspended: ['resume', 'delete'],
  deleting: ['keep'],
} as const satisfies Record<TenantStatus, readonly TenantStep[]>;
