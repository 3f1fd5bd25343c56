import { record } from '../audit/index.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { forgetSessions, normaliseEmail, type SignInMethod } from '../members/index.ts';
import { systemScope } from '../scope.ts';

/**
 * Writes a sign-in down in the log of every tenant that it opens. Where a tenant wants its own connection and an owner comes in with a
 * passkey instead, every owner is told.
 */
export async function recordSignIn(
  installation: Installation,
  { userId, method, tenantId }: { userId: string; method: SignInMethod; tenantId?: string | undefined },
): Promise<void> {
  const places = await installation.db.forSignIn(async (tx) => {
    const members = await tx.member.findMany({
      where: { userId, disabledAt: null, ...(tenantId && { tenantId }) },
    });
    const tenants = await tx.tenant.findMany({ where: { id: { in: members.map((member) => member.tenantId) } } });
    return members.map((member) => ({ member, tenant: tenants.find(({ id }) => id === member.tenantId) }));
  });
  for (const { member, tenant } of places) {
    const scope = systemScope(installation, member.tenantId, 'sign-in');
    const brokeGlass = tenant?.requiredConnectionId !== null && method === 'passkey' && member.role === 'owner';
    const owners = await installation.db.forTenant(member.tenantId, async (tx) => {
      await tx.member.update({
        where: { tenantId_id: { tenantId: member.tenantId, id: member.id } },
        data: { lastSeenAt: new Date() },
      });
      await record(tx, scope, brokeGlass ? 'sign_in.broke_glass' : 'sign_in.done', `member:${member.id}`, { method });
      return brokeGlass
        ? tx.member.findMany({ where: { tenantId: member.tenantId, role: 'owner', disabledAt: null } })
        : [];
    });
    for (const owner of owners)
      await installation.mail
        .send(
          mailIn(tenant?.locale ?? 'sv', 'brokeGlass', {
            to: owner.email,
            tenant: tenant?.name ?? '',
            who: member.email,
          }),
        )
        .catch((error: unknown) => installation.log.error({ err: error }, 'mail about a broken glass not sent'));
  }
  forgetSessions();
}

/** Writes a failed sign-in down where the tenant is known: by its connection, the domain of the address, or whose passkey it was. */
export async function recordFailedSignIn(
  installation: Installation,
  place: { tenantId: string } | { email: string } | { userId: string },
  detail: { method: SignInMethod; reason: string },
): Promise<void> {
  const ids =
    'tenantId' in place
      ? [place.tenantId]
      : 'email' in place
        ? await tenantsOfDomain(installation, place.email)
        : await tenantsOfPerson(installation, place.userId);
  for (const id of ids)
    await installation.db.forTenant(id, (tx) =>
      record(tx, systemScope(installation, id, 'sign-in'), 'sign_in.failed', id, detail),
    );
}

async function tenantsOfPerson(installation: Installation, userId: string): Promise<string[]> {
  const rows = await installation.db.forSignIn((tx) =>
    tx.member.findMany({ where: { userId, disabledAt: null }, select: { tenantId: true } }),
  );
  return rows.map(({ tenantId }) => tenantId);
}

async function tenantsOfDomain(installation: Installation, address: string): Promise<string[]> {
  const domain = normaliseEmail(address).split('@').at(-1) ?? '';
  const rows = await installation.db.forSignIn((tx) =>
    tx.emailDomain.findMany({ where: { domain, verifiedAt: { not: null } }, select: { tenantId: true } }),
  );
  return rows.map(({ tenantId }) => tenantId);
}
