import { ConflictError, newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { isPermission, isRole, type Permission, permissions, roleNames, roles } from '../permissions.ts';
import { authorise, type Scope } from '../scope.ts';
import { forgetSessions } from './session.ts';
import { rotateSessionsOf } from './sessions.ts';

/** A role that can be given: one of ours, or one that the tenant made. */
export interface RoleInfo {
  id: string;
  /** What the tenant calls it; null for ours, which the console names. */
  name: string | null;
  permissions: readonly Permission[];
  members: number;
  /** null for ours, which never change. */
  updatedAt: string | null;
}

export const newRole = z.object({
  name: z.string().trim().min(1).max(60),
  permissions: z.array(z.enum(permissions)).min(1).max(permissions.length),
});
export type NewRole = z.infer<typeof newRole>;
/** `updatedAt` as it was when the form was opened: what somebody else saved meanwhile is not overwritten. */
export const roleChanges = newRole.extend({ updatedAt: z.iso.datetime() });

export async function listRoles(scope: Scope): Promise<RoleInfo[]> {
  authorise(scope, 'members:read');
  const { tenantId, installation } = scope;
  const [own, counts] = await installation.db.forTenant(tenantId, async (tx) => [
    await tx.role.findMany({ where: { tenantId }, orderBy: { name: 'asc' } }),
    await tx.member.groupBy({ by: ['role'], where: { tenantId, disabledAt: null }, _count: true }),
  ]);
  const members = (id: string) => counts.find(({ role }) => role === id)?._count ?? 0;
  return [
    ...roleNames.map((id) => ({ id, name: null, permissions: roles[id], members: members(id), updatedAt: null })),
    ...own.map(({ id, name, permissions: given, updatedAt }) => ({
      id,
      name,
      permissions: given.filter(isPermission),
      members: members(id),
      updatedAt: updatedAt.toISOString(),
    })),
  ];
}

/** Nobody gives away what they do not have. @throws RadrumError `forbidden` */
function refuseBeyond(scope: Scope, given: readonly Permission[]): void {
  const beyond = given.filter((permission) => !scope.permissions.has(permission));
  if (beyond.length > 0)
    throw new RadrumError('forbidden', `You cannot give what you may not do yourself: ${beyond.join(', ')}.`);
}

/** @throws RadrumError `forbidden`, `conflict` when the tenant has a role of this name */
export async function createRole(scope: Scope, input: NewRole): Promise<{ id: string }> {
  authorise(scope, 'members:write');
  const { name, permissions: given } = newRole.parse(input);
  refuseBeyond(scope, given);
  const { tenantId, installation } = scope;
  const id = newId('role');
  try {
    await installation.db.forTenant(tenantId, async (tx) => {
      await tx.role.create({ data: { tenantId, id, name, permissions: given } });
      await record(tx, scope, 'role.created', id, { name, permissions: given });
    });
  } catch (error) {
    if (error instanceof ConflictError) throw new RadrumError('conflict', `There is a role called "${name}" already.`);
    throw error;
  }
  return { id };
}

/**
 * Changes a role of the tenant's own; who has it can do the new things at once, with new session tokens.
 * @throws RadrumError `forbidden`, `not_found`, `changed_meanwhile`
 */
export async function updateRole(scope: Scope, id: string, input: z.infer<typeof roleChanges>): Promise<void> {
  authorise(scope, 'members:write');
  const { name, permissions: given, updatedAt } = roleChanges.parse(input);
  refuseBeyond(scope, given);
  const { tenantId, installation } = scope;
  const holders = await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.role.count({ where: { tenantId, id } })) === 0) throw notFound();
    const { count } = await tx.role.updateMany({
      where: { tenantId, id, updatedAt: new Date(updatedAt) },
      data: { name, permissions: given, updatedAt: new Date() },
    });
    if (count === 0) throw changedMeanwhile();
    await record(tx, scope, 'role.changed', id, { name, permissions: given });
    return tx.member.findMany({ where: { tenantId, role: id, disabledAt: null }, select: { userId: true } });
  });
  for (const { userId } of holders) await rotateSessionsOf(installation, userId);
  forgetSessions();
}

/** @throws RadrumError `not_found`, `conflict` while somebody has it */
export async function deleteRole(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'members:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const inUse = await tx.member.count({ where: { tenantId, role: id, disabledAt: null } });
    if (inUse > 0) throw new RadrumError('conflict', `${inUse} members have this role. Give them another first.`);
    const { count } = await tx.role.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'role.deleted', id);
  });
}

/**
 * Checks that a role exists in the tenant, and that the caller may give it away.
 * @throws RadrumError `invalid_body`, `forbidden`
 */
export async function checkRole(tx: Transaction, scope: Scope, id: string): Promise<void> {
  const own = isRole(id)
    ? undefined
    : await tx.role.findUnique({ where: { tenantId_id: { tenantId: scope.tenantId, id } } });
  if (!isRole(id) && !own)
    throw new RadrumError('invalid_body', 'There is no such role.', {
      problems: [{ path: 'role', message: 'Choose one of the roles of this organisation.' }],
    });
  refuseBeyond(scope, isRole(id) ? roles[id] : (own?.permissions.filter(isPermission) ?? []));
}
