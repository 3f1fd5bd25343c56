import { randomBytes } from 'node:crypto';
import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { normaliseEmail } from '../members/index.ts';
import { authorise, requireFreshSignIn, type Scope, systemScope } from '../scope.ts';
import { domainOf, isPrivateMailbox } from './email-domain.ts';
import { sha256 } from '../secrets.ts';

/** How long the link in the mail works. */
const linkHours = 24;

export const newDomain = z.object({ proofEmail: z.email().max(254) });

export interface DomainInfo {
  id: string;
  domain: string;
  proofEmail: string;
  isVerified: boolean;
  sentAt: string | null;
}

/** The e-mail domains of the tenant: they find its connection when somebody signs in. */
export async function listDomains(scope: Scope): Promise<DomainInfo[]> {
  authorise(scope, 'sign-in:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.emailDomain.findMany({ where: { tenantId }, orderBy: { domain: 'asc' } }),
  );
  return rows.map(({ id, domain, proofEmail, verifiedAt, sentAt }) => ({
    id,
    domain,
    proofEmail,
    isVerified: verifiedAt !== null,
    sentAt: sentAt?.toISOString() ?? null,
  }));
}

/**
 * Adds a domain, and sends the link that proves it to an address there. Adding one that waits sends a new link.
 * @throws RadrumError `invalid_body` for a private mailbox's domain, `conflict` for one that is proved already, `step_up_required`
 */
export async function addDomain(scope: Scope, input: z.infer<typeof newDomain>): Promise<{ id: string }> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  const proofEmail = normaliseEmail(input.proofEmail);
  const domain = domainOf(proofEmail);
  if (isPrivateMailbox(domain))
    throw new RadrumError('invalid_body', `${domain} belongs to private mailboxes, not to an organisation.`, {
      problems: [{ path: 'proofEmail', message: 'Give an address at the organisation.' }],
    });
  const { tenantId, installation } = scope;
  const token = `${tenantId}.${randomBytes(24).toString('base64url')}`;
  const sent = { proofEmail, tokenHash: sha256(token), sentAt: new Date() };
  const { id, tenant } = await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.emailDomain.findUnique({ where: { tenantId_domain: { tenantId, domain } } });
    if (known?.verifiedAt) throw new RadrumError('conflict', `${domain} is proved already.`);
    const domainId = known?.id ?? newId('domain');
    if (known) await tx.emailDomain.update({ where: { tenantId_id: { tenantId, id: domainId } }, data: sent });
    else await tx.emailDomain.create({ data: { tenantId, id: domainId, domain, ...sent } });
    await record(tx, scope, 'domain.added', domainId, { domain });
    return { id: domainId, tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }) };
  });
  const link = `${installation.baseUrl}/domain?token=${encodeURIComponent(token)}`;
  await installation.mail.send(mailIn(tenant.locale, 'domain', { to: proofEmail, tenant: tenant.name, domain, link }));
  return { id };
}

/**
 * The link was opened at the domain: it is proved.
 * @throws RadrumError `link_expired`
 */
export async function confirmDomain(
  installation: Installation,
  token: string,
): Promise<{ domain: string; tenantName: string }> {
  const tenantId = token.split('.')[0] ?? '';
  const scope = systemScope(installation, tenantId, 'domain');
  return installation.db.forTenant(tenantId, async (tx) => {
    const since = new Date(Date.now() - linkHours * 3_600_000);
    const row = await tx.emailDomain.findFirst({
      where: { tenantId, tokenHash: sha256(token), sentAt: { gt: since } },
    });
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId } });
    if (!row || !tenant)
      throw new RadrumError('link_expired', 'This link works no more. Ask for a new one under Settings, Sign-in.');
    const { id, domain } = row;
    await tx.emailDomain.update({
      where: { tenantId_id: { tenantId, id } },
      data: { verifiedAt: new Date(), tokenHash: null },
    });
    await record(tx, scope, 'domain.verified', id, { domain });
    return { domain, tenantName: tenant.name };
  });
}

/** @throws RadrumError `not_found`, `step_up_required` */
export async function removeDomain(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'sign-in:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.emailDomain.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'domain.removed', id);
  });
}
