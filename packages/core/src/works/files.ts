import { newId, type Transaction } from '@radrum/db';
import { workFileLimits } from '@radrum/knowledge';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { plainName, type UploadedFile } from '../knowledge/upload-file.ts';
import { authorise, type Scope } from '../scope.ts';
import { findOwn, findVisible, holdOwn, isAtWork, touched, workRunning } from './find-work.ts';

/** The largest file that a work takes, in bytes. */
export const largestWorkFile = workFileLimits.fileBytes;
/** Files in one work. */
export const mostWorkFiles = 20;

/** Puts a pasted text in the place of the one before; an empty one only takes that away. */
export async function storePasted(tx: Transaction, scope: Scope, workId: string, text: string): Promise<void> {
  const { tenantId } = scope;
  await tx.workFile.deleteMany({ where: { tenantId, workId, origin: 'pasted' } });
  const storable = text.replaceAll('\0', '');
  if (storable.trim() === '') return;
  const bytes = Buffer.from(storable, 'utf8');
  await tx.workFile.create({
    data: { tenantId, id: newId('workFile'), workId, name: '', origin: 'pasted', size: bytes.byteLength, bytes },
  });
}

/** Whether a file may be added to a work: looked up before it is read. @throws RadrumError `not_found` */
export const seeOwnWork = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, async (tx) => {
    authorise(scope, 'works:write');
    await findOwn(tx, scope, id);
  });

/** Whether the caller may look at a work. @throws RadrumError `not_found` */
export const seeWork = (scope: Scope, id: string): Promise<void> =>
  scope.installation.db.forTenant(scope.tenantId, async (tx) => {
    authorise(scope, 'works:read');
    await findVisible(tx, scope, id);
  });

/**
 * Adds a file to a work of one's own; a worker reads it.
 * @throws RadrumError `not_found`, `body_too_large`, `work_running`, `invalid_body` for more files than a work takes
 */
export async function addWorkFile(scope: Scope, workId: string, file: UploadedFile): Promise<{ id: string }> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  if (file.bytes.byteLength > largestWorkFile)
    throw new RadrumError('body_too_large', `A file may be at most ${largestWorkFile / 1024 / 1024} MB.`);
  const id = newId('workFile');
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, workId);
    if (isAtWork(work.status)) throw workRunning();
    const known = await tx.workFile.count({ where: { tenantId, workId } });
    if (known >= mostWorkFiles)
      throw new RadrumError('invalid_body', `A work takes at most ${mostWorkFiles} files.`, {
        problems: [{ path: 'file', message: `A work takes at most ${mostWorkFiles} files.` }],
      });
    const name = plainName(file.name);
    await tx.workFile.create({
      data: { tenantId, id, workId, name, size: file.bytes.byteLength, bytes: Buffer.from(file.bytes) },
    });
    await tx.work.update({
      where: { tenantId_id: { tenantId, id: workId } },
      data: { ...touched(), ...(work.title === '' && { title: name.replace(/\.\w{1,8}$/, '') }) },
    });
    await record(tx, scope, 'work.file_added', workId, { size: file.bytes.byteLength });
  });
  await installation.jobs.runWork({ tenantId, workId });
  return { id };
}

/** Takes a file out of a work. @throws RadrumError `not_found`, `work_running` */
export async function removeWorkFile(scope: Scope, workId: string, id: string): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, workId);
    if (isAtWork(work.status)) throw workRunning();
    const gone = await tx.workFile.deleteMany({ where: { tenantId, workId, id } });
    if (gone.count === 0) throw notFound();
    await tx.work.update({ where: { tenantId_id: { tenantId, id: workId } }, data: touched() });
  });
}

/** A file of a work as it came. @throws RadrumError `not_found` */
export async function readWorkFile(scope: Scope, workId: string, id: string): Promise<UploadedFile> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    await findVisible(tx, scope, workId);
    const file = await tx.workFile.findFirst({ where: { tenantId, workId, id }, select: { name: true, bytes: true } });
    if (!file) throw notFound();
    return { name: file.name || 'text.txt', bytes: file.bytes };
  });
}
