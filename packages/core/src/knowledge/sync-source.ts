import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import type { SourceStatus } from './source.ts';

/**
 * Asks for a website or a file to be read again; what did not change is not touched. Texts have nothing to read again.
 * @throws RadrumError `not_found`
 */
export async function syncSource(scope: Scope, id: string): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const status = await installation.db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findFirst({ where: { tenantId, id } });
    if (!source) throw notFound();
    if (source.type !== 'website' && source.type !== 'file') return 'ready';
    if (source.status === 'syncing') return 'syncing';
    await tx.source.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: 'queued', cancelRequested: false },
    });
    await record(tx, scope, 'source.sync_requested', id);
    return 'queued';
  });
  if (status !== 'ready') await installation.jobs.syncSource({ tenantId, sourceId: id });
  return { id, status };
}

/** Asks a running sync to stop; what was read stays. @throws RadrumError `not_found` */
export async function cancelSync(scope: Scope, id: string): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  const { tenantId } = scope;
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findFirst({ where: { tenantId, id } });
    if (!source) throw notFound();
    const isRunning = source.status === 'syncing' || source.status === 'queued';
    if (isRunning) {
      await tx.source.update({ where: { tenantId_id: { tenantId, id } }, data: { cancelRequested: true } });
      await record(tx, scope, 'source.sync_cancelled', id);
    }
    return { id, status: isRunning ? 'syncing' : 'ready' };
  });
}
