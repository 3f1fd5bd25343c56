import { newId } from '@radrum/db';
import { RadrumError } from './errors.ts';
import type { Installation } from './installation.ts';
import { permissions, type Permission } from './permissions.ts';

/** Who acts. */
export type Actor =
  | { kind: 'member'; id: string; email: string }
  | { kind: 'key'; id: string; type: 'secret' | 'publishable' }
  | { kind: 'operator' }
  | { kind: 'system'; id: string };

/** Everything that a use case needs to know about its caller. It comes first in every function of this package. */
export interface Scope {
  installation: Installation;
  tenantId: string;
  actor: Actor;
  permissions: ReadonlySet<Permission>;
  requestId: string;
}

/** @throws RadrumError `forbidden` when the caller may not do this */
export function authorise(scope: Scope, permission: Permission): void {
  if (!scope.permissions.has(permission))
    throw new RadrumError(
      'forbidden',
      `This needs the permission "${permission}". An owner can give it to you, or make a key that has it.`,
    );
}

/** How an actor stands in the audit log. */
export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'member':
      return `member:${actor.id}`;
    case 'key':
      return `key:${actor.id}`;
    case 'operator':
      return 'operator';
    case 'system':
      return `system:${actor.id}`;
  }
}

/** A scope for work that nobody asked for in person: jobs, the seed, the command line. */
export function systemScope(installation: Installation, tenantId: string, id: string): Scope {
  return {
    installation,
    tenantId,
    actor: { kind: 'system', id },
    permissions: new Set(permissions),
    requestId: newId('request'),
  };
}
