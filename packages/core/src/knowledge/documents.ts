import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export interface DocumentInfo {
  id: string;
  sourceId: string;
  url: string | null;
  title: string;
  language: string;
  passages: number;
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
        ...(contains ? { OR: [{ title: contains }, { url: contains }] } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: { _count: { select: { passages: true } } },
    });
  });
  const data = rows.map(({ id, url, title, language, changedAt, updatedAt, _count }) => ({
    id,
    sourceId,
    url,
    title,
    language,
    passages: _count.passages,
    changedAt: changedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
  }));
  return toPage(data, limit);
}

export interface DocumentDetail extends Omit<DocumentInfo, 'passages'> {
  text: string;
  passages: { id: string; headings: string[]; text: string; kind: string; isDuplicate: boolean }[];
}

/** A document with the text that was read out of it and the passages it was split into. */
export async function getDocument(scope: Scope, id: string): Promise<DocumentDetail> {
  authorise(scope, 'knowledge:read');
  const { tenantId } = scope;
  const row = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.document.findFirst({ where: { tenantId, id }, include: { passages: { orderBy: { position: 'asc' } } } }),
  );
  if (!row) throw notFound();
  const { sourceId, url, title, language, text } = row;
  return {
    id,
    sourceId,
    url,
    title,
    language,
    text,
    changedAt: row.changedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    passages: row.passages.map((passage) => ({
      id: passage.id,
      headings: passage.headings,
      text: passage.text,
      kind: passage.kind,
      isDuplicate: passage.duplicate,
    })),
  };
}
