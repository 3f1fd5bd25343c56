import { newId, type Sql } from '@radrum/db';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import type { SourceKey } from './source-key.ts';

/** Reports kept of a source, changes kept of a report, and characters kept of a text; what is beyond is only counted. */
const [reportsKept, changesKept, longestText] = [20, 200, 50_000];
const changeKinds = ['added', 'changed', 'gone'] as const;
type ChangeKind = (typeof changeKinds)[number];

/** What a sync changed. */
export interface SyncReportInfo {
  id: string;
  startedAt: string;
  finishedAt: string;
  /** running, completed, cancelled, gave_up, refused */
  outcome: string;
  added: number;
  changed: number;
  gone: number;
  unchanged: number;
  failed: number;
}
/** A page that is new, changed or gone, with its text before and after where it changed. */
export interface SyncChangeInfo {
  id: string;
  kind: ChangeKind;
  documentId: string | null;
  url: string | null;
  title: string;
  before: string | null;
  after: string | null;
}
export const changeFilter = z.object({ kind: z.enum(changeKinds).optional() });

/** Begins the report of a sync. */
export async function beginReport(
  sql: Sql,
  { tenantId, sourceId, generation }: Pick<SourceKey, 'tenantId' | 'sourceId' | 'generation'>,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>(
    `insert into sync_report (tenant_id, id, source_id, generation, started_at, outcome) values ($1, $2, $3, $4, now(), 'running')
     on conflict (tenant_id, source_id, generation) do update set outcome = 'running' returning id`,
    [tenantId, newId('syncReport'), sourceId, generation],
  );
  await sql.query(
    `delete from sync_report where tenant_id = $1 and source_id = $2 and id not in
       (select id from sync_report where tenant_id = $1 and source_id = $2 order by generation desc limit ${reportsKept})`,
    [tenantId, sourceId],
  );
  return rows[0]?.id ?? '';
}

/** Writes down what became of a page, where there is a report. */
export async function noteChange(
  sql: Sql,
  { tenantId, reportId }: Pick<SourceKey, 'tenantId' | 'reportId'>,
  { kind, documentId, url, title, before, after }: Omit<SyncChangeInfo, 'id'>,
): Promise<void> {
  if (reportId === undefined) return;
  await sql.query(
    `insert into sync_change (tenant_id, id, report_id, kind, document_id, url, title, before, after)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9 where exists (select from sync_report where tenant_id = $1 and id = $3)`,
    [
      tenantId,
      newId('syncChange'),
      reportId,
      kind,
      documentId,
      url,
      title,
      before?.slice(0, longestText) ?? null,
      after?.slice(0, longestText) ?? null,
    ],
  );
}

/** Counts what was written down, and keeps the first of it: pages that changed before those that went and those that came. */
export async function endReport(
  sql: Sql,
  { tenantId, sourceId, generation, reportId }: SourceKey,
  outcome: string,
): Promise<void> {
  if (reportId === undefined) return;
  await sql.query(
    `update sync_report r set outcome = $4, finished_at = now(), added = c.added, changed = c.changed, gone = c.gone,
       unchanged = greatest(0, (select count(*) from document where tenant_id = $1 and source_id = $2 and generation = $5)
         - c.added - c.changed),
       failed = s.failed
     from (select count(*) filter (where kind = 'added')::int as added, count(*) filter (where kind = 'changed')::int as changed,
         count(*) filter (where kind = 'gone')::int as gone
       from sync_change where tenant_id = $1 and report_id = $3) c, source s
     where r.tenant_id = $1 and r.id = $3 and s.tenant_id = $1 and s.id = $2`,
    [tenantId, sourceId, reportId, outcome, generation],
  );
  await sql.query(
    `delete from sync_change where tenant_id = $1 and report_id = $2 and id not in
       (select id from sync_change where tenant_id = $1 and report_id = $2
        order by array_position(array['changed', 'gone', 'added'], kind), id limit ${changesKept})`,
    [tenantId, reportId],
  );
}

/** The last syncs of a source, the newest first. @throws RadrumError `not_found` */
export async function listReports(scope: Scope, sourceId: string): Promise<SyncReportInfo[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.source.count({ where: { tenantId, id: sourceId } })) === 0) throw notFound();
    return tx.syncReport.findMany({
      where: { tenantId, sourceId },
      orderBy: { generation: 'desc' },
      take: reportsKept,
    });
  });
  return rows.map(({ id, startedAt, finishedAt, outcome, added, changed, gone, unchanged, failed }) => ({
    id,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt.toISOString(),
    outcome,
    added,
    changed,
    gone,
    unchanged,
    failed,
  }));
}

/** What one sync changed, in the order in which it was found. @throws RadrumError `not_found`, `invalid_cursor` */
export async function listChanges(
  scope: Scope,
  reportId: string,
  { limit, cursor, kind }: PageQuery & z.infer<typeof changeFilter>,
): Promise<Page<SyncChangeInfo>> {
  authorise(scope, 'knowledge:read');
  const after = readCursor(cursor);
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.syncReport.count({ where: { tenantId, id: reportId } })) === 0) throw notFound();
    return tx.syncChange.findMany({
      where: { tenantId, reportId, ...(kind && { kind }), ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: limit + 1,
    });
  });
  const isKind = z.enum(changeKinds).catch('changed');
  const data = rows.map(({ id, kind: what, documentId, url, title, before, after: now }) => ({
    id,
    kind: isKind.parse(what),
    documentId,
    url,
    title,
    before,
    after: now,
  }));
  return toPage(data, limit);
}
