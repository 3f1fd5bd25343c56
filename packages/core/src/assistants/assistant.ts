import type { Transaction } from '@radrum/db';
import { z } from 'zod';
import { notFound, RadrumError } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { assistantSettings, audiences, type AssistantSettings } from './settings.ts';

/** An assistant as it is being edited, and which version citizens meet. */
export interface AssistantInfo extends AssistantSettings {
  id: string;
  slug: string;
  audience: (typeof audiences)[number];
  publishedVersion: number | null;
  /** The draft differs from what is published. */
  hasChanges: boolean;
  createdAt: string;
  updatedAt: string;
}

type AssistantRow = NonNullable<Awaited<ReturnType<typeof findAssistant>>>;
const published = { versions: { orderBy: { number: 'desc' as const }, take: 50 } };

/** Finds by identifier or slug. */
export const findAssistant = (tx: Transaction, tenantId: string, idOrSlug: string) =>
  tx.assistant.findFirst({ where: { tenantId, OR: [{ id: idOrSlug }, { slug: idOrSlug }] }, include: published });

export function describe(row: AssistantRow): AssistantInfo {
  const { id, slug, publishedVersion } = row;
  const draft = assistantSettings.parse(row.draft);
  const live = row.versions.find((version) => version.number === publishedVersion);
  return {
    ...draft,
    id,
    slug,
    publishedVersion,
    audience: z.enum(audiences).parse(row.audience),
    hasChanges: !live || JSON.stringify(assistantSettings.parse(live.settings)) !== JSON.stringify(draft),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws RadrumError `not_found` */
export async function getAssistant(scope: Scope, idOrSlug: string): Promise<AssistantInfo> {
  authorise(scope, 'assistants:read');
  const row = await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    findAssistant(tx, scope.tenantId, idOrSlug),
  );
  if (!row) throw notFound();
  return describe(row);
}

export async function listAssistants(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<AssistantInfo>> {
  authorise(scope, 'assistants:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const rows = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.assistant.findMany({
      where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      include: published,
    }),
  );
  return toPage(rows.map(describe), limit);
}

/** @throws RadrumError `invalid_body` that names the knowledge bases that do not exist here */
export async function refuseUnknownKnowledgeBases(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
): Promise<void> {
  const found = await tx.knowledgeBase.findMany({ where: { tenantId, id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(found.map((row) => row.id));
  const problems = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `knowledgeBaseIds.${index}`, message: `There is no knowledge base ${id}.` }],
  );
  if (problems.length > 0) throw new RadrumError('invalid_body', 'Some knowledge bases do not exist.', { problems });
}
