import { authorise, type Scope } from '../scope.ts';

/** How an assistant did in the last seven days. */
export interface AssistantFigures {
  assistantId: string;
  /** Questions a day, the oldest first, today last. */
  days: number[];
  answered: number;
  /** Everything but greetings, as the overview counts. */
  questions: number;
  lastAt: string | null;
}

/** The figures of every assistant that was asked in the last seven days. Try-outs are not counted. */
export async function readAssistantFigures(scope: Scope): Promise<AssistantFigures[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ assistantId: string; back: number; count: number; answered: number; questions: number; lastAt: Date }>(
      `with zone as (select time_zone from tenant where id = $1)
       select c.assistant_id as "assistantId",
         ((now() at time zone (select time_zone from zone))::date - (m.created_at at time zone (select time_zone from zone))::date) as back,
         count(*)::int as count, (count(*) filter (where m.outcome = 'answered'))::int as answered,
         (count(*) filter (where m.outcome <> 'social'))::int as questions, max(m.created_at) as "lastAt"
       from message m join conversation c on c.tenant_id = m.tenant_id and c.id = m.conversation_id and c.channel in ('widget', 'api')
       where m.tenant_id = $1 and m.created_at > now() - interval '8 days' group by 1, 2`,
      [tenantId],
    ),
  );
  return [...Map.groupBy(rows, ({ assistantId }) => assistantId)].map(([assistantId, ofOne]) => {
    const lately = ofOne.filter(({ back }) => back < 7);
    const sum = (field: 'answered' | 'questions') => lately.reduce((all, row) => all + row[field], 0);
    const last = ofOne
      .map(({ lastAt }) => lastAt.toISOString())
      .toSorted()
      .at(-1);
    return {
      assistantId,
      days: Array.from({ length: 7 }, (_, place) => lately.find(({ back }) => back === 6 - place)?.count ?? 0),
      answered: sum('answered'),
      questions: sum('questions'),
      lastAt: last ?? null,
    };
  });
}
