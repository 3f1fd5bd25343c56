import type { Sql } from '@radrum/db';
import type { Installation } from '../installation.ts';
import { readPlan } from './facts.ts';
import { isMeter, type Meter, meters } from './plans.ts';
import type { MeterEvent, PaymentProvider } from './provider.ts';

/** Events that are sent at a time; the provider takes a hundred in one request, and several requests at once. */
const atOnce = 1_000;
/** Sums of thousandths, in floating point. */
const rounding = 0.0005;
const hourMs = 3_600_000;

/** What can be sent: used since the plan was ordered, and not before a clock that is behind has come there. `$1` tenant, `$2` now. */
const sendable = `from plan_usage u join tenant_plan p on p.tenant_id = u.tenant_id
  where u.tenant_id = $1 and u.sent_at is null and u.problem is null and p.subscription_id is not null and p.customer_id is not null
    and u.at >= p.ordered_at and u.at < $2::timestamptz + interval '4 minutes'`;
/** The provider knows an identifier again for a day: what was tried longer ago may count twice if it is sent again. */
const unsure = `u.tried_at < $2::timestamptz - interval '23 hours'`;

/** The provider takes nothing that is older than five weeks. */
const tooOld = `u.at < $2::timestamptz - interval '34 days'`;

/**
 * Sends what a tenant has used to the payment provider: the ledger here is the truth, and each row counts there once, by its identifier,
 * however often it is sent.
 * @param now a moment to reckon with
 * @returns how many rows were taken
 */
export async function sendUsage(installation: Installation, tenantId: string, now = new Date()): Promise<number> {
  const { db, payments, log } = installation;
  if (!payments) return 0;
  const begun = await db.sqlForTenant(tenantId, async (sql) => {
    const waits = await whatWaits(sql, tenantId, now);
    return waits.waiting === 0 ? null : { ...waits, forgiven: await forgiveBeyond(sql, tenantId, now) };
  });
  if (begun === null) return 0;
  if (begun.forgiven > 0)
    log.info({ tenantId, forgiven: begun.forgiven }, 'use beyond what was allowed for is not billed');
  if (begun.old > 0) await setAside(installation, tenantId, now);
  if (begun.unsure > 0) await settleUnsure(installation, payments, { tenantId, now });
  let taken = 0;
  for (;;) {
    const events = await db.sqlForTenant(tenantId, (sql) => takeNext(sql, tenantId, now));
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
    if (results.some(({ result }) => result === 'later') || events.length < atOnce) return taken;
  }
}

/** How much can be sent, and how much of it needs a closer look first: most often nothing, and then nothing more is asked. */
async function whatWaits(sql: Sql, tenantId: string, now: Date) {
  const { rows } = await sql.query<{ waiting: number; old: number; unsure: number }>(
    `select count(*)::int as waiting, (count(*) filter (where ${tooOld}))::int as old, (count(*) filter (where ${unsure}))::int as unsure
     ${sendable}`,
    [tenantId, now],
  );
  return rows[0] ?? { waiting: 0, old: 0, unsure: 0 };
}

/** The oldest rows that can be sent, marked as tried before they leave. */
async function takeNext(sql: Sql, tenantId: string, now: Date): Promise<MeterEvent[]> {
  const { rows } = await sql.query<{ id: string; meter: string; quantity: string; at: Date; customer: string }>(
    `with next as (select u.id, p.customer_id ${sendable} and not coalesce(${unsure}, false) order by u.at limit ${atOnce})
     update plan_usage u set tried_at = coalesce(u.tried_at, $2) from next where u.tenant_id = $1 and u.id = next.id
     returning u.id, u.meter, u.quantity::text as quantity, u.at, next.customer_id as customer`,
    [tenantId, now],
  );
  return rows.flatMap(({ id, meter, quantity, at, customer: customerId }) =>
    isMeter(meter) ? [{ id, meter, quantity, at, customerId }] : [],
  );
}

/**
 * What went beyond the amount that the owners have allowed for, in the seconds in which nobody knew yet, is nobody's to pay: the newest rows
 * that were not sent are taken back, out of the day's sum too.
 * @returns how much
 */
async function forgiveBeyond(sql: Sql, tenantId: string, now: Date): Promise<number> {
  const { row, plan, used, included, extraCost } = await readPlan(sql, tenantId, now);
  if (!row || plan.extra === null || extraCost <= row.extraLimit) return 0;
  let excess = extraCost - row.extraLimit;
  let taken = 0;
  for (const meter of meters) {
    const price = Number(plan.extra[meter]);
    const beyond = Math.max(0, used[meter] - (included[meter] ?? Number.POSITIVE_INFINITY));
    const quantity = Math.min(beyond, excess / price);
    if (quantity <= 0) continue;
    const back = await takeBack(sql, { tenantId, timeZone: row.timeZone, meter, quantity, since: row.periodStart });
    taken += back;
    excess -= back * price;
  }
  return taken;
}

/** Takes back the newest rows of a meter that were not sent, at least so much of them. @returns how much */
async function takeBack(
  sql: Sql,
  asked: { tenantId: string; timeZone: string; meter: Meter; quantity: number; since: Date },
): Promise<number> {
  const { rows } = await sql.query<{ back: number }>(
    `with newest as (
       select id, quantity, sum(quantity) over (order by at desc, id desc) - quantity as before from plan_usage
       where tenant_id = $1 and meter = $2 and sent_at is null and tried_at is null and problem is null and at >= $4),
     gone as (
       delete from plan_usage u using newest n where u.tenant_id = $1 and u.id = n.id and n.before < $3
       returning u.quantity, u.counted_at, (u.at at time zone $5)::date::text as day),
     less as (
       update plan_usage_day d set quantity = d.quantity - g.quantity
       from (select day, sum(quantity) as quantity from gone where counted_at is not null group by day) g
       where d.tenant_id = $1 and d.meter = $2 and d.day = g.day returning 1)
     select coalesce(sum(quantity), 0)::float8 as back from gone`,
    [asked.tenantId, asked.meter, asked.quantity, asked.since, asked.timeZone],
  );
  return rows[0]?.back ?? 0;
}

/** What is too old is kept here, and a person must invoice it. */
async function setAside({ db, log }: Installation, tenantId: string, now: Date): Promise<void> {
  const { rowCount } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query(
      `update plan_usage set problem = 'too_old' where tenant_id = $1 and id in (
         select u.id ${sendable} and ${tooOld})`,
      [tenantId, now],
    ),
  );
  if (rowCount) log.error({ tenantId, count: rowCount }, 'use is too old for the payment provider');
}

/**
 * Finds out whether rows that were tried more than a day ago have counted: the hour in which they were used is compared. Those that have are
 * sent; those that have not are tried anew; where only some have, a person must look.
 */
async function settleUnsure(
  { db, log }: Installation,
  payments: PaymentProvider,
  { tenantId, now }: { tenantId: string; now: Date },
): Promise<void> {
  const { rows } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ meter: string; hour: Date; customer: string; unsure: number; sent: number }>(
      `with asked as (
         select u.meter, date_trunc('hour', u.at) as hour, min(p.customer_id) as customer, sum(u.quantity)::float8 as unsure
         ${sendable} and ${unsure} group by 1, 2)
       select asked.*, (select coalesce(sum(s.quantity), 0)::float8 from plan_usage s
         where s.tenant_id = $1 and s.meter = asked.meter and s.sent_at is not null and s.at >= asked.hour
           and s.at < asked.hour + interval '1 hour') as sent
       from asked`,
      [tenantId, now],
    ),
  );
  for (const { meter, hour, customer, unsure: asked, sent } of rows) {
    if (!isMeter(meter)) continue;
    const counted = await payments
      .usageSum(customer, meter, hour, new Date(hour.getTime() + hourMs))
      .catch((error: unknown) => {
        log.warn({ err: error, tenantId, meter, hour }, 'what was tried long ago could not be compared, and waits');
        return null;
      });
    if (counted === null) return;
    const found =
      Math.abs(counted - sent - asked) < rounding ? 'counted' : counted - sent < rounding ? 'not' : 'partly';
    if (found === 'partly') log.error({ tenantId, meter, hour }, 'only some of what was used has counted');
    await markHour(db, { tenantId, now }, { meter, hour, found });
  }
}

const marks = {
  counted: 'sent_at = now()',
  not: 'tried_at = null',
  partly: `problem = 'unsure'`,
} as const;

const markHour = (
  db: Installation['db'],
  { tenantId, now }: { tenantId: string; now: Date },
  { meter, hour, found }: { meter: Meter; hour: Date; found: keyof typeof marks },
) =>
  db.sqlForTenant(tenantId, (sql) =>
    sql.query(
      `update plan_usage set ${marks[found]} where tenant_id = $1 and id in (
         select u.id ${sendable} and ${unsure} and u.meter = $3 and u.at >= $4 and u.at < $4::timestamptz + interval '1 hour')`,
      [tenantId, now, meter, hour],
    ),
  );

/** Tenants with use that was not added up or sent. */
export async function tenantsWithUse({ db }: Installation): Promise<string[]> {
  const rows = await db.asOperator(
    { actor: 'worker', action: 'billing.counting' },
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select tenant_id as id from tenant_plan p
      where exists (select from plan_usage u where u.tenant_id = p.tenant_id and u.counted_at is null)
        or p.customer_id is not null and p.subscription_id is not null and exists (
          select from plan_usage u
          where u.tenant_id = p.tenant_id and u.sent_at is null and u.problem is null and u.at >= p.ordered_at)`,
    { isRecorded: false },
  );
  return rows.map(({ id }) => id);
}

/** Rows of the periods before are kept for so many days, should somebody ask about an invoice; the sums of days stay. */
const keptDays = 100;

/** Removes what was noted for periods that are long over. */
export async function disposeUsage({ db }: Installation, tenantId: string): Promise<void> {
  await db.sqlForTenant(tenantId, (sql) =>
    sql.query(
      `delete from plan_usage u using tenant_plan p where u.tenant_id = $1 and p.tenant_id = $1 and u.counted_at is not null
         and (u.sent_at is not null or u.problem = 'not_billed') and u.at < p.period_start - make_interval(days => $2)`,
      [tenantId, keptDays],
    ),
  );
}
