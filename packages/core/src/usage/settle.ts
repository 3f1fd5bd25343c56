import type { Sql } from '@radrum/db';
import type { RatesOfDay } from '@radrum/routing';
import { z } from 'zod';
import { noteSpend } from '../billing/count.ts';
import { type Attempted, columnsOf } from './metered-call.ts';
import { amountIn, changePeriods, type Reservation } from './reserve.ts';

/** A call that has ended: everything that was tried for it. */
export interface Settlement {
  reservation: Reservation;
  attempts: readonly Attempted[];
}

/** A budget of which something was spent, in the period that it counts for. */
export interface Touched {
  budgetId: string;
  period: string;
}

const holdsSchema = z.array(z.object({ budgetId: z.string(), period: z.string(), amount: z.number() }));
export type Holds = z.output<typeof holdsSchema>;
export const readHolds = (value: unknown): Holds => holdsSchema.catch([]).parse(value);

/**
 * Writes what calls of one tenant used and lets go of what was held for them, in the transaction of `sql`. A reservation is settled once: one
 * that the sweep was faster with is left as the sweep wrote it.
 * @returns the budgets that were spent of, to be looked at for a warning after the transaction
 */
export async function settleIn(
  sql: Sql,
  tenantId: string,
  settlements: readonly Settlement[],
  rates: RatesOfDay,
): Promise<Touched[]> {
  if (settlements.length === 0) return [];
  const written = settlements.flatMap(({ reservation, attempts }) =>
    attempts.map((attempted, index) => ({
      ...usageRow(reservation, attempted, index + 1),
      reservationId: reservation.id,
    })),
  );
  // in one statement: it is a round trip less for every call
  const statement = `with gone as (delete from usage_reservation where tenant_id = $1 and id = any($2) returning id, holds),
       kept as (${insertFrom(`where r."reservationId" in (select id from gone)`)}),
       noted as (${noteSpend('kept', '$4')})
     select id, holds from gone`;
  const values = [
    tenantId,
    settlements.map(({ reservation }) => reservation.id),
    JSON.stringify(written),
    JSON.stringify(rates),
  ];
  if (!settlements.some(({ reservation }) => reservation.isCounted)) {
    sql.send(statement, values);
    return [];
  }
  const { rows } = await sql.query<{ id: string; holds: unknown }>(statement, values);
  const held = new Map(rows.map(({ id, holds }) => [id, readHolds(holds)]));
  return spend(
    sql,
    tenantId,
    settlements.flatMap(({ reservation, attempts }) => {
      const holds = held.get(reservation.id);
      return holds === undefined ? [] : [{ holds, attempts }];
    }),
    rates,
  );
}

/** A row of the ledger. Its identifier follows from the reservation's, so that no attempt can stand in it twice. */
export const usageRow = (
  { id, scope, call }: Omit<Reservation, 'isCounted'>,
  { usage, ...attempted }: Attempted,
  attempt: number,
) => ({
  id: usageId(id, attempt),
  ...columnsOf(scope, call),
  ...attempted,
  ...usage,
  attempt,
});
export type UsageRow = ReturnType<typeof usageRow>;

export const usageId = (reservationId: string, attempt: number): string =>
  `use_${reservationId.slice(reservationId.indexOf('_') + 1)}${attempt === 1 ? '' : `_${attempt}`}`;

export async function insertUsage(
  sql: Sql,
  tenantId: string,
  rows: readonly UsageRow[],
  rates: RatesOfDay,
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(`with kept as (${insertFrom(`where $2::text[] is null`)}) ${noteSpend('kept', '$4')}`, [
    tenantId,
    null,
    JSON.stringify(rows),
    JSON.stringify(rates),
  ]);
}

/** Writes the rows in `$3` that a condition lets through, and gives what they cost; `$1` is the tenant. */
const insertFrom = (condition: string): string =>
  `insert into usage (tenant_id, id, kind, subject, actor, assistant_id, request_id, attempt, model, provider, region, operator,
     input_tokens, output_tokens, cached_tokens, reasoning_tokens, is_estimated, cost, currency, price_version, first_token_ms, total_ms, reason)
   select $1, r.id, r.kind, r.subject, r.actor, r."assistantId", r."requestId", r.attempt, r.model, r.provider, r.region, r.operator,
     r."inputTokens", r."outputTokens", r."cachedInputTokens", r."reasoningTokens", r.estimated, r.cost, r.currency, r."priceVersion",
     r."firstTokenMs", r."totalMs", r.reason
   from jsonb_to_recordset($3::jsonb) as r(id text, kind text, subject text, actor text, "assistantId" text, "requestId" text, attempt int,
     model text, provider text, region text, operator text, "inputTokens" int, "outputTokens" int, "cachedInputTokens" int,
     "reasoningTokens" int, estimated boolean, cost numeric, currency text, "priceVersion" text, "firstTokenMs" int, "totalMs" int, reason text,
     "reservationId" text)
   ${condition} on conflict do nothing returning id, model, cost, currency`;

/** Turns what was held of budgets into what was spent. */
export async function spend(
  sql: Sql,
  tenantId: string,
  calls: readonly { holds: Holds; attempts: readonly Pick<Attempted, 'usage' | 'cost' | 'currency'>[] }[],
  rates: RatesOfDay,
): Promise<Touched[]> {
  const budgetIds = new Set(calls.flatMap(({ holds }) => holds.map(({ budgetId }) => budgetId)));
  if (budgetIds.size === 0) return [];
  const { rows } = await sql.query<{ id: string; unit: string }>(
    'select id, unit from budget where tenant_id = $1 and id = any($2)',
    [tenantId, [...budgetIds]],
  );
  const unitOf = new Map(rows.map(({ id, unit }) => [id, unit]));
  const changes = new Map<string, { id: string; period: string; reserved: number; spent: number }>();
  for (const { holds, attempts } of calls)
    for (const { budgetId, period, amount } of holds) {
      const unit = unitOf.get(budgetId);
      if (unit === undefined) continue; // removed meanwhile
      const used = attempts.reduce((sum, { usage, cost, currency }) => {
        return sum + amountIn({ unit }, { ...usage, cost, currency }, rates);
      }, 0);
      const change = changes.get(`${budgetId} ${period}`) ?? { id: budgetId, period, reserved: 0, spent: 0 };
      changes.set(`${budgetId} ${period}`, {
        ...change,
        reserved: change.reserved - amount,
        spent: change.spent + used,
      });
    }
  // in one order everywhere: two transactions that change the same rows never wait for each other in a circle
  const ordered = [...changes.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
  await sql.query(
    `select 1 from budget_period where tenant_id = $1 and budget_id = any($2) order by budget_id, period for update`,
    [tenantId, ordered.map(({ id }) => id)],
  );
  changePeriods(sql, tenantId, ordered);
  return ordered.filter(({ spent }) => spent > 0).map(({ id, period }) => ({ budgetId: id, period }));
}
