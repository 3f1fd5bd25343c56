import { newId, type Transaction } from '@radrum/db';
import { record } from '../audit/index.ts';
import { takenPlaces } from '../billing/places.ts';
import type { Installation } from '../installation.ts';
import { forgetSessions, isLastOwner, normaliseEmail } from '../members/index.ts';
import { longAgo, type Scope, systemScope } from '../scope.ts';
import { type Claims, mappedRole, readClaims } from './claims.ts';
import { membersFullToTell, tellMembersFull } from './members-full.ts';
import type { OpenConnection } from './open-connection.ts';

/** Why a provider's word lets somebody in or not; the sign-in page has a text for each. */
export type Refusal =
  | 'no_subject'
  | 'no_email'
  | 'email_not_verified'
  | 'no_role'
  | 'roles_elsewhere'
  | 'other_identity'
  | 'member_disabled'
  | 'members_full';

export type Admission =
  | { userId: string; memberId: string; authenticatedAt: Date }
  /** `places`: how many members the plan has room for, where they are taken. */
  | { refusal: Refusal; places?: number };

/**
 * Decides who a provider's person is in the connection's tenant, and with which role. The subject at this connection is who they
 * are; an address only finds the member at the first sign-in, and only one that the provider has verified. What a tenant's provider
 * says counts in that tenant alone.
 */
export async function admitByConnection(
  installation: Installation,
  connection: OpenConnection,
  token: unknown,
): Promise<Admission> {
  const { tenantId } = connection;
  const scope = systemScope(installation, tenantId, `connection:${connection.id}`);
  const claims = readClaims(token, connection);
  const userId = claims?.email && (await personOf(installation, claims.email));
  const { admission, notice } = await installation.db.forTenant(tenantId, async (tx) => {
    const decided: Admission = claims
      ? await decide(tx, scope, connection, claims, userId || undefined)
      : refuse('no_subject');
    const toTell =
      'places' in decided && decided.places
        ? await membersFullToTell(tx, tenantId, { places: decided.places, who: claims?.email ?? '' })
        : null;
    if ('refusal' in decided)
      await record(tx, scope, 'sign_in.refused', connection.id, { reason: decided.refusal, method: 'oidc' });
    else
      await record(tx, scope, 'sign_in.done', `member:${decided.memberId}`, {
        method: 'oidc',
        connection: connection.id,
      });
    return { admission: decided, notice: toTell };
  });
  forgetSessions();
  if (notice) await tellMembersFull(installation, notice);
  return admission;
}

const refuse = (refusal: Refusal): Admission => ({ refusal });

/** The person with an address; made when it is met for the first time. */
async function personOf(installation: Installation, address: string): Promise<string> {
  const email = normaliseEmail(address);
  return installation.db.forSignIn(async (tx) => {
    await tx.user.createMany({ data: [{ id: newId('user'), email }], skipDuplicates: true });
    return (await tx.user.findUniqueOrThrow({ where: { email } })).id;
  });
}

async function decide(
  tx: Transaction,
  scope: Scope,
  connection: OpenConnection,
  claims: Claims,
  userId: string | undefined,
): Promise<Admission> {
  const { tenantId, id: connectionId } = connection;
  const { subject, authenticatedAt = longAgo } = claims;
  const { roleValues, areRolesElsewhere } = claims;
  const role = areRolesElsewhere ? null : mappedRole(roleValues, connection.roleMap, connection.defaultRole);
  const account = await tx.account.findUnique({
    where: { tenantId_connectionId_subject: { tenantId, connectionId, subject } },
    include: { member: true },
  });
  // nobody gains or loses a role by groups that are not known; one that was given by hand does not hang on them
  if (areRolesElsewhere && account?.member.roleFrom !== 'hand') return refuse('roles_elsewhere');
  if (account) {
    await tx.account.update({
      where: { tenantId_id: { tenantId, id: account.id } },
      data: { lastUsedAt: new Date() },
    });
    const refusal = await settleRole(tx, scope, account.member, role, claims.name);
    return refusal ? { refusal } : { userId: account.member.userId, memberId: account.memberId, authenticatedAt };
  }
  if (!claims.email || !userId) return refuse('no_email');
  if (!(claims.isEmailVerified ?? connection.trustsEmail)) return refuse('email_not_verified');
  const email = normaliseEmail(claims.email);
  const invitation = await tx.invitation.findFirst({
    where: { tenantId, email, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } },
    orderBy: { id: 'desc' },
  });
  let member = await tx.member.findUnique({
    where: { tenantId_userId: { tenantId, userId } },
    include: { accounts: true },
  });
  // somebody else signs in as this member already: the same address at two subjects is two people until a person says otherwise
  if (member && member.accounts.length > 0) return refuse('other_identity');
  if (member) {
    const refusal = await settleRole(tx, scope, member, role, claims.name);
    if (refusal) return { refusal };
  } else {
    const given = role ?? invitation?.role;
    if (!given) return refuse('no_role');
    // who is a member already is never asked for a place, and an invitation has one
    const places = invitation ? null : await takenPlaces(tx, tenantId);
    if (places !== null) return { refusal: 'members_full', places };
    const roleFrom = role ? 'claims' : 'hand';
    member = await tx.member.create({
      data: { tenantId, id: newId('member'), userId, email, name: claims.name ?? null, role: given, roleFrom },
      include: { accounts: true },
    });
    await record(tx, scope, 'member.added', member.id, { role: given, from: roleFrom });
  }
  if (invitation)
    await tx.invitation.update({
      where: { tenantId_id: { tenantId, id: invitation.id } },
      data: { acceptedAt: new Date() },
    });
  await tx.account.create({ data: { tenantId, id: newId('account'), connectionId, subject, memberId: member.id } });
  return { userId, memberId: member.id, authenticatedAt };
}

interface KnownMember {
  tenantId: string;
  id: string;
  userId: string;
  role: string;
  roleFrom: string;
  disabledAt: Date | null;
  disabledReason: string | null;
}

/** Gives a member the role that the provider's claims say; who has lost the claim loses the role. A role given by hand stays where no claim speaks. */
async function settleRole(
  tx: Transaction,
  scope: Scope,
  member: KnownMember,
  role: string | null,
  name: string | undefined,
): Promise<Refusal | undefined> {
  const { tenantId, id } = member;
  if (member.disabledAt && (member.disabledReason !== 'claim_lost' || !role))
    return role ? 'member_disabled' : 'no_role';
  const wanted = role ?? (member.roleFrom === 'hand' ? member.role : null);
  const isOwnerLost = member.role === 'owner' && wanted !== 'owner' && (await isLastOwner(tx, tenantId, id));
  if (isOwnerLost) {
    // a tenant without an owner could not be helped by anybody but an operator
    await record(tx, scope, 'member.last_owner_kept', id, { claimed: wanted });
    return undefined;
  }
  const where = { tenantId_id: { tenantId, id } };
  if (wanted === null) {
    await tx.member.update({ where, data: { disabledAt: new Date(), disabledReason: 'claim_lost' } });
    await record(tx, scope, 'member.disabled', id, { reason: 'claim_lost', role: member.role });
    return 'no_role';
  }
  const roleFrom = role ? 'claims' : member.roleFrom;
  await tx.member.update({
    where,
    data: {
      role: wanted,
      roleFrom,
      disabledAt: null,
      disabledReason: null,
      lastSeenAt: new Date(),
      ...(name && { name }),
    },
  });
  if (wanted !== member.role)
    await record(tx, scope, 'member.role_changed', id, { from: member.role, to: wanted, by: roleFrom });
  return undefined;
}
