import type { Installation } from '../installation.ts';
import { ratesToday } from './rates.ts';
import { reserveIn, type Reserved, type Wish } from './reserve.ts';
import type { Most } from './metered-call.ts';
import { settleIn, type Settlement } from './settle.ts';
import { warnSoon } from './warn.ts';

/** One piece of work that waits for the tenant's next transaction. */
interface Waiting<Item, Done> {
  item: Item;
  resolve: (done: Done) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes for many calls at once. While a tenant's transaction runs, what comes meanwhile waits and goes into the next one together: alone a
 * call waits for nothing, and under load a transaction carries dozens.
 */
function grouped<Item, Done>(
  write: (tenantId: string, items: readonly Item[]) => Promise<readonly Done[]>,
): (tenantId: string, item: Item) => Promise<Done> {
  const queues = new Map<string, Waiting<Item, Done>[]>();
  const run = async (tenantId: string, queue: Waiting<Item, Done>[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, mostAtOnce);
      try {
        const done = await write(
          tenantId,
          batch.map(({ item }) => item),
        );
        for (const [index, { resolve, reject }] of batch.entries()) {
          const result = done[index];
          if (result === undefined) reject(new Error('one result for each item'));
          else resolve(result);
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    queues.delete(tenantId);
  };
  return (tenantId, item) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(tenantId);
      if (queue) queue.push({ item, resolve, reject });
      else {
        const started = [{ item, resolve, reject }];
        queues.set(tenantId, started);
        // those of the same turn of the event loop go together
        setImmediate(() => void run(tenantId, started));
      }
    });
}
const mostAtOnce = 200;

/** The ledger of one process. */
export interface Ledger {
  /** Holds what a call takes at most. It is durable when this resolves. */
  reserve<Decision extends { most: Most | null }>(wish: Wish<Decision>): Promise<Reserved<Decision>>;
  /** Writes what a call used, and lets go of what was held for it. */
  settle(settlement: Settlement): Promise<void>;
}

type AnyDecision = { most: Most | null };

/** One ledger an installation: its queues are shared by all who write. */
const ledgers = new WeakMap<Installation, Ledger>();

export function ledgerOf(installation: Installation): Ledger {
  const known = ledgers.get(installation);
  if (known) return known;
  const ledger = openLedger(installation);
  ledgers.set(installation, ledger);
  return ledger;
}

function openLedger(installation: Installation): Ledger {
  const reserving = grouped<Wish<AnyDecision>, Reserved<AnyDecision>>((tenantId, wishes) =>
    installation.db.sqlForTenant(tenantId, (sql) => reserveIn(sql, tenantId, wishes, ratesToday(installation))),
  );
  const settling = grouped<Settlement, true>(async (tenantId, settlements) => {
    const touched = await installation.db.sqlForTenant(tenantId, (sql) =>
      settleIn(sql, tenantId, settlements, ratesToday(installation)),
    );
    await warnSoon(installation, tenantId, touched);
    return settlements.map(() => true as const);
  });
  return {
    // the queue gives each wish its own decision back
    reserve: <Decision extends AnyDecision>(wish: Wish<Decision>) =>
      reserving(wish.scope.tenantId, wish) as Promise<Reserved<Decision>>,
    settle: async (settlement) => void (await settling(settlement.reservation.scope.tenantId, settlement)),
  };
}
