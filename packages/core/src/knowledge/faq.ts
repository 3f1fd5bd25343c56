import { newId, type Sql } from '@radrum/db';
import { contentHash, indexPending, readText, splitPage } from '@radrum/knowledge';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import type { SourceKey } from './source-key.ts';
import { removeDocumentPassages, storeDocument } from './store-document.ts';
import { tidyLater } from './tidy-index.ts';

/** A question with its answer, written by editors. A draft is not searched yet, and may lack its answer. */
export interface FaqEntryInfo {
  id: string;
  sourceId: string;
  question: string;
  answer: string;
  url: string | null;
  isDraft: boolean;
  /** The citizen's question that it was made for. */
  messageId: string | null;
  /** Entries stand in this order. */
  position: number;
  updatedAt: string;
}

const question = z.string().trim().min(1).max(300);
const answer = z.string().trim().max(20_000);
const url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .nullable();
export const newFaqEntry = z.object({
  question,
  answer,
  url: url.default(null),
  isDraft: z.boolean().default(false),
  messageId: z.string().max(60).nullable().default(null),
  /** Where it stood, for one that was removed and comes back; others come last. */
  position: z.number().int().min(1).max(1_000_000_000).optional(),
});
export type NewFaqEntry = z.infer<typeof newFaqEntry>;
export const faqEntryChanges = z.object({
  question: question.optional(),
  answer: answer.optional(),
  url: url.optional(),
  isDraft: z.boolean().optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime(),
});
/** Entries of one FAQ: more than this are several, or a website. */
const most = 2_000;

interface Row {
  id: string;
  sourceId: string;
  question: string;
  answer: string;
  url: string | null;
  isDraft: boolean;
  documentId: string | null;
  messageId: string | null;
  position: number;
  updatedAt: Date;
}
const columns = `id, source_id as "sourceId", question, answer, url, is_draft as "isDraft", document_id as "documentId",
  message_id as "messageId", position, updated_at as "updatedAt"`;
const infoOf = ({
  id,
  sourceId,
  question: asked,
  answer: answered,
  url: address,
  isDraft,
  messageId,
  position,
  updatedAt,
}: Row) => ({
  id,
  sourceId,
  question: asked,
  answer: answered,
  url: address,
  isDraft,
  messageId,
  position,
  updatedAt: updatedAt.toISOString(),
});
const withoutAnswer = () =>
  new RadrumError('invalid_body', 'An entry needs an answer before it is used.', {
    problems: [{ path: 'answer', message: 'Write the answer, or keep the entry as a draft.' }],
  });

/** Finds a FAQ, and lets nobody else change it until the transaction ends. @throws RadrumError `not_found` */
async function holdFaq(sql: Sql, tenantId: string, sourceId: string): Promise<SourceKey & { language: string }> {
  const { rows } = await sql.query<{ knowledgeBaseId: string; generation: number; language: string }>(
    `select s.knowledge_base_id as "knowledgeBaseId", s.generation, b.language from source s
       join knowledge_base b on b.tenant_id = s.tenant_id and b.id = s.knowledge_base_id
     where s.tenant_id = $1 and s.id = $2 and s.type = 'faq' for update of s`,
    [tenantId, sourceId],
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { tenantId, sourceId, ...row };
}

/** Makes an entry searchable as a document of its own, or takes it out of the search while it is a draft. */
async function syncEntry(sql: Sql, key: SourceKey & { language: string }, entry: Row): Promise<void> {
  const { tenantId } = key;
  if (entry.isDraft) {
    if (entry.documentId) await removeEntryDocument(sql, key, entry.documentId);
    await sql.query('update faq_entry set document_id = null where tenant_id = $1 and id = $2', [tenantId, entry.id]);
    return;
  }
  const page = { title: entry.question, blocks: readText(entry.answer) };
  const id = await storeDocument(sql, key, {
    id: entry.documentId,
    url: entry.url,
    title: entry.question,
    language: key.language,
    contentHash: contentHash(page),
    etag: null,
    lastModified: null,
    changedAt: null,
    passages: splitPage(page),
  });
  await sql.query('update faq_entry set document_id = $3 where tenant_id = $1 and id = $2', [tenantId, entry.id, id]);
}

async function removeEntryDocument(sql: Sql, key: SourceKey, documentId: string): Promise<void> {
  await removeDocumentPassages(sql, key, [documentId]);
  await sql.query('delete from document where tenant_id = $1 and id = $2', [key.tenantId, documentId]);
}

async function countEntries(sql: Sql, { tenantId, sourceId }: SourceKey): Promise<void> {
  await sql.query(
    `update source set (found, fetched, indexed) = (select count(*), count(*), count(*) from faq_entry
       where tenant_id = $1 and source_id = $2 and not is_draft), last_synced_at = now(), updated_at = now()
     where tenant_id = $1 and id = $2`,
    [tenantId, sourceId],
  );
}

const indexAll = async (sql: Sql, key: SourceKey): Promise<void> => {
  while ((await indexPending(sql, key)) > 0);
};

/** The entries of a FAQ in their order. @throws RadrumError `not_found` */
export async function listFaqEntries(scope: Scope, sourceId: string): Promise<FaqEntryInfo[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const source = await sql.query(`select 1 from source where tenant_id = $1 and id = $2 and type = 'faq'`, [
      tenantId,
      sourceId,
    ]);
    if (source.rows.length === 0) throw notFound();
    return sql.query<Row>(
      `select ${columns} from faq_entry where tenant_id = $1 and source_id = $2 order by position, id`,
      [tenantId, sourceId],
    );
  });
  return rows.rows.map(infoOf);
}

/** Adds entries to a FAQ, at its end unless they say where they stood, in a transaction that the caller has. @throws RadrumError `not_found`, `invalid_body` */
export async function addEntriesIn(
  sql: Sql,
  scope: Scope,
  sourceId: string,
  entries: readonly NewFaqEntry[],
): Promise<FaqEntryInfo[]> {
  const { tenantId } = scope;
  const key = await holdFaq(sql, tenantId, sourceId);
  const { rows: known } = await sql.query<{ count: number; last: number }>(
    `select count(*)::int as count, coalesce(max(position), 0)::int as last from faq_entry where tenant_id = $1 and source_id = $2`,
    [tenantId, sourceId],
  );
  const { count = 0, last = 0 } = known[0] ?? {};
  if (count + entries.length > most)
    throw new RadrumError('invalid_body', `A FAQ holds at most ${most} entries, and this one has ${count}.`, {
      problems: [
        { path: 'entries', message: `At most ${most - count} more.`, code: 'full', about: String(most - count) },
      ],
    });
  const added: Row[] = [];
  for (const [place, entry] of entries.entries()) {
    if (!entry.isDraft && entry.answer === '') throw withoutAnswer();
    const { rows } = await sql.query<Row>(
      `insert into faq_entry (tenant_id, id, source_id, position, question, answer, url, is_draft, message_id, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${columns}`,
      [
        tenantId,
        newId('faqEntry'),
        sourceId,
        entry.position ?? last + place + 1,
        entry.question,
        entry.answer,
        entry.url,
        entry.isDraft,
        entry.messageId,
        nameOf(scope.actor),
      ],
    );
    const [row] = rows;
    if (!row) continue;
    added.push(row);
    await syncEntry(sql, key, row);
  }
  await indexAll(sql, key);
  await countEntries(sql, key);
  await recordInSql(sql, scope, 'faq.added', sourceId, { entries: added.length });
  return added.map(infoOf);
}

/** Adds entries at the end of a FAQ; those that are no drafts can be searched when this returns. @throws RadrumError `not_found`, `invalid_body` */
export async function addFaqEntries(
  scope: Scope,
  sourceId: string,
  entries: readonly NewFaqEntry[],
): Promise<FaqEntryInfo[]> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const { added, base } = await installation.db.sqlForTenant(tenantId, async (sql) => ({
    added: await addEntriesIn(sql, scope, sourceId, entries),
    base: (await holdFaq(sql, tenantId, sourceId)).knowledgeBaseId,
  }));
  await tidyLater(scope, base);
  return added;
}

/** Changes an entry; what citizens are answered changes with it. @throws RadrumError `not_found`, `changed_meanwhile`, `invalid_body` */
export async function updateFaqEntry(
  scope: Scope,
  id: string,
  { updatedAt, ...changes }: z.infer<typeof faqEntryChanges>,
): Promise<FaqEntryInfo> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const { entry, base } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const known = await sql.query<Row>(`select ${columns} from faq_entry where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
    ]);
    const before = known.rows[0];
    if (!before) throw notFound();
    const key = await holdFaq(sql, tenantId, before.sourceId);
    const after = {
      ...before,
      ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
    };
    if (!after.isDraft && after.answer === '') throw withoutAnswer();
    const { rows } = await sql.query<Row>(
      `update faq_entry set question = $4, answer = $5, url = $6, is_draft = $7, updated_at = date_trunc('milliseconds', clock_timestamp())
       where tenant_id = $1 and id = $2 and updated_at = $3 returning ${columns}`,
      [tenantId, id, new Date(updatedAt), after.question, after.answer, after.url, after.isDraft],
    );
    const [row] = rows;
    if (!row) throw changedMeanwhile();
    await syncEntry(sql, key, row);
    await indexAll(sql, key);
    await countEntries(sql, key);
    if (before.isDraft && !row.isDraft && row.messageId) await markHandled(sql, tenantId, row.messageId);
    await recordInSql(sql, scope, 'faq.changed', row.sourceId, { entry: id, fields: Object.keys(changes) });
    return { entry: infoOf(row), base: key.knowledgeBaseId };
  });
  await tidyLater(scope, base);
  return entry;
}

/** Counts a citizen's question as dealt with, and what others have asked in the same words without an answer. */
export async function markHandled(sql: Sql, tenantId: string, messageId: string): Promise<void> {
  await sql.query(
    `update message set handled_at = now() where tenant_id = $1 and handled_at is null and (id = $2
       or outcome = 'unanswered' and lower(question) = (select lower(question) from message where tenant_id = $1 and id = $2))`,
    [tenantId, messageId],
  );
}

/** @throws RadrumError `not_found` */
export async function removeFaqEntry(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  const base = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const known = await sql.query<Row>(`select ${columns} from faq_entry where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
    ]);
    const row = known.rows[0];
    if (!row) throw notFound();
    const key = await holdFaq(sql, tenantId, row.sourceId);
    if (row.documentId) await removeEntryDocument(sql, key, row.documentId);
    await sql.query('delete from faq_entry where tenant_id = $1 and id = $2', [tenantId, id]);
    await countEntries(sql, key);
    await recordInSql(sql, scope, 'faq.removed', row.sourceId, { entry: id });
    return key.knowledgeBaseId;
  });
  await tidyLater(scope, base);
}

/**
 * Masks a text in the entries that were made from some messages, and in what of them is searched.
 * @param where the condition on `message_id`, with `values` as its parameters
 */
export async function remaskEntries(
  sql: Sql,
  { tenantId }: Scope,
  where: string,
  values: readonly string[],
  text: string,
  mask: string,
): Promise<{ count: number; knowledgeBaseIds: string[] }> {
  const place = values.length + 1;
  const { rows } = await sql.query<Row>(
    `update faq_entry set question = replace(question, $${place}, $${place + 1}), answer = replace(answer, $${place}, $${place + 1}),
       updated_at = now()
     where tenant_id = $1 and ${where} and (strpos(question, $${place}) > 0 or strpos(answer, $${place}) > 0) returning ${columns}`,
    [...values, text, mask],
  );
  const bases = new Set<string>();
  for (const row of rows) {
    const key = await holdFaq(sql, tenantId, row.sourceId);
    await syncEntry(sql, key, row);
    await indexAll(sql, key);
    bases.add(key.knowledgeBaseId);
  }
  return { count: rows.length, knowledgeBaseIds: [...bases] };
}
