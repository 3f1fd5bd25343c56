import { newId } from '@radrum/db';
import { planLimit } from './billing/refusal.ts';
import { RadrumError } from './errors.ts';
import type { Installation } from './installation.ts';
import { isReading, permissions, type Permission } from './permissions.ts';

/** Who acts. */
export type Actor =
  | { kind: 'member'; id: string; email: string; role: string; sessionId: string; authenticatedAt: Date }
  | { kind: 'key'; id: string; type: 'secret' | 'publishable' }
  /** With the platform's key, or a person who works for the platform. */
  | { kind: 'operator'; userId?: string }
  | { kind: 'system'; id: string };

/** `pending` waits for an operator's approval, `deleting` for the end of its grace period. */
export const tenantStatuses = ['pending', 'active', 'suspended', 'deleting'] as const;
export type TenantStatus = (typeof tenantStatuses)[number];
export const asTenantStatus = (value: string): TenantStatus =>
  tenantStatuses.find((status) => status === value) ?? 'suspended';

/** Everything that a use case needs to know about its caller. It comes first in every function of this package. */
export interface Scope {
  installation: Installation;
  tenantId: string;
  /** In a tenant that is not active, only reading is allowed. */
  tenantStatus: TenantStatus;
  /** Why the tenant's plan lets nothing be changed at present; null where it does. */
  closedBy: 'ended' | 'unpaid' | null;
  actor: Actor;
  permissions: ReadonlySet<Permission>;
  requestId: string;
}

const refusals: Record<Exclude<TenantStatus, 'active'>, string> = {
  pending:
    'This organisation waits for approval by the operator. Until then everything can be seen, and nothing changed.',
  suspended:
    'This organisation is suspended. Everything can be seen and exported, and nothing changed. Ask the operator.',
  deleting: 'This organisation is being deleted. Until then everything can be seen and exported, and nothing changed.',
};

/** Allowed whatever the plan: paying, and citizens' questions, which the plan's standing answers in its own way. */
const alwaysOpen: readonly Permission[] = ['billing:write', 'messages'];

/** @throws RadrumError `forbidden` when the caller may not do this, `tenant_suspended` or `plan_limit` when nobody may at present */
export function authorise(scope: Scope, permission: Permission): void {
  requirePermission(scope, permission);
  if (scope.tenantStatus !== 'active' && !isReading(permission))
    throw new RadrumError('tenant_suspended', refusals[scope.tenantStatus]);
  if (scope.closedBy !== null && !isReading(permission) && !alwaysOpen.includes(permission))
    throw planLimit(scope.closedBy);
}

/** The same without a look at the tenant's status. @throws RadrumError `forbidden` */
export function requirePermission(scope: Scope, permission: Permission): void {
  if (!scope.permissions.has(permission))
    throw new RadrumError(
      'forbidden',
      `This needs the permission "${permission}". An owner can give it to you, or make a key that has it.`,
    );
}

/** How long a proof of who one is counts as fresh. */
export const freshMinutes = 5;
/** When a proof was given that does not say when: never taken as fresh. */
export const longAgo = new Date(0);
/** Whether whoever vouches for a session has said when its person proved who they are. */
export const saysWhen = ({ authenticatedAt }: { authenticatedAt: Date }): boolean => authenticatedAt > longAgo;

/**
 * Before secrets, exports, deletion and sign-in settings, a person proves anew who they are; keys are proof enough of themselves.
 * @throws RadrumError `step_up_required`
 */
export function requireFreshSignIn({ actor }: Scope): void {
  if (actor.kind === 'member') requireFreshSession(actor);
}

/** The same for what is a person's own and no tenant's. @throws RadrumError `step_up_required` */
export function requireFreshSession({ authenticatedAt }: { authenticatedAt: Date }): void {
  if (Date.now() - authenticatedAt.getTime() > freshMinutes * 60_000)
    throw new RadrumError('step_up_required', 'Sign in once more: this needs a sign-in of the last five minutes.');
}

/** How an actor stands in the audit log. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return `member:${actor.id}`;
    case 'key':
      return `key:${actor.id}`;
    case 'operator':
      return actor.userId ? `operator:${actor.userId}` : 'operator';
    case 'system':
      return `system:${actor.id}`;
  }
}

/** A scope for work that nobody asked for in person: jobs, the seed, the command line. */
export function systemScope(installation: Installation, tenantId: string, id: string): Scope {
  return {
    installation,
    tenantId,
    tenantStatus: 'active',
    closedBy: null,
    actor: { kind: 'system', id },
    permissions: new Set(permissions),
    requestId: newId('request'),
  };
}
