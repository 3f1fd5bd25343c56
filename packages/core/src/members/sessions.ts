import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { authorise, type Scope } from '../scope.ts';
import { sha256 } from '../secrets.ts';
import { forgetSessions, type Session } from './session.ts';

/** A signed-in browser, as its person sees it. */
export interface SessionInfo {
  id: string;
  method: string;
  userAgent: string;
  isThis: boolean;
  createdAt: string;
  lastSeenAt: string;
}

/** The signed-in person's own sessions, this one first. One that is a single tenant's sees its own kind only. */
export async function listSessions({ db }: Installation, session: Session): Promise<SessionInfo[]> {
  const rows = await db.forSignIn((tx) =>
    tx.session.findMany({
      where: { ...ownedBy(session), expires: { gt: new Date() } },
      orderBy: { lastSeenAt: 'desc' },
    }),
  );
  return rows
    .map(({ id, method, userAgent, createdAt, lastSeenAt }) => ({
      id,
      method,
      userAgent,
      isThis: id === session.id,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}

const ownedBy = (session: Session) => ({
  userId: session.user.id,
  ...(session.tenantId && { tenantId: session.tenantId }),
});

/** Ends one of the person's own sessions. @throws RadrumError `not_found` also for somebody else's */
export async function revokeSession({ db }: Installation, session: Session, id: string): Promise<void> {
  const { count } = await db.forSignIn((tx) => tx.session.deleteMany({ where: { ...ownedBy(session), id } }));
  forgetSessions();
  if (count === 0) throw notFound();
}

/** Ends all of the person's sessions but this one. */
export async function revokeOtherSessions({ db }: Installation, session: Session): Promise<{ ended: number }> {
  const { count } = await db.forSignIn((tx) =>
    tx.session.deleteMany({ where: { ...ownedBy(session), id: { not: session.id } } }),
  );
  forgetSessions();
  return { ended: count };
}

/** Signing out: ends the session of a token. */
export async function endSession({ db }: Installation, token: string): Promise<void> {
  await db.forSignIn((tx) => tx.session.deleteMany({ where: { tokenHash: sha256(token) } }));
  forgetSessions();
}

/** Ends every session of a member at once, wherever it was made. @throws RadrumError `not_found` */
export async function endSessionsOf(scope: Scope, memberId: string): Promise<{ ended: number }> {
  authorise(scope, 'members:write');
  const { tenantId, installation } = scope;
  const userId = await installation.db.forTenant(tenantId, async (tx) => {
    const member = await tx.member.findUnique({ where: { tenantId_id: { tenantId, id: memberId } } });
    if (!member) throw notFound();
    await record(tx, scope, 'member.sessions_ended', memberId);
    return member.userId;
  });
  return { ended: await endSessionsOfUser(installation, userId, tenantId) };
}

/** Ends the sessions that could enter a tenant: its own, and those that count everywhere. */
export async function endSessionsOfUser({ db }: Installation, userId: string, tenantId: string): Promise<number> {
  const { count } = await db.forSignIn((tx) =>
    tx.session.deleteMany({ where: { userId, OR: [{ tenantId }, { tenantId: null }] } }),
  );
  forgetSessions();
  return count;
}

/** After a member's rights rose: their sessions get new tokens, so that one that was seen before does not rise with them. */
export async function rotateSessionsOf({ db }: Installation, userId: string): Promise<void> {
  await db.forSignIn((tx) => tx.session.updateMany({ where: { userId }, data: { mustRotate: true } }));
  forgetSessions();
}
