import { countOpenQuestions, outcomes, type Outcome } from '../conversations/index.ts';
import { mayRead } from '../policies/conversation-readers.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';

/** What the console's first page tells. Try-outs are not counted. */
export interface Overview {
  /** The last 14 days, oldest first, in the tenant's time zone; days without questions included. */
  days: { date: string; counts: Record<Outcome, number> }[];
  /** Sums of those days. */
  totals: Record<Outcome, number>;
  /** The latest questions that the knowledge did not answer and nobody has dealt with, each once; null for who may not open conversations. */
  unanswered: { conversationId: string; question: string; at: string }[] | null;
  /** How many of them `listGaps` finds; null for who may not use conversations. */
  toAnswer: number | null;
  knowledge: { hasDocuments: boolean; sourcesWithProblems: number };
}

const [daysShown, unansweredShown] = [14, 6];
const noCounts = (): Record<Outcome, number> => ({ answered: 0, unanswered: 0, declined: 0, escalated: 0, social: 0 });

export async function readOverview(scope: Scope): Promise<Overview> {
  authorise(scope, 'tenant:read');
  const { tenantId } = scope;
  const mayOpen = await mayRead(scope);
  const mayUse = mayOpen && (await tenantRules(scope)).usesConversations;
  return scope.installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows: dates } = await sql.query<{ date: string; begin: Date; zone: string }>(
      `with today as (select (now() at time zone time_zone)::date as date, time_zone as zone from tenant where id = $1)
       select to_char(date - back, 'YYYY-MM-DD') as date, (date - ($2::int - 1))::timestamp at time zone zone as begin, zone
       from today, generate_series($2::int - 1, 0, -1) as back`,
      [tenantId, daysShown],
    );
    // A conversation is as new as its newest message: as in `readInsights`, the few that are left out are found by that.
    const counted = await sql.query<{ date: string; outcome: Outcome; count: number }>(
      `select to_char(date, 'YYYY-MM-DD') as date, outcome, count
       from (select (m.created_at at time zone $3)::date as date, m.outcome, count(*)::int as count from message m
         where m.tenant_id = $1 and m.created_at >= $2 and not exists (select from conversation c
           where c.tenant_id = $1 and c.id = m.conversation_id and c.channel not in ('widget', 'api') and c.last_at >= $2 - interval '1 day')
         group by 1, 2) of_day`,
      [tenantId, dates[0]?.begin ?? null, dates[0]?.zone ?? null],
    );
    const state = await sql.query<{ hasDocuments: boolean; troubled: number }>(
      `select exists (select from document where tenant_id = $1) as "hasDocuments",
         (select count(*)::int from source where tenant_id = $1 and (status = 'failed' or failed > 0)) as troubled`,
      [tenantId],
    );
    const unanswered = await sql.query<{ conversationId: string; question: string; at: Date }>(
      `select m.conversation_id as "conversationId", m.question, m.created_at as at from message m
       join conversation c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
       where m.tenant_id = $1 and m.outcome = 'unanswered' and m.handled_at is null and c.channel in ('widget', 'api') and $2
       order by m.created_at desc limit ${10 * unansweredShown}`,
      [tenantId, mayOpen],
    );
    const days = dates.map(({ date }) => {
      const counts = noCounts();
      for (const row of counted.rows)
        if (row.date === date && outcomes.includes(row.outcome)) counts[row.outcome] = row.count;
      return { date, counts };
    });
    const totals = noCounts();
    for (const { counts } of days) for (const outcome of outcomes) totals[outcome] += counts[outcome];
    return {
      days,
      totals,
      unanswered: mayOpen ? eachOnce(unanswered.rows).map((row) => ({ ...row, at: row.at.toISOString() })) : null,
      toAnswer: mayUse ? await countOpenQuestions(sql, tenantId) : null,
      knowledge: {
        hasDocuments: state.rows[0]?.hasDocuments ?? false,
        sourcesWithProblems: state.rows[0]?.troubled ?? 0,
      },
    };
  });
}

/** The same question asked often takes one line. */
function eachOnce<Asked extends { question: string }>(asked: readonly Asked[]): Asked[] {
  const byWording = Map.groupBy(asked, ({ question }) => question.trim().toLowerCase());
  return [...byWording.values()].flatMap(([newest]) => newest ?? []).slice(0, unansweredShown);
}
