import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { forgetKeys } from '../keys/index.ts';
import { mailIn, type MailName } from '../mail/index.ts';
import { forgetSessions, type Session } from '../members/index.ts';
import { asTenantStatus, requireFreshSession, systemScope, type TenantStatus } from '../scope.ts';

/** A tenant as operators see it: never its contents. */
export interface TenantSummary {
  id: string;
  slug: string;
  name: string;
  municipalityCode: string | null;
  status: TenantStatus;
  statusReason: string | null;
  deleteAfter: string | null;
  createdAt: string;
  /** Until when an owner lets operators in; null: not at all. */
  consentUntil: string | null;
}

export const tenantFilter = z.object({
  text: z.string().max(100).optional(),
  status: z.enum(['pending', 'active', 'suspended', 'deleting']).optional(),
});
/** A list for people; who runs more tenants than this finds them by their names. */
const mostListed = 500;

export async function listTenants(
  { db }: Installation,
  operator: string,
  { text, status }: z.infer<typeof tenantFilter>,
): Promise<TenantSummary[]> {
  const contains = { contains: text ?? '', mode: 'insensitive' as const };
  return db.asOperator({ actor: operator, action: 'tenants.listed' }, async (tx) => {
    const rows = await tx.tenant.findMany({
      where: { OR: [{ name: contains }, { slug: contains }], ...(status && { status }) },
      orderBy: { name: 'asc' },
      take: mostListed,
    });
    const consents = await tx.operatorConsent.findMany({ where: { revokedAt: null, expiresAt: { gt: new Date() } } });
    return rows.map(({ id, slug, name, municipalityCode, status: state, statusReason, deleteAfter, createdAt }) => ({
      id,
      slug,
      name,
      municipalityCode,
      status: asTenantStatus(state),
      statusReason,
      deleteAfter: deleteAfter?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
      consentUntil: consents.find(({ tenantId }) => tenantId === id)?.expiresAt.toISOString() ?? null,
    }));
  });
}

/** How long a tenant that is to be deleted can still be kept. */
export const graceDays = 30;

/** What operators do to a tenant; the state that it must be in for that, and the one that it comes to. */
const steps = {
  approve: { from: ['pending'], to: 'active', event: 'tenant.approved' },
  suspend: { from: ['active', 'pending'], to: 'suspended', event: 'tenant.suspended' },
  resume: { from: ['suspended'], to: 'active', event: 'tenant.resumed' },
  delete: { from: ['active', 'pending', 'suspended'], to: 'deleting', event: 'tenant.deletion_begun' },
  keep: { from: ['deleting'], to: 'suspended', event: 'tenant.deletion_stopped' },
} as const satisfies Record<string, { from: readonly TenantStatus[]; to: TenantStatus; event: string }>;
export const tenantSteps = ['approve', 'suspend', 'resume', 'delete', 'keep'] as const;
export type TenantStep = (typeof tenantSteps)[number];
/** What takes something away from people wants a fresh sign-in. */
const graveSteps: ReadonlySet<TenantStep> = new Set(['suspend', 'delete']);

export const tenantStep = z.object({
  step: z.enum(tenantSteps),
  /** Its members read it; asked for when a tenant is suspended. */
  reason: z.string().trim().max(500).optional(),
  /** Deleting asks twice: the tenant's slug must be typed. */
  confirmSlug: z.string().max(60).optional(),
});

/**
 * Changes the state of a tenant. Its owners are told, and its log says so. Nothing is removed before the grace period has ended.
 * @throws RadrumError `step_up_required` for what takes something away, `not_found`, `conflict` in another state, `invalid_body` without a reason or the slug
 */
export async function changeTenant(
  installation: Installation,
  session: Pick<Session, 'user' | 'authenticatedAt'>,
  id: string,
  { step, reason, confirmSlug }: z.infer<typeof tenantStep>,
): Promise<void> {
  if (graveSteps.has(step)) requireFreshSession(session);
  const { from, to, event } = steps[step];
  const operator = session.user.id;
  if (step === 'suspend' && !reason)
    throw new RadrumError('invalid_body', 'Say why: the organisation’s people read it.', {
      problems: [{ path: 'reason', message: 'Say why.' }],
    });
  const deleteAfter = step === 'delete' ? new Date(Date.now() + graceDays * 86_400_000) : null;
  const deed = { actor: operator, action: event, detail: { tenantId: id, reason: reason ?? null } };
  const { tenant, owners } = await installation.db.asOperator(deed, async (tx, enter) => {
    const known = await tx.tenant.findUnique({ where: { id } });
    if (!known) throw notFound();
    if (step === 'delete' && confirmSlug !== known.slug)
      throw new RadrumError('invalid_body', 'Type the organisation’s short name to confirm.', {
        problems: [{ path: 'confirmSlug', message: `Type ${known.slug}.` }],
      });
    const { count } = await tx.tenant.updateMany({
      where: { id, status: { in: [...from] } },
      data: { status: to, statusReason: to === 'active' ? null : (reason ?? known.statusReason), deleteAfter },
    });
    if (count === 0)
      throw new RadrumError('conflict', `This organisation is ${known.status}: that cannot be done now.`);
    await enter(id);
    const scope = {
      ...systemScope(installation, id, 'operator'),
      actor: { kind: 'operator' as const, userId: operator },
    };
    await record(tx, scope, event, id, { reason: reason ?? null });
    return {
      tenant: known,
      owners: await tx.member.findMany({ where: { tenantId: id, role: 'owner', disabledAt: null } }),
    };
  });
  forgetSessions();
  forgetKeys();
  const tell = async <Name extends MailName>(mail: (to: string) => ReturnType<typeof mailIn<Name>>) => {
    for (const { email } of owners)
      await installation.mail
        .send(mail(email))
        .catch((error: unknown) => installation.log.error({ err: error }, 'owner not told'));
  };
  const { locale, name } = tenant;
  const link = `${installation.baseUrl}/t/${tenant.slug}`;
  if (step === 'approve') await tell((to) => mailIn(locale, 'approved', { to, tenant: name, link }));
  if (step === 'suspend') await tell((to) => mailIn(locale, 'suspended', { to, tenant: name, reason: reason ?? '' }));
  if (deleteAfter) {
    const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: tenant.timeZone }).format(deleteAfter);
    await tell((to) => mailIn(locale, 'deletion', { to, tenant: name, when }));
  }
}

/** Makes a person an operator; for the command line. */
export async function addOperator(installation: Installation, email: string, userId: string): Promise<void> {
  await installation.db.asOperator({ actor: 'operator', action: 'operator.added', detail: { email } }, async (tx) => {
    await tx.user.createMany({ data: [{ id: userId, email }], skipDuplicates: true });
    const user = await tx.user.findUniqueOrThrow({ where: { email } });
    await tx.operator.createMany({ data: [{ userId: user.id }], skipDuplicates: true });
  });
  forgetSessions();
}
