import type { Installation } from '../installation.ts';
import { isMeter } from './plans.ts';
import type { MeterEvent } from './provider.ts';

/** Events that are sent at a time; the provider takes a hundred in one request, and several requests at once. */
const atOnce = 1_000;

interface Unsent {
  id: string;
  meter: string;
  quantity: string;
  at: Date;
  customer_id: string;
}

/**
 * Sends what a tenant has used to the payment provider: the ledger here is the truth, and each row counts there once, by its identifier,
 * however often it is sent.
 * @returns how many rows were taken
 */
export async function sendUsage({ db, payments, log }: Installation, tenantId: string): Promise<number> {
  if (!payments) return 0;
  let taken = 0;
  for (;;) {
    const { rows } = await db.sqlForTenant(tenantId, (sql) =>
      sql.query<Unsent>(
        `select u.id, u.meter, u.quantity::text as quantity, u.at, p.customer_id from plan_usage u
         join tenant_plan p on p.tenant_id = u.tenant_id
         where u.tenant_id = $1 and u.sent_at is null and u.problem is null and p.customer_id is not null and p.subscription_id is not null
           and u.at >= p.ordered_at
         order by u.at limit ${atOnce}`,
        [tenantId],
      ),
    );
    const events = rows.flatMap(({ id, meter, quantity, at, customer_id: customerId }): MeterEvent[] =>
      isMeter(meter) ? [{ id, meter, quantity, at, customerId }] : [],
    );
    if (events.length === 0) return taken;
    const results = await payments.sendUsage(events);
    const sent = results.filter(({ result }) => result === 'taken').map(({ id }) => id);
    const refused = results.flatMap((one) => (one.result === 'refused' ? [one] : []));
    await db.sqlForTenant(tenantId, async (sql) => {
      await sql.query('update plan_usage set sent_at = now() where tenant_id = $1 and id = any($2)', [tenantId, sent]);
      for (const { id, why } of refused)
        await sql.query('update plan_usage set problem = $3 where tenant_id = $1 and id = $2', [tenantId, id, why]);
    });
    for (const { why } of refused.slice(0, 1))
      log.error({ tenantId, count: refused.length, why }, 'use was refused by the payment provider for good');
    taken += sent.length;
    // the provider is away, or wants us to wait: the next turn goes on
    if (results.some(({ result }) => result === 'later')) return taken;
  }
}

/** Tenants with use that was not added up or sent. */
export async function tenantsWithUse({ db }: Installation): Promise<string[]> {
  const rows = await db.asOperator(
    { actor: 'worker', action: 'billing.counting' },
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select tenant_id as id from tenant_plan p
      where exists (select from plan_usage u where u.tenant_id = p.tenant_id and u.counted_at is null)
        or p.customer_id is not null and exists (
          select from plan_usage u where u.tenant_id = p.tenant_id and u.sent_at is null and u.problem is null)`,
    { isRecorded: false },
  );
  return rows.map(({ id }) => id);
}
