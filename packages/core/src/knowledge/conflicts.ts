import { newId, type Sql } from '@radrum/db';
import { findConflicts, type StatedPage, type Superseded } from '@radrum/knowledge';
import { LRUCache } from 'lru-cache';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';

/** Two pages that state different figures for one thing: a problem for the editor. */
export interface ConflictInfo {
  id: string;
  /** What both speak of, as the pages name it. */
  subject: string;
  /** The newer or more official page, which answers. */
  page: StatedBy;
  /** The page to mend. */
  other: StatedBy;
}
interface StatedBy {
  documentId: string;
  title: string;
  url: string | null;
  line: string;
}

/** @throws RadrumError `not_found` */
export async function listConflicts(scope: Scope, knowledgeBaseId: string): Promise<ConflictInfo[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.knowledgeBase.count({ where: { tenantId, id: knowledgeBaseId } })) === 0) throw notFound();
    return tx.pageConflict.findMany({
      where: { tenantId, knowledgeBaseId },
      include: { document: true, otherDocument: true },
      orderBy: { id: 'asc' },
    });
  });
  return rows.map(({ id, subject, documentId, line, otherDocumentId, otherLine, document, otherDocument }) => ({
    id,
    subject,
    page: { documentId, title: document.title, url: document.url, line },
    other: { documentId: otherDocumentId, title: otherDocument.title, url: otherDocument.url, line: otherLine },
  }));
}

/** Looks through a knowledge base anew: the worker's job after its pages changed. */
export async function refreshConflicts({ tenantId, installation }: Scope, knowledgeBaseId: string): Promise<void> {
  const pages = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<Omit<StatedPage, 'changedAt'> & { changedAt: Date | null }>(
      `select d.id as "documentId", d.url, d.title, d.language, d.changed_at as "changedAt",
         json_agg(json_build_object('headings', p.headings, 'text', p.text) order by p.position) as passages
       from document d join passage p on p.tenant_id = d.tenant_id and p.document_id = d.id
       where d.tenant_id = $1 and d.knowledge_base_id = $2 and not p.duplicate and d.excluded_at is null group by d.tenant_id, d.id`,
      [tenantId, knowledgeBaseId],
    );
    return rows.map(({ changedAt, ...page }) => ({ ...page, changedAt: changedAt?.toISOString() ?? null }));
  });
  const conflicts = findConflicts(pages).map((conflict) => ({
    tenantId,
    id: newId('conflict'),
    knowledgeBaseId,
    ...conflict,
  }));
  await installation.db.forTenant(tenantId, async (tx) => {
    const there = new Set(
      (await tx.document.findMany({ where: { tenantId, knowledgeBaseId }, select: { id: true } })).map(({ id }) => id),
    );
    await tx.pageConflict.deleteMany({ where: { tenantId, knowledgeBaseId } });
    // a page may have gone while the others were compared
    const data = conflicts.filter((one) => there.has(one.documentId) && there.has(one.otherDocumentId));
    await tx.pageConflict.createMany({ data });
  });
}

/** What contradicts was read lately: a question should not wait for it. */
const lately = new LRUCache<string, Superseded[]>({ max: 2_000, ttl: 30_000 });

/** The lines of knowledge bases that a better page contradicts. */
export async function supersededOf(sql: Sql, tenantId: string, bases: readonly string[]): Promise<Superseded[]> {
  const key = [tenantId, ...bases.toSorted()].join(' ');
  const known = lately.get(key);
  if (known) return known;
  const { rows } = await sql.query<Superseded>(
    `select document_id as "documentId", other_document_id as "otherDocumentId", other_line as "otherLine"
     from page_conflict where tenant_id = $1 and knowledge_base_id = any($2::text[])`,
    [tenantId, [...bases]],
  );
  lately.set(key, rows);
  return rows;
}
