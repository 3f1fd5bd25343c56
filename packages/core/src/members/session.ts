import { createHash } from 'node:crypto';
import { notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { isRole, roles, type Role } from '../permissions.ts';
import type { Scope } from '../scope.ts';

/** A signed-in person and the tenants that they may enter. */
export interface Session {
  user: { id: string; email: string; name: string | null };
  tenants: { id: string; slug: string; name: string; role: Role; memberId: string }[];
}

/** Session tokens are stored as digests only: who reads the table cannot sign in with it. */
export const sessionDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The session of a cookie's token; null when there is none or it has ended. */
export async function readSession(installation: Installation, token: string): Promise<Session | null> {
  return installation.db.forSignIn(async (tx) => {
    const session = await tx.session.findUnique({
      where: { tokenHash: sessionDigest(token) },
      include: { user: true },
    });
    if (!session || session.expires.getTime() <= Date.now()) return null;
    const members = await tx.member.findMany({ where: { userId: session.userId } });
    const tenants = await tx.tenant.findMany({
      where: { id: { in: members.map((member) => member.tenantId) } },
      orderBy: { name: 'asc' },
    });
    const { id, email, name } = session.user;
    return {
      user: { id, email, name },
      tenants: tenants.flatMap((tenant) => {
        const member = members.find((candidate) => candidate.tenantId === tenant.id);
        return member && isRole(member.role)
          ? [{ id: tenant.id, slug: tenant.slug, name: tenant.name, role: member.role, memberId: member.id }]
          : [];
      }),
    };
  });
}

/**
 * The scope of a signed-in person in one of their tenants.
 * @throws RadrumError `unauthenticated` without a session, `not_found` for a tenant that is not theirs
 */
export function memberScope(
  installation: Installation,
  session: Session | null,
  slug: string,
  requestId: string,
): Scope {
  if (!session) throw new RadrumError('unauthenticated', 'Sign in first.');
  const tenant = session.tenants.find((candidate) => candidate.slug === slug);
  if (!tenant) throw notFound();
  return {
    installation,
    tenantId: tenant.id,
    actor: { kind: 'member', id: tenant.memberId, email: session.user.email },
    permissions: new Set(roles[tenant.role]),
    requestId,
  };
}
