import type { Sql } from '@radrum/db';
import type { Installation } from '../installation.ts';
import { planOf, type PlanState } from './facts.ts';
import { type Feature, features, isMeter, type Limit, type Meter } from './plans.ts';
import { type EntitlementReason, planLimit, type Refusal } from './refusal.ts';

/** What a plan says of one thing. */
export interface Entitlement {
  allowed: boolean;
  /** How much is left of what is included; null: without limit, or nothing that is counted. */
  left: number | null;
  /** When what is used up begins anew; null: never, or nothing is used up. */
  resetsAt: Date | null;
  why: EntitlementReason;
}

const isFeature = (what: Feature | Limit): what is Feature => features.some((feature) => feature === what);

/**
 * Whether a tenant's plan lets it use something: the one place where it is decided. Seen changed within three seconds.
 * @param what a feature, or a limit of which one more is wanted
 */
export async function entitled(
  installation: Installation,
  tenantId: string,
  what: Feature | Limit,
): Promise<Entitlement> {
  const state = await planOf(installation, tenantId);
  if (isFeature(what)) return ofFeature(state, what);
  if (isMeter(what)) return ofMeter(state, what);
  const limit = state.included[what];
  if (limit === null) return { allowed: true, left: null, resetsAt: null, why: 'unlimited' };
  const has = await installation.db.sqlForTenant(tenantId, (sql) => countOf(sql, tenantId, what));
  const left = Math.max(0, limit - has);
  return { allowed: left > 0, left, resetsAt: null, why: left > 0 ? 'included' : 'used_up' };
}

/** The same, as an error that says what to do. @throws RadrumError `plan_limit` */
export async function requireEntitled(
  { installation, tenantId }: { installation: Installation; tenantId: string },
  what: Feature | Limit,
): Promise<void> {
  const { allowed, why, resetsAt } = await entitled(installation, tenantId, what);
  if (!allowed) throw planLimit(isRefusal(why) ? why : 'not_in_plan', resetsAt);
}
const isRefusal = (why: EntitlementReason): why is Refusal =>
  why === 'not_in_plan' || why === 'used_up' || why === 'ended' || why === 'unpaid';

/**
 * Whether the plan's standing serves somebody at present: staff in the workspace, callers with a secret key, or anybody who asks models.
 * @throws RadrumError `plan_limit`
 */
export async function requireServed(
  { installation, tenantId }: { installation: Installation; tenantId: string },
  who: 'staff' | 'api' | 'models',
): Promise<void> {
  const state = await planOf(installation, tenantId);
  if (state.standing.effects[who] === 'whole') return;
  throw planLimit(closedBy(state) ?? 'used_up', state.plan.lastsDays === null ? (state.row?.periodEnd ?? null) : null);
}

/** What closes a plan for everything but looking; null where nothing does. */
export const closedBy = ({ standing: { effects, names } }: PlanState): 'ended' | 'unpaid' | null =>
  effects.console === 'write' ? null : names.includes('ended') ? 'ended' : 'unpaid';

function ofFeature(state: PlanState, feature: Feature): Entitlement {
  const none = { left: null, resetsAt: null } as const;
  const closed = closedBy(state);
  if (closed) return { ...none, allowed: false, why: closed };
  const has = state.plan.features.includes(feature);
  return { ...none, allowed: has, why: has ? 'included' : 'not_in_plan' };
}

function ofMeter(state: PlanState, meter: Meter): Entitlement {
  const { row, included, used, usedUp, plan } = state;
  const limit = included[meter];
  if (row === null || limit === null) return { allowed: true, left: null, resetsAt: null, why: 'unlimited' };
  const left = Math.max(0, limit - used[meter]);
  const closed = closedBy(state);
  if (closed) return { allowed: false, left, resetsAt: null, why: closed };
  // a trial does not begin anew
  const resetsAt = plan.lastsDays === null ? row.periodEnd : null;
  if (usedUp.includes(meter)) return { allowed: false, left: 0, resetsAt, why: 'used_up' };
  return { allowed: true, left, resetsAt, why: left > 0 ? 'included' : 'extra' };
}

/** How many there are of something that is limited by how many there are. */
export async function countOf(sql: Sql, tenantId: string, what: Exclude<Limit, Meter>): Promise<number> {
  const counted =
    what === 'members'
      ? `(select count(*) from member where tenant_id = $1 and disabled_at is null)
         + (select count(*) from invitation 
           where tenant_id = $1 and accepted_at is null and withdrawn_at is null and expires_at > now())`
      : `(select count(*) from document where tenant_id = $1)`;
  const { rows } = await sql.query<{ has: number }>(`select (${counted})::int as has`, [tenantId]);
  return rows[0]?.has ?? 0;
}
