import type { Installation } from '@radrum/core';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { work } from './jobs/work.ts';

const wakeUp = z.object({ type: z.literal('job'), queue: z.string() });

/** The role `worker`: works on jobs until `stopping`; a job that is running then is given back. */
export async function serveJobs(installation: Installation, queue: PgBoss, stopping: AbortSignal): Promise<void> {
  const wake = await work(queue, installation, stopping);
  process.on('message', (message) => {
    const read = wakeUp.safeParse(message);
    if (read.success) wake(read.data.queue);
  });
  process.send?.({ type: 'ready' });
  await new Promise((resolve) => stopping.addEventListener('abort', resolve, { once: true }));
  await queue.stop({ graceful: true, timeout: 5000, close: false }).catch(() => {});
}
