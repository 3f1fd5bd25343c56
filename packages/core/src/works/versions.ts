import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { type ReplyResult, type WorkResult, workResult } from '../tasks/results.ts';
import { findToChange, findVisible, isAtWork, touched, workRunning } from './find-work.ts';

/** Results of one work that are kept; what is older goes, the first excepted. */
const mostVersions = 50;

export const editedResult = z.object({ revision: z.int().min(0), result: workResult });

/**
 * Keeps what somebody made of a result as a version of its own.
 * @returns the work's new revision
 * @throws RadrumError `not_found`, `changed_meanwhile`, `work_running`, `invalid_body` for a result of another kind
 */
export async function saveResult(
  scope: Scope,
  id: string,
  { revision, result }: z.infer<typeof editedResult>,
): Promise<{ revision: number; number: number }> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    const work = await findToChange(tx, scope, id, revision);
    if (isAtWork(work.status)) throw workRunning();
    if (work.kind !== result.kind)
      throw new RadrumError('invalid_body', `A result of the kind "${work.kind}" is wanted.`);
    const known = await tx.workVersion.findMany({
      where: { tenantId, workId: id },
      select: { id: true, number: true },
      orderBy: { number: 'desc' },
    });
    const kept = result.kind === 'reply' ? { ...result, sent: await sentOf(tx, tenantId, known[0]?.id) } : result;
    const number = (known[0]?.number ?? 0) + 1;
    await tx.workVersion.create({
      data: {
        tenantId,
        id: newId('workVersion'),
        workId: id,
        number,
        origin: 'edit',
        result: kept,
        createdBy: nameOf(scope.actor),
      },
    });
    const old = known.slice(mostVersions - 1, -1).map((version) => version.id);
    await tx.workVersion.deleteMany({ where: { tenantId, id: { in: old } } });
    await tx.work.update({ where: { tenantId_id: { tenantId, id } }, data: touched() });
    return { revision: work.revision + 1, number };
  });
}

/** Whether a reply was sent stays true whatever is edited, also where an older version is taken up again. */
async function sentOf(tx: Transaction, tenantId: string, versionId: string | undefined): Promise<ReplyResult['sent']> {
  const latest = await tx.workVersion.findFirst({ where: { tenantId, id: versionId ?? '' }, select: { result: true } });
  const read = workResult.safeParse(latest?.result);
  return read.success && read.data.kind === 'reply' ? read.data.sent : null;
}

/** An older result. @throws RadrumError `not_found` */
export async function getVersion(scope: Scope, id: string, number: number): Promise<WorkResult> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    await findVisible(tx, scope, id);
    const version = await tx.workVersion.findFirst({ where: { tenantId, workId: id, number } });
    if (!version) throw notFound();
    return workResult.parse(version.result);
  });
}
