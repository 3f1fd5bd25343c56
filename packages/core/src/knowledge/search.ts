import type { Sql } from '@radrum/db';
import { type Ranked, searchKnowledge } from '@radrum/knowledge';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { hasEmbeddingModel } from './embedding-model.ts';
import { nearestPassages } from './nearest-passages.ts';
import { pageAddress } from './page-address.ts';
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
  /** Of a file. */
  page?: number;
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
  const { tenantId, installation } = scope;
  const bases = (sql: Sql) => basesOf(sql, tenantId, knowledgeBaseIds);
  const near = hasEmbeddingModel(installation)
    ? await nearestPassages(scope, await installation.db.sqlForTenant(tenantId, bases), query, {
        rules: await tenantRules(scope),
      })
    : [];
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { hits } = await searchKnowledge(sql, {
      tenantId,
      knowledgeBaseIds: await bases(sql),
      query,
      limit,
      near,
      synonyms: await synonymsOf(sql, tenantId),
    });
    return hits.map(hitOf);
  });
}

/** A passage that was found, as callers see it. */
export const hitOf = ({ documentId, sourceId, url, title, headings, text, page, score }: Ranked): SearchHit => ({
  documentId,
  sourceId,
  url: pageAddress(url, page),
  title,
  headings,
  text,
  ...(page === null ? {} : { page }),
  score,
});

/** The knowledge bases that are named, all where none is. @throws RadrumError `not_found` for one that is not the tenant's */
async function basesOf(sql: Sql, tenantId: string, named: readonly string[] | undefined): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    'select id from knowledge_base where tenant_id = $1 and ($2::text[] is null or id = any($2))',
    [tenantId, named ?? null],
  );
  if (named && rows.length < new Set(named).size) throw notFound();
  return rows.map((row) => row.id);
}
