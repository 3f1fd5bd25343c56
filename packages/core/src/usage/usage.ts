import { BASE_CURRENCY, rateSpans } from '@radrum/routing';
import { z } from 'zod';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { namesOf } from './budgets.ts';
import { tokens as countsTokens } from './held.ts';

/** What usage can be summed by. `member` and `key` are the two kinds of who asked. */
export const usageGroups = ['day', 'assistant', 'model', 'member', 'key'] as const;
export type UsageGroup = (typeof usageGroups)[number];

export const usageQuery = z.object({
  /** Sums instead of single rows. */
  groupBy: z.enum(usageGroups).optional(),
  /** The first and the last day, in the tenant's time zone; the last 30 days where they are left out. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

/** One attempt at a model. */
export interface UsageRow {
  id: string;
  at: string;
  kind: string;
  subject: string;
  actor: string;
  assistantId: string | null;
  requestId: string;
  attempt: number;
  model: string;
  provider: string;
  region: string;
  operator: string;
  inputTokens: number;
  outputTokens: number;
  cachedTokens: number;
  reasoningTokens: number;
  isEstimated: boolean;
  /** Null where the model has no price. */
  cost: number | null;
  currency: string | null;
  priceVersion: string | null;
  firstTokenMs: number | null;
  totalMs: number;
  reason: string;
}

/** The metered use of models, an attempt a row, newest first. */
export async function listUsage(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<UsageRow>> {
  authorise(scope, 'usage:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const rows = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.usage.findMany({
      where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
      omit: { tenantId: true },
    }),
  );
  return toPage(
    rows.map(({ at, cost, ...row }) => ({ ...row, at: at.toISOString(), cost: cost === null ? null : Number(cost) })),
    limit,
  );
}

/** The sums of what was used by one day, assistant, model, member or key. */
export interface UsageSum {
  /** The day as an ISO date, or an identifier; empty for what belongs to none. */
  group: string;
  /** How people call it. */
  name: string;
  calls: number;
  /** Of them, those that failed. */
  failed: number;
  inputTokens: number;
  outputTokens: number;
  /** One for each currency that models are priced in. */
  costs: { currency: string; cost: number }[];
  /** All of it in the sums' one currency; null where there is none. */
  cost: number | null;
}

/** The sums of a period. */
export interface UsageSums {
  from: string;
  to: string;
  /**
   * What all costs are added up in: the currency of the budgets, else kronor, at the exchange rates of each day; or the one that there is.
   * Null where a rate is missing between several.
   */
  currency: string | null;
  data: UsageSum[];
}

/** $2 is the first moment, $3 the moment after the last, $4 the time zone. */
const groupColumns: Record<UsageGroup, string> = {
  day: `to_char(at at time zone $4, 'YYYY-MM-DD')`,
  assistant: `coalesce(assistant_id, '')`,
  model: 'model',
  member: `case when actor like 'member:%' then substr(actor, 8) else '' end`,
  key: `case when actor like 'key:%' then substr(actor, 5) else '' end`,
};

/** Sums of a period, the dearest first; days in their order, those without use among them. */
export async function sumUsage(
  scope: Scope,
  { groupBy, from, to }: { groupBy: UsageGroup; from?: string | undefined; to?: string | undefined },
): Promise<UsageSums> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  const { days, rows, wanted } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows: calendar } = await sql.query<{ date: string; begin: Date; end: Date; zone: string }>(
      `with span as (
         select time_zone as zone, coalesce($3::date, (now() at time zone time_zone)::date) as last from tenant where id = $1)
       select to_char(day, 'YYYY-MM-DD') as date, day at time zone zone as begin, (day + interval '1 day') at time zone zone as end, zone
       from span, generate_series(greatest(coalesce($2::date, last - 29), last - 365)::timestamp, last::timestamp, '1 day') day order by 1`,
      [tenantId, from ?? null, to ?? null],
    );
    const [first] = calendar;
    const last = calendar.at(-1);
    if (!first || !last) return { days: [], rows: [], wanted: BASE_CURRENCY };
    const { rows: budgets } = await sql.query<{ unit: string }>(
      'select unit from budget where tenant_id = $1 and unit <> $2 limit 1',
      [tenantId, countsTokens],
    );
    const unit = budgets[0]?.unit ?? BASE_CURRENCY;
    // the time zone is a parameter of the days alone, and PostgreSQL wants every parameter used
    const { rows: sums } = await sql.query<{
      name: string;
      currency: string | null;
      calls: number;
      failed: number;
      input: number;
      output: number;
      cost: number;
      converted: number | null;
    }>(
      `with rates as (select * from jsonb_to_recordset($5::jsonb) as r(currency text, rate float8, since date, until date)),
       rated as (
         select u.*, case when u.currency = $6 then 1 else own.rate / wanted.rate end as rate
         from (select *, (at at time zone 'UTC')::date as day from usage where tenant_id = $1 and at >= $2 and at < $3) u
         left join rates own on own.currency = u.currency and u.day >= own.since and u.day < own.until
         left join rates wanted on wanted.currency = $6 and u.day >= wanted.since and u.day < wanted.until
       )
       select ${groupColumns[groupBy]} as name, currency, count(*)::int as calls, count(*) filter (where reason <> 'ok')::int as failed,
         sum(input_tokens)::float8 as input, sum(output_tokens)::float8 as output, coalesce(sum(cost), 0)::float8 as cost,
         sum(coalesce(cost, 0) * rate)::float8 as converted
       from rated where $4::text is not null group by 1, 2`,
      [tenantId, first.begin, last.end, first.zone, JSON.stringify(rateSpans(installation.models.rates)), unit],
    );
    return { days: calendar.map(({ date }) => date), rows: sums, wanted: unit };
  });
  const priced = rows.filter(({ currency }) => currency !== null);
  const isConverted = priced.every(({ converted }) => converted !== null);
  const [only, ...others] = new Set(priced.map(({ currency }) => currency));
  const sumCurrency = isConverted ? wanted : others.length === 0 ? (only ?? null) : null;
  const nothing = (group: string) => nothingUsed(group, sumCurrency === null ? null : 0);
  const sums = new Map<string, UsageSum>();
  for (const group of groupBy === 'day' ? days : []) sums.set(group, nothing(group));
  for (const { name: group, currency, calls, failed, input, output, cost, converted } of rows) {
    const sum = sums.get(group) ?? nothing(group);
    const added = isConverted ? (converted ?? 0) : cost;
    sums.set(group, {
      ...sum,
      calls: sum.calls + calls,
      failed: sum.failed + failed,
      inputTokens: sum.inputTokens + input,
      outputTokens: sum.outputTokens + output,
      costs: currency === null ? sum.costs : [...sum.costs, { currency, cost }],
      cost: sum.cost === null ? null : sum.cost + added,
    });
  }
  const names = await installation.db.forTenant(tenantId, (tx) => namesOf(tx, tenantId, [...sums.keys()]));
  const data = [...sums.values()].map((sum) => ({ ...sum, name: names.get(sum.group) ?? sum.group }));
  const weight = ({ cost: inAll, costs, inputTokens, outputTokens }: UsageSum) => [
    inAll ?? costs.reduce((total, { cost }) => total + cost, 0),
    inputTokens + outputTokens,
  ];
  if (groupBy !== 'day')
    data.sort((one, other) => {
      const [cost = 0, tokens = 0] = weight(one);
      const [otherCost = 0, otherTokens = 0] = weight(other);
      return otherCost - cost || otherTokens - tokens;
    });
  return { from: days[0] ?? '', to: days.at(-1) ?? '', currency: sumCurrency, data };
}

const nothingUsed = (group: string, cost: number | null): UsageSum => ({
  group,
  name: group,
  calls: 0,
  failed: 0,
  inputTokens: 0,
  outputTokens: 0,
  costs: [],
  cost,
});
