import { newId, type Sql } from '@radrum/db';
import { crawlSite, createGuardedFetch, indexPending, mergeSegments, websiteSettings } from '@radrum/knowledge';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { crawlStore, SourceGoneError } from './crawl-store.ts';
import type { SourceStatus } from './source.ts';
import { removeDocumentPassages, type SourceKey } from './store-document.ts';

/** How often progress is written down, and how often what was read becomes searchable, in milliseconds. */
const [progressMs, indexMs] = [400, 4000];
const fetchLimits = { headersTimeoutMs: 10_000, bodyTimeoutMs: 20_000, maxBytes: 5 * 1024 * 1024 };

/**
 * Asks for a website to be read again; what did not change is not touched. Texts have nothing to read again.
 * @throws RadrumError `not_found`
 */
export async function syncSource(scope: Scope, id: string): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const status = await installation.db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findFirst({ where: { tenantId, id } });
    if (!source) throw notFound();
    if (source.type !== 'website') return 'ready';
    if (source.status === 'syncing') return 'syncing';
    await tx.source.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: 'queued', cancelRequested: false },
    });
    await record(tx, scope, 'source.sync_requested', id);
    return 'queued';
  });
  if (status !== 'ready') await installation.jobs.syncSource({ tenantId, sourceId: id });
  return { id, status };
}

/** Asks a running sync to stop; what was read stays. @throws RadrumError `not_found` */
export async function cancelSync(scope: Scope, id: string): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  const { tenantId } = scope;
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findFirst({ where: { tenantId, id } });
    if (!source) throw notFound();
    const isRunning = source.status === 'syncing' || source.status === 'queued';
    if (isRunning) {
      await tx.source.update({ where: { tenantId_id: { tenantId, id } }, data: { cancelRequested: true } });
      await record(tx, scope, 'source.sync_cancelled', id);
    }
    return { id, status: isRunning ? 'syncing' : 'ready' };
  });
}

interface Started extends SourceKey {
  url: string;
  settings: unknown;
  language: string;
}

/**
 * Reads a website: the worker's job. A sync that a dead worker left goes on where it was.
 * @param stopping the worker ends: the job is given back and goes on later
 */
export async function runSync(scope: Scope, sourceId: string, stopping: AbortSignal): Promise<void> {
  const { tenantId, installation } = scope;
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => installation.db.sqlForTenant(tenantId, work);
  const started = await inTenant((sql) => start(sql, tenantId, sourceId));
  if (!started) return;
  const cancelling = new AbortController();
  const fetcher = createGuardedFetch({
    ...fetchLimits,
    allowHosts: installation.crawl.allowHosts,
    userAgent: `RadrumBot/1.0 (+${installation.crawl.contact})`,
  });
  let currentUrl: string | null = null;
  let indexedAt = Date.now();
  let isWriting = false;
  const writeProgress = async () => {
    if (isWriting) return;
    isWriting = true;
    try {
      const isCancelled = await inTenant((sql) => writeCounts(sql, started, currentUrl));
      if (isCancelled) cancelling.abort();
      if (Date.now() - indexedAt > indexMs) {
        await inTenant((sql) => indexPending(sql, started));
        indexedAt = Date.now();
      }
    } catch (error) {
      installation.log.warn({ err: error, sourceId }, 'progress of a sync could not be written');
    } finally {
      isWriting = false;
    }
  };
  const ticking = setInterval(() => void writeProgress(), progressMs);
  try {
    await crawlSite({
      seed: started.url,
      settings: websiteSettings.parse(started.settings),
      store: crawlStore(scope, started, started.language),
      fetch: fetcher,
      signal: AbortSignal.any([stopping, cancelling.signal]),
      onProgress: (progress) => {
        currentUrl = progress.currentUrl;
      },
    });
  } catch (error) {
    if (error instanceof SourceGoneError) return;
    if (!cancelling.signal.aborted) throw error;
  } finally {
    clearInterval(ticking);
    await fetcher.close();
  }
  if (stopping.aborted) throw new Error('the worker was stopped; the sync goes on later');
  await finish(scope, started, cancelling.signal.aborted);
}

/** Begins a new sync, or takes up one that was left; undefined when there is nothing to do. */
async function start(sql: Sql, tenantId: string, sourceId: string): Promise<Started | undefined> {
  const { rows } = await sql.query<{
    status: string;
    knowledgeBaseId: string;
    generation: number;
    url: string;
    settings: unknown;
    language: string;
  }>(
    `select s.status, s.knowledge_base_id as "knowledgeBaseId", s.generation, s.url, s.settings, b.language
     from source s join knowledge_base b on b.tenant_id = s.tenant_id and b.id = s.knowledge_base_id
     where s.tenant_id = $1 and s.id = $2 and s.type = 'website' for update of s`,
    [tenantId, sourceId],
  );
  const source = rows[0];
  if (!source || (source.status !== 'queued' && source.status !== 'syncing')) return undefined;
  const isNew = source.status === 'queued';
  const generation = isNew ? source.generation + 1 : source.generation;
  if (isNew) {
    await sql.query('delete from crawl_page where tenant_id = $1 and source_id = $2', [tenantId, sourceId]);
    await queueKnownPages(sql, { tenantId, sourceId, generation });
    await sql.query(
      `update source set status = 'syncing', generation = $3, failure = null, found = 0, fetched = 0, indexed = 0, skipped = 0, failed = 0,
         current_url = null, sync_started_at = now() where tenant_id = $1 and id = $2`,
      [tenantId, sourceId, generation],
    );
  }
  const { knowledgeBaseId, url, settings, language } = source;
  return { tenantId, sourceId, knowledgeBaseId, generation, url, settings, language };
}

/** A page that did not change names no links, and one that nothing links to any more is found gone only when it is asked for. */
async function queueKnownPages(
  sql: Sql,
  { tenantId, sourceId, generation }: Pick<SourceKey, 'tenantId' | 'sourceId' | 'generation'>,
): Promise<void> {
  const { rows } = await sql.query<{ url: string }>(
    'select url from document where tenant_id = $1 and source_id = $2 and url is not null',
    [tenantId, sourceId],
  );
  await sql.query(
    `insert into crawl_page (tenant_id, id, source_id, generation, url, depth, origin)
     select $1, known.id, $2, $3, known.url, 1, 'link' from unnest($4::text[], $5::text[]) as known(id, url)`,
    [tenantId, sourceId, generation, rows.map(() => newId('crawlPage')), rows.map((row) => row.url)],
  );
}

/** Skipped without having been fetched. */
const unfetched = ['robots', 'trap', 'page_limit', 'off_site', 'private_address'];

/** @returns whether somebody asked for the sync to stop */
async function writeCounts(
  sql: Sql,
  { tenantId, sourceId, generation }: SourceKey,
  currentUrl: string | null,
): Promise<boolean> {
  const { rows } = await sql.query<{ cancel_requested: boolean }>(
    `update source set current_url = $4, found = c.found, fetched = c.fetched, indexed = c.indexed, skipped = c.skipped, failed = c.failed
     from (select count(*)::int as found, (count(*) filter (where state in ('indexed', 'unchanged')))::int as indexed,
         (count(*) filter (where state = 'skipped'))::int as skipped, (count(*) filter (where state = 'failed'))::int as failed,
         (count(*) filter (where state <> 'queued' and (reason is null or reason <> all($5))))::int as fetched
       from crawl_page where tenant_id = $1 and source_id = $2 and generation = $3) c
     where tenant_id = $1 and id = $2 returning cancel_requested`,
    [tenantId, sourceId, generation, currentUrl, unfetched],
  );
  return rows[0]?.cancel_requested ?? true;
}

/** What was not seen again disappears, the rest becomes searchable, and the source says how it went. */
async function finish(scope: Scope, key: SourceKey, isCancelled: boolean): Promise<void> {
  const { tenantId, knowledgeBaseId, sourceId, generation } = key;
  const { db } = scope.installation;
  await db.sqlForTenant(tenantId, async (sql) => {
    await writeCounts(sql, key, null);
    if (isCancelled) return;
    const gone = await sql.query<{ id: string }>(
      `select d.id from document d where d.tenant_id = $1 and d.source_id = $2 and d.generation < $3
         and not exists (select from crawl_page p where p.tenant_id = $1 and p.source_id = $2 and p.generation = $3 and p.url = d.url
           and p.state = 'failed' and p.reason not in ('http_404', 'http_410'))`,
      [tenantId, sourceId, generation],
    );
    const ids = gone.rows.map((row) => row.id);
    await removeDocumentPassages(sql, key, ids);
    await sql.query('delete from document where tenant_id = $1 and id = any($2::text[])', [tenantId, ids]);
  });
  await tidyIndex(scope, knowledgeBaseId);
  await db.sqlForTenant(tenantId, (sql) =>
    sql.query(
      `update source set last_synced_at = now(), cancel_requested = false,
         status = case when exists (select from document where tenant_id = $1 and source_id = $2) and (indexed > 0 or $3) then 'ready' else 'failed' end,
         failure = case when $3 then jsonb_build_object('code', 'cancelled', 'detail', null) when indexed = 0 then jsonb_build_object('code', 'nothing_read', 'detail', null) end
       where tenant_id = $1 and id = $2`,
      [tenantId, sourceId, isCancelled],
    ),
  );
}

/** Makes everything of a knowledge base searchable and keeps its index small: the worker's job after changes. */
export async function tidyIndex(scope: Scope, knowledgeBaseId: string): Promise<void> {
  const key = { tenantId: scope.tenantId, knowledgeBaseId };
  const { db } = scope.installation;
  while ((await db.sqlForTenant(key.tenantId, (sql) => indexPending(sql, key))) > 0);
  while ((await db.sqlForTenant(key.tenantId, (sql) => mergeSegments(sql, key))) > 0);
}

/** Deletes a source with its documents. @throws RadrumError `not_found` */
export async function deleteSource(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const knowledgeBaseId = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ knowledge_base_id: string }>(
      'select knowledge_base_id from source where tenant_id = $1 and id = $2 for update',
      [tenantId, id],
    );
    const base = rows[0]?.knowledge_base_id;
    if (!base) throw notFound();
    const documents = await sql.query<{ id: string }>(
      'select id from document where tenant_id = $1 and source_id = $2',
      [tenantId, id],
    );
    await removeDocumentPassages(
      sql,
      { tenantId, knowledgeBaseId: base, sourceId: id },
      documents.rows.map((row) => row.id),
    );
    await sql.query('delete from source where tenant_id = $1 and id = $2', [tenantId, id]);
    return base;
  });
  await installation.db.forTenant(tenantId, (tx) => record(tx, scope, 'source.deleted', id));
  await installation.jobs.tidyIndex({ tenantId, knowledgeBaseId });
}
