import { searchKnowledge } from '@radrum/knowledge';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { synonymsOf } from './synonyms.ts';

export const searchRequest = z.object({
  knowledgeBaseIds: z.array(z.string().max(60)).max(50).optional(),
  query: z.string().max(4000),
  limit: z.number().int().min(1).max(50).default(10),
});

export interface SearchHit {
  documentId: string;
  sourceId: string;
  url: string | null;
  title: string;
  headings: string[];
  text: string;
  score: number;
}

/**
 * The passages that fit a query best, best first, without a floor.
 * @throws RadrumError `not_found` for a knowledge base that is not the tenant's
 */
export async function search(
  scope: Scope,
  { knowledgeBaseIds, query, limit }: z.infer<typeof searchRequest>,
): Promise<SearchHit[]> {
  authorise(scope, 'search');
  const { tenantId } = scope;
  return scope.installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ id: string }>(
      'select id from knowledge_base where tenant_id = $1 and ($2::text[] is null or id = any($2))',
      [tenantId, knowledgeBaseIds ?? null],
    );
    if (knowledgeBaseIds && rows.length < new Set(knowledgeBaseIds).size) throw notFound();
    const { hits } = await searchKnowledge(sql, {
      tenantId,
      knowledgeBaseIds: rows.map((row) => row.id),
      query,
      limit,
      synonyms: await synonymsOf(sql, tenantId),
    });
    return hits.map(({ documentId, sourceId, url, title, headings, text, score }) => ({
      documentId,
      sourceId,
      url,
      title,
      headings,
      text,
      score,
    }));
  });
}
