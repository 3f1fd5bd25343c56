import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { isPermission } from '../permissions.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';
import { forgetKeys } from './authenticate.ts';
import { refuseBeyond, storeKey } from './create-key.ts';

/** How long the old key goes on working beside the new one, in hours; 0: not at all. */
export const rotation = z.object({
  overlapHours: z
    .int()
    .min(0)
    .max(24 * 30)
    .default(24),
});

/**
 * Makes a key that may do the same in place of another; both work until the overlap has ended, so that no integration stops.
 * @throws RadrumError `not_found` also for one that was revoked or has expired, `forbidden`, `step_up_required`
 */
export async function rotateKey(
  scope: Scope,
  id: string,
  { overlapHours }: z.infer<typeof rotation>,
): Promise<{ id: string; key: string }> {
  authorise(scope, 'keys:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  const made = await installation.db.forTenant(tenantId, async (tx) => {
    const old = await tx.apiKey.findFirst({
      where: { tenantId, id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] },
    });
    if (!old) throw notFound();
    const scopes = old.scopes.filter(isPermission);
    const type = old.type === 'publishable' ? 'publishable' : 'secret';
    if (type === 'secret') refuseBeyond(scope, scopes);
    const until = new Date(Date.now() + overlapHours * 3_600_000);
    const expiresAt = old.expiresAt && old.expiresAt < until ? old.expiresAt : until;
    await tx.apiKey.update({ where: { tenantId_id: { tenantId, id } }, data: { expiresAt } });
    const { name, origins } = old;
    const fresh = await storeKey(tx, scope, { name, type, origins, scopes, expiresAt: null, rotatedFrom: id });
    await record(tx, scope, 'key.rotated', id, { to: fresh.id, overlapHours });
    return fresh;
  });
  forgetKeys();
  return made;
}
