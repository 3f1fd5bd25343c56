import { explain, type Explanation, searchKnowledge } from '@radrum/knowledge';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { supersededOf } from './conflicts.ts';
import { hitOf, type SearchHit } from './search.ts';
import { synonymsOf } from './synonyms.ts';

export const explainedSearch = z.object({ query: z.string().trim().min(1).max(400) });
/** A search as an answer would make it, with how the question was read and why each passage stands where it does. */
export interface ExplainedSearch {
  hits: SearchHit[];
  reading: Explanation['reading'];
  passages: Explanation['passages'];
}
const hitsShown = 8;

/** Searches one knowledge base and tells why it found what it found. @throws RadrumError `not_found` */
export async function explainSearch(
  scope: Scope,
  knowledgeBaseId: string,
  { query }: z.infer<typeof explainedSearch>,
): Promise<ExplainedSearch> {
  authorise(scope, 'search');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const base = await sql.query('select 1 from knowledge_base where tenant_id = $1 and id = $2', [
      tenantId,
      knowledgeBaseId,
    ]);
    if (base.rows.length === 0) throw notFound();
    const knowledgeBaseIds = [knowledgeBaseId];
    const { hits, reading } = await searchKnowledge(sql, {
      tenantId,
      knowledgeBaseIds,
      query,
      limit: hitsShown,
      synonyms: await synonymsOf(sql, tenantId),
      superseded: await supersededOf(sql, tenantId, knowledgeBaseIds),
    });
    const { reading: read, passages } = explain(reading, hits, hits, []);
    return {
      reading: read,
      passages,
      hits: hits.map(hitOf),
    };
  });
}
