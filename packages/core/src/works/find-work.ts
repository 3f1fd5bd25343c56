import type { Transaction } from '@radrum/db';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import type { Scope } from '../scope.ts';

/** Whose works a caller's are: a member's, or a key's. */
export const ownerOf = ({ actor }: Scope): string =>
  actor.kind === 'member' || actor.kind === 'key' ? actor.id : actor.kind;

/** Holds a work until the transaction ends, so that changes of it come one after the other. */
export async function lockWork(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from work where tenant_id = ${tenantId} and id = ${id} for update`;
}

/** A work of the caller's own that is about to be changed: held until the transaction ends. @throws RadrumError `not_found` */
export async function holdOwn(tx: Transaction, scope: Scope, id: string) {
  await findOwn(tx, scope, id);
  await lockWork(tx, scope.tenantId, id);
  return findOwn(tx, scope, id);
}

/**
 * A work of the caller's own. Nobody else's is ever found, whatever their role.
 * @throws RadrumError `not_found`
 */
export async function findOwn(tx: Transaction, scope: Scope, id: string) {
  const { tenantId } = scope;
  const work = await tx.work.findFirst({ where: { tenantId, id, ownedBy: ownerOf(scope) } });
  if (!work) throw notFound();
  return work;
}

/** The same for a change that somebody makes who has seen a revision. @throws RadrumError `not_found`, `changed_meanwhile` */
export async function findToChange(tx: Transaction, scope: Scope, id: string, revision: number) {
  const work = await holdOwn(tx, scope, id);
  if (work.revision !== revision) throw changedMeanwhile();
  return work;
}

/** A work that the caller may look at: their own, or one that was shared with them. @throws RadrumError `not_found` */
export async function findVisible(tx: Transaction, scope: Scope, id: string) {
  const { tenantId } = scope;
  const me = ownerOf(scope);
  const work = await tx.work.findFirst({
    where: { tenantId, id, OR: [{ ownedBy: me }, { shares: { some: { memberId: me } } }] },
  });
  if (!work) throw notFound();
  return work;
}

/** What every change of a work writes besides. */
export const touched = () => ({ revision: { increment: 1 }, updatedAt: new Date() });

export const isAtWork = (status: string): boolean => status === 'queued' || status === 'running';
export const workRunning = (): RadrumError =>
  new RadrumError('work_running', 'This work runs. Wait until it is done, or cancel it first.');
