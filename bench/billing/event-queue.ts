import { setTimeout as sleep } from 'node:timers/promises';

const [atOnce, retries, retryMs] = [4, 10, 20];

/** Events that wait to be looked at; one that fails is tried again, as the queue of the installation does. */
export function eventQueue(handle: (id: string) => Promise<void>) {
  const waiting: string[] = [];
  const running = new Set<Promise<void>>();

  async function run(id: string): Promise<void> {
    for (let tries = 0; tries <= retries; tries++) {
      const isDone = await handle(id).then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await sleep(retryMs);
    }
  }

  function next(): void {
    while (running.size < atOnce) {
      const id = waiting.shift();
      if (id === undefined) return;
      const work = run(id).finally(() => {
        running.delete(work);
        next();
      });
      running.add(work);
    }
  }

  return {
    add: async (id: string): Promise<void> => {
      waiting.push(id);
      next();
    },
    idle: async (): Promise<void> => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
