import { outcomes, type Outcome } from '../conversations/index.ts';
import { mayRead } from '../policies/conversation-readers.ts';
import { authorise, type Scope } from '../scope.ts';

/** What the console's first page tells. Try-outs are not counted. */
export interface Overview {
  /** The last 14 days, oldest first, in the tenant's time zone; days without questions included. */
  days: { date: string; counts: Record<Outcome, number> }[];
  /** Sums of those days. */
  totals: Record<Outcome, number>;
  /** The latest questions that the knowledge did not answer; null for who may not open conversations. */
  unanswered: { conversationId: string; question: string; at: string }[] | null;
  knowledge: { hasDocuments: boolean; sourcesWithProblems: number };
}

const daysShown = 14;
const noCounts = (): Record<Outcome, number> => ({ answered: 0, unanswered: 0, declined: 0, escalated: 0, social: 0 });

export async function readOverview(scope: Scope): Promise<Overview> {
  authorise(scope, 'tenant:read');
  const { tenantId } = scope;
  const mayOpen = await mayRead(scope);
  return scope.installation.db.sqlForTenant(tenantId, async (sql) => {
    const days = await sql.query<{ date: string; outcome: Outcome; count: number }>(
      `with zone as (select time_zone from tenant where id = $1),
         day as (select (generate_series(0, $2 - 1) * -1 + (now() at time zone (select time_zone from zone))::date) as date)
       select to_char(day.date, 'YYYY-MM-DD') as date, m.outcome, count(m.id)::int as count
       from day left join (message m join conversation c on c.tenant_id = m.tenant_id and c.id = m.conversation_id and c.channel <> 'console')
         on m.tenant_id = $1 and m.created_at > now() - make_interval(days => $2 + 1) and (m.created_at at time zone (select time_zone from zone))::date = day.date
       group by 1, 2 order by 1`,
      [tenantId, daysShown],
    );
    const state = await sql.query<{ hasDocuments: boolean; troubled: number }>(
      `select exists (select from document where tenant_id = $1) as "hasDocuments",
         (select count(*)::int from source where tenant_id = $1 and (status = 'failed' or failed > 0)) as troubled`,
      [tenantId],
    );
    const unanswered = await sql.query<{ conversationId: string; question: string; at: Date }>(
      `select m.conversation_id as "conversationId", m.question, m.created_at as at from message m
       join conversation c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
       where m.tenant_id = $1 and m.outcome = 'unanswered' and c.channel <> 'console' and $2 order by m.created_at desc limit 6`,
      [tenantId, mayOpen],
    );
    const byDate = Map.groupBy(days.rows, (row) => row.date);
    const list = [...byDate].map(([date, rows]) => {
      const counts = noCounts();
      for (const row of rows) if (outcomes.includes(row.outcome)) counts[row.outcome] = row.count;
      return { date, counts };
    });
    const totals = noCounts();
    for (const { counts } of list) for (const outcome of outcomes) totals[outcome] += counts[outcome];
    return {
      days: list,
      totals,
      unanswered: mayOpen ? unanswered.rows.map((row) => ({ ...row, at: row.at.toISOString() })) : null,
      knowledge: {
        hasDocuments: state.rows[0]?.hasDocuments ?? false,
        sourcesWithProblems: state.rows[0]?.troubled ?? 0,
      },
    };
  });
}
