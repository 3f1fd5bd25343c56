import {
  deleteTenant,
  deliverWebhook,
  dueKinds,
  embedPassages,
  handleEvent,
  type Installation,
  runDue,
  runSync,
  runTests,
  runWork,
  systemScope,
  tidyIndex,
} from '@radrum/core';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { atOnce, type QueueName } from './queue.ts';

const syncJob = z.object({ tenantId: z.string(), sourceId: z.string() });
const workJob = z.object({ tenantId: z.string(), workId: z.string() });
const testJob = z.object({ tenantId: z.string(), testRunId: z.string() });
const tenantJob = z.object({ tenantId: z.string() });
const deliveryJob = z.object({ tenantId: z.string(), deliveryId: z.string() });
const eventJob = z.object({ eventId: z.string() });
const dueJob = z.object({ tenantId: z.string(), kind: z.enum(dueKinds), id: z.string() });
const knowledgeBaseJob = z.object({ tenantId: z.string(), knowledgeBaseId: z.string() });

/** What each queue's jobs do. `signal` says that the worker is to stop: the job is then given to the next one. */
const handlers = {
  'sync-source': (installation, data, signal) => {
    const { tenantId, sourceId } = syncJob.parse(data);
    return runSync(systemScope(installation, tenantId, 'worker'), sourceId, signal);
  },
  'delete-tenant': async (installation, data) => {
    await deleteTenant(installation, tenantJob.parse(data).tenantId);
  },
  'run-work': (installation, data, signal) => {
    const { tenantId, workId } = workJob.parse(data);
    return runWork(systemScope(installation, tenantId, 'worker'), workId, signal);
  },
  'run-tests': (installation, data, signal) => {
    const { tenantId, testRunId } = testJob.parse(data);
    return runTests(systemScope(installation, tenantId, 'worker'), testRunId, signal);
  },
  'deliver-webhook': (installation, data) => {
    const { tenantId, deliveryId } = deliveryJob.parse(data);
    return deliverWebhook(systemScope(installation, tenantId, 'worker'), deliveryId);
  },
  'billing-event': (installation, data) => handleEvent(installation, eventJob.parse(data).eventId),
  due: (installation, data) => runDue(installation, dueJob.parse(data)),
  'tidy-index': (installation, data) => {
    const { tenantId, knowledgeBaseId } = knowledgeBaseJob.parse(data);
    return tidyIndex(systemScope(installation, tenantId, 'worker'), knowledgeBaseId);
  },
  'embed-passages': (installation, data, signal) => {
    const { tenantId, knowledgeBaseId } = knowledgeBaseJob.parse(data);
    return embedPassages(systemScope(installation, tenantId, 'worker'), knowledgeBaseId, signal);
  },
} satisfies Record<QueueName, (installation: Installation, data: unknown, signal: AbortSignal) => Promise<void>>;

/**
 * Works on all queues until `signal`.
 * @returns a function that makes a queue look for work at once
 */
export async function work(
  boss: PgBoss,
  installation: Installation,
  signal: AbortSignal,
): Promise<(queue: string) => void> {
  const workers = new Map<string, string>();
  const wake = (queue: string) => {
    const id = workers.get(queue);
    if (id) boss.notifyWorker(id);
  };
  for (const [queue, handle] of Object.entries(handlers)) {
    const id = await boss.work(
      queue,
      { pollingIntervalSeconds: 5, batchSize: 1, localConcurrency: atOnce.get(queue) ?? 1 },
      async (jobs) => {
        for (const job of jobs) {
          try {
            await handle(installation, job.data, AbortSignal.any([signal, job.signal]));
          } catch (error) {
            installation.log.error({ err: error, queue, job: job.id }, 'job failed');
            throw error;
          } finally {
            wake(queue); // the next of many does not wait until it is looked for
          }
        }
      },
    );
    workers.set(queue, id);
  }
  return wake;
}
