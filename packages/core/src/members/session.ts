import { randomBytes } from 'node:crypto';
import { newId, type Transaction } from '@radrum/db';
import { LRUCache } from 'lru-cache';
import { closedBy } from '../billing/entitled.ts';
import { planOf } from '../billing/facts.ts';
import { RadrumError, notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { consentedPermissions, isPermission, isRole, type Permission, roles } from '../permissions.ts';
import { asTenantStatus, type Scope, type TenantStatus } from '../scope.ts';
import { sha256 } from '../secrets.ts';

/** How a person proved who they are: a link from the command line, one by e-mail, a passkey, a tenant's own provider. */
export type SignInMethod = 'link' | 'email' | 'passkey' | 'oidc';

/** A tenant that a signed-in person may enter. */
export interface SessionTenant {
  id: string;
  slug: string;
  name: string;
  status: TenantStatus;
  /** One of ours or the id of one of the tenant's own; `operator` for operators whom an owner let in. */
  role: string;
  /** What the tenant calls a role of its own. */
  roleName: string | undefined;
  permissions: readonly Permission[];
  /** Undefined for operators. */
  memberId: string | undefined;
  /** Until when an operator may stay. */
  consentUntil: Date | undefined;
  /** Why this session does not open it: the tenant wants another way of signing in, or its session has run out. */
  lock: 'other_sign_in_required' | 'session_expired' | undefined;
}

/** A signed-in person and the tenants that they may enter. */
export interface Session {
  id: string;
  user: { id: string; email: string; name: string | null };
  method: SignInMethod;
  /** Set where the proof counts in this tenant alone. */
  tenantId: string | null;
  authenticatedAt: Date;
  isOperator: boolean;
  /** The person's rights rose: the next answer to a browser carries a new token. */
  mustRotate: boolean;
  tenants: SessionTenant[];
}

/** No session lasts longer, whatever a tenant allows. */
export const sessionHours = 24;
/** A person outside every tenant (choosing one, operators) is asked again after this. */
const idleMinutesWithoutTenant = 120;
/** How long the token before a rotation is still taken. */
const previousTokenMs = 60_000;
const seenEveryMs = 60_000;

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** Sessions that were read lately, so that a page of ten calls asks once. What was ended here is forgotten at once, elsewhere within this time. */
const lately = new LRUCache<string, Session>({ max: 10_000, ttl: 4_000 });
let changes = 0;

/** After anything changed that sessions stand on: members, roles, sessions, a tenant's sign-in settings or status. */
export function forgetSessions(): void {
  changes++;
  lately.clear();
}

/** The session of a cookie's token; null when there is none or it has ended. */
export async function readSession(installation: Installation, token: string): Promise<Session | null> {
  const hash = sha256(token);
  const known = lately.get(hash);
  if (known) return known;
  const before = changes;
  const session = await installation.db.forSignIn((tx) => lookUp(tx, hash));
  if (session && before === changes) lately.set(hash, session);
  return session;
}

async function lookUp(tx: Transaction, hash: string): Promise<Session | null> {
  const now = new Date();
  const row = await tx.session.findFirst({
    where: {
      OR: [{ tokenHash: hash }, { previousHash: hash, rotatedAt: { gt: new Date(now.getTime() - previousTokenMs) } }],
      expires: { gt: now },
    },
    include: { user: { include: { operator: true } } },
  });
  if (!row) return null;
  const idleMinutes = (now.getTime() - row.lastSeenAt.getTime()) / 60_000;
  const members = await tx.member.findMany({
    where: { userId: row.userId, disabledAt: null, ...(row.tenantId && { tenantId: row.tenantId }) },
  });
  // A tenant's provider can claim any address: only a proof that counts everywhere makes an operator.
  const isOperator = row.user.operator !== null && row.tenantId === null;
  const consents = isOperator
    ? await tx.operatorConsent.findMany({ where: { expiresAt: { gt: now }, revokedAt: null } })
    : [];
  const places = [...members, ...consents].map((place) => place.tenantId);
  const tenants = await tx.tenant.findMany({ where: { id: { in: places } }, orderBy: { name: 'asc' } });
  const ownRoles = await tx.role.findMany({ where: { tenantId: { in: members.map((member) => member.tenantId) } } });
  const opened = tenants.flatMap((tenant): SessionTenant[] => {
    const { id, slug, name } = tenant;
    const member = members.find((candidate) => candidate.tenantId === id);
    const consent = consents.find((candidate) => candidate.tenantId === id);
    const status = asTenantStatus(tenant.status);
    const isOver =
      idleMinutes > tenant.sessionIdleMinutes ||
      now.getTime() - row.createdAt.getTime() > tenant.sessionMaxHours * 3_600_000;
    if (member) {
      const own = ownRoles.find((role) => role.tenantId === id && role.id === member.role);
      const isOtherWay =
        tenant.requiredConnectionId !== null &&
        tenant.requiredConnectionId !== row.connectionId &&
        !(row.method === 'passkey' && member.role === 'owner');
      return [
        {
          id,
          slug,
          name,
          status,
          role: member.role,
          roleName: own?.name,
          memberId: member.id,
          permissions: isRole(member.role) ? roles[member.role] : (own?.permissions.filter(isPermission) ?? []),
          consentUntil: undefined,
          lock: isOtherWay ? 'other_sign_in_required' : isOver ? 'session_expired' : undefined,
        },
      ];
    }
    if (!consent) return [];
    return [
      {
        id,
        slug,
        name,
        status,
        role: 'operator',
        roleName: undefined,
        memberId: undefined,
        permissions: consentedPermissions,
        consentUntil: consent.expiresAt,
        lock: isOver ? 'session_expired' : undefined,
      },
    ];
  });
  if (opened.every((tenant) => tenant.lock === 'session_expired') && idleMinutes > idleMinutesWithoutTenant)
    return null;
  if (now.getTime() - row.lastSeenAt.getTime() > seenEveryMs)
    await tx.session.updateMany({ where: { id: row.id }, data: { lastSeenAt: now } });
  return {
    id: row.id,
    user: { id: row.user.id, email: row.user.email, name: row.user.name },
    method: asMethod(row.method),
    tenantId: row.tenantId,
    authenticatedAt: row.authenticatedAt,
    isOperator,
    mustRotate: row.mustRotate,
    tenants: opened,
  };
}

const methods: readonly SignInMethod[] = ['link', 'email', 'passkey', 'oidc'];
const asMethod = (value: string): SignInMethod => methods.find((method) => method === value) ?? 'link';

/**
 * The scope of a signed-in person in one of their tenants.
 * @throws RadrumError `unauthenticated` without a session or when it has run out there, `other_sign_in_required` where the tenant
 * wants its own connection, `not_found` for a tenant that is not theirs
 */
export async function memberScope(
  installation: Installation,
  session: Session | null,
  slug: string,
  requestId: string,
): Promise<Scope> {
  if (!session) throw new RadrumError('unauthenticated', 'Sign in first.');
  const tenant = session.tenants.find((candidate) => candidate.slug === slug);
  if (!tenant) throw notFound();
  if (tenant.lock === 'session_expired')
    throw new RadrumError('unauthenticated', 'Your session has ended. Sign in again.');
  if (tenant.lock)
    throw new RadrumError('other_sign_in_required', 'This organisation wants you to sign in through its own service.');
  const { id: sessionId, authenticatedAt, user } = session;
  return {
    installation,
    tenantId: tenant.id,
    tenantStatus: tenant.status,
    closedBy: closedBy(await planOf(installation, tenant.id)),
    actor: tenant.memberId
      ? { kind: 'member', id: tenant.memberId, email: user.email, role: tenant.role, sessionId, authenticatedAt }
      : { kind: 'operator', userId: user.id },
    permissions: new Set(tenant.permissions),
    requestId,
  };
}

/** What a new session stands on. */
export interface Proof {
  userId: string;
  method: SignInMethod;
  /** Set where the proof counts in one tenant alone. */
  tenantId?: string | undefined;
  connectionId?: string | undefined;
  /** When the person proved who they are, if that was earlier. */
  authenticatedAt?: Date | undefined;
  userAgent?: string | undefined;
  /** The token of the session that this one takes the place of. */
  replaces?: string | undefined;
}

/** Makes a session and returns its token, which is stored nowhere. */
export async function createSession(
  installation: Installation,
  proof: Proof,
  token = newSessionToken(),
): Promise<string> {
  const { userId, method, tenantId = null, connectionId = null, userAgent = '', replaces } = proof;
  const now = new Date();
  const expires = new Date(now.getTime() + sessionHours * 3_600_000);
  const authenticatedAt = proof.authenticatedAt && proof.authenticatedAt < now ? proof.authenticatedAt : now;
  await installation.db.forSignIn(async (tx) => {
    await tx.session.deleteMany({ where: { userId, expires: { lt: now } } });
    if (replaces) await tx.session.deleteMany({ where: { tokenHash: sha256(replaces) } });
    await tx.session.create({
      data: {
        id: newId('session'),
        tokenHash: sha256(token),
        userId,
        tenantId,
        method,
        connectionId,
        authenticatedAt,
        expires,
        userAgent: userAgent.slice(0, 300),
      },
    });
  });
  forgetSessions();
  return token;
}

/** Gives a session whose person's rights rose a new token; undefined when another request has just done so. */
export async function rotateSession(installation: Installation, session: Session): Promise<string | undefined> {
  const token = newSessionToken();
  const count = await installation.db.forSignIn(async (tx) => {
    const row = await tx.session.findUnique({ where: { id: session.id } });
    if (!row?.mustRotate) return 0;
    const data = {
      tokenHash: sha256(token),
      previousHash: row.tokenHash,
      rotatedAt: new Date(),
      mustRotate: false,
    };
    return (await tx.session.updateMany({ where: { id: session.id, tokenHash: row.tokenHash }, data })).count;
  });
  forgetSessions();
  return count === 1 ? token : undefined;
}
