import type { Installation } from '../installation.ts';
import { inTurns } from './in-turns.ts';
import { type Meter, meters } from './plans.ts';
import type { PaymentProvider } from './provider.ts';
import { applyInvoice, applySubscription } from './sync.ts';

const minuteMs = 60_000;
/** The provider adds up what it was sent some minutes later. */
const settledAfterMs = 15 * minuteMs;
/** What was used is sent on within seconds; so long after its end a period is compared for the last time, should it have come late. */
const lateMs = 24 * 3_600_000;
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

interface Paying {
  tenantId: string;
  customerId: string | null;
  subscriptionId: string | null;
}

/** A period as it is compared, from one whole minute to another. */
interface Span {
  period: string;
  from: Date;
  until: Date;
}

/**
 * Reads every subscription and its invoices anew, so that news that were lost are made up for, and compares what was sent in each tenant's
 * period with what the provider has counted; both are kept. A period that has ended is compared once more a day later. Plans that have ended
 * are among them: their last invoice comes after the end.
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
  const failures: unknown[] = [];
  await inTurns(plans, async (plan) => {
    try {
      await reconcileOne(installation, payments, plan, now);
    } catch (error) {
      log.warn({ err: error, tenantId: plan.tenantId }, 'a plan could not be compared with the payment provider’s');
      failures.push(error);
    }
  });
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${plans.length} plans could not be compared`);
}

async function reconcileOne(
  installation: Installation,
  payments: PaymentProvider,
  { tenantId, customerId, subscriptionId }: Paying,
  now: Date,
): Promise<void> {
  if (!customerId || !subscriptionId) return;
  const facts = await payments.readSubscription(subscriptionId);
  if (facts) await applySubscription(installation, facts);
  for (const span of await spansToCompare(installation, tenantId, now))
    for (const meter of meters) {
      const theirs = await payments.usageSum(customerId, meter, span.from, span.until);
      await compare(installation, { tenantId, meter, span, theirs, now });
    }
  // last: one that a person must look at ends the turn
  for (const invoice of await payments.listInvoices(customerId)) await applyInvoice(installation, invoice);
}

const wholeMinute = (ms: number): Date => new Date(Math.floor(ms / minuteMs) * minuteMs);

/** The period that goes on, as far as the provider has added it up, and those that ended a day ago and were not compared since. */
async function spansToCompare({ db }: Installation, tenantId: string, now: Date): Promise<Span[]> {
  const { plan, kept } = await db.forTenant(tenantId, async (tx) => ({
    // the provider's news may have begun another period
    plan: await tx.tenantPlan.findUniqueOrThrow({ where: { tenantId } }),
    kept: await tx.reconciliation.groupBy({
      by: ['period'],
      where: { tenantId, startsAt: { not: null } },
      _min: { startsAt: true, checkedAt: true },
      orderBy: { period: 'asc' },
    }),
  }));
  const { periodStart, orderedAt } = plan;
  const current = {
    period: periodStart.toISOString().slice(0, 10),
    from: wholeMinute(Math.max(periodStart.getTime(), orderedAt.getTime())),
    until: wholeMinute(now.getTime() - settledAfterMs),
  };
  const earlier = kept.filter(({ period }) => period < current.period);
  const ended = earlier.flatMap(({ period, _min: { startsAt: from, checkedAt } }, at): Span[] => {
    const until = earlier[at + 1]?._min.startsAt ?? current.from;
    const last = until.getTime() + lateMs;
    return from && checkedAt && checkedAt.getTime() < last && last <= now.getTime() ? [{ period, from, until }] : [];
  });
  return [current, ...ended].filter(({ from, until }) => from < until);
}

async function compare(
  installation: Installation,
  found: { tenantId: string; meter: Meter; span: Span; theirs: number; now: Date },
): Promise<void> {
  const { tenantId, meter, span, theirs, now } = found;
  const { period, from: startsAt } = span;
  const ours = await sentBetween(installation, tenantId, meter, span);
  const compared = { startsAt, ours, theirs, checkedAt: now };
  await installation.db.forTenant(tenantId, (tx) =>
    tx.reconciliation.upsert({
      where: { tenantId_meter_period: { tenantId, meter, period } },
      create: { tenantId, meter, period, ...compared },
      update: compared,
    }),
  );
  if (Math.abs(ours - theirs) > rounding)
    installation.log.error(
      { tenantId, meter, period, ours, theirs },
      'use differs from what the payment provider counted',
    );
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
