import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { forgetSessions } from '../members/index.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';

/** An owner lets operators in for at most a week at a time. */
export const newConsent = z.object({ hours: z.int().min(1).max(168), reason: z.string().trim().min(1).max(300) });

export interface ConsentInfo {
  id: string;
  grantedBy: string;
  reason: string;
  expiresAt: string;
  isOver: boolean;
  createdAt: string;
}

export async function listConsents(scope: Scope): Promise<ConsentInfo[]> {
  authorise(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.operatorConsent.findMany({ where: { tenantId }, orderBy: { id: 'desc' }, take: 20 }),
  );
  return rows.map(({ id, grantedBy, reason, expiresAt, revokedAt, createdAt }) => ({
    id,
    grantedBy,
    reason,
    isOver: revokedAt !== null || expiresAt.getTime() < Date.now(),
    expiresAt: (revokedAt ?? expiresAt).toISOString(),
    createdAt: createdAt.toISOString(),
  }));
}

/** @throws RadrumError `forbidden`, `step_up_required` */
export async function giveConsent(
  scope: Scope,
  { hours, reason }: z.infer<typeof newConsent>,
): Promise<{ id: string }> {
  authorise(scope, 'consent:write');
  requireFreshSignIn(scope);
  const { tenantId, installation, actor } = scope;
  const id = newId('consent');
  const expiresAt = new Date(Date.now() + hours * 3_600_000);
  const grantedBy = actor.kind === 'member' ? actor.email : actor.kind;
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.operatorConsent.create({ data: { tenantId, id, grantedBy, reason, expiresAt } });
    await record(tx, scope, 'consent.given', id, { hours });
  });
  forgetSessions();
  return { id };
}

/** Operators are out at once. @throws RadrumError `not_found` */
export async function revokeConsent(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'consent:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.operatorConsent.updateMany({
      where: { tenantId, id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'consent.revoked', id);
  });
  forgetSessions();
}
