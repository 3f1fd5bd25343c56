import type { Transaction } from '@radrum/db';
import { websiteSettings, type WebsiteSettings } from '@radrum/knowledge';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export const sourceStatuses = ['queued', 'syncing', 'ready', 'failed'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/** A page that is not in the knowledge base, or an event of a whole sync, with its reason. */
export interface SourceProblem {
  url: string | null;
  /** `noted`: it was read, and this is good to know. */
  state: 'skipped' | 'failed' | 'noted';
  code: string;
  detail: string | null;
  /** Where the problem has words of its own. */
  words?: { sv: string; en: string };
}
/** What a website is read by, as far as editors set it. */
export type SourceSettings = Pick<WebsiteSettings, 'include' | 'exclude' | 'maxPages' | 'subdomains' | 'schedule'>;

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
  /** Of a website. */
  settings: SourceSettings | null;
  /** The file that was uploaded, of a file. */
  file: { name: string; size: number; format: string } | null;
  problems: SourceProblem[];
  syncStartedAt: string | null;
  lastSyncedAt: string | null;
  /** When a website is read again by itself. */
  nextSyncAt: string | null;
  /** Changes when an editor changes the source. */
  updatedAt: string;
  createdAt: string;
}

const words = z.object({ sv: z.string(), en: z.string() });
const failureSchema = z
  .object({ code: z.string(), detail: z.string().nullable(), words: words.exactOptional() })
  .nullable();
const warningsSchema = z.array(z.object({ code: z.string(), words })).catch([]);
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
      ...(await warningsOf(tx, row)),
    ];
    return { ...(info ?? never()), problems };
  });
}

/** What a reader of an uploaded file should know. */
async function warningsOf(tx: Transaction, { tenantId, id, type }: SourceRow): Promise<SourceProblem[]> {
  if (type !== 'file') return [];
  const file = await tx.sourceFile.findFirst({ where: { tenantId, sourceId: id }, select: { warnings: true } });
  return warningsSchema.parse(file?.warnings).map((warning) => ({
    url: null,
    state: 'noted',
    detail: warning.words.en,
    ...warning,
    code: `file_${warning.code}`,
  }));
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
  const bases = [...new Set(rows.map((row) => row.knowledgeBaseId))];
  const counted = await tx.$queryRaw<{ id: string; documents: number; passages: number }[]>`
    select d.source_id as id, count(*)::int as documents, coalesce(sum(p.count), 0)::int as passages
    from document d left join (
      select document_id, count(*) as count from passage
      where tenant_id = nullif(current_setting('app.tenant_id', true), '') and knowledge_base_id = any(${bases}) group by 1
    ) p on p.document_id = d.id
    where d.tenant_id = nullif(current_setting('app.tenant_id', true), '') and d.source_id = any(${ids}) group by 1`;
  const [first] = rows;
  const files = await tx.sourceFile.findMany({
    where: { tenantId: first?.tenantId ?? '', sourceId: { in: ids } },
    select: { sourceId: true, name: true, size: true, format: true },
  });
  const isStatus = z.enum(sourceStatuses).catch('failed');
  return rows.map((row) => {
    const count = counted.find((candidate) => candidate.id === row.id);
    const file = files.find(({ sourceId }) => sourceId === row.id);
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
      settings: type === 'website' ? settingsOf(row.settings) : null,
      file: file ? { name: file.name, size: file.size, format: file.format } : null,
      problems: [],
      syncStartedAt: row.syncStartedAt?.toISOString() ?? null,
      lastSyncedAt: row.lastSyncedAt?.toISOString() ?? null,
      nextSyncAt: row.nextSyncAt?.toISOString() ?? null,
      updatedAt: row.updatedAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
    };
  });
}

function settingsOf(stored: unknown): SourceSettings {
  const { include, exclude, maxPages, subdomains, schedule } = websiteSettings.parse(stored);
  return { include, exclude, maxPages, subdomains, schedule };
}

function never(): never {
  throw new Error('a row that was read is described');
}
