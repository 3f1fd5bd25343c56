import type { Sql } from '@radrum/db';
import { withDeleted } from './deleted.ts';
import type { KnowledgeBaseKey } from './write-segment.ts';

interface Place {
  segment: string | null;
  ordinal: number | null;
}

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
  const { rows: removed } = await sql.query<Place>(
    `delete from passage where tenant_id = $1 and knowledge_base_id = $2 and id = any($3::text[])
     returning segment_id as segment, ordinal`,
    [tenantId, knowledgeBaseId, [...passageIds]],
  );
  await markDeleted(sql, tenantId, removed);
  return removed.length;
}

/**
 * Takes a document's passages out of the index, and leaves them where they are: `indexPending` indexes them anew, unless the document is
 * excluded. Their vectors go too, since they tell its title.
 */
export async function unindexDocument(sql: Sql, { tenantId }: KnowledgeBaseKey, documentId: string): Promise<void> {
  const { rows } = await sql.query<Place>(
    `with old as (select id, segment_id, ordinal from passage where tenant_id = $1 and document_id = $2 for update)
     update passage set segment_id = null, ordinal = null from old
     where passage.tenant_id = $1 and passage.id = old.id returning old.segment_id as segment, old.ordinal`,
    [tenantId, documentId],
  );
  await markDeleted(sql, tenantId, rows);
  await sql.query(
    `delete from passage_vector where tenant_id = $1
       and passage_id in (select id from passage where tenant_id = $1 and document_id = $2)`,
    [tenantId, documentId],
  );
}

async function markDeleted(sql: Sql, tenantId: string, places: readonly Place[]): Promise<void> {
  const bySegment = new Map<string, number[]>();
  for (const { segment, ordinal } of places) {
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
}
