import { databaseConnection, isEmbedded, type JobQueue } from '@radrum/core';
import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';

/** One line a kind of job. A job whose worker stopped giving signs of life is given to another worker. */
export const queues = {
  'sync-source': { retryLimit: 20, retryDelay: 5, expireInSeconds: 4 * 3600, heartbeatSeconds: 20 },
  'delete-tenant': { retryLimit: 20, retryDelay: 60, expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
  'tidy-index': { retryLimit: 3, retryDelay: 10, expireInSeconds: 900, heartbeatSeconds: 60 },
  'embed-passages': { retryLimit: 5, retryDelay: 60, expireInSeconds: 4 * 3600, heartbeatSeconds: 60 },
} as const;
export type QueueName = keyof typeof queues;

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
  const send = async (name: QueueName, data: object, key: string) => {
    await boss.send(name, data, { singletonKey: key });
    process.send?.({ type: 'job', queue: name });
  };
  return {
    syncSource: (job) => send('sync-source', job, job.sourceId),
    tidyIndex: (job) => send('tidy-index', job, job.knowledgeBaseId),
    embedPassages: (job) => send('embed-passages', job, job.knowledgeBaseId),
    deleteTenant: (job) => send('delete-tenant', job, job.tenantId),
    health: async () => {
      const known = await boss.getQueues(Object.keys(queues));
      return known.map(({ name, queuedCount, activeCount, failedCount }) => ({
        name,
        waiting: queuedCount,
        running: activeCount,
        failed: failedCount,
      }));
    },
  };
}
