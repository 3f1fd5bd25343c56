import { newId } from '@radrum/db';
import { fileLimits } from '@radrum/knowledge';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import type { SourceStatus } from './source.ts';
import { sha256 } from '../secrets.ts';

/** The largest file that is taken, in bytes. */
export const largestFile = fileLimits.fileBytes;
/** What goes with a file. */
export const uploadFields = z.object({
  /** What it is called in answers; the file's own title where it is left out. */
  title: z.string().trim().min(1).max(300).optional(),
  /** Where citizens can open it. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** A name without folders and controls, as it can be shown and stored. */
export const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').toWellFormed().replaceAll(/\p{C}/gu, '').trim().slice(-200) || 'fil';
const refuseSize = ({ bytes }: UploadedFile): void => {
  if (bytes.byteLength > largestFile)
    throw new RadrumError('body_too_large', `A file may be at most ${largestFile / 1024 / 1024} MB.`);
};

/**
 * Adds a file to a knowledge base; a worker reads it.
 * @throws RadrumError `not_found`, `body_too_large`
 */
export async function addFile(
  scope: Scope,
  knowledgeBaseId: string,
  file: UploadedFile,
  { title, url }: z.infer<typeof uploadFields>,
): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  await requireEntitled(scope, 'pages');
  refuseSize(file);
  const { tenantId, installation } = scope;
  const id = newId('source');
  const name = plainName(file.name);
  await installation.db.sqlForTenant(tenantId, async (sql) => {
    const base = await sql.query('select 1 from knowledge_base where tenant_id = $1 and id = $2', [
      tenantId,
      knowledgeBaseId,
    ]);
    if (base.rows.length === 0) throw notFound();
    await sql.query(
      `insert into source (tenant_id, id, knowledge_base_id, type, title, url, settings, status) values ($1, $2, $3, 'file', $4, $5, $6, 'queued')`,
      [tenantId, id, knowledgeBaseId, title ?? name, url ?? null, JSON.stringify({ hasTitle: title !== undefined })],
    );
    await sql.query(
      `insert into source_file (tenant_id, source_id, name, size, sha256, bytes, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [tenantId, id, name, file.bytes.byteLength, sha256(file.bytes), Buffer.from(file.bytes), nameOf(scope.actor)],
    );
    await recordInSql(sql, scope, 'source.added', id, { type: 'file', size: file.bytes.byteLength });
  });
  await installation.jobs.syncSource({ tenantId, sourceId: id });
  return { id, status: 'queued' };
}

/**
 * Puts a newer file in the place of a source's. The same bytes once more are not read anew.
 * @throws RadrumError `not_found`, `body_too_large`
 */
export async function replaceFile(
  scope: Scope,
  id: string,
  file: UploadedFile,
  { title, url }: z.infer<typeof uploadFields>,
): Promise<{ id: string; status: SourceStatus }> {
  authorise(scope, 'knowledge:write');
  refuseSize(file);
  const { tenantId, installation } = scope;
  const digest = sha256(file.bytes);
  const isSame = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ sha256: string; status: string }>(
      `select f.sha256, s.status from source s join source_file f on f.tenant_id = $1 and f.source_id = s.id
       where s.tenant_id = $1 and s.id = $2 and s.type = 'file' for update of s`,
      [tenantId, id],
    );
    const before = rows[0];
    if (!before) throw notFound();
    if (before.sha256 === digest && before.status === 'ready' && title === undefined && url === undefined) return true;
    await sql.query(
      `update source_file set name = $3, size = $4, sha256 = $5, bytes = $6, created_by = $7, created_at = now(), warnings = '[]'
       where tenant_id = $1 and source_id = $2`,
      [tenantId, id, plainName(file.name), file.bytes.byteLength, digest, Buffer.from(file.bytes), nameOf(scope.actor)],
    );
    // what runs already reads the file before; when it ends, this one is read
    await sql.query(
      `update source set status = case status when 'syncing' then 'syncing' else 'queued' end,
         next_sync_at = case status when 'syncing' then now() end, title = coalesce($3, title), url = coalesce($4, url),
         settings = case when $3::text is null then settings else '{"hasTitle": true}'::jsonb end,
         updated_at = date_trunc('milliseconds', clock_timestamp()) where tenant_id = $1 and id = $2`,
      [tenantId, id, title ?? null, url ?? null],
    );
    await recordInSql(sql, scope, 'source.file_replaced', id, { size: file.bytes.byteLength });
    return false;
  });
  if (isSame) return { id, status: 'ready' };
  await installation.jobs.syncSource({ tenantId, sourceId: id });
  return { id, status: 'queued' };
}

/** A file as it was uploaded. @throws RadrumError `not_found` */
export async function readOriginal(scope: Scope, id: string): Promise<UploadedFile> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.sourceFile.findUnique({
      where: { tenantId_sourceId: { tenantId, sourceId: id } },
      select: { name: true, bytes: true },
    }),
  );
  if (!row) throw notFound();
  return row;
}
