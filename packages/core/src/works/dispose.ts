import { record } from '../audit/index.ts';
import type { Installation } from '../installation.ts';
import { tenantRules } from '../policies/in-force.ts';
import { systemScope } from '../scope.ts';

/** Works that are removed in one transaction. */
const batchSize = 200;
/** What sets have learnt is forgotten after as many days: the texts are people's letters. */
const labelledDays = 730;

/**
 * Removes the works that are older than the policy keeps them, with files and all: the worker's job. How many stands in the log.
 * @returns how many it removed
 */
export async function disposeWorks(installation: Installation, tenantId: string): Promise<number> {
  const scope = systemScope(installation, tenantId, 'retention');
  const { workDays } = await tenantRules(scope);
  const before = (days: number) => new Date(Date.now() - days * 86_400_000);
  await installation.db.forTenant(tenantId, (tx) =>
    tx.labelledText.deleteMany({ where: { tenantId, createdAt: { lt: before(labelledDays) } } }),
  );
  if (workDays === null) return 0;
  let removed = 0;
  for (;;) {
    const count = await installation.db.forTenant(tenantId, async (tx) => {
      const due = await tx.work.findMany({
        where: { tenantId, updatedAt: { lt: before(workDays) }, status: { notIn: ['queued', 'running'] } },
        select: { id: true },
        take: batchSize,
      });
      if (due.length === 0) return 0;
      const gone = await tx.work.deleteMany({ where: { tenantId, id: { in: due.map(({ id }) => id) } } });
      await record(tx, scope, 'works.disposed', tenantId, { count: gone.count, workDays });
      return gone.count;
    });
    removed += count;
    if (count < batchSize) return removed;
  }
}
