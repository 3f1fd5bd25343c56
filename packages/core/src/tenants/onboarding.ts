import { randomBytes } from 'node:crypto';
import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { startTrial } from '../billing/operate.ts';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { normaliseEmail } from '../members/index.ts';
import { systemScope } from '../scope.ts';
import { domainOf, isPrivateMailbox } from '../sign-in/index.ts';
import { furnishTenant, newTenant, slug, withFreeSlug } from './create-tenant.ts';
import { getPlatformSettings } from './platform-settings.ts';
import { isReservedSlug } from './reserved-slugs.ts';
import { sha256 } from '../secrets.ts';

/** How long the link in the mail works. */
const linkHours = 24;

export const newOnboarding = newTenant.omit({ ownerEmail: true }).extend({
  email: z.email().max(254),
  slug: slug.refine((text) => !isReservedSlug(text), 'This name is kept for Rådrum’s own pages.'),
});
export type NewOnboarding = z.infer<typeof newOnboarding>;

/**
 * Begins: an organisation is named, and a link goes to an address at its domain. Whether that address has an account already is not told.
 * @throws RadrumError `forbidden` where operators make tenants themselves, `invalid_body` for a private mailbox, `conflict` for a slug
 * that is taken
 */
export async function startOnboarding(installation: Installation, input: NewOnboarding): Promise<void> {
  const { isOpen } = await getPlatformSettings(installation);
  if (!isOpen) throw new RadrumError('forbidden', 'New organisations are added by the operator here. Write to them.');
  const email = normaliseEmail(input.email);
  if (isPrivateMailbox(domainOf(email)))
    throw new RadrumError('invalid_body', 'This is a private mailbox.', {
      problems: [{ path: 'email', message: 'Give your address at the organisation: it shows that you belong to it.' }],
    });
  const token = randomBytes(32).toString('base64url');
  await installation.db.forSignIn(async (tx) => {
    const now = new Date();
    await tx.onboarding.deleteMany({ where: { expiresAt: { lt: now } } });
    const taken = await tx.tenant.findUnique({ where: { slug: input.slug } });
    if (taken)
      throw new RadrumError('conflict', `Another organisation has the name "${input.slug}". Choose another.`, {
        problems: [{ path: 'slug', message: 'This name is taken. Choose another.' }],
      });
    await tx.onboarding.create({
      data: {
        id: newId('onboarding'),
        name: input.name,
        slug: input.slug,
        email,
        locale: input.locale,
        publicBody: input.municipalityCode ?? null,
        tokenHash: sha256(token),
        expiresAt: new Date(now.getTime() + linkHours * 3_600_000),
      },
    });
  });
  const link = `${installation.baseUrl}/start/confirm?token=${token}`;
  await installation.mail.send(mailIn(input.locale, 'onboarding', { to: email, organisation: input.name, link }));
}

/**
 * Ends: the link from the mail makes the tenant, whose first owner is who the mail was for; the address's domain is proved by it.
 * @returns whose session can be made now
 * @throws RadrumError `link_expired`, `conflict` when the slug was taken meanwhile
 */
export async function confirmOnboarding(
  installation: Installation,
  token: string,
): Promise<{ userId: string; tenantSlug: string; isPending: boolean }> {
  const { needsApproval } = await getPlatformSettings(installation);
  const tenantId = newId('tenant');
  const tokenHash = sha256(token);
  const now = new Date();
  const begun = await installation.db.forSignIn((tx) => tx.onboarding.findUnique({ where: { tokenHash } }));
  if (!begun || begun.confirmedAt || begun.expiresAt < now)
    throw new RadrumError('link_expired', 'This link works no more: it was used, or is older than a day. Begin again.');
  const { slug: wanted, email, name, locale, publicBody } = begun;
  const deed = { actor: 'onboarding', action: 'tenant.created', detail: { tenantId, slug: wanted } };
  const userId = await withFreeSlug(wanted, () =>
    installation.db.asOperator(deed, async (tx, enter) => {
      const { count } = await tx.onboarding.updateMany({
        where: { tokenHash, confirmedAt: null },
        data: { confirmedAt: now },
      });
      if (count === 0) throw new RadrumError('link_expired', 'This link was used already. Sign in.');
      const owner = await furnishTenant(tx, enter, installation, {
        id: tenantId,
        slug: wanted,
        name,
        locale,
        ownerEmail: email,
        status: needsApproval ? 'pending' : 'active',
        ...(publicBody && { municipalityCode: publicBody }),
      });
      await startTrial(tx, installation, tenantId);
      const domain = domainOf(email);
      const id = newId('domain');
      await tx.emailDomain.create({ data: { tenantId, id, domain, proofEmail: email, verifiedAt: now } });
      await record(tx, systemScope(installation, tenantId, 'onboarding'), 'domain.verified', id, { domain });
      return owner;
    }),
  );
  return { userId, tenantSlug: wanted, isPending: needsApproval };
}
