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

/**
 * The days of both periods in the tenant's time zone, today the last, with the moments at which each period begins, and the longest step
 * from one of the zone's midnights that never crosses another hour of its clock. `$1` tenant, `$2` days.
 */
const calendar = `
  with today as (select (now() at time zone time_zone)::date as date, time_zone as zone from tenant where id = $1)
  select to_char(date - back, 'YYYY-MM-DD') as date, ((date - ($2::int - 1))::timestamp at time zone zone) as period,
    ((date - (2 * $2::int - 1))::timestamp at time zone zone) as before, zone,
    case when every(extract(minute from (date - back)::timestamp at time zone zone at time zone 'UTC') = 0) over ()
      then '1 hour' else '15 minutes' end as step
  from today, generate_series(2 * $2::int - 1, 0, -1) as back order by 1`;

/**
 * The messages of both periods that count. `$1` tenant, `$2` the beginning, `$5` assistant or null. A conversation is as new as its newest
 * message (a day is more than two turns at once can differ), so that an index finds the few that are left out: joining all of them took a
 * third of the time.
 */
const counted = `message m where m.tenant_id = $1 and m.created_at >= $2
  and not exists (select from conversation c where c.tenant_id = $1 and c.id = m.conversation_id and c.last_at >= $2 - interval '1 day'
    and (c.channel not in ('widget', 'api') or c.assistant_id <> $5))`;

/**
 * Everything out of one pass over both periods' messages, which the index `message_tenant_id_created_at_idx` holds whole. `$3` the
 * beginning of the second period, `$4` time zone, `$6` the calendar's step: the clock is asked once for each step, not for each message.
 * The median is that of values with their counts: the middle one, or halfway between the middle two. Ratings, which are few and never
 * older than their message, are counted for themselves.
 */
const reading = `
  with counts as materialized (
    select grouping(step, language, topic, first_token_ms) as by, is_now, step, outcome, language, topic, first_token_ms, is_first, count(*)::int as n
    from (select date_bin($6::interval, m.created_at, 'epoch') as step, m.created_at >= $3 as is_now, m.outcome, m.language, m.topic,
        m.first_token_ms, m.turn = 1 as is_first from ${counted} offset 0) asked
    group by grouping sets ((is_now, step, outcome), (is_now, language), (is_now, topic, outcome), (is_now, first_token_ms, is_first))),
  by_hour as materialized (select step at time zone $4 as hour, outcome, is_now, n from counts where by = b'0111'::int),
  waits as (
    select is_now, first_token_ms as ms, sum(n) as n, sum(sum(n)) over (partition by is_now order by first_token_ms) as upto,
      sum(sum(n)) over (partition by is_now) as whole
    from counts where by = b'1110'::int and first_token_ms is not null group by 1, 2)
  select 'day' as kind, to_char(date, 'YYYY-MM-DD') as a, outcome as b, n, 0 as m, 0 as o, null::float8 as median
    from (select hour::date as date, outcome, sum(n)::int as n from by_hour group by 1, 2) of_day
  union all
  select 'hour', weekday::text, hour::text, n, 0, 0, null
    from (select extract(isodow from hour)::int - 1 as weekday, extract(hour from hour)::int as hour, sum(n)::int as n
      from by_hour where is_now group by 1, 2) of_hour
  union all
  select 'language', language, null, n, 0, 0, null from counts where by = b'1011'::int and is_now
  union all
  select 'topic', topic, null, coalesce(sum(n) filter (where is_now), 0)::int, coalesce(sum(n) filter (where not is_now), 0)::int,
      coalesce(sum(n) filter (where is_now and outcome = 'unanswered'), 0)::int, null
    from counts where by = b'1101'::int and topic is not null group by 2
  union all
  select 'sums', is_now::text, null, coalesce(sum(n) filter (where is_first), 0)::int, 0, 0,
      (select avg(ms) from waits w where w.is_now = counts.is_now and upto - w.n < div(whole, 2) + 1 and upto >= div(whole + 1, 2))
    from counts where by = b'1110'::int group by is_now
  union all
  select 'rating', is_now::text, rating, count(*)::int, 0, 0, null
    from (select m.id, m.created_at >= $3 as is_now from ${counted} offset 0) asked
    join (select message_id, rating from feedback where tenant_id = $1 and created_at >= $2 - interval '1 day' offset 0) f
      on f.message_id = asked.id group by 2, 3`;

/** @throws RadrumError `forbidden` */
export async function readInsights(
  scope: Scope,
  { days, assistantId }: z.infer<typeof insightQuery>,
): Promise<Insights> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows: dates } = await sql.query<{ date: string; before: Date; period: Date; zone: string; step: string }>(
      calendar,
      [tenantId, days],
    );
    const [first] = dates;
    if (!first) throw notFound();
    const begins = [first.before, first.period, first.zone, assistantId ?? null, first.step];
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
