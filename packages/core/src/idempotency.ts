import { ConflictError } from '@radrum/db';
import { RadrumError } from './errors.ts';
import type { Scope } from './scope.ts';
import { sha256 } from './secrets.ts';

interface Answer {
  status: number;
  body: string;
}
const keepHours = 24;
/** A call that began this long ago and has no answer was cut off: its process died. */
const abandonedMinutes = 5;
/** The operator's calls belong to no tenant; no tenant's identifier looks like this. */
const platform = 'platform';

/**
 * Claims an idempotency key for one request of one caller. The answer is kept sealed: it may hold a key that is shown once.
 * @returns the stored answer of an earlier call, or the means to store or give up this one
 * @throws RadrumError `idempotency_mismatch`, `idempotency_in_progress`
 */
export async function claimIdempotencyKey(
  scope: Scope,
  key: string,
  request: string,
): Promise<{ answer: Answer | undefined; store(answer: Answer): Promise<void>; release(): Promise<void> }> {
  const { installation, actor } = scope;
  const tenantId = scope.tenantId || platform;
  const purpose = `idempotency ${key}`;
  const id = sha256(`${actor.kind === 'key' || actor.kind === 'member' ? actor.id : actor.kind} ${key}`);
  const requestHash = sha256(request);
  const where = { tenantId_id: { tenantId, id } };
  const claim = {
    answer: undefined,
    store: async ({ status, body }: Answer) => {
      const sealed = installation.secrets.seal(purpose, body);
      await installation.db.forTenant(tenantId, (tx) =>
        tx.idempotentAnswer.updateMany({ where: { tenantId, id }, data: { status, body: sealed } }),
      );
    },
    release: async () => {
      await installation.db.forTenant(tenantId, (tx) =>
        tx.idempotentAnswer.deleteMany({ where: { tenantId, id, status: null } }),
      );
    },
  };
  try {
    await installation.db.forTenant(tenantId, async (tx) => {
      const old = new Date(Date.now() - keepHours * 3600_000);
      const abandoned = new Date(Date.now() - abandonedMinutes * 60_000);
      await tx.idempotentAnswer.deleteMany({
        where: { tenantId, OR: [{ createdAt: { lt: old } }, { id, status: null, createdAt: { lt: abandoned } }] },
      });
      await tx.idempotentAnswer.create({ data: { tenantId, id, requestHash } });
    });
    return claim;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
  const earlier = await installation.db.forTenant(tenantId, (tx) => tx.idempotentAnswer.findUnique({ where }));
  if (earlier && earlier.requestHash !== requestHash)
    throw new RadrumError('idempotency_mismatch', 'This Idempotency-Key was used for another request. Use a new one.');
  if (!earlier || earlier.status === null)
    throw new RadrumError(
      'idempotency_in_progress',
      'The first request with this Idempotency-Key is still running. Ask again in a moment.',
      { retryAfter: 1 },
    );
  const body = installation.secrets.open(purpose, earlier.body ?? '');
  if (body === undefined)
    throw new RadrumError('conflict', 'The first answer to this Idempotency-Key can be read no more. Use a new one.');
  return { ...claim, answer: { status: earlier.status, body } };
}
