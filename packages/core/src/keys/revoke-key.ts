import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';
import { forgetKeys } from './authenticate.ts';

/**
 * Ends a key at once and for good.
 * @throws RadrumError `step_up_required`, `not_found`
 */
export async function revokeKey(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'keys:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { tenantId, id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'key.revoked', id);
  });
  forgetKeys();
}
