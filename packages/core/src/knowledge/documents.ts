import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { mayRead } from '../policies/conversation-readers.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { citedIn, type Cited, contradictedLines, notUsed, type NotUsed } from './document-use.ts';

export interface DocumentInfo {
  id: string;
  sourceId: string;
  url: string | null;
  title: string;
  language: string;
  passages: number;
  /** An editor left it out, or wants it first among equals. */
  isExcluded: boolean;
  isPinned: boolean;
  changedAt: string | null;
  updatedAt: string;
}

export const documentFilter = z.object({ search: z.string().trim().max(200).optional() });

/**
 * The documents of a source, newest first; `search` keeps those whose title or address contains it.
 * @throws RadrumError `not_found`
 */
export async function listDocuments(
  scope: Scope,
  sourceId: string,
  { limit, cursor, search }: PageQuery & z.infer<typeof documentFilter>,
): Promise<Page<DocumentInfo>> {
  authorise(scope, 'knowledge:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const rows = await scope.installation.db.forTenant(tenantId, async (tx) => {
    if (!(await tx.source.findFirst({ where: { tenantId, id: sourceId }, select: { id: true } }))) throw notFound();
    const contains = search ? { contains: search, mode: 'insensitive' as const } : undefined;
    return tx.document.findMany({
      where: {
        tenantId,
        sourceId,
        ...(before ? { id: { lt: before } } : {}),
        ...(contains ? { OR: [{ title: contains }, { ownTitle: contains }, { url: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: { _count: { select: { passages: true } } },
    });
  });
  const data = rows.map(
    ({ id, url, title, ownTitle, language, excludedAt, isPinned, changedAt, updatedAt, _count }) => ({
      id,
      sourceId,
      url,
      title: ownTitle ?? title,
      language,
      passages: _count.passages,
      isExcluded: excludedAt !== null,
      isPinned,
      changedAt: changedAt?.toISOString() ?? null,
      updatedAt: updatedAt.toISOString(),
    }),
  );
  return toPage(data, limit);
}

export interface DocumentDetail extends Omit<DocumentInfo, 'passages'> {
  /** The page's own title, and what an editor calls it. */
  pageTitle: string;
  ownTitle: string | null;
  validFrom: string | null;
  validTo: string | null;
  text: string;
  passages: {
    id: string;
    headings: string[];
    text: string;
    kind: string;
    /** Of a file. */
    page: number | null;
    isDuplicate: boolean;
    /** Why it is not quoted; null where it may be. */
    notUsed: NotUsed | null;
  }[];
  cited: Cited;
}

/** A document with the text that was read out of it, the passages it was split into, and where it was quoted. @throws RadrumError `not_found` */
export async function getDocument(scope: Scope, id: string): Promise<DocumentDetail> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const rules = await tenantRules(scope);
  const mayOpen = await mayRead(scope);
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.document.findFirst({ where: { tenantId, id }, include: { passages: { orderBy: { position: 'asc' } } } }),
  );
  if (!row) throw notFound();
  const { lines, cited } = await installation.db.sqlForTenant(tenantId, async (sql) => ({
    lines: await contradictedLines(sql, tenantId, id),
    cited: await citedIn(sql, tenantId, id, mayOpen),
  }));
  const { sourceId, url, title, ownTitle, language, text, isPinned } = row;
  const whole = notUsed(row, rules, new Date());
  const ofPassage = (passage: { text: string; duplicate: boolean }): NotUsed | null => {
    if (whole) return whole;
    if (lines.some((line) => passage.text.includes(line))) return 'superseded';
    return passage.duplicate ? 'duplicate' : null;
  };
  return {
    id,
    sourceId,
    url,
    title: ownTitle ?? title,
    pageTitle: title,
    ownTitle,
    language,
    text,
    isPinned,
    isExcluded: row.excludedAt !== null,
    validFrom: row.validFrom?.toISOString() ?? null,
    validTo: row.validTo?.toISOString() ?? null,
    changedAt: row.changedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    passages: row.passages.map((passage) => ({
      id: passage.id,
      headings: passage.headings,
      text: passage.text,
      kind: passage.kind,
      page: passage.page,
      isDuplicate: passage.duplicate,
      notUsed: ofPassage(passage),
    })),
    cited,
  };
}
