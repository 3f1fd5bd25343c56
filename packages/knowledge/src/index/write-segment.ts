import { newId, type Sql } from '@radrum/db';
import type { Segment, SegmentTerm } from './build-segment.ts';

export interface KnowledgeBaseKey {
  tenantId: string;
  knowledgeBaseId: string;
}

/** Rows a statement: few round trips, and no message of more than some megabytes. */
const chunk = 10_000;

/**
 * Stores a segment and says in its passages where they stand. One transaction with what the caller does.
 * @returns the segment's id
 */
export async function writeSegment(sql: Sql, key: KnowledgeBaseKey, segment: Segment): Promise<string> {
  const id = newId('segment');
  await sql.query(
    `insert into index_segment (tenant_id, id, knowledge_base_id, passages, word_total, gram_total, deleted)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      key.tenantId,
      id,
      key.knowledgeBaseId,
      segment.passageIds.length,
      segment.wordTotal,
      segment.gramTotal,
      Buffer.alloc(0),
    ],
  );
  await writeTerms(sql, key, id, segment.terms);
  await sql.query(
    `update passage set segment_id = $3, ordinal = place.ordinal - 1
     from unnest($4::text[]) with ordinality as place(id, ordinal)
     where passage.tenant_id = $1 and passage.knowledge_base_id = $2 and passage.id = place.id`,
    [key.tenantId, key.knowledgeBaseId, id, segment.passageIds],
  );
  return id;
}

/** Inserts terms in bulk: one long run of bytes and where each term's postings begin in it. */
async function writeTerms(
  sql: Sql,
  key: KnowledgeBaseKey,
  segmentId: string,
  all: readonly SegmentTerm[],
): Promise<void> {
  // In the key's order the primary key's pages fill one after the other.
  const sorted = [...all].sort((a, b) => (a.term < b.term ? -1 : 1));
  for (let from = 0; from < sorted.length; from += chunk) {
    const terms = sorted.slice(from, from + chunk);
    const starts: number[] = [];
    let length = 0;
    for (const { postings } of terms) {
      starts.push(length + 1);
      length += postings.length;
    }
    await sql.query(
      `insert into index_segment_term (tenant_id, knowledge_base_id, term, segment_id, df, postings)
       select $1, $2, row.term, $3, row.df, substring($7::bytea from row.start for row.size)
       from unnest($4::text[], $5::int[], $6::int[], $8::int[]) as row(term, df, start, size)`,
      [
        key.tenantId,
        key.knowledgeBaseId,
        segmentId,
        terms.map(({ term }) => term),
        terms.map(({ df }) => df),
        starts,
        Buffer.concat(terms.map(({ postings }) => postings)),
        terms.map(({ postings }) => postings.length),
      ],
    );
  }
}
