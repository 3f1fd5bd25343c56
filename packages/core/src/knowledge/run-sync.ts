import { newId, type Sql } from '@radrum/db';
import {
  crawlSite,
  type CrawlSummary,
  createGuardedFetch,
  indexPending,
  type ReasonCode,
  reasons,
  type WebsiteSettings,
  websiteSettings,
} from '@radrum/knowledge';
import { entitled } from '../billing/entitled.ts';
import type { Scope } from '../scope.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import { crawlStore, SourceGoneError } from './crawl-store.ts';
import { readUpload, type SourceFailure } from './read-file.ts';
import type { SourceKey } from './source-key.ts';
import { removeDocumentPassages } from './store-document.ts';
import { beginReport, endReport, noteChange } from './sync-report.ts';
import { armSync, syncLater } from './sync-schedule.ts';
import { tidyIndex } from './tidy-index.ts';

/** How often progress is written down, and how often what was read becomes searchable, in milliseconds. */
const [progressMs, indexMs] = [400, 4000];
const fetchLimits = { headersTimeoutMs: 10_000, bodyTimeoutMs: 20_000, maxBytes: 5 * 1024 * 1024 };

interface Started extends SourceKey {
  type: string;
  url: string;
  settings: unknown;
  language: string;
}

/**
 * Reads a website or a file: the worker's job. A sync that a dead worker left goes on where it was.
 * @param stopping the worker ends: the job is given back and goes on later
 */
export async function runSync(scope: Scope, sourceId: string, stopping: AbortSignal): Promise<void> {
  const { tenantId, installation } = scope;
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => installation.db.sqlForTenant(tenantId, work);
  const started = await inTenant((sql) => start(sql, tenantId, sourceId));
  if (!started) return;
  if (started.type === 'website') await readWebsite(scope, started, stopping);
  else await readFile(scope, started);
}

async function readFile(scope: Scope, started: Started): Promise<void> {
  const failure = await readUpload(scope, started, started.language);
  await finish(scope, started, failure ? 'refused' : 'completed', failure);
}

async function readWebsite(scope: Scope, started: Started, stopping: AbortSignal): Promise<void> {
  const { tenantId, sourceId } = started;
  const { installation } = scope;
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => installation.db.sqlForTenant(tenantId, work);
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
  let summary: Pick<CrawlSummary, 'outcome' | 'problems'>;
  try {
    summary = await crawlSite({
      seed: started.url,
      settings: await withinPlan(scope, started),
      store: crawlStore(scope, started, started.language),
      fetch: fetcher,
      signal: AbortSignal.any([stopping, cancelling.signal]),
      onProgress: (progress) => {
        currentUrl = progress.currentUrl;
      },
    });
  } catch (error) {
    if (error instanceof SourceGoneError) return;
    throw error;
  } finally {
    clearInterval(ticking);
    await fetcher.close();
  }
  if (stopping.aborted) throw new Error('the worker was stopped; the sync goes on later');
  const { outcome, problems } = summary;
  await finish(scope, started, outcome, outcome === 'cancelled' ? { code: 'cancelled', detail: null } : problems[0]);
}

/** A website's settings, with no more pages than the organisation's plan has room for: those that it has already count once. */
async function withinPlan(
  { installation }: Scope,
  { tenantId, sourceId, settings }: Started,
): Promise<WebsiteSettings> {
  const wanted = websiteSettings.parse(settings);
  const { left } = await entitled(installation, tenantId, 'pages');
  if (left === null) return wanted;
  const own = await installation.db.forTenant(tenantId, (tx) => tx.document.count({ where: { tenantId, sourceId } }));
  return { ...wanted, maxPages: Math.max(1, Math.min(wanted.maxPages, left + own)) };
}

/** Begins a new sync, or takes up one that was left; undefined when there is nothing to do. */
async function start(sql: Sql, tenantId: string, sourceId: string): Promise<Started | undefined> {
  const { rows } = await sql.query<{
    type: string;
    status: string;
    knowledgeBaseId: string;
    generation: number;
    url: string;
    settings: unknown;
    language: string;
  }>(
    `select s.type, s.status, s.knowledge_base_id as "knowledgeBaseId", s.generation, s.url, s.settings, b.language
     from source s join knowledge_base b on b.tenant_id = s.tenant_id and b.id = s.knowledge_base_id
     where s.tenant_id = $1 and s.id = $2 and s.type in ('website', 'file') for update of s`,
    [tenantId, sourceId],
  );
  const source = rows[0];
  if (!source || (source.status !== 'queued' && source.status !== 'syncing')) return undefined;
  const isNew = source.status === 'queued';
  const generation = isNew ? source.generation + 1 : source.generation;
  if (isNew) {
    await sql.query('delete from crawl_page where tenant_id = $1 and source_id = $2', [tenantId, sourceId]);
    if (source.type === 'website') await queueKnownPages(sql, { tenantId, sourceId, generation });
    await sql.query(
      `update source set status = 'syncing', generation = $3, failure = null, found = 0, fetched = 0, indexed = 0, skipped = 0, failed = 0,
         current_url = null, sync_started_at = now(), next_sync_at = null where tenant_id = $1 and id = $2`,
      [tenantId, sourceId, generation],
    );
  }
  const { type, knowledgeBaseId, url, settings, language } = source;
  const reportId = await beginReport(sql, { tenantId, sourceId, generation });
  return { type, tenantId, sourceId, knowledgeBaseId, generation, reportId, url, settings, language };
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
const unfetched = ['robots', 'trap', 'page_limit', 'off_site', 'excluded', 'private_address'] satisfies ReasonCode[];
/** Reasons that pass: the page may be there again tomorrow. */
const passing = Object.entries(reasons).flatMap(([code, { isGone }]) => (isGone ? [] : [code]));

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

/** What was not seen again disappears, the rest becomes searchable, and the source says how it went and when it is read again. */
async function finish(
  scope: Scope,
  started: Started,
  outcome: CrawlSummary['outcome'] | 'refused',
  failure: SourceFailure | null | undefined,
): Promise<void> {
  const { tenantId, knowledgeBaseId, sourceId } = started;
  const { db, jobs } = scope.installation;
  await db.sqlForTenant(tenantId, async (sql) => {
    if (started.type === 'website') await writeCounts(sql, started, null);
    else await writeFileCounts(sql, started);
    if (outcome === 'completed') await removeUnseen(sql, started);
    await endReport(sql, started, outcome);
  });
  await tidyIndex(scope, knowledgeBaseId);
  const next = await db.sqlForTenant(tenantId, (sql) => settle(sql, scope, started, outcome, failure));
  if (next === 'now') await jobs.syncSource({ tenantId, sourceId });
  else await syncLater(scope, sourceId, next);
  const told = await db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findUnique({ where: { tenantId_id: { tenantId, id: sourceId } } });
    if (!source) return [];
    const { status, indexed, failed } = source;
    return announce(tx, scope, 'source.synced', { sourceId, knowledgeBaseId, status, pages: indexed, failed });
  });
  await deliverSoon(scope, told);
}

/** @returns when the source is read again: at once where somebody changed what is to be read while it was read */
async function settle(
  sql: Sql,
  scope: Scope,
  { tenantId, sourceId }: SourceKey,
  outcome: CrawlSummary['outcome'] | 'refused',
  failure: SourceFailure | null | undefined,
): Promise<Date | 'now' | null> {
  const { rows } = await sql.query<{ indexed: number; isChanged: boolean }>(
    `select indexed, next_sync_at is not null as "isChanged" from source where tenant_id = $1 and id = $2 for update`,
    [tenantId, sourceId],
  );
  const { indexed = 0, isChanged = false } = rows[0] ?? {};
  const hasRead = indexed > 0 && outcome !== 'refused';
  const told = failure ?? (hasRead ? null : { code: 'nothing_read', detail: null });
  const status = isChanged ? 'queued' : hasRead ? 'ready' : 'failed';
  await sql.query(
    'update source set last_synced_at = now(), cancel_requested = false, status = $3, failure = $4 where tenant_id = $1 and id = $2',
    [tenantId, sourceId, status, told && JSON.stringify(told)],
  );
  return isChanged ? 'now' : armSync(sql, scope, sourceId);
}

/** A file is one document, or none yet. */
async function writeFileCounts(sql: Sql, { tenantId, sourceId }: SourceKey): Promise<void> {
  await sql.query(
    `update source set (found, fetched, indexed) = (select 1, 1, count(*) from document where tenant_id = $1 and source_id = $2)
     where tenant_id = $1 and id = $2`,
    [tenantId, sourceId],
  );
}

/** A page that exists no more takes its document along; one that could not be read this time keeps what was read before. */
async function removeUnseen(sql: Sql, key: SourceKey): Promise<void> {
  const { tenantId, sourceId, generation } = key;
  const { rows } = await sql.query<{ id: string; url: string | null; title: string; text: string }>(
    `select d.id, d.url, d.title, d.text from document d where d.tenant_id = $1 and d.source_id = $2 and d.generation < $3
       and not exists (select from crawl_page p where p.tenant_id = $1 and p.source_id = $2 and p.generation = $3 and p.url = d.url and p.reason = any($4::text[]))`,
    [tenantId, sourceId, generation, passing],
  );
  for (const { id, url, title, text } of rows)
    await noteChange(sql, key, { kind: 'gone', documentId: id, url, title, before: text, after: null });
  const ids = rows.map((row) => row.id);
  await removeDocumentPassages(sql, key, ids);
  await sql.query('delete from document where tenant_id = $1 and id = any($2::text[])', [tenantId, ids]);
}
