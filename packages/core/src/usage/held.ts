import type { Sql } from '@radrum/db';
import { LRUCache } from 'lru-cache';
import type { Scope } from '../scope.ts';
import type { MeteredCall } from './metered-call.ts';
import { type BudgetPeriodName, periodAt } from './periods.ts';

export const budgetScopes = ['tenant', 'assistant', 'member', 'key'] as const;
export type BudgetScope = (typeof budgetScopes)[number];
/** The unit of a budget that counts tokens, whatever they cost. */
export const tokens = 'tokens';

/** A budget with what is spent and held of it in the period that runs. */
export interface RunningBudget {
  id: string;
  scope: BudgetScope;
  subjectId: string;
  unit: string;
  amount: number;
  isHard: boolean;
  period: string;
  spent: number;
  reserved: number;
}

interface Row {
  id: string;
  scope: BudgetScope;
  subject_id: string;
  period: BudgetPeriodName;
  unit: string;
  amount: number;
  is_hard: boolean;
  time_zone: string;
}

/** Tenants that have no budget at all, as was seen lately: a call of theirs need not ask. One that is set here counts at once, elsewhere within this time. */
const without = new LRUCache<string, true>({ max: 20_000, ttl: 5_000 });
/** Counts budgets that were set here: what was read before one is not kept after it. */
let changes = 0;
export function forgetBudgets(tenantId: string): void {
  changes++;
  without.delete(tenantId);
}

/** Reads the budgets of a tenant, and locks what runs of those that `concerns` picks: until the transaction ends nobody else spends of them. */
export async function lockBudgets(
  sql: Sql,
  tenantId: string,
  concerns: (budget: { scope: BudgetScope; subjectId: string }) => boolean,
): Promise<RunningBudget[]> {
  if (without.has(tenantId)) return [];
  const before = changes;
  const { rows } = await sql.query<Row>(
    `select b.id, b.scope, b.subject_id, b.period, b.unit, b.amount::float8 as amount, b.is_hard, t.time_zone
     from budget b join tenant t on t.id = b.tenant_id where b.tenant_id = $1 order by b.id`,
    [tenantId],
  );
  if (rows.length === 0 && before === changes) without.set(tenantId, true);
  const now = new Date();
  const running = rows
    .map((row) => ({
      id: row.id,
      scope: row.scope,
      subjectId: row.subject_id,
      unit: row.unit,
      amount: row.amount,
      isHard: row.is_hard,
      period: periodAt(row.period, now, row.time_zone),
      spent: 0,
      reserved: 0,
    }))
    .filter(concerns);
  if (running.length === 0) return [];
  const wanted = [tenantId, running.map(({ id }) => id), running.map(({ period }) => period)];
  await sql.query(
    `insert into budget_period (tenant_id, budget_id, period)
     select $1, w.id, w.period from unnest($2::text[], $3::text[]) as w(id, period) on conflict do nothing`,
    wanted,
  );
  const { rows: sums } = await sql.query<{ budget_id: string; spent: number; reserved: number }>(
    `select p.budget_id, p.spent::float8 as spent, p.reserved::float8 as reserved from budget_period p
     join unnest($2::text[], $3::text[]) as w(id, period) on p.budget_id = w.id and p.period = w.period
     where p.tenant_id = $1 order by p.budget_id for update of p`,
    wanted,
  );
  const sumOf = new Map(sums.map(({ budget_id: id, spent, reserved }) => [id, { spent, reserved }]));
  return running.map((budget) => ({ ...budget, ...sumOf.get(budget.id) }));
}

/** Whether a budget is about a call: of the tenant, or of the assistant, member or key that it is made for. */
export const isAbout = (
  { scope, subjectId }: Pick<RunningBudget, 'scope' | 'subjectId'>,
  { actor }: Scope,
  { assistantId }: MeteredCall,
): boolean => {
  switch (scope) {
    case 'tenant':
      return true;
    case 'assistant':
      return assistantId === subjectId;
    case 'member':
    case 'key':
      return actor.kind === scope && actor.id === subjectId;
  }
};
