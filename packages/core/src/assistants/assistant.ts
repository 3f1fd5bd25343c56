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
  /** A version that goes live by itself, and when. */
  scheduledVersion: number | null;
  scheduledFor: string | null;
  /** A member has paused it: citizens are shown the contact ways. */
  isPaused: boolean;
  /** The draft differs from what is published. */
  hasChanges: boolean;
  createdAt: string;
  updatedAt: string;
}

type AssistantRow = NonNullable<Awaited<ReturnType<typeof findAssistant>>>;

/** Finds by identifier or slug. */
export const findAssistant = (tx: Transaction, tenantId: string, idOrSlug: string) =>
  tx.assistant.findFirst({ where: { tenantId, OR: [{ id: idOrSlug }, { slug: idOrSlug }] } });

/** Finds by identifier or slug, and lets nobody else change it until the transaction ends. @throws RadrumError `not_found` */
export async function holdAssistant(tx: Transaction, tenantId: string, idOrSlug: string): Promise<AssistantRow> {
  await tx.$queryRaw`select 1 from assistant where tenant_id = ${tenantId} and (id = ${idOrSlug} or slug = ${idOrSlug}) for update`;
  const row = await findAssistant(tx, tenantId, idOrSlug);
  if (!row) throw notFound();
  return row;
}

/** Assistants with whether their drafts differ from what is published. */
export async function describe(tx: Transaction, rows: readonly AssistantRow[]): Promise<AssistantInfo[]> {
  const published = rows.flatMap(({ tenantId, id, publishedVersion }) =>
    publishedVersion === null ? [] : [{ tenantId, assistantId: id, number: publishedVersion }],
  );
  const versions = published.length > 0 ? await tx.assistantVersion.findMany({ where: { OR: published } }) : [];
  const live = new Map(versions.map((version) => [version.assistantId, version.settings]));
  return rows.map((row) => describeOne(row, live.get(row.id)));
}

function describeOne(row: AssistantRow, live: unknown): AssistantInfo {
  const { id, slug, publishedVersion } = row;
  const draft = assistantSettings.parse(row.draft);
  return {
    ...draft,
    id,
    slug,
    publishedVersion,
    scheduledVersion: row.scheduledVersion,
    scheduledFor: row.scheduledFor?.toISOString() ?? null,
    isPaused: row.pausedAt !== null,
    audience: z.enum(audiences).parse(row.audience),
    hasChanges: live === undefined || JSON.stringify(assistantSettings.parse(live)) !== JSON.stringify(draft),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** @throws RadrumError `not_found` */
export async function getAssistant(scope: Scope, idOrSlug: string): Promise<AssistantInfo> {
  authorise(scope, 'assistants:read');
  const { tenantId } = scope;
  return scope.installation.db.forTenant(tenantId, async (tx) => {
    const row = await findAssistant(tx, tenantId, idOrSlug);
    const [info] = row ? await describe(tx, [row]) : [];
    if (!info) throw notFound();
    return info;
  });
}

export async function listAssistants(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<AssistantInfo>> {
  authorise(scope, 'assistants:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const assistants = await scope.installation.db.forTenant(tenantId, async (tx) => {
    const where = { tenantId, ...(before ? { id: { lt: before } } : {}) };
    return describe(tx, await tx.assistant.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 }));
  });
  return toPage(assistants, limit);
}

/** An assistant where only its name matters: to choose one of them. */
export interface AssistantName {
  id: string;
  slug: string;
  name: string;
}
/** Names that a list to choose from takes. */
const mostNames = 1_000;

/** The assistants by name. */
export async function listAssistantNames(scope: Scope): Promise<AssistantName[]> {
  authorise(scope, 'assistants:read');
  const { tenantId } = scope;
  const { rows } = await scope.installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<AssistantName>(
      `select id, slug, draft ->> 'name' as name from assistant where tenant_id = $1 order by id desc limit $2`,
      [tenantId, mostNames],
    ),
  );
  return rows;
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
