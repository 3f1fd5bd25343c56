import type { Scope } from '../scope.ts';

/** A work that nobody has touched for so long has lost its job; one that is a day old is not tried any more. In milliseconds. */
const [lostAfterMs, givenUpAfterMs] = [60_000, 86_400_000];

/**
 * Gives works that wait or run to a worker once more, in case their job was lost with one: the worker's job. One that runs is not run twice.
 * @returns how many
 */
export async function sweepWorks({ installation, tenantId }: Scope): Promise<number> {
  const before = (ms: number) => new Date(Date.now() - ms);
  const ids = await installation.db.forTenant(tenantId, async (tx) => {
    await tx.work.updateMany({
      where: { tenantId, status: { in: ['queued', 'running'] }, updatedAt: { lt: before(givenUpAfterMs) } },
      data: { status: 'failed', failure: { code: 'internal' }, finishedAt: new Date(), revision: { increment: 1 } },
    });
    const waiting = await tx.work.findMany({
      where: {
        tenantId,
        updatedAt: { lt: before(lostAfterMs), gt: before(givenUpAfterMs) },
        OR: [{ status: { in: ['queued', 'running'] } }, { files: { some: { status: 'queued' } } }],
      },
      select: { id: true },
      take: 100,
    });
    return waiting.map(({ id }) => id);
  });
  for (const workId of ids) await installation.jobs.runWork({ tenantId, workId });
  return ids.length;
}
