import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { baseUsers } from './base-users.ts';

export const newKnowledgeBase = z.object({
  name: z.string().trim().min(1).max(200),
  language: z.string().min(2).max(35).default('sv'),
});

export interface KnowledgeBaseInfo {
  id: string;
  name: string;
  language: string;
  sources: number;
  documents: number;
  passages: number;
  createdAt: string;
}

/** Makes an empty knowledge base. */
export async function createKnowledgeBase(
  scope: Scope,
  { name, language }: z.infer<typeof newKnowledgeBase>,
): Promise<{ id: string }> {
  authorise(scope, 'knowledge:write');
  const { tenantId } = scope;
  const id = newId('knowledgeBase');
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    await tx.knowledgeBase.create({ data: { tenantId, id, name, language } });
    await record(tx, scope, 'knowledge_base.created', id);
  });
  return { id };
}

const counts = { _count: { select: { sources: true, documents: true, passages: true } } } as const;
interface CountedRow {
  id: string;
  name: string;
  language: string;
  createdAt: Date;
  _count: { sources: number; documents: number; passages: number };
}
const describe = ({ id, name, language, createdAt, _count }: CountedRow): KnowledgeBaseInfo => ({
  id,
  name,
  language,
  ..._count,
  createdAt: createdAt.toISOString(),
});

export async function listKnowledgeBases(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<KnowledgeBaseInfo>> {
  authorise(scope, 'knowledge:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const rows = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.knowledgeBase.findMany({
      where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: counts,
    }),
  );
  return toPage(rows.map(describe), limit);
}

/** @throws RadrumError `not_found` */
export async function getKnowledgeBase(scope: Scope, id: string): Promise<KnowledgeBaseInfo> {
  authorise(scope, 'knowledge:read');
  const { tenantId } = scope;
  const row = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.knowledgeBase.findFirst({ where: { tenantId, id }, include: counts }),
  );
  if (!row) throw notFound();
  return describe(row);
}

/**
 * Deletes a knowledge base with everything in it.
 * @throws RadrumError `not_found`, `conflict` while a published assistant answers from it
 */
export async function deleteKnowledgeBase(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    const users = (await baseUsers(tx, tenantId)).filter((user) => user.isPublished && user.knowledgeBaseId === id);
    if (users.length > 0)
      throw new RadrumError(
        'conflict',
        `Published assistants answer from this knowledge base: ${users.map((user) => user.slug).join(', ')}. Publish them without it first.`,
      );
    const { count } = await tx.knowledgeBase.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'knowledge_base.deleted', id);
  });
}
