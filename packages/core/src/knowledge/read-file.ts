import type { Sql } from '@radrum/db';
import { FileRefused, parseFile, splitPage } from '@radrum/knowledge';
import { z } from 'zod';
import type { Scope } from '../scope.ts';
import type { SourceKey } from './source-key.ts';
import { storeDocument } from './store-document.ts';

/** What keeps a whole source from being read, in words for its code or with words of its own. */
export interface SourceFailure {
  code: string;
  detail: string | null;
  words?: { sv: string; en: string };
}
/** How a file's text is called: by the title that it was uploaded with, else by its own. */
export const fileSettings = z.object({ hasTitle: z.boolean().default(false) });

interface Upload {
  name: string;
  sha256: string;
  bytes: Uint8Array;
  title: string;
  url: string | null;
  settings: unknown;
  documentId: string | null;
  contentHash: string | null;
}

/**
 * Reads an uploaded file into a document: the worker's job. Hostile files meet a process of its own that is bounded in time and memory.
 * @returns why it could not be read; what was read of it before stays then
 */
export async function readUpload(scope: Scope, key: SourceKey, language: string): Promise<SourceFailure | null> {
  const inTenant = <T>(work: (sql: Sql) => Promise<T>) => scope.installation.db.sqlForTenant(key.tenantId, work);
  const upload = await inTenant((sql) => findUpload(sql, key));
  if (!upload) return { code: 'nothing_read', detail: null };
  const { hasTitle } = fileSettings.catch({ hasTitle: false }).parse(upload.settings);
  // the same bytes under the same title are not read anew
  const contentHash = hasTitle ? `${upload.sha256} ${upload.title}` : upload.sha256;
  if (upload.contentHash === contentHash) {
    await inTenant((sql) =>
      sql.query('update document set generation = $3, url = $4 where tenant_id = $1 and source_id = $2', [
        key.tenantId,
        key.sourceId,
        key.generation,
        upload.url,
      ]),
    );
    return null;
  }
  try {
    const file = await parseFile(upload.bytes, { name: upload.name });
    const title = hasTitle ? upload.title : file.title || upload.title;
    const passages = splitPage({ title, blocks: file.blocks });
    await inTenant(async (sql) => {
      // a file that was put in its place while this one was read is read next
      const { rowCount } = await sql.query(
        `update source_file set format = $4, warnings = $5 where tenant_id = $1 and source_id = $2 and sha256 = $3`,
        [key.tenantId, key.sourceId, upload.sha256, file.format, JSON.stringify(file.warnings)],
      );
      if (!rowCount) return;
      await storeDocument(sql, key, {
        id: upload.documentId,
        url: upload.url,
        title,
        language: file.language ?? language,
        contentHash,
        etag: null,
        lastModified: null,
        changedAt: null,
        passages,
      });
    });
    return null;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { code: `file_${error.code}`, detail: error.words.en, words: error.words };
  }
}

async function findUpload(sql: Sql, { tenantId, sourceId }: SourceKey): Promise<Upload | undefined> {
  const { rows } = await sql.query<Upload>(
    `select f.name, f.sha256, f.bytes, s.title, s.url, s.settings, d.id as "documentId", d.content_hash as "contentHash"
     from source_file f join source s on s.tenant_id = $1 and s.id = f.source_id
       left join document d on d.tenant_id = $1 and d.source_id = f.source_id
     where f.tenant_id = $1 and f.source_id = $2 limit 1`,
    [tenantId, sourceId],
  );
  return rows[0];
}
