import type { Transaction } from '@radrum/db';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export const sourceStatuses = ['queued', 'syncing', 'ready', 'failed'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/** A page that is not in the knowledge base, or an event of a whole sync, with its reason. */
export interface SourceProblem {
  url: string | null;
  state: 'skipped' | 'failed';
  code: string;
  detail: string | null;
}

export interface SourceInfo {
  id: string;
  knowledgeBaseId: string;
  type: string;
  title: string;
  url: string | null;
  status: SourceStatus;
  documents: number;
  passages: number;
  /** Pages known, fetched and searchable in the current or last sync. */
  found: number;
  fetched: number;
  indexed: number;
  skipped: number;
  failed: number;
  currentUrl: string | null;
  problems: SourceProblem[];
  syncStartedAt: string | null;
  lastSyncedAt: string | null;
  createdAt: string;
}

const failureSchema = z.object({ code: z.string(), detail: z.string().nullable() }).nullable();
/** Enough to see what is wrong; the rest is counted. */
const problemsShown = 200;

/** @throws RadrumError `not_found` */
export async function getSource(scope: Scope, id: string): Promise<SourceInfo> {
  authorise(scope, 'knowledge:read');
  return scope.installation.db.forTenant(scope.tenantId, async (tx) => {
    const row = await tx.source.findFirst({ where: { tenantId: scope.tenantId, id } });
    if (!row) throw notFound();
    const [info] = await describe(tx, [row]);
    const failure = failureSchema.catch(null).parse(row.failure);
    const pages = await tx.crawlPage.findMany({
      where: {
        tenantId: scope.tenantId,
        sourceId: id,
        generation: row.generation,
        state: { in: ['skipped', 'failed'] },
      },
      orderBy: [{ state: 'asc' }, { id: 'asc' }],
      take: problemsShown,
    });
    const problems: SourceProblem[] = [
      ...(failure ? [{ url: row.url, state: 'failed' as const, ...failure }] : []),
      ...pages.map((page) => ({
        url: page.url,
        state: page.state === 'failed' ? ('failed' as const) : ('skipped' as const),
        code: page.reason ?? 'unknown',
        detail: page.detail,
      })),
    ];
    return { ...(info ?? never()), problems };
  });
}

/** The sources of a knowledge base, oldest first, without their problems. @throws RadrumError `not_found`, `invalid_cursor` */
export async function listSources(
  scope: Scope,
  knowledgeBaseId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<SourceInfo>> {
  authorise(scope, 'knowledge:read');
  const after = readCursor(cursor);
  const { tenantId } = scope;
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    if (!(await tx.knowledgeBase.findFirst({ where: { tenantId, id: knowledgeBaseId }, select: { id: true } })))
      throw notFound();
    const where = { tenantId, knowledgeBaseId, ...(after ? { id: { gt: after } } : {}) };
    const rows = await tx.source.findMany({ where, orderBy: { id: 'asc' }, take: limit + 1 });
    return toPage(await describe(tx, rows), limit);
  });
}

type SourceRow = NonNullable<Awaited<ReturnType<Transaction['source']['findFirst']>>>;

async function describe(tx: Transaction, rows: readonly SourceRow[]): Promise<SourceInfo[]> {
  const ids = rows.map((row) => row.id);
  const counted = await tx.$queryRaw<{ id: string; documents: number; passages: number }[]>`
    select d.source_id as id, count(distinct d.id)::int as documents, count(p.id)::int as passages
    from document d left join passage p on p.tenant_id = d.tenant_id and p.document_id = d.id
    where d.tenant_id = nullif(current_setting('app.tenant_id', true), '') and d.source_id = any(${ids}) group by 1`;
  const isStatus = z.enum(sourceStatuses).catch('failed');
  return rows.map((row) => {
    const count = counted.find((candidate) => candidate.id === row.id);
    const { id, knowledgeBaseId, type, title, url, found, fetched, indexed, skipped, failed, currentUrl } = row;
    return {
      id,
      knowledgeBaseId,
      type,
      title,
      url,
      found,
      fetched,
      indexed,
      skipped,
      failed,
      currentUrl,
      status: isStatus.parse(row.status),
      documents: count?.documents ?? 0,
      passages: count?.passages ?? 0,
      problems: [],
      syncStartedAt: row.syncStartedAt?.toISOString() ?? null,
      lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    };
  });
}

function never(): never {
  throw new Error('a row that was read is described');
}
