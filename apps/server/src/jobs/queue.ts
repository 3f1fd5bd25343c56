import { databaseConnection, isEmbedded, type JobQueue } from '@radrum/core';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

/** One line a kind of job. A job whose worker stopped giving signs of life is given to another worker. */
export const queues = {
  'sync-source': { retryLimit: 20, retryDelay: 5, expireInSeconds: 4 * 3600, heartbeatSeconds: 20 },
  'delete-tenant': { retryLimit: 20, retryDelay: 60, expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
  'tidy-index': { retryLimit: 3, retryDelay: 10, expireInSeconds: 900, heartbeatSeconds: 60 },
  'run-work': { retryLimit: 20, retryDelay: 5, expireInSeconds: 3600, heartbeatSeconds: 20 },
  'run-tests': { retryLimit: 20, retryDelay: 5, expireInSeconds: 900, heartbeatSeconds: 20 },
  // an event that fails is kept for operators, who can have it tried again
  'billing-event': { retryLimit: 10, retryDelay: 15, retryBackoff: true, expireInSeconds: 120, heartbeatSeconds: 30 },
  'deliver-webhook': { retryLimit: 3, retryDelay: 10, expireInSeconds: 120, heartbeatSeconds: 30 },
  due: { retryLimit: 20, retryDelay: 30, expireInSeconds: 900, heartbeatSeconds: 60 },
  'embed-passages': { retryLimit: 5, retryDelay: 60, expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
} as const;
export type QueueName = keyof typeof queues;
/** Jobs of a kind that one worker runs at a time, where that is more than one: a receiver that hangs does not hold up the others. */
export const atOnce: ReadonlyMap<string, number> = new Map<QueueName, number>([
  ['deliver-webhook', 8],
  ['run-work', 2],
  ['billing-event', 2],
  ['run-tests', 2],
]);

/** Opens the job queue. Its tables are made beside the migrations: no role of the running application creates tables. */
export function openQueue(address: string, role: 'api' | 'worker', log: Logger): PgBoss {
  const boss = new PgBoss({
    ...databaseConnection(address),
    max: role === 'api' ? 2 : 3,
    supervise: role === 'worker',
    schedule: false,
    migrate: false,
    createSchema: false,
    monitorIntervalSeconds: 5,
    superviseIntervalSeconds: 5,
    // PostgreSQL tells workers of new jobs; at the embedded engine, whose clients share one session, the supervisor does
    useListenNotify: !isEmbedded(address),
  });
  boss.on('error', (error) => log.error({ err: error }, 'job queue'));
  return boss;
}

/** Sends jobs, and tells the supervisor, who wakes the worker: a queue that is only polled would make people wait. */
export function jobSender(boss: PgBoss): JobQueue {
  const send = async (name: QueueName, data: object, key: string, at?: Date) => {
    await boss.send(name, data, { singletonKey: key, ...(at && { startAfter: at }) });
    process.send?.({ type: 'job', queue: name });
  };
  return {
    syncSource: (job) => send('sync-source', job, job.sourceId),
    tidyIndex: (job) => send('tidy-index', job, job.knowledgeBaseId),
    embedPassages: (job) => send('embed-passages', job, job.knowledgeBaseId),
    runWork: (job) => send('run-work', job, job.workId),
    runTests: (job) => send('run-tests', job, job.testRunId),
    handleBillingEvent: (job) => send('billing-event', job, job.eventId),
    deleteTenant: (job) => send('delete-tenant', job, job.tenantId),
    deliverWebhook: (job, at) => send('deliver-webhook', job, `${job.deliveryId} ${at?.getTime() ?? 0}`, at),
    // one key a moment: what was put off is not held up by the job of the moment before
    later: (job, at) => send('due', job, `${job.kind} ${job.id} ${at.getTime()}`, at),
    health: async () => {
      const known = await boss.getQueues(Object.keys(queues));
      return known.map(({ name, readyCount, activeCount, failedCount }) => ({
        name,
        waiting: readyCount, // what is put off until later does not wait
        running: activeCount,
        failed: failedCount,
      }));
    },
  };
}
