import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import {
  allTenants,
  applyRetention,
  armDigest,
  countUse,
  disposeUsage,
  disposeWorks,
  type Installation,
  sealTenant,
  sweepDeliveries,
  sweepReservations,
  sweepTestRuns,
  sweepWorks,
  lookAfterPlans,
  reconcile,
  shareHealth,
  sweepEvents,
  sweepSyncs,
  systemScope,
  tenantsToDelete,
  tenantsWithEvents,
} from '@radrum/core';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { work } from './jobs/work.ts';

const wakeUp = z.object({ type: z.literal('job'), queue: z.string() });
/** How long what was done may stand in the log before it is in the chain. */
const sealEveryMs = 5_000;
/** A tenant's grace period is days long: an hour more is nothing. */
const deleteEveryMs = 3_600_000;
/** Deliveries whose job was lost. */
const sweepEveryMs = 15 * 60_000;
/** Calls of models whose process is gone hold of their budgets until then. */
const settleEveryMs = 60_000;
/** What was used is added up and sent on: an owner who looks sees it soon. */
const countEveryMs = 5_000;
/** A plan's standing changes with its days. */
const standingEveryMs = 10 * 60_000;
const reconcileEveryMs = 24 * 3_600_000;
/** Retention is counted in days. */
const disposeEveryMs = 6 * 3_600_000;

/** The role `worker`: works on jobs until `stopping`; a job that is running then is given back. */
export async function serveJobs(installation: Installation, queue: PgBoss, stopping: AbortSignal): Promise<void> {
  const wake = await work(queue, installation, stopping);
  process.on('message', (message) => {
    const read = wakeUp.safeParse(message);
    if (read.success) wake(read.data.queue);
  });
  // A day back at first: whatever the worker missed while it was away.
  let sealedUntil = new Date(Date.now() - 24 * deleteEveryMs);
  const sealing = every(installation, 'sealing the logs', sealEveryMs, stopping, async () => {
    const begun = new Date();
    for (const id of await tenantsWithEvents(installation, sealedUntil)) await sealTenant(installation, id);
    sealedUntil = new Date(begun.getTime() - 60_000); // a transaction that was open may have ended since
  });
  const deleting = every(installation, 'deleting tenants', deleteEveryMs, stopping, async () => {
    for (const tenantId of await tenantsToDelete(installation)) await installation.jobs.deleteTenant({ tenantId });
  });
  const disposing = every(installation, 'disposing of conversations and works', disposeEveryMs, stopping, async () => {
    for (const tenantId of await allTenants(installation)) {
      await applyRetention(installation, tenantId);
      await disposeWorks(installation, tenantId);
      await disposeUsage(installation, tenantId);
    }
  });
  const sweeping = every(installation, 'sweeping webhooks', sweepEveryMs, stopping, async () => {
    for (const tenantId of await allTenants(installation))
      await sweepDeliveries(systemScope(installation, tenantId, 'worker'));
  });
  const arming = every(installation, 'planning syncs and digests', sweepEveryMs, stopping, async () => {
    for (const tenantId of await allTenants(installation)) {
      const scope = systemScope(installation, tenantId, 'worker');
      await sweepSyncs(scope);
      await armDigest(scope);
    }
  });
  const settling = every(installation, 'settling what was cut off', settleEveryMs, stopping, async () => {
    for (const tenantId of await allTenants(installation)) {
      const scope = systemScope(installation, tenantId, 'worker');
      await sweepReservations(scope);
      await sweepWorks(scope);
      await sweepTestRuns(scope);
    }
  });
  const counting = every(installation, 'counting what was used', countEveryMs, stopping, () => countUse(installation));
  const standing = every(installation, 'looking at plans', standingEveryMs, stopping, async () => {
    await lookAfterPlans(installation);
    await sweepEvents(installation);
  });
  const reconciling = every(installation, 'reconciling with the payment provider', reconcileEveryMs, stopping, () =>
    reconcile(installation),
  );
  const sharing = shareHealth(installation, randomUUID(), stopping);
  process.send?.({ type: 'ready' });
  await Promise.all([
    sealing,
    deleting,
    disposing,
    sweeping,
    arming,
    settling,
    counting,
    standing,
    reconciling,
    sharing,
  ]);
  await queue.stop({ graceful: true, timeout: 5000, close: false }).catch(() => {});
}

/** Does something again and again until `stopping`; a failure is logged, and the next time comes all the same. */
async function every(
  { log }: Installation,
  what: string,
  ms: number,
  stopping: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  while (!stopping.aborted) {
    await work().catch((error: unknown) => log.error({ err: error }, `${what} failed`));
    // ends at once also where the worker was told to stop while it worked
    await setTimeout(ms, undefined, { signal: stopping }).catch(() => {});
  }
}
