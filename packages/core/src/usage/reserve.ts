import { newId, type Sql } from '@radrum/db';
import { convert, type RatesOfDay, type RouteBudget } from '@radrum/routing';
import type { Scope } from '../scope.ts';
import { isAbout, lockBudgets, type RunningBudget, tokens } from './held.ts';
import { columnsOf, type MeteredCall, type Most } from './metered-call.ts';

/** What the hard budgets leave a call, as the decision takes it: null where none counts money, or tokens. */
export interface Leeway extends RouteBudget {
  tokensLeft: number | null;
}
export const noLimit: Leeway = { left: null, currency: null, tokensLeft: null };

/** A call that wants to be sent. `decide` says what it takes at most under what is left; null where no paid model is to be asked. */
export interface Wish<Decision extends { most: Most | null }> {
  scope: Scope;
  call: MeteredCall;
  decide: (leeway: Leeway) => Decision;
}

/** What is held for a call until it is settled. */
export interface Reservation {
  id: string;
  scope: Scope;
  call: MeteredCall;
  /** Whether budgets count it. */
  isCounted: boolean;
}

export interface Reserved<Decision> {
  decision: Decision;
  /** Null where nothing was to be held. */
  reservation: Reservation | null;
}

interface Hold {
  budgetId: string;
  period: string;
  amount: number;
}

/** How long after its time a call may still be settled by whoever made it. */
const graceMs = 60_000;
/** Amounts are kept to the ninth place behind the point. */
const exact = (amount: number): string => amount.toFixed(9);

/**
 * Holds what calls of one tenant may cost at most, before they are sent, in the transaction of `sql`: nothing is sent that is not held, and
 * whatever is held is counted as spent by those that come after it. So calls side by side overshoot a hard budget by no more than what one of
 * them was held for too little.
 */
export async function reserveIn<Decision extends { most: Most | null }>(
  sql: Sql,
  tenantId: string,
  wishes: readonly Wish<Decision>[],
  rates: RatesOfDay,
): Promise<Reserved<Decision>[]> {
  const budgets = await lockBudgets(sql, tenantId, (budget) =>
    wishes.some(({ scope, call }) => isAbout(budget, scope, call)),
  );
  const held = new Map<RunningBudget, number>();
  const rows: { id: string; lasts: number; call: object; holds: Hold[] }[] = [];
  const answers = wishes.map((wish): Reserved<Decision> => {
    const { scope, call, decide } = wish;
    const own = budgets.filter((budget) => isAbout(budget, scope, call));
    const decision = decide(leewayOf(own));
    const { most } = decision;
    if (most === null) return { decision, reservation: null };
    const id = newId('reservation');
    const holds = own.flatMap((budget): Hold[] => {
      const amount = amountIn(budget, most, rates);
      if (amount === 0) return [];
      budget.reserved += amount;
      held.set(budget, (held.get(budget) ?? 0) + amount);
      return [{ budgetId: budget.id, period: budget.period, amount }];
    });
    rows.push({ id, lasts: call.lastsMs + graceMs, call: { ...columnsOf(scope, call), ...most }, holds });
    return { decision, reservation: { id, scope, call, isCounted: holds.length > 0 } };
  });
  // It must outlive this process, not the database's machine: a commit that the database has taken and not yet flushed is enough, and an
  // eighth of the wait. What is used is flushed.
  if (rows.length > 0)
    sql.send(
      `insert into usage_reservation (tenant_id, id, expires_at, call, holds)
       select $1, r.id, now() + r.lasts * interval '1 millisecond', r.call, r.holds
       from jsonb_to_recordset($2::jsonb) as r(id text, lasts int, call jsonb, holds jsonb),
         (select set_config('synchronous_commit', 'off', true)) as unflushed`,
      [tenantId, JSON.stringify(rows)],
    );
  if (held.size > 0)
    changePeriods(
      sql,
      tenantId,
      [...held].map(([{ id, period }, amount]) => ({ id, period, reserved: amount, spent: 0 })),
    );
  return answers;
}

/** Adds to what is spent and held of budgets. */
export function changePeriods(
  sql: Sql,
  tenantId: string,
  changes: readonly { id: string; period: string; reserved: number; spent: number }[],
): void {
  sql.send(
    `update budget_period p set reserved = greatest(0, p.reserved + c.reserved), spent = p.spent + c.spent
     from jsonb_to_recordset($2::jsonb) as c(id text, period text, reserved numeric, spent numeric)
     where p.tenant_id = $1 and p.budget_id = c.id and p.period = c.period`,
    [
      tenantId,
      JSON.stringify(
        changes.map(({ reserved, spent, ...rest }) => ({ ...rest, reserved: exact(reserved), spent: exact(spent) })),
      ),
    ],
  );
}

/** What something counts for in a budget's unit; nothing where its currency has no rate: a hard budget lets nothing of the kind be asked. */
export function amountIn(
  { unit }: Pick<RunningBudget, 'unit'>,
  used: { inputTokens: number; outputTokens: number; cost: number | null; currency: string | null },
  rates: RatesOfDay,
): number {
  if (unit === tokens) return used.inputTokens + used.outputTokens;
  return used.currency === null ? 0 : (convert(used.cost ?? 0, used.currency, unit, rates) ?? 0);
}

function leewayOf(budgets: readonly RunningBudget[]): Leeway {
  let leeway = noLimit;
  for (const { isHard, unit, amount, spent, reserved } of budgets) {
    if (!isHard) continue;
    const left = amount - spent - reserved;
    if (unit === tokens) leeway = { ...leeway, tokensLeft: Math.min(left, leeway.tokensLeft ?? left) };
    else leeway = { ...leeway, left: Math.min(left, leeway.left ?? left), currency: unit };
  }
  return leeway;
}
