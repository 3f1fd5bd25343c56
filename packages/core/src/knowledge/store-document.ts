import { newId, type Sql } from '@radrum/db';
import { passageFingerprint, type PassageDraft, removePassages } from '@radrum/knowledge';
import type { SourceKey } from './source-key.ts';
import { noteChange } from './sync-report.ts';

export interface DocumentDraft {
  /** The document that it takes the place of, or null for a new one; where it is left out, the one with the same address. */
  id?: string | null;
  url: string | null;
  title: string;
  language: string;
  contentHash: string;
  etag: string | null;
  lastModified: string | null;
  /** ISO date that the page itself states. */
  changedAt: string | null;
  passages: readonly PassageDraft[];
}

/**
 * Stores a document; one that is there already under its address is replaced, or only marked as seen when it says the same.
 * @returns its identifier
 */
export async function storeDocument(sql: Sql, key: SourceKey, draft: DocumentDraft): Promise<string> {
  const { tenantId, knowledgeBaseId, sourceId, generation } = key;
  const { rows } = await sql.query<{ id: string; content_hash: string; title: string; text: string }>(
    `select id, content_hash, title, text from document where tenant_id = $1 and source_id = $2
       and ${draft.id === undefined ? 'url' : 'id'} = $3 for update`,
    [tenantId, sourceId, draft.id === undefined ? draft.url : draft.id],
  );
  const known = rows[0];
  const facts = [
    draft.title,
    draft.language,
    draft.contentHash,
    draft.etag,
    draft.lastModified,
    draft.changedAt,
    generation,
  ];
  if (known?.content_hash === draft.contentHash) {
    await sql.query(
      `update document set title = $3, language = $4, content_hash = $5, etag = $6, last_modified = $7, changed_at = $8, generation = $9,
         url = $10 where tenant_id = $1 and id = $2`,
      [tenantId, known.id, ...facts, draft.url],
    );
    return known.id;
  }
  const id = known?.id ?? newId('document');
  if (known) await removeDocumentPassages(sql, key, [id]);
  await sql.query(
    `insert into document (tenant_id, id, title, language, content_hash, etag, last_modified, changed_at, generation, knowledge_base_id, source_id, url, text)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (tenant_id, id) do update set title = $3, language = $4, content_hash = $5, etag = $6, last_modified = $7, changed_at = $8,
       generation = $9, url = $12, text = $13, found_good = 0, found_bad = 0, updated_at = now()`,
    [tenantId, id, ...facts, knowledgeBaseId, sourceId, draft.url, textOf(draft.passages)],
  );
  await insertPassages(sql, key, id, draft.passages);
  const { title, url } = draft;
  const after = textOf(draft.passages);
  if (!known) await noteChange(sql, key, { kind: 'added', documentId: id, url, title, before: null, after: null });
  else if (known.text !== after || known.title !== title)
    await noteChange(sql, key, { kind: 'changed', documentId: id, url, title, before: known.text, after });
  return id;
}

/** Passages whose text stands in another document of the knowledge base already are marked: one of them is enough in an answer. */
async function insertPassages(
  sql: Sql,
  { tenantId, knowledgeBaseId }: SourceKey,
  documentId: string,
  passages: readonly PassageDraft[],
): Promise<void> {
  const rows = passages.map((passage, position) => ({
    id: newId('passage'),
    position,
    headings: passage.headings,
    text: passage.text,
    kind: passage.kind,
    page: passage.page ?? null,
    fingerprint: passageFingerprint(passage.text),
  }));
  await sql.query(
    `insert into passage (tenant_id, id, knowledge_base_id, document_id, position, headings, text, kind, page, fingerprint, duplicate)
     select $1, new.id, $2, $3, new.position, array(select jsonb_array_elements_text(new.headings)), new.text, new.kind, new.page, new.fingerprint,
       exists (select from passage other where other.tenant_id = $1 and other.knowledge_base_id = $2 and other.fingerprint = new.fingerprint)
     from jsonb_to_recordset($4::jsonb) as new(id text, position int, headings jsonb, text text, kind text, page int, fingerprint text)`,
    [tenantId, knowledgeBaseId, documentId, JSON.stringify(rows)],
  );
}

/** Takes the passages of documents out of the index and away. */
export async function removeDocumentPassages(
  sql: Sql,
  key: Omit<SourceKey, 'generation'>,
  documentIds: readonly string[],
): Promise<void> {
  const { rows } = await sql.query<{ id: string }>(
    'select id from passage where tenant_id = $1 and document_id = any($2::text[])',
    [key.tenantId, documentIds],
  );
  await removePassages(
    sql,
    key,
    rows.map((row) => row.id),
  );
}

const textOf = (passages: readonly PassageDraft[]): string => {
  let path = '';
  return passages
    .map(({ headings, text }) => {
      const isNew = headings.join('\n') !== path;
      path = headings.join('\n');
      return isNew && headings.length > 0 ? `${headings.at(-1)}\n${text}` : text;
    })
    .join('\n\n');
};
