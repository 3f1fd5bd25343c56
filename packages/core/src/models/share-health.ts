import { setTimeout } from 'node:timers/promises';
import type { Installation } from '../installation.ts';

/** How old what a node knows of the others may be. */
const everyMs = 2_000;
const look = { actor: 'system:health', action: 'models.rest' };

/**
 * Lets the nodes of an installation know of each other's models that are down, through the database: one that a node finds down is left alone
 * by all within two seconds. A node that cannot reach the database goes on by what it has found out itself.
 * @returns when `stopping` is aborted
 */
export async function shareHealth(installation: Installation, node: string, stopping: AbortSignal): Promise<void> {
  const { db, health, log } = installation;
  /** What this node has found out and the others do not know yet: when each circuit's rest ends. */
  const news = new Map<string, Date>();
  const end = health.onChange(({ model, state, restsUntil }) => {
    if (state === 'open' && restsUntil !== null) news.set(model, new Date(restsUntil));
    // it is back: nobody need wait for the rest to end
    if (state === 'closed') news.set(model, new Date(0));
  });
  while (!stopping.aborted) {
    const telling = [...news];
    try {
      const rests = await db.asOperator(
        look,
        async (tx) => {
          for (const [circuit, restsUntil] of telling)
            await tx.modelRest.upsert({
              where: { circuit },
              create: { circuit, restsUntil, node },
              update: { restsUntil, node, updatedAt: new Date() },
            });
          return tx.modelRest.findMany({ where: { restsUntil: { gt: new Date() }, node: { not: node } } });
        },
        { isRecorded: false },
      );
      for (const [circuit, told] of telling) if (news.get(circuit) === told) news.delete(circuit);
      health.adopt(rests.map(({ circuit: model, restsUntil }) => ({ model, restsUntil: restsUntil.getTime() })));
    } catch (error) {
      log.warn({ err: error }, 'what other nodes know of the models could not be read');
    }
    await setTimeout(everyMs, undefined, { signal: stopping }).catch(() => {});
  }
  end();
}
