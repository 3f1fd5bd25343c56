import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { countOf } from './entitled.ts';
import { extraCostOf, readPlan } from './facts.ts';
import { inhabitantsFor } from './inhabitants.ts';
import { invoiceTo, type InvoiceTo } from './invoice-to.ts';
import {
  type Feature,
  type Included,
  type Interval,
  isMeter,
  type Limit,
  limits,
  type Meter,
  meters,
  type Plan,
  type PlanId,
  plansSold,
  sizeFor,
} from './plans.ts';
import type { Effects, StandingName } from './standing.ts';

/** One limit of a plan. `modelSpend` is in öre. */
export interface LimitUse {
  limit: Limit;
  used: number;
  /** Null: without limit. */
  included: number | null;
  /** Since when it is used up, what was allowed for beyond it too. */
  overSince: string | null;
  /** What will have been used at the end of the period if it goes on as in the last four weeks; null where nothing is used up, or it is too early to tell. */
  forecast: number | null;
}

/** What an organisation has agreed to and used; amounts for those who may see them. */
export interface PlanAccount {
  plan: {
    id: PlanId;
    version: number;
    name: Plan['name'];
    support: Plan['support'];
    features: readonly Feature[];
    /** Inhabitants up to which its size is for; null: any. */
    inhabitants: number | null;
  };
  /** Whether there is a plan of its own; else everything is allowed, and nothing counted. */
  isOwn: boolean;
  /** Whether plans can be ordered here. */
  canOrder: boolean;
  interval: Interval;
  status: 'trial' | 'active' | 'ended';
  periodStart: string | null;
  periodEnd: string | null;
  cancelAt: string | null;
  paidBy: 'none' | 'invoice' | 'card';
  limits: LimitUse[];
  /** What each day of the period used, the first first; a day without use is left out. */
  days: ({ day: string } & Record<Meter, number>)[];
  standings: StandingName[];
  effects: Effects;
  grace: Plan['grace'];
  revision: number;
  /** For owners and admins alone. */
  amounts: {
    currency: string;
    /** A period's price, without tax; null where nothing is to be paid. */
    price: number | null;
    /** What one more costs, in öre with decimals. */
    extra: Plan['extra'];
    extraCost: number;
    extraForecast: number | null;
    extraLimit: number;
    invoiceTo: InvoiceTo | null;
    hasSubscription: boolean;
  } | null;
}

/** A plan that can be chosen, in the size that the organisation needs. */
export interface PlanOffer {
  id: PlanId;
  version: number;
  name: Plan['name'];
  currency: string;
  /** Inhabitants up to which its size is for; null: any. */
  inhabitants: number | null;
  /** Whence its size: `known`, or `told` by the body itself; `unknown`: it is to be asked for, and what is shown is the smallest. */
  size: 'known' | 'told' | 'unknown';
  prices: Partial<Record<Interval, number>>;
  included: Included;
  features: readonly Feature[];
  extra: Plan['extra'];
  support: Plan['support'];
  grace: Plan['grace'];
}

const dayMs = 86_400_000;
/** A forecast rests on so many days at most, and at least. */
const [longestLook, shortestLook] = [28, 3];

/** An organisation's plan with what was used of it. @throws RadrumError `forbidden` */
export async function readAccount(scope: Scope, now = new Date()): Promise<PlanAccount> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  const { state, row, days, counts } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const read = await readPlan(sql, tenantId, now);
    const found = await sql.query<{ invoiceTo: unknown }>(
      'select invoice_to as "invoiceTo" from tenant_plan where tenant_id = $1',
      [tenantId],
    );
    return {
      state: read,
      row: found.rows[0],
      days: read.row
        ? (await sql.query<DayRow>(daysQuery, [tenantId, read.row.periodStart, read.row.timeZone])).rows
        : [],
      counts: { members: await countOf(sql, tenantId, 'members'), pages: await countOf(sql, tenantId, 'pages') },
    };
  });
  const { plan, included, used, extraCost, standing } = state;
  const own = state.row;
  const forecastOf = (meter: Meter) => (own ? forecast(used[meter], days, meter, own, now) : null);
  const ahead = Object.fromEntries(meters.map((meter) => [meter, forecastOf(meter) ?? used[meter]]));
  return {
    plan: {
      id: plan.id,
      version: plan.version,
      name: plan.name,
      support: plan.support,
      features: plan.features,
      inhabitants: plan.sizes[own?.size ?? 0]?.inhabitants ?? null,
    },
    isOwn: own !== null,
    canOrder: own !== null && installation.payments !== null,
    interval: own?.interval ?? 'year',
    status: state.status,
    periodStart: own?.periodStart.toISOString() ?? null,
    periodEnd: own?.periodEnd.toISOString() ?? null,
    cancelAt: own?.cancelAt?.toISOString() ?? null,
    paidBy: own?.paidBy ?? 'none',
    limits: limits.map((limit) => ({
      limit,
      used: isMeter(limit) ? used[limit] : counts[limit],
      included: included[limit],
      overSince:
        isMeter(limit) && state.usedUp.includes(limit) ? (state.overSince[limit]?.toISOString() ?? null) : null,
      forecast: isMeter(limit) ? forecastOf(limit) : null,
    })),
    days: days.map(({ day, answers, tasks, modelSpend }) => ({ day, answers, tasks, modelSpend })),
    standings: standing.names,
    effects: standing.effects,
    grace: plan.grace,
    revision: own?.revision ?? 0,
    amounts:
      own && scope.permissions.has('billing:read')
        ? {
            currency: plan.currency,
            price: plan.sizes[own.size]?.prices[own.interval] ?? null,
            extra: plan.extra,
            extraCost,
            extraForecast: forecastOf('answers') === null ? null : extraCostOf(plan, included, toMeters(ahead)),
            extraLimit: own.extraLimit,
            invoiceTo: invoiceTo.safeParse(row?.invoiceTo).data ?? null,
            hasSubscription: own.subscriptionId !== null && own.status === 'active',
          }
        : null,
  };
}

const toMeters = ({ answers = 0, tasks = 0, modelSpend = 0 }: Record<string, number>): Record<Meter, number> => ({
  answers,
  tasks,
  modelSpend,
});

interface DayRow extends Record<Meter, number> {
  day: string;
}
/** What each day used; the first day from the period's beginning on, row by row. `$1` tenant, `$2` beginning, `$3` time zone. */
const daysQuery = `with first as (select ($2::timestamptz at time zone $3)::date as day),
    used as (
      select d.day, d.meter, d.quantity from plan_usage_day d, first where d.tenant_id = $1 and d.day > first.day::text
      union all
      select (u.at at time zone $3)::date::text, u.meter, u.quantity from plan_usage u, first
        where u.tenant_id = $1 and (u.counted_at is null or u.at < (first.day + 1)::timestamp at time zone $3) and u.at >= $2)
  select day, coalesce(sum(quantity) filter (where meter = 'answers'), 0)::float8 as answers,
    coalesce(sum(quantity) filter (where meter = 'tasks'), 0)::float8 as tasks,
    coalesce(sum(quantity) filter (where meter = 'modelSpend'), 0)::float8 as "modelSpend"
  from used group by day order by day`;

function forecast(
  used: number,
  days: readonly DayRow[],
  meter: Meter,
  { periodStart, periodEnd }: { periodStart: Date; periodEnd: Date },
  now: Date,
): number | null {
  const gone = (now.getTime() - periodStart.getTime()) / dayMs;
  const left = Math.max(0, (periodEnd.getTime() - now.getTime()) / dayMs);
  if (gone < shortestLook) return null;
  const look = Math.min(longestLook, gone);
  const since = new Date(now.getTime() - look * dayMs).toISOString().slice(0, 10);
  const lately = days.reduce((sum, day) => (day.day > since ? sum + day[meter] : sum), 0);
  return Math.round(used + (lately / look) * left);
}

/** The plans that can be chosen, each in the size that the organisation needs. @param told inhabitants, which count where nothing else tells them */
export async function listPlans(scope: Scope, told?: number): Promise<PlanOffer[]> {
  authorise(scope, 'billing:read');
  const { tenantId, installation } = scope;
  const { tenant, row } = await installation.db.forTenant(tenantId, async (tx) => ({
    tenant: await tx.tenant.findUnique({ where: { id: tenantId } }),
    row: await tx.tenantPlan.findUnique({ where: { tenantId } }),
  }));
  if (!tenant) throw notFound();
  const { many, mayTell } = inhabitantsFor(tenant.municipalityCode, { kept: row?.inhabitants ?? null, told });
  const whence = !mayTell ? 'known' : many === null ? 'unknown' : 'told';
  return plansSold(new Date()).map((plan) => {
    const sized = plan.sizes[sizeFor(plan, many)] ?? plan.sizes[0];
    const size = plan.sizes.length > 1 ? whence : 'known';
    const { id, version, name, currency, features, extra, support, grace } = plan;
    return { id, version, name, currency, ...sized, size, features, extra, support, grace };
  });
}

/** An invoice as its buyer sees it. Amounts in öre. */
export interface InvoiceInfo {
  id: string;
  number: string | null;
  status: string;
  /** It is open, and its day has gone. */
  isOverdue: boolean;
  currency: string;
  total: number;
  tax: number;
  credited: number;
  issuedAt: string;
  dueAt: string | null;
  paidAt: string | null;
  periodStart: string | null;
  periodEnd: string | null;
  pageUrl: string | null;
  pdfUrl: string | null;
}

/** Every invoice of an organisation, the newest first. */
export async function listInvoices(scope: Scope): Promise<InvoiceInfo[]> {
  authorise(scope, 'billing:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.invoice.findMany({
      where: { tenantId },
      orderBy: { issuedAt: 'desc' },
      omit: { tenantId: true, asOf: true, paid: true },
    }),
  );
  const now = new Date();
  return rows.map(({ issuedAt, dueAt, paidAt, periodStart, periodEnd, ...row }) => ({
    ...row,
    isOverdue: row.status === 'open' && (dueAt ?? issuedAt) < now,
    issuedAt: issuedAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    paidAt: paidAt?.toISOString() ?? null,
    periodStart: periodStart?.toISOString() ?? null,
    periodEnd: periodEnd?.toISOString() ?? null,
  }));
}

/** How a plan stands, for whoever works in the console: what is near, used up or closed. No amounts. */
export async function readPlanStanding(scope: Scope): Promise<{ standings: StandingName[]; effects: Effects }> {
  authorise(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const { standing } = await installation.db.sqlForTenant(tenantId, (sql) => readPlan(sql, tenantId, new Date()));
  return { standings: standing.names, effects: standing.effects };
}
