import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { isRole, roles } from '../permissions.ts';
import { authorise, type Scope } from '../scope.ts';
import { isLastOwner } from './last-owner.ts';
import { checkRole } from './roles.ts';
import { forgetSessions } from './session.ts';
import { endSessionsOfUser, rotateSessionsOf } from './sessions.ts';

export interface MemberInfo {
  id: string;
  email: string;
  name: string | null;
  role: string;
  /** `claims`: the sign-in service decides it at each sign-in. */
  roleFrom: string;
  isDisabled: boolean;
  lastSeenAt: string | null;
  createdAt: string;
}

export async function listMembers(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<MemberInfo>> {
  authorise(scope, 'members:read');
  const before = readCursor(cursor);
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.findMany({
      where: { tenantId, ...(before && { id: { lt: before } }) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  );
  const data = rows.map(({ id, email, name, role, roleFrom, disabledAt, lastSeenAt, createdAt }) => ({
    id,
    email,
    name,
    role,
    roleFrom,
    isDisabled: disabledAt !== null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }));
  return toPage(data, limit);
}

export const memberChanges = z.object({
  role: z.string().min(1).max(60).optional(),
  isDisabled: z.boolean().optional(),
});

const lastOwner = () =>
  new RadrumError(
    'last_owner',
    'This is the last owner. Make somebody else an owner first, or nobody could change anything here.',
  );

/**
 * Gives a member another role, or takes them out and in again. Who is taken out loses every session at once; whose rights rise gets new
 * session tokens.
 * @throws RadrumError `not_found`, `forbidden`, `last_owner`
 */
export async function updateMember(scope: Scope, id: string, changes: z.infer<typeof memberChanges>): Promise<void> {
  authorise(scope, 'members:write');
  const { role, isDisabled } = changes;
  const { tenantId, installation } = scope;
  const { userId, isOut } = await installation.db.forTenant(tenantId, async (tx) => {
    // two owners who demote each other at the same moment: one of them waits here and is refused
    await tx.$queryRaw`select id from member where tenant_id = ${tenantId} and role = 'owner' for update`;
    const member = await tx.member.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!member) throw notFound();
    if (role) await checkRole(tx, scope, role);
    // who is above the caller is not the caller's to change
    if (isRole(member.role) && roles[member.role].some((permission) => !scope.permissions.has(permission)))
      throw new RadrumError('forbidden', 'This member may do more than you. Ask an owner.');
    const staysOwner = (role ?? member.role) === 'owner' && !(isDisabled ?? member.disabledAt !== null);
    if (member.role === 'owner' && member.disabledAt === null && !staysOwner && (await isLastOwner(tx, tenantId, id)))
      throw lastOwner();
    await tx.member.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...(role && { role, roleFrom: 'hand' }),
        ...(isDisabled !== undefined && {
          disabledAt: isDisabled ? new Date() : null,
          disabledReason: isDisabled ? 'by_hand' : null,
        }),
      },
    });
    if (role && role !== member.role)
      await record(tx, scope, 'member.role_changed', id, { from: member.role, to: role, by: 'hand' });
    if (isDisabled !== undefined)
      await record(tx, scope, isDisabled ? 'member.disabled' : 'member.enabled', id, { reason: 'by_hand' });
    return { userId: member.userId, isOut: isDisabled === true };
  });
  if (isOut) await endSessionsOfUser(installation, userId, tenantId);
  else if (role) await rotateSessionsOf(installation, userId);
  forgetSessions();
}
