import { newId, type Sql } from '@radrum/db';
import type { CrawlCounts, CrawlStore, PageResult } from '@radrum/knowledge';
import type { Scope } from '../scope.ts';
import type { SourceKey } from './source-key.ts';
import { storeDocument } from './store-document.ts';

/** Longer addresses cannot be indexed by the database, and no page of use has one. */
const longestUrl = 2000;

/** Thrown when the source was deleted while it was being read. */
export class SourceGoneError extends Error {
  readonly code = 'source_gone';
}

/**
 * The crawler's memory in the database: which addresses are known and what became of them. Each page is settled in one transaction
 * with its document, so that a crawl that was killed goes on where it was.
 */
export function crawlStore(scope: Scope, key: SourceKey, fallbackLanguage: string): CrawlStore {
  const { tenantId, sourceId, generation } = key;
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => scope.installation.db.sqlForTenant(tenantId, work);
  return {
    async add(pages) {
      const rows = pages
        .filter((page) => page.url.length <= longestUrl)
        .map((page) => ({ ...page, id: newId('crawlPage') }));
      if (rows.length === 0) return;
      await inTenant((sql) =>
        sql.query(
          `insert into crawl_page (tenant_id, id, source_id, generation, url, depth, origin)
           select $1, new.id, $2, $3, new.url, new.depth, new."from" from jsonb_to_recordset($4::jsonb) as new(id text, url text, depth int, "from" text)
           where exists (select from source where tenant_id = $1 and id = $2) on conflict do nothing`,
          [tenantId, sourceId, generation, JSON.stringify(rows)],
        ),
      );
    },
    async take(limit) {
      const { rows } = await inTenant((sql) =>
        sql.query<{
          url: string;
          depth: number;
          etag: string | null;
          lastModified: string | null;
          contentHash: string | null;
        }>(
          `select p.url, p.depth, d.etag, d.last_modified as "lastModified", d.content_hash as "contentHash"
           from crawl_page p left join document d on d.tenant_id = p.tenant_id and d.source_id = p.source_id and d.url = p.url
           where p.tenant_id = $1 and p.source_id = $2 and p.generation = $3 and p.state = 'queued' order by p.depth, p.id limit $4`,
          [tenantId, sourceId, generation, limit],
        ),
      );
      return rows;
    },
    async settle(url, result) {
      await inTenant(async (sql) => {
        const { rows } = await sql.query('select 1 from source where tenant_id = $1 and id = $2 for share', [
          tenantId,
          sourceId,
        ]);
        if (rows.length === 0) throw new SourceGoneError('The source was deleted while it was being read.');
        await settleDocument(sql, key, url, result, fallbackLanguage);
        const { reason = null, detail = null } = result.state === 'skipped' || result.state === 'failed' ? result : {};
        await sql.query(
          `insert into crawl_page (tenant_id, id, source_id, generation, url, depth, origin, state, reason, detail, settled_at)
           values ($1, $2, $3, $4, $5, 0, 'link', $6, $7, $8, now())
           on conflict (tenant_id, source_id, generation, url) do update set state = $6, reason = $7, detail = $8, settled_at = now()`,
          [
            tenantId,
            newId('crawlPage'),
            sourceId,
            generation,
            url.slice(0, longestUrl),
            result.state,
            reason,
            detail?.slice(0, 500) ?? null,
          ],
        );
      });
    },
    async counts() {
      const { rows } = await inTenant((sql) =>
        sql.query<CrawlCounts>(
          `select count(*)::int as found, (count(*) filter (where state <> 'queued'))::int as settled,
             (count(*) filter (where state in ('indexed', 'unchanged')))::int as indexed,
             (count(*) filter (where state = 'skipped'))::int as skipped, (count(*) filter (where state = 'failed'))::int as failed
           from crawl_page where tenant_id = $1 and source_id = $2 and generation = $3`,
          [tenantId, sourceId, generation],
        ),
      );
      return rows[0] ?? { found: 0, settled: 0, indexed: 0, skipped: 0, failed: 0 };
    },
    async findContent(contentHash) {
      const { rows } = await inTenant((sql) =>
        sql.query<{ url: string }>(
          'select url from document where tenant_id = $1 and source_id = $2 and generation = $3 and content_hash = $4 and url is not null limit 1',
          [tenantId, sourceId, generation, contentHash],
        ),
      );
      return rows[0]?.url ?? null;
    },
  };
}

async function settleDocument(
  sql: Sql,
  key: SourceKey,
  url: string,
  result: PageResult,
  fallbackLanguage: string,
): Promise<void> {
  const { tenantId, sourceId, generation } = key;
  if (result.state === 'unchanged')
    await sql.query('update document set generation = $4 where tenant_id = $1 and source_id = $2 and url = $3', [
      tenantId,
      sourceId,
      url,
      generation,
    ]);
  if (result.state !== 'indexed') return;
  const { page, passages, contentHash, etag, lastModified } = result;
  const { title, language, changedAt } = page;
  await storeDocument(sql, key, {
    url,
    title,
    language: language ?? fallbackLanguage,
    contentHash,
    etag,
    lastModified,
    changedAt,
    passages,
  });
}
