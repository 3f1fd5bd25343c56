import type { Sql } from '@radrum/db';
import { buildSegment, stemsToLookUp, type IndexablePassage } from './build-segment.ts';
import { writeSegment, type KnowledgeBaseKey } from './write-segment.ts';

/** Stems looked up in the index for splitting a batch's compounds; a large batch knows its own words. */
const mostStems = 20_000;

/**
 * Indexes passages of a knowledge base that no segment holds yet, as one new segment; those of excluded documents stay out.
 * @param options.limit at most so many passages a call (1,000: some 3 s); call again until it returns 0
 * @returns how many were indexed
 */
export async function indexPending(
  sql: Sql,
  { tenantId, knowledgeBaseId, limit = 1_000 }: KnowledgeBaseKey & { limit?: number },
): Promise<number> {
  const key = { tenantId, knowledgeBaseId };
  const { rows: passages } = await sql.query<IndexablePassage>(
    `select passage.id, coalesce(document.own_title, document.title) as title, passage.headings, passage.text, document.language
     from passage join document on document.tenant_id = passage.tenant_id and document.id = passage.document_id
     where passage.tenant_id = $1 and passage.knowledge_base_id = $2 and passage.segment_id is null
       and document.excluded_at is null
     order by passage.document_id, passage.position limit $3
     for update of passage`,
    [tenantId, knowledgeBaseId, limit],
  );
  if (passages.length === 0) return 0;
  const { rows: sums } = await sql.query<{ passages: number; wordTotal: number; gramTotal: number }>(
    `select coalesce(sum(passages), 0)::int as passages, coalesce(sum(word_total), 0)::float8 as "wordTotal",
            coalesce(sum(gram_total), 0)::float8 as "gramTotal"
     from index_segment where tenant_id = $1 and knowledge_base_id = $2`,
    [tenantId, knowledgeBaseId],
  );
  const known = sums[0] ?? { passages: 0, wordTotal: 0, gramTotal: 0 };
  const frequencies =
    known.passages === 0 ? new Map<string, number>() : await lookUp(sql, key, stemsToLookUp(passages, mostStems));
  const segment = buildSegment(passages, { ...known, frequency: (stem) => frequencies.get(stem) ?? 0 });
  await writeSegment(sql, key, segment);
  return passages.length;
}

async function lookUp(
  sql: Sql,
  { tenantId, knowledgeBaseId }: KnowledgeBaseKey,
  stems: string[],
): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ term: string; df: number }>(
    `select term, sum(df)::int as df from index_segment_term
     where tenant_id = $1 and knowledge_base_id = $2 and term = any($3::text[]) group by term`,
    [tenantId, knowledgeBaseId, stems],
  );
  return new Map(rows.map(({ term, df }) => [term, df]));
}
