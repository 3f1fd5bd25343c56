import type { Sql } from '@radrum/db';
import { z } from 'zod';
import { outcomes, type Outcome } from '../conversations/turn.ts';
import { topicLabels } from '../knowledge/topic-labels.ts';
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
/** Messages that count: `$1` tenant, `$2` days, `$3` assistant or null. */
const counted = `message m join conversation c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
  and c.channel <> 'console' and ($3::text is null or c.assistant_id = $3)`;
const zone = '(select time_zone from tenant where id = $1)';
/** The first moment of the period that began so many days ago, today included. */
const begin = (days: string) =>
  `((((now() at time zone ${zone})::date - (${days} - 1))::timestamp) at time zone ${zone})`;
const inPeriod = `m.tenant_id = $1 and m.created_at >= ${begin('$2')}`;
const inPeriodBefore = `m.tenant_id = $1 and m.created_at >= ${begin('2 * $2')} and m.created_at < ${begin('$2')}`;

/** @throws RadrumError `forbidden` */
export async function readInsights(
  scope: Scope,
  { days, assistantId }: z.infer<typeof insightQuery>,
): Promise<Insights> {
  authorise(scope, 'usage:read');
  const { tenantId, installation } = scope;
  const values = [tenantId, days, assistantId ?? null];
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const byDay = await sql.query<{ date: string; outcome: Outcome; count: number }>(
      `select to_char((m.created_at at time zone ${zone})::date, 'YYYY-MM-DD') as date, m.outcome, count(*)::int as count
       from ${counted} where m.tenant_id = $1 and m.created_at >= ${begin('2 * $2')} group by 1, 2`,
      values,
    );
    const calendar = await sql.query<{ date: string }>(
      `select to_char((now() at time zone ${zone})::date - back, 'YYYY-MM-DD') as date from generate_series(2 * $2::int - 1, 0, -1) as back`,
      [tenantId, days],
    );
    const languages = await sql.query<{ language: string; count: number }>(
      `select m.language, count(*)::int as count from ${counted} where ${inPeriod} group by 1 order by 2 desc, 1 limit 30`,
      values,
    );
    const hours = await sql.query<{ weekday: number; hour: number; count: number }>(
      `select (extract(isodow from m.created_at at time zone ${zone})::int - 1) as weekday,
         extract(hour from m.created_at at time zone ${zone})::int as hour, count(*)::int as count
       from ${counted} where ${inPeriod} group by 1, 2 order by 1, 2`,
      values,
    );
    const topics = await sql.query<{ topic: string; count: number; before: number; unanswered: number }>(
      `select m.topic, (count(*) filter (where ${inPeriod}))::int as count,
         (count(*) filter (where ${inPeriodBefore}))::int as before,
         (count(*) filter (where ${inPeriod} and m.outcome = 'unanswered'))::int as unanswered
       from ${counted} where m.tenant_id = $1 and m.topic is not null and m.created_at >= ${begin('2 * $2')}
       group by 1 having count(*) filter (where ${inPeriod}) > 0 order by 2 desc, 1 limit ${topicsShown}`,
      values,
    );
    const labels = await topicLabels(
      sql,
      tenantId,
      topics.rows.map(({ topic }) => topic),
    );
    const dates = calendar.rows.map(({ date }) => date);
    const countsOn = (date: string) => {
      const counts = noCounts();
      for (const row of byDay.rows)
        if (row.date === date && outcomes.includes(row.outcome)) counts[row.outcome] = row.count;
      return counts;
    };
    const all = dates.map((date) => ({ date, counts: countsOn(date) }));
    const [earlier, period] = [all.slice(0, days), all.slice(days)];
    const sums = await sumsOf(sql, inPeriod, values, period);
    const timeFreed = await readTimeFreed(sql, tenantId);
    return {
      from: period[0]?.date ?? '',
      to: period.at(-1)?.date ?? '',
      days: period,
      before: earlier.map(({ date, counts }) => ({ date, questions: total(counts) - counts.social })),
      sums,
      sumsBefore: await sumsOf(sql, inPeriodBefore, values, earlier),
      languages: languages.rows,
      hours: hours.rows,
      topics: topics.rows.map((row) => ({ ...row, label: labels.get(row.topic) ?? row.topic })),
      timeFreed: { ...timeFreed, hours: (sums.outcomes.answered * timeFreed.minutesPerAnswer) / 60 },
    };
  });
}

const total = (counts: Record<Outcome, number>): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

async function sumsOf(
  sql: Sql,
  where: string,
  values: (string | number | null)[],
  days: Insights['days'],
): Promise<PeriodSums> {
  const sums = noCounts();
  for (const { counts } of days) for (const outcome of outcomes) sums[outcome] += counts[outcome];
  const { rows } = await sql.query<{ conversations: number; up: number; down: number; median: number | null }>(
    `select count(distinct m.conversation_id)::int as conversations, (count(f.id) filter (where f.rating = 'up'))::int as up,
       (count(f.id) filter (where f.rating = 'down'))::int as down,
       percentile_cont(0.5) within group (order by m.first_token_ms) as median
     from ${counted} left join feedback f on f.tenant_id = m.tenant_id and f.message_id = m.id where ${where}`,
    values,
  );
  const row = rows[0];
  return {
    questions: total(sums),
    conversations: row?.conversations ?? 0,
    outcomes: sums,
    feedback: { up: row?.up ?? 0, down: row?.down ?? 0 },
    medianFirstTokenMs: typeof row?.median === 'number' ? Math.round(row.median) : null,
  };
}
