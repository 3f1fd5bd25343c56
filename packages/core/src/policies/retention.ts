import { record } from '../audit/index.ts';
import { systemScope, type Scope } from '../scope.ts';
import type { Installation } from '../installation.ts';
import { tenantRules } from './in-force.ts';

/** Conversations that are removed in one transaction: it stays short, and others get their turn between two. */
const batchSize = 500;

/**
 * Removes the conversations that are older than the policy keeps them, and answers that are reused no more: the worker's job. What it removed stands in the log.
 * @returns how many it removed
 */
export async function applyRetention(installation: Installation, tenantId: string): Promise<number> {
  const scope: Scope = systemScope(installation, tenantId, 'retention');
  const { conversationDays } = await tenantRules(scope);
  const lapsed = new Date(Date.now() - 3_600_000);
  await installation.db.forTenant(tenantId, (tx) =>
    tx.cachedAnswer.deleteMany({ where: { tenantId, createdAt: { lt: lapsed } } }),
  );
  if (conversationDays === null) return 0;
  const oldest = new Date(Date.now() - conversationDays * 86_400_000);
  let removed = 0;
  for (;;) {
    const count = await installation.db.forTenant(tenantId, async (tx) => {
      const due = await tx.conversation.findMany({
        where: { tenantId, lastAt: { lt: oldest } },
        select: { id: true },
        take: batchSize,
      });
      if (due.length === 0) return 0;
      const ids = due.map(({ id }) => id);
      const gone = await tx.conversation.deleteMany({ where: { tenantId, id: { in: ids } } });
      await record(tx, scope, 'conversations.disposed', tenantId, { count: gone.count, conversationDays });
      return gone.count;
    });
    removed += count;
    if (count < batchSize) return removed;
  }
}
