import { randomBytes } from 'node:crypto';
import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { placesLeft, takenPlaces } from '../billing/places.ts';
import { planLimit } from '../billing/refusal.ts';
import { notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { mailIn, rolesIn } from '../mail/index.ts';
import { authorise, type Scope, systemScope } from '../scope.ts';
import { normaliseEmail } from './email.ts';
import { isRole } from '../permissions.ts';
import { checkRole } from './roles.ts';
import { forgetSessions } from './session.ts';
import { sha256 } from '../secrets.ts';

/** How long an invitation can be accepted. */
const days = 14;
/** One paste; more than this is a list for a sign-in connection, not for invitations. */
const most = 200;

export const newInvitations = z.object({
  /** Addresses as they were pasted: on lines, or with commas, semicolons or spaces between them. */
  addresses: z.string().min(1).max(1_000_000),
  role: z.string().min(1).max(60),
});

/** What became of each address. */
export interface InvitationResult {
  email: string;
  state: 'invited' | 'member_already' | 'invited_already' | 'no_address';
}

export interface InvitationInfo {
  id: string;
  email: string;
  role: string;
  sentAt: string;
  expiresAt: string;
  isExpired: boolean;
}

/** The addresses in a pasted text, each once, in order; `Elin Ek <elin@lindvik.example>` counts as its address. */
export function readAddresses(text: string): string[] {
  const parts = text.split(/[\n\r,;]+/).flatMap((line) => /<([^<>]+)>/.exec(line)?.[1] ?? line.split(/\s+/));
  return [...new Set(parts.map((part) => normaliseEmail(part)).filter(Boolean))];
}

/**
 * Invites people by mail. Each address is answered for itself, so that one slip does not stop the others.
 * @throws RadrumError `invalid_body` for more than 200 addresses or a role that is none, `forbidden`, `plan_limit` where the plan has no room for so many
 */
export async function inviteMembers(scope: Scope, input: z.infer<typeof newInvitations>): Promise<InvitationResult[]> {
  authorise(scope, 'members:write');
  const { role } = input;
  const addresses = readAddresses(input.addresses);
  if (addresses.length > most)
    throw new RadrumError(
      'invalid_body',
      `That is ${addresses.length} addresses, and ${most} can be invited at a time.`,
      {
        problems: [
          {
            path: 'addresses',
            message: `At most ${most} at a time. For whole departments, connect your sign-in service.`,
          },
        ],
      },
    );
  const { tenantId, installation } = scope;
  const sent: { email: string; link: string }[] = [];
  const { results, tenant } = await installation.db.forTenant(tenantId, async (tx) => {
    await checkRole(tx, scope, role);
    const places = await placesLeft(tx, tenantId);
    if (places && addresses.length > places.free) throw planLimit('used_up');
    const tenantRow = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    const outcomes: InvitationResult[] = [];
    for (const email of addresses) {
      const state = await stateOf(tx, tenantId, email);
      if (state === 'invited') {
        const token = newToken(tenantId);
        const id = newId('invitation');
        await tx.invitation.create({
          data: {
            tenantId,
            id,
            email,
            role,
            tokenHash: sha256(token),
            invitedBy: inviterOf(scope),
            expiresAt: inDays(),
          },
        });
        await record(tx, scope, 'member.invited', id, { role });
        sent.push({ email, link: linkOf(installation, token) });
      }
      outcomes.push({ email: email.slice(0, 254), state });
    }
    return { results: outcomes, tenant: tenantRow };
  });
  await sendAll(scope, tenant, role, sent);
  return results;
}

async function stateOf(tx: Transaction, tenantId: string, email: string): Promise<InvitationResult['state']> {
  if (!z.email().max(254).safeParse(email).success) return 'no_address';
  if (await tx.member.findFirst({ where: { tenantId, email, disabledAt: null } })) return 'member_already';
  const open = { acceptedAt: null, withdrawnAt: null, expiresAt: { gt: new Date() } };
  return (await tx.invitation.findFirst({ where: { tenantId, email, ...open } })) ? 'invited_already' : 'invited';
}

const inviterOf = ({ actor }: Scope): string => (actor.kind === 'member' ? actor.email : actor.kind);
const inDays = (): Date => new Date(Date.now() + days * 86_400_000);
/** Carries the tenant's public id, so that it is looked up under row-level security. */
const newToken = (tenantId: string): string => `${tenantId}.${randomBytes(24).toString('base64url')}`;
const linkOf = ({ baseUrl }: Installation, token: string): string =>
  `${baseUrl}/invitation?token=${encodeURIComponent(token)}`;

/** Mails go out one after the other; one that cannot be sent is in the list and can be sent again. */
async function sendAll(
  scope: Scope,
  tenant: { name: string; locale: string; timeZone: string },
  role: string,
  invitations: readonly { email: string; link: string }[],
): Promise<void> {
  const { installation } = scope;
  const until = new Intl.DateTimeFormat(tenant.locale, { dateStyle: 'long', timeZone: tenant.timeZone }).format(
    inDays(),
  );
  const roleName = await nameOfRole(scope, role, tenant.locale);
  for (const { email, link } of invitations)
    await installation.mail
      .send(
        mailIn(tenant.locale, 'invitation', {
          to: email,
          tenant: tenant.name,
          inviter: inviterOf(scope),
          role: roleName,
          link,
          until,
        }),
      )
      .catch((error: unknown) => installation.log.error({ err: error }, 'invitation not sent'));
}

/** What a role is called, in the language of the organisation. */
async function nameOfRole({ tenantId, installation }: Scope, role: string, locale: string): Promise<string> {
  if (isRole(role)) return rolesIn[locale.startsWith('sv') ? 'sv' : 'en'][role];
  const own = await installation.db.forTenant(tenantId, (tx) =>
    tx.role.findUnique({ where: { tenantId_id: { tenantId, id: role } }, select: { name: true } }),
  );
  return own?.name ?? role;
}

export async function listInvitations(scope: Scope): Promise<InvitationInfo[]> {
  authorise(scope, 'members:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.invitation.findMany({
      where: { tenantId, acceptedAt: null, withdrawnAt: null },
      orderBy: { id: 'desc' },
      take: 500,
    }),
  );
  return rows.map(({ id, email, role, sentAt, expiresAt }) => ({
    id,
    email,
    role,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt.getTime() < Date.now(),
  }));
}

/**
 * Sends an invitation again, with a new link; the one before works no more.
 * @throws RadrumError `not_found`, `plan_limit` where it has run out and its place is another's
 */
export async function resendInvitation(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'members:write');
  const { tenantId, installation } = scope;
  const token = newToken(tenantId);
  const { invitation, tenant } = await installation.db.forTenant(tenantId, async (tx) => {
    const taken = await takenPlaces(tx, tenantId);
    const known = await tx.invitation.findUnique({ where: { tenantId_id: { tenantId, id } } });
    // one that has not run out has a place already
    if (taken !== null && known && known.expiresAt <= new Date()) throw planLimit('used_up');
    const { count } = await tx.invitation.updateMany({
      where: { tenantId, id, acceptedAt: null, withdrawnAt: null },
      data: { tokenHash: sha256(token), sentAt: new Date(), expiresAt: inDays() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'member.invited', id, { again: true });
    return {
      invitation: await tx.invitation.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } }),
      tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
    };
  });
  await sendAll(scope, tenant, invitation.role, [{ email: invitation.email, link: linkOf(installation, token) }]);
}

/** @throws RadrumError `not_found` */
export async function withdrawInvitation(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'members:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { tenantId, id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'member.invitation_withdrawn', id);
  });
}

/** What an invitation's page shows before anybody accepts. */
export interface OpenInvitation {
  tenantId: string;
  tenantName: string;
  tenantSlug: string;
  email: string;
  role: string;
  /** Where the organisation wants its own sign-in: accepting leads there. */
  requiredConnectionId: string | null;
}

const gone = () =>
  new RadrumError(
    'link_expired',
    'This invitation works no more: it was used, withdrawn or has run out. Ask for a new one.',
  );

/** @throws RadrumError `link_expired` for one that was used, withdrawn, has run out or never was */
export async function readInvitation(installation: Installation, token: string): Promise<OpenInvitation> {
  const tenantId = token.split('.')[0] ?? '';
  return installation.db.forTenant(tenantId, (tx) => findOpen(tx, tenantId, token));
}

async function findOpen(tx: Transaction, tenantId: string, token: string): Promise<OpenInvitation & { id: string }> {
  const invitation = await tx.invitation.findUnique({
    where: { tenantId_tokenHash: { tenantId, tokenHash: sha256(token) } },
  });
  const tenant = await tx.tenant.findUnique({ where: { id: tenantId } });
  if (
    !invitation ||
    !tenant ||
    invitation.acceptedAt ||
    invitation.withdrawnAt ||
    invitation.expiresAt.getTime() < Date.now()
  )
    throw gone();
  const { id, email, role } = invitation;
  const { name: tenantName, slug: tenantSlug, requiredConnectionId } = tenant;
  return { id, tenantId, tenantName, tenantSlug, email, role, requiredConnectionId };
}

/**
 * Accepts an invitation: the link proves the address.
 * @returns whose session can be made now
 * @throws RadrumError `link_expired`, `other_sign_in_required` where the organisation wants its own sign-in
 */
export async function acceptInvitation(
  installation: Installation,
  token: string,
): Promise<{ userId: string; tenantSlug: string }> {
  const open = await readInvitation(installation, token);
  if (open.requiredConnectionId)
    throw new RadrumError('other_sign_in_required', 'This organisation wants you to sign in through its own service.');
  const { tenantId, email } = open;
  const userId = await installation.db.forSignIn(async (tx) => {
    await tx.user.createMany({ data: [{ id: newId('user'), email }], skipDuplicates: true });
    return (await tx.user.findUniqueOrThrow({ where: { email } })).id;
  });
  const scope = systemScope(installation, tenantId, 'invitation');
  await installation.db.forTenant(tenantId, async (tx) => {
    const { id, role } = await findOpen(tx, tenantId, token);
    const { count } = await tx.invitation.updateMany({
      where: { tenantId, id, acceptedAt: null, withdrawnAt: null },
      data: { acceptedAt: new Date() },
    });
    if (count === 0) throw gone(); // two at once: only one accepts
    const known = await tx.member.findUnique({ where: { tenantId_userId: { tenantId, userId } } });
    const memberId = known?.id ?? newId('member');
    if (known)
      await tx.member.update({
        where: { tenantId_id: { tenantId, id: memberId } },
        data: { role, roleFrom: 'hand', disabledAt: null, disabledReason: null },
      });
    else await tx.member.create({ data: { tenantId, id: memberId, userId, email, role } });
    await record(tx, scope, 'member.added', memberId, { role, from: 'invitation' });
  });
  forgetSessions();
  return { userId, tenantSlug: open.tenantSlug };
}
