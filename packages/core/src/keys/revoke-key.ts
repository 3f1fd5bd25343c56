import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { forgetKeys } from './authenticate.ts';

/**
 * Ends a key at once and for good.
 * @throws RadrumError `not_found`
 */
export async function revokeKey(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'keys:write');
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
