import type { Sql } from '@radrum/db';
import { withDeleted } from './deleted.ts';
import type { KnowledgeBaseKey } from './write-segment.ts';

/**
 * Deletes passages and marks them in their segments, so that search no longer finds them.
 * @param passageIds of this knowledge base; unknown ones are ignored
 * @returns how many were deleted
 */
export async function removePassages(
  sql: Sql,
  { tenantId, knowledgeBaseId }: KnowledgeBaseKey,
  passageIds: readonly string[],
): Promise<number> {
  if (passageIds.length === 0) return 0;
  const { rows: removed } = await sql.query<{ segment: string | null; ordinal: number | null }>(
    `delete from passage where tenant_id = $1 and knowledge_base_id = $2 and id = any($3::text[])
     returning segment_id as segment, ordinal`,
    [tenantId, knowledgeBaseId, [...passageIds]],
  );
  const bySegment = new Map<string, number[]>();
  for (const { segment, ordinal } of removed) {
    if (segment === null || ordinal === null) continue;
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), ordinal]);
  }
  const { rows: segments } = await sql.query<{ id: string; passages: number; deleted: Uint8Array }>(
    `select id, passages, deleted from index_segment where tenant_id = $1 and id = any($2::text[]) order by id for update`,
    [tenantId, [...bySegment.keys()]],
  );
  for (const { id, passages, deleted } of segments) {
    const bitmap = withDeleted(deleted, bySegment.get(id) ?? [], passages);
    await sql.query('update index_segment set deleted = $3 where tenant_id = $1 and id = $2', [
      tenantId,
      id,
      Buffer.from(bitmap),
    ]);
  }
  return removed.length;
}
