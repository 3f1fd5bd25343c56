import type { Sql } from '@radrum/db';
import type { Meter } from './plans.ts';

/**
 * SQL that notes what was used, for the transaction that used it; `$1` is the tenant. It notes nothing where the tenant has no plan.
 * @param id the parameter with a new identifier
 * @param quantity the parameter with how much; 0 notes nothing
 */
export const noteUsed = (meter: Meter, id: string, quantity: string): string =>
  `insert into plan_usage (tenant_id, id, meter, quantity) select $1, ${id}, '${meter}', ${quantity}::numeric
   where ${quantity}::numeric > 0 and exists (select from tenant_plan where tenant_id = $1)`;

/**
 * The same for what models have cost, out of rows of the ledger: those of a tenant's own models (`own-…`) are no concern of its plan.
 * @param rates the parameter with what a unit of each currency is worth in kronor today
 */
export const noteSpend = (rows: string, rates: string): string =>
  `insert into plan_usage (tenant_id, id, meter, quantity) select $1, 'pu_' || substr(id, 5), 'modelSpend', round(cost * (${rates}::jsonb ->> currency)::numeric * 100, 3) from ${rows}
   where cost > 0 and (${rates}::jsonb ->> currency) is not null and model not like 'own-%' and exists (select from tenant_plan where tenant_id = $1)`;

/** Rows that are added to their days in one transaction. */
export const addedAtOnce = 2_000;

/** What is nobody's to pay is never sent on. */
const notBilled = 'not_billed';

/**
 * Adds what was noted to the sums of its days, so that a year's use is read quickly. What was used before there was an order, or without one,
 * is not to be sent.
 * @returns how many rows were added
 */
export async function addUp(sql: Sql, tenantId: string, timeZone: string): Promise<number> {
  const { rows } = await sql.query<{ added: number }>(
    `with taken as (
       select id from plan_usage where tenant_id = $1 and counted_at is null order by id limit ${addedAtOnce} for update skip locked),
     counted as (
       update plan_usage u set counted_at = now(),
         problem = coalesce(u.problem, case when p.subscription_id is null or u.at < p.ordered_at then '${notBilled}' end)
       from taken, tenant_plan p where u.tenant_id = $1 and u.id = taken.id and p.tenant_id = $1
       returning u.meter, u.quantity, (u.at at time zone $2)::date::text as day),
     summed as (
       insert into plan_usage_day (tenant_id, meter, day, quantity)
       select $1, meter, day, sum(quantity) from counted group by meter, day order by meter, day
       on conflict (tenant_id, meter, day) do update set quantity = plan_usage_day.quantity + excluded.quantity returning 1)
     select count(*)::int as added from counted`,
    [tenantId, timeZone],
  );
  return rows[0]?.added ?? 0;
}
