import { newId, type Transaction } from '@radrum/db';
import { convert, currenciesOf } from '@radrum/routing';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import type { Session } from '../members/index.ts';
import { requireFreshSession, systemScope } from '../scope.ts';
import { ratesToday } from '../usage/rates.ts';
import { forgetPlan } from './facts.ts';
import { inhabitantsOf } from './inhabitants.ts';
import {
  extraLimitIn,
  findPlan,
  inhabitantsIn,
  intervals,
  type Interval,
  type Plan,
  planIds,
  sizeFor,
  startPlan,
} from './plans.ts';
import { holdPlan } from './sync.ts';

/** What operators see of money across tenants. Amounts in öre, without tax; a month's price counts twelve times. */
export interface BillingOverview {
  /** Whether a payment provider is set up. */
  isOn: boolean;
  byPlan: { plan: string; version: number; name: Plan['name']; tenants: number; yearly: number }[];
  trials: { tenantId: string; tenantName: string; slug: string; endsAt: string }[];
  unpaid: { tenantId: string; tenantName: string; slug: string; number: string | null; total: number; dueAt: string }[];
  /** Events of the provider that nobody could take over. */
  failedEvents: number;
}

const looking = { actor: 'operator', action: 'billing.looked_at' };

interface PlanCount {
  plan: string;
  version: number;
  size: number;
  interval: string;
  tenants: number;
}

export async function readBillingOverview({ db, payments }: Installation): Promise<BillingOverview> {
  return db.asOperator(
    looking,
    async (tx) => {
      const counts = await tx.$queryRaw<PlanCount[]>`
        select plan, version, size, interval, count(*)::int as tenants from tenant_plan where status <> 'ended' group by 1, 2, 3, 4`;
      const trials = await tx.$queryRaw<{ tenantId: string; tenantName: string; slug: string; endsAt: Date }[]>`
        select t.id as "tenantId", t.name as "tenantName", t.slug, p.period_end as "endsAt" from tenant_plan p
        join tenant t on t.id = p.tenant_id where p.status = 'trial' order by p.period_end limit 200`;
      const unpaid = await tx.$queryRaw<
        { tenantId: string; tenantName: string; slug: string; number: string | null; total: number; dueAt: Date }[]
      >`
        select t.id as "tenantId", t.name as "tenantName", t.slug, i.number, i.total - i.paid - i.credited as total,
          coalesce(i.due_at, i.issued_at) as "dueAt"
        from invoice i join tenant t on t.id = i.tenant_id
        where i.status in ('open', 'uncollectible') and coalesce(i.due_at, i.issued_at) < now()
        order by coalesce(i.due_at, i.issued_at) limit 200`;
      return {
        isOn: payments !== null,
        byPlan: byPlan(counts),
        trials: trials.map(({ endsAt, ...row }) => ({ ...row, endsAt: endsAt.toISOString() })),
        unpaid: unpaid.map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt.toISOString() })),
        failedEvents: await tx.billingEvent.count({ where: { status: 'failed' } }),
      };
    },
    { isRecorded: false },
  );
}

function byPlan(counts: readonly PlanCount[]): BillingOverview['byPlan'] {
  const groups = Map.groupBy(counts, ({ plan, version }) => `${plan} ${version}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const plan = first && findPlan(first.plan, first.version);
    if (!plan) return [];
    const yearly = rows.reduce(
      (sum, { size, interval, tenants }) => sum + tenants * yearlyPrice(plan, size, interval),
      0,
    );
    const tenants = rows.reduce((sum, row) => sum + row.tenants, 0);
    return [{ plan: plan.id, version: plan.version, name: plan.name, tenants, yearly }];
  });
}

function yearlyPrice(plan: Plan, size: number, interval: string): number {
  const { month, year } = plan.sizes[size]?.prices ?? {};
  return interval === 'month' ? (month ?? 0) * 12 : (year ?? 0);
}

/** A plan that an operator gives a tenant by hand: it is paid outside of Rådrum, or not at all. */
export const handSetPlan = z.object({
  tenantId: z.string().max(60),
  plan: z.enum(planIds),
  version: z.int().min(1),
  size: z.int().min(0).max(20).default(0),
  interval: z.enum(intervals).default('year'),
  /** The day on which it begins anew (ISO date); left out: a month or a year from now. */
  until: z.iso.date().optional(),
  /** Why; it stands in both logs. */
  reason: z.string().trim().min(1).max(500),
});

/**
 * Gives a tenant a plan by hand; `self-hosted` takes it away, so that everything is allowed.
 * @throws RadrumError `step_up_required`, `not_found`, `invalid_body`, `conflict` where the tenant pays for one, or models cost what cannot be counted
 */
export async function setPlanByHand(
  installation: Installation,
  session: Pick<Session, 'user' | 'authenticatedAt'>,
  { tenantId, plan: id, version, size, interval, until, reason }: z.output<typeof handSetPlan>,
): Promise<void> {
  requireFreshSession(session);
  const plan = findPlan(id, version);
  if (!plan?.sizes[size])
    throw new RadrumError('invalid_body', 'There is no such plan.', {
      problems: [{ path: 'plan', message: 'Choose a plan, a version and a size that there are.' }],
    });
  requireCountable(installation, plan);
  const operator = session.user.id;
  const detail = { tenantId, plan: id, version, size, interval, reason };
  await installation.db.asOperator({ actor: operator, action: 'plan.set_by_hand', detail }, async (tx, enter) => {
    const tenant = await tx.tenant.findUnique({ where: { id: tenantId } });
    if (!tenant) throw notFound();
    await enter(tenantId);
    const held = await holdPlan(tx, tenantId);
    if (held?.subscriptionId && held.status === 'active')
      throw new RadrumError('conflict', 'This organisation pays for a plan. End that first.');
    const scope = {
      ...systemScope(installation, tenantId, 'operator'),
      actor: { kind: 'operator' as const, userId: operator },
    };
    await record(tx, scope, 'plan.set_by_hand', tenantId, { plan: id, version, size, interval, reason });
    if (plan.way === 'own') return void (await tx.tenantPlan.deleteMany({ where: { tenantId } }));
    const now = new Date();
    const data = {
      plan: id,
      version,
      size,
      interval,
      status: plan.way === 'start' ? 'trial' : 'active',
      periodStart: now,
      periodEnd: until ? new Date(until) : endOf(plan, interval, now),
      cancelAt: null,
      orderedAt: now,
      overSince: {},
      told: [],
      paidBy: 'none',
      subscriptionId: null,
      updatedAt: now,
      ...sizeToKeep(plan, size, inhabitantsOf(tenant.municipalityCode)),
      ...(held && { extraLimit: extraLimitIn(held.extraLimit, { from: held.interval, to: interval }) }),
    };
    await tx.tenantPlan.upsert({
      where: { tenantId },
      create: { ...data, tenantId, id: newId('tenantPlan') },
      update: { ...data, revision: { increment: 1 } },
    });
  });
  forgetPlan(tenantId);
}

/** A size that is not the register's is kept for the orders that follow; a plan of one size says nothing of it. */
function sizeToKeep(plan: Plan, size: number, registered: number | null): { inhabitants?: number | null } {
  if (plan.sizes.length === 1) return {};
  const follows = registered !== null && sizeFor(plan, registered) === size;
  return { inhabitants: follows ? null : inhabitantsIn(plan, size) };
}

/** A plan that includes so much of models needs to know what they cost. */
function requireCountable({ models }: Pick<Installation, 'models'>, { way, currency }: Plan): void {
  const rates = ratesToday({ models });
  const unknown = currenciesOf(models).filter((one) => convert(1, one, currency, rates) === null);
  if (way === 'own' || unknown.length === 0) return;
  throw new RadrumError(
    'conflict',
    `Models are priced in ${unknown.join(', ')}, and no exchange rate to ${currency} is known. Add it to the models file first.`,
  );
}

/** When a plan's first period ends. */
function endOf({ lastsDays }: Plan, interval: Interval, from: Date): Date {
  const end = new Date(from);
  if (lastsDays !== null) end.setUTCDate(end.getUTCDate() + lastsDays);
  else end.setUTCMonth(end.getUTCMonth() + (interval === 'year' ? 12 : 1));
  return end;
}

/** A new organisation begins with the plan for starting, where plans are sold; `tx` is in the tenant. */
export async function startTrial(tx: Transaction, { payments }: Installation, tenantId: string): Promise<void> {
  if (!payments) return;
  const { id: plan, version } = startPlan();
  const now = new Date();
  await tx.tenantPlan.create({
    data: {
      tenantId,
      id: newId('tenantPlan'),
      plan,
      version,
      interval: 'year',
      status: 'trial',
      periodStart: now,
      periodEnd: endOf(startPlan(), 'year', now),
    },
  });
}

/**
 * Plans that were set by hand begin anew by themselves when their period ends; those that are paid for do when the provider says so, and
 * trials never do.
 */
export async function renewByHand(installation: Installation, tenantId: string, now = new Date()): Promise<void> {
  await installation.db.forTenant(tenantId, async (tx) => {
    const held = await holdPlan(tx, tenantId);
    if (held?.status !== 'active' || held.subscriptionId || held.periodEnd > now) return;
    const plan = findPlan(held.plan, held.version);
    const interval = intervals.find((one) => one === held.interval) ?? 'year';
    if (!plan) return;
    await tx.tenantPlan.update({
      where: { tenantId },
      data: { periodStart: held.periodEnd, periodEnd: endOf(plan, interval, held.periodEnd), overSince: {}, told: [] },
    });
  });
  forgetPlan(tenantId);
}
