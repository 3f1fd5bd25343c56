import type { Sql } from '@radrum/db';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Installation } from '../installation.ts';
import { findPlan, includedIn, type Included, intervals, type Meter, meters, ownPlan, type Plan } from './plans.ts';
import { type Effects, type PlanFacts, type StandingName, standingOf } from './standing.ts';

/** A tenant's plan as it stands at a moment. */
export interface PlanState extends PlanFacts {
  /** Null where the tenant has no plan of its own: everything is allowed, and nothing counted. */
  row: PlanRow | null;
  included: Included;
  /** What was used in this period, by meter. */
  used: Record<Meter, number>;
  /** What that costs beyond what is included, in öre. */
  extraCost: number;
  standing: { names: StandingName[]; effects: Effects };
}

const planStatuses = ['trial', 'active', 'ended'] as const;
const planRow = z.object({
  plan: z.string(),
  version: z.int(),
  size: z.int(),
  interval: z.enum(intervals),
  status: z.enum(planStatuses),
  periodStart: z.date(),
  periodEnd: z.date(),
  cancelAt: z.date().nullable(),
  unpaidSince: z.date().nullable(),
  extraLimit: z.int(),
  overSince: z.partialRecord(z.enum(meters), z.coerce.date()),
  told: z.array(z.string()),
  revision: z.int(),
  paidBy: z.enum(['none', 'invoice', 'card']),
  customerId: z.string().nullable(),
  subscriptionId: z.string().nullable(),
  timeZone: z.string(),
});
export type PlanRow = z.output<typeof planRow>;

const rowQuery = `select p.plan, p.version, p.size, p.interval, p.status, p.period_start as "periodStart", p.period_end as "periodEnd",
    p.cancel_at as "cancelAt", u.since as "unpaidSince", p.extra_limit as "extraLimit", p.over_since as "overSince", p.told, p.revision,
    p.paid_by as "paidBy", p.customer_id as "customerId", p.subscription_id as "subscriptionId", t.time_zone as "timeZone"
  from tenant_plan p join tenant t on t.id = p.tenant_id,
    lateral (select min(coalesce(due_at, issued_at)) as since from invoice
      where tenant_id = $1 and status in ('open', 'uncollectible') and coalesce(due_at, issued_at) < now()) u
  where p.tenant_id = $1`;

/**
 * What was used since `$2`: the sums of whole days, what of them is not added yet, and the day in which the period begins row by row,
 * since the hours before it belong to the period before. `$3` is the time zone.
 */
const usedQuery = `with first as (select ($2::timestamptz at time zone $3)::date as day)
  select meter, sum(quantity)::float8 as used from (
    select meter, quantity from plan_usage_day, first where tenant_id = $1 and plan_usage_day.day > first.day::text
    union all
    select meter, quantity from plan_usage, first
      where tenant_id = $1 and counted_at is null and at >= (first.day + 1)::timestamp at time zone $3
    union all
    select meter, quantity from plan_usage, first
      where tenant_id = $1 and at >= $2 and at < (first.day + 1)::timestamp at time zone $3
  ) counted group by meter`;

/** What was used in a tenant's period that began at a moment. */
export async function usedSince(
  sql: Sql,
  tenantId: string,
  since: Date,
  timeZone: string,
): Promise<Record<Meter, number>> {
  const { rows } = await sql.query<{ meter: string; used: number }>(usedQuery, [tenantId, since, timeZone]);
  const of = (meter: Meter) => rows.find((row) => row.meter === meter)?.used ?? 0;
  return { answers: of('answers'), tasks: of('tasks'), modelSpend: of('modelSpend') };
}

/** What a tenant has agreed to and how it stands, read anew. */
export async function readPlan(sql: Sql, tenantId: string, now: Date): Promise<PlanState> {
  const { rows } = await sql.query(rowQuery, [tenantId]);
  if (rows[0] === undefined) return unlimited;
  const row = begunAnew(planRow.parse(rows[0]), now);
  const plan = findPlan(row.plan, row.version) ?? ownPlan();
  return planState(plan, row, await usedSince(sql, tenantId, row.periodStart, row.timeZone), now);
}

/** Where the provider's news of the next period are late, it has begun all the same: what goes on to be paid for is not refused meanwhile. */
function begunAnew(row: PlanRow, now: Date): PlanRow {
  const { status, subscriptionId, cancelAt, periodEnd, interval } = row;
  if (status !== 'active' || subscriptionId === null || cancelAt !== null || periodEnd > now) return row;
  const next = new Date(periodEnd);
  next.setUTCMonth(next.getUTCMonth() + (interval === 'year' ? 12 : 1));
  return { ...row, periodStart: periodEnd, periodEnd: next };
}

/** How a tenant stands by what it has agreed to and what it has used. */
export function planState(plan: Plan, row: PlanRow, used: Record<Meter, number>, now: Date): PlanState {
  const included = includedIn(plan, row.size, row.interval);
  const extraCost = extraCostOf(plan, included, used);
  const mayBuyMore = (meter: Meter) => plan.extra !== null && extraCost + Number(plan.extra[meter]) <= row.extraLimit;
  const facts: PlanFacts = {
    plan,
    status: row.status,
    endsAt: row.status === 'active' ? row.cancelAt : row.periodEnd,
    unpaidSince: row.unpaidSince,
    overSince: row.overSince,
    shares: Object.fromEntries(meters.map((meter) => [meter, shareOf(used[meter], included[meter])])),
    usedUp: meters.filter((meter) => {
      const limit = included[meter];
      return limit !== null && used[meter] >= limit && !mayBuyMore(meter);
    }),
  };
  return { ...facts, row, included, used, extraCost, standing: standingOf(facts, now) };
}

const shareOf = (used: number, limit: number | null): number =>
  limit === null || limit === 0 ? 0 : Math.floor((used / limit) * 100);

/** What use beyond what is included costs, in whole öre, each meter rounded half up as on the invoice. */
export function extraCostOf({ extra }: Plan, included: Included, used: Record<Meter, number>): number {
  if (extra === null) return 0;
  return meters.reduce((sum, meter) => {
    const beyond = Math.max(0, used[meter] - (included[meter] ?? Number.POSITIVE_INFINITY));
    return sum + Math.round(beyond * Number(extra[meter]));
  }, 0);
}

const unlimited: PlanState = (() => {
  const plan = ownPlan();
  const facts: PlanFacts = {
    plan,
    status: 'active',
    endsAt: null,
    unpaidSince: null,
    overSince: {},
    shares: {},
    usedUp: [],
  };
  return {
    ...facts,
    row: null,
    included: includedIn(plan, 0, 'year'),
    used: { answers: 0, tasks: 0, modelSpend: 0 },
    extraCost: 0,
    standing: standingOf(facts, new Date(0)),
  };
})();

/** Plans that were read lately: what is asked at every question must not wait for the database. A change elsewhere is seen within this time. */
const seen = new LRUCache<string, PlanState, Installation>({
  max: 20_000,
  ttl: 3_000,
  fetchMethod: (tenantId, _old, { context: { db } }) =>
    db.sqlForTenant(tenantId, (sql) => readPlan(sql, tenantId, new Date())),
});

/** After a plan was changed here. */
export const forgetPlan = (tenantId: string): void => void seen.delete(tenantId);

/** How a tenant's plan stands, at most three seconds old. */
export async function planOf(installation: Installation, tenantId: string): Promise<PlanState> {
  return (await seen.fetch(tenantId, { context: installation })) ?? unlimited;
}
