import { record } from '../audit/index.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { systemScope } from '../scope.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import { addedAtOnce, addUp } from './count.ts';
import { forgetPlan, planState, type PlanState, readPlan } from './facts.ts';
import { meters } from './plans.ts';
import { holdPlan, ownersOf } from './sync.ts';

/**
 * Adds up what a tenant has used, and tells its owners, once a period, of every standing that is new: the worker's job.
 * @param now a moment to reckon with
 */
export async function countAndTell(installation: Installation, tenantId: string, now = new Date()): Promise<void> {
  const { db } = installation;
  for (;;) {
    const { added, state } = await db.sqlForTenant(tenantId, async (sql) => {
      const before = await readPlan(sql, tenantId, now);
      const { row } = before;
      if (!row) return { added: 0, state: before };
      return { added: await addUp(sql, tenantId, row.timeZone), state: before };
    });
    // what was not added yet is in the state that was read, too
    if (added === addedAtOnce) continue;
    await tell(installation, tenantId, state, now);
    return;
  }
}

async function tell(installation: Installation, tenantId: string, state: PlanState, now: Date): Promise<void> {
  const { row } = state;
  if (!row) return;
  const usedUpNow = state.usedUp.filter((meter) => row.overSince[meter] === undefined);
  const againLeft = meters.filter((meter) => row.overSince[meter] !== undefined && !state.usedUp.includes(meter));
  const isNew = state.standing.names.some((name) => !row.told.includes(name));
  const isOver = row.told.some((name) => !state.standing.names.some((one) => one === name));
  if (usedUpNow.length + againLeft.length === 0 && !isNew && !isOver) return;
  const scope = systemScope(installation, tenantId, 'worker');
  const told = await installation.db.forTenant(tenantId, async (tx) => {
    const held = await holdPlan(tx, tenantId);
    if (!held) return null;
    const overSince = Object.fromEntries(
      state.usedUp.map((meter) => [meter, (row.overSince[meter] ?? now).toISOString()]),
    );
    // what was told and holds no more is told again when it comes again, but for what is near: that comes and goes
    const kept = held.told.filter((name) => name.endsWith('Near') || state.standing.names.some((one) => one === name));
    const names = planState(state.plan, { ...row, overSince: datesOf(overSince) }, state.used, now).standing.names;
    const fresh = names.filter((name) => !held.told.includes(name));
    await tx.tenantPlan.update({ where: { tenantId }, data: { overSince, told: [...new Set([...kept, ...names])] } });
    const deliveries: string[] = [];
    for (const name of fresh) {
      await record(tx, scope, 'plan.standing', tenantId, { standing: name });
      deliveries.push(...(await announce(tx, scope, 'plan.standing', { standing: name })));
    }
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    return { tenant, owners: await ownersOf(tx, tenantId), deliveries, fresh };
  });
  forgetPlan(tenantId);
  if (!told) return;
  await deliverSoon(scope, told.deliveries);
  const { slug, name: tenant, locale } = told.tenant;
  const link = `${installation.baseUrl}/t/${slug}/billing`;
  for (const standing of told.fresh)
    for (const to of told.owners)
      await installation.mail
        .send(mailIn(locale, 'planStanding', { to, tenant, standing, grace: state.plan.grace, link }))
        .catch((error: unknown) => installation.log.warn({ err: error }, 'a plan’s standing was not mailed'));
}

const datesOf = (times: Record<string, string>) =>
  Object.fromEntries(Object.entries(times).map(([meter, time]) => [meter, new Date(time)]));

/** Tenants that have a plan: whose standing changes with the days. */
export async function tenantsWithPlans({ db }: Installation): Promise<string[]> {
  const rows = await db.asOperator(
    { actor: 'worker', action: 'billing.counting' },
    (tx) => tx.tenantPlan.findMany({ select: { tenantId: true } }),
    { isRecorded: false },
  );
  return rows.map(({ tenantId }) => tenantId);
}
