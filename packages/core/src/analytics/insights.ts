import { z } from 'zod';
import { outcomes, type Outcome } from '../conversations/turn.ts';
import { topicLabels } from '../knowledge/topic-labels.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { readTimeFreed, type TimeFreed } from './time-freed.ts';

export const insightQuery = z.object({
  /** The days that end today, in the tenant's time zone. */
  days: z.coerce.number().int().min(1).max(366).default(30),
  assistantId: z.string().max(60).optional(),
});

/** The sums of a period. */
export interface PeriodSums {
  questions: number;
  /** Those that were begun. */
  conversations: number;
  outcomes: Record<Outcome, number>;
  feedback: { up: number; down: number };
  medianFirstTokenMs: number | null;
}

/** What citizens asked in a period, beside the one before it. Try-outs are not counted. */
export interface Insights {
  /** ISO dates; both days count. */
  from: string;
  to: string;
  days: { date: string; counts: Record<Outcome, number> }[];
  /** The same days of the period before, in the same order; greetings are no questions. */
  before: { date: string; questions: number }[];
  sums: PeriodSums;
  sumsBefore: PeriodSums;
  languages: { language: string; count: number }[];
  /** Questions by weekday (0 is Monday) and hour of the day. */
  hours: { weekday: number; hour: number; count: number }[];
  topics: { topic: string; label: string; count: number; before: number; unanswered: number }[];
  timeFreed: TimeFreed & { hours: number };
}

/** Topics that are shown. */
const topicsShown = 20;
const noCounts = (): Record<Outcome, number> => ({ answered: 0, unanswered: 0, declined: 0, escalated: 0, social: 0 });
/** What a row of the one reading below tells: `a` and `b` are its names, `n`, `m` and `o` its counts. */
interface Row {
  kind: 'day' | 'language' | 'hour' | 'topic' | 'sums' | 'rating';
  a: string;
  b: string | null;
  n: number;
  m: number;
  o: number;
  median: number | null;
}

/** The days of both periods in the tenant's time zone, today the last, with the moments at which each period begins. `$1` tenant, `$2` days. */
const calendar = `
  with today as (select (now() at time zone time_zone)::date as date, time_zone as zone from tenant where id = $1)
  select to_char(date - back, 'YYYY-MM-DD') as date, ((date - ($2::int - 1))::timestamp at time zone zone) as period,
    ((date - (2 * $2::int - 1))::timestamp at time zone zone) as before, zone
  from today, generate_series(2 * $2::int - 1, 0, -1) as back order by 1`;

/**
 * Everything out of one reading of both periods' messages. `$1` tenant, `$2` and `$3` their beginnings, `$4` time zone, `$5` assistant or null.
 * A conversation is as new as its newest message (a day is more than two turns at once can differ), so that the index by `last_at` finds
 * the few that are left out: joining all of them took a third of the time. Days and hours are counted from the calendar's hours.
 */
const reading = `
  with asked as materialized (
    select m.id, m.turn, m.outcome, m.language, m.topic, m.first_token_ms, m.created_at at time zone $4 as at, m.created_at >= $3 as is_now
    from message m
    where m.tenant_id = $1 and m.created_at >= $2
      and not exists (select from conversation c where c.tenant_id = $1 and c.id = m.conversation_id and c.last_at >= $2 - interval '1 day'
        and (c.channel not in ('widget', 'api') or c.assistant_id <> $5))),
  by_hour as materialized (
    select date_trunc('hour', at) as hour, outcome, is_now, count(*)::int as n from asked group by 1, 2, 3)
  select 'day' as kind, to_char(date, 'YYYY-MM-DD') as a, outcome as b, n, 0 as m, 0 as o, null::float8 as median
    from (select hour::date as date, outcome, sum(n)::int as n from by_hour group by 1, 2) of_day
  union all
  select 'hour', weekday::text, hour::text, n, 0, 0, null
    from (select extract(isodow from hour)::int - 1 as weekday, extract(hour from hour)::int as hour, sum(n)::int as n
      from by_hour where is_now group by 1, 2) of_hour
  union all
  select 'language', language, null, count(*)::int, 0, 0, null from asked where is_now group by 2
  union all
  select 'topic', topic, null, (count(*) filter (where is_now))::int, (count(*) filter (where not is_now))::int,
      (count(*) filter (where is_now and outcome = 'unanswered'))::int, null
    from asked where topic is not null group by 2
  union all
  select 'sums', period.is_now::text, null, sums.n, 0, 0, sums.median
    from (values (true), (false)) period (is_now), lateral (
      select (count(*) filter (where turn = 1))::int as n, percentile_cont(0.5) within group (order by first_token_ms) as median
      from asked where asked.is_now = period.is_now) sums
  union all
  select 'rating', is_now::text, rating, count(*)::int, 0, 0, null
    from asked join feedback f on f.tenant_id = $1 and f.message_id = asked.id group by 2, 3`;

/** @throws RadrumError `forbidden` */
export async function readInsights(
  scope: Scope,
  { days, assistantId }: z.infer<typeof insightQuery>,
): Promise<Insights> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows: dates } = await sql.query<{ date: string; before: Date; period: Date; zone: string }>(calendar, [
      tenantId,
      days,
    ]);
    const [first] = dates;
    if (!first) throw notFound();
    const begins = [first.before, first.period, first.zone, assistantId ?? null];
    const { rows } = await sql.query<Row>(reading, [tenantId, ...begins]);
    const of = Map.groupBy(rows, ({ kind }) => kind);
    const topics = (of.get('topic') ?? [])
      .filter(({ n }) => n > 0)
      .toSorted((one, other) => other.n - one.n || one.a.localeCompare(other.a))
      .slice(0, topicsShown);
    const labels = await topicLabels(
      sql,
      tenantId,
      topics.map(({ a }) => a),
    );
    const byDate = Map.groupBy(of.get('day') ?? [], ({ a }) => a);
    const all = dates.map(({ date }) => ({ date, counts: countsOf(byDate.get(date) ?? []) }));
    const [earlier, period] = [all.slice(0, days), all.slice(days)];
    const sumsIn = (isNow: boolean, ofDays: Insights['days']) =>
      sumsOf(
        ofDays,
        [...(of.get('sums') ?? []), ...(of.get('rating') ?? [])].filter(({ a }) => a === String(isNow)),
      );
    const sums = sumsIn(true, period);
    const timeFreed = await readTimeFreed(sql, tenantId);
    return {
      from: period[0]?.date ?? '',
      to: period.at(-1)?.date ?? '',
      days: period,
      before: earlier.map(({ date, counts }) => ({ date, questions: total(counts) })),
      sums,
      sumsBefore: sumsIn(false, earlier),
      languages: (of.get('language') ?? [])
        .map(({ a, n }) => ({ language: a, count: n }))
        .toSorted((one, other) => other.count - one.count || one.language.localeCompare(other.language)),
      hours: (of.get('hour') ?? [])
        .map(({ a, b, n }) => ({ weekday: Number(a), hour: Number(b), count: n }))
        .toSorted((one, other) => one.weekday - other.weekday || one.hour - other.hour),
      topics: topics.map(({ a, n, m, o }) => ({
        topic: a,
        label: labels.get(a) ?? a,
        count: n,
        before: m,
        unanswered: o,
      })),
      timeFreed: { ...timeFreed, hours: (sums.outcomes.answered * timeFreed.minutesPerAnswer) / 60 },
    };
  });
}

function countsOf(rows: readonly Row[]): Record<Outcome, number> {
  const counts = noCounts();
  for (const outcome of outcomes) counts[outcome] = rows.find(({ b }) => b === outcome)?.n ?? 0;
  return counts;
}

const total = (counts: Record<Outcome, number>): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

function sumsOf(days: Insights['days'], rows: readonly Row[]): PeriodSums {
  const row = rows.find(({ kind }) => kind === 'sums');
  const rated = (rating: string) => rows.find(({ b }) => b === rating)?.n ?? 0;
  const sums = noCounts();
  for (const { counts } of days) for (const outcome of outcomes) sums[outcome] += counts[outcome];
  return {
    questions: total(sums),
    conversations: row?.n ?? 0,
    outcomes: sums,
    feedback: { up: rated('up'), down: rated('down') },
    medianFirstTokenMs: typeof row?.median === 'number' ? Math.round(row.median) : null,
  };
}
