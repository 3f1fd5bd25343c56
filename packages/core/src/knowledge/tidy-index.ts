import { indexPending, mergeSegments } from '@radrum/knowledge';
import type { Scope } from '../scope.ts';
import { refreshConflicts } from './conflicts.ts';
import { embedLater } from './embed-passages.ts';

/** Makes everything of a knowledge base searchable, keeps its index small and finds pages that contradict each other: the worker's job after changes. */
export async function tidyIndex(scope: Scope, knowledgeBaseId: string): Promise<void> {
  const key = { tenantId: scope.tenantId, knowledgeBaseId };
  const { db } = scope.installation;
  while ((await db.sqlForTenant(key.tenantId, (sql) => indexPending(sql, key))) > 0);
  while ((await db.sqlForTenant(key.tenantId, (sql) => mergeSegments(sql, key))) > 0);
  await refreshConflicts(scope, knowledgeBaseId);
  await embedLater(scope, knowledgeBaseId);
}

/** Asks for the index to be tidied. What was stored is stored and can be searched, so that a queue that is away is no reason to fail. */
export async function tidyLater({ tenantId, installation }: Scope, knowledgeBaseId: string): Promise<void> {
  await installation.jobs
    .tidyIndex({ tenantId, knowledgeBaseId })
    .catch((error: unknown) => installation.log.warn({ err: error, knowledgeBaseId }, 'the index is not tidied'));
}
