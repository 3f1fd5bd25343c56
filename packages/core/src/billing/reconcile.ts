import type { Installation } from '../installation.ts';
import { type Meter, meters } from './plans.ts';
import type { PaymentProvider } from './provider.ts';
import { applyInvoice, applySubscription } from './sync.ts';

const minuteMs = 60_000;
/** The provider adds up what it was sent some minutes later. */
const settledAfterMs = 15 * minuteMs;
/** Sums of thousandths, in floating point. */
const rounding = 0.0005;
const deed = { actor: 'worker', action: 'billing.reconciling' };

/** One tenant's meter, here and at the provider. */
export interface Difference {
  tenantId: string;
  tenantName: string;
  meter: Meter;
  period: string;
  ours: number;
  theirs: number;
  checkedAt: string;
}

/** Tenants that are looked at at once: most of the time is the provider's. */
const atOnce = 4;

interface Paying {
  tenantId: string;
  customerId: string | null;
  subscriptionId: string | null;
  orderedAt: Date;
  periodStart: Date;
}

/**
 * Reads every subscription and its invoices anew, so that news that were lost are made up for, and compares what was sent in each tenant's
 * period with what the provider has counted; both are kept. Plans that have ended are among them: their last invoice comes after the end.
 * @throws AggregateError after all others, where some could not be read
 */
export async function reconcile(installation: Installation, now = new Date()): Promise<void> {
  const { db, payments, log } = installation;
  if (!payments) return;
  const plans = await db.asOperator(
    deed,
    (tx) => tx.tenantPlan.findMany({ where: { subscriptionId: { not: null }, customerId: { not: null } } }),
    { isRecorded: false },
  );
  const waiting = plans.values();
  const failures: unknown[] = [];
  const work = async () => {
    for (const plan of waiting)
      try {
        await reconcileOne(installation, payments, plan, now);
      } catch (error) {
        log.warn({ err: error, tenantId: plan.tenantId }, 'a plan could not be compared with the payment provider’s');
        failures.push(error);
      }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${plans.length} plans could not be compared`);
}

async function reconcileOne(
  installation: Installation,
  payments: PaymentProvider,
  { tenantId, customerId, subscriptionId, orderedAt, periodStart }: Paying,
  now: Date,
): Promise<void> {
  if (!customerId || !subscriptionId) return;
  const { db, log } = installation;
  const facts = await payments.readSubscription(subscriptionId);
  if (facts) await applySubscription(installation, facts);
  for (const invoice of await payments.listInvoices(customerId)) await applyInvoice(installation, invoice);
  const from = new Date(Math.floor(Math.max(periodStart.getTime(), orderedAt.getTime()) / minuteMs) * minuteMs);
  const until = new Date(Math.floor((now.getTime() - settledAfterMs) / minuteMs) * minuteMs);
  if (until <= from) return;
  for (const meter of meters) {
    const theirs = await payments.usageSum(customerId, meter, from, until);
    const ours = await sentBetween(installation, tenantId, meter, { from, until });
    const period = periodStart.toISOString().slice(0, 10);
    await db.forTenant(tenantId, (tx) =>
      tx.reconciliation.upsert({
        where: { tenantId_meter_period: { tenantId, meter, period } },
        create: { tenantId, meter, period, ours, theirs, checkedAt: now },
        update: { ours, theirs, checkedAt: now },
      }),
    );
    if (Math.abs(ours - theirs) > rounding)
      log.error({ tenantId, meter, ours, theirs }, 'use differs from what the payment provider counted');
  }
}

async function sentBetween(
  { db }: Installation,
  tenantId: string,
  meter: Meter,
  { from, until }: { from: Date; until: Date },
): Promise<number> {
  const { rows } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ sum: number }>(
      `select coalesce(sum(quantity), 0)::float8 as sum from plan_usage
       where tenant_id = $1 and meter = $2 and at >= $3 and at < $4 and sent_at is not null`,
      [tenantId, meter, from, until],
    ),
  );
  return rows[0]?.sum ?? 0;
}

/** What was compared last of each tenant, differences first. */
export async function listReconciliations({ db }: Installation): Promise<Difference[]> {
  const rows = await db.asOperator(
    deed,
    (tx) => tx.$queryRaw<(Omit<Difference, 'checkedAt'> & { checkedAt: Date })[]>`
      select r.tenant_id as "tenantId", t.name as "tenantName", r.meter, r.period, r.ours::float8 as ours, r.theirs::float8 as theirs,
        r.checked_at as "checkedAt"
      from reconciliation r join tenant t on t.id = r.tenant_id
      order by (r.ours <> r.theirs) desc, r.checked_at desc, t.name, r.meter limit 200`,
    { isRecorded: false },
  );
  return rows.map((row) => ({ ...row, checkedAt: row.checkedAt.toISOString() }));
}
