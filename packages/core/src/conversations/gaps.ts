import type { Sql } from '@radrum/db';
import { z } from 'zod';
import { recordInSql } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { addEntriesIn, type FaqEntryInfo } from '../knowledge/faq.ts';
import { topicLabels } from '../knowledge/topic-labels.ts';
import { authoriseReading } from '../policies/conversation-readers.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';

/** Questions of one topic that were not answered. */
export interface Gap {
  topic: string;
  label: string;
  count: number;
  /** Of these, in the last seven days. */
  lately: number;
  lastAt: string;
  /** Some of the questions, the newest first. */
  questions: { messageId: string; conversationId: string; text: string; language: string; at: string }[];
}

const usualDays = 90;
export const gapQuery = z.object({ days: z.coerce.number().int().min(1).max(365).default(usualDays) });
export const gapTopic = z.object({ topic: z.string().min(1).max(200) });
export const gapDraft = gapTopic.extend({
  /** The FAQ that the draft is made in. */
  sourceId: z.string().max(60),
});
/** Topics that are shown, and questions of each. */
const [topicsShown, questionsShown] = [50, 5];
/** Questions without a topic of their own. */
const none = '-';
const open = `m.tenant_id = $1 and m.outcome = 'unanswered' and m.handled_at is null
  and exists (select from conversation c where c.tenant_id = $1 and c.id = m.conversation_id and c.channel in ('widget', 'api'))`;

/** @throws RadrumError `forbidden` where the policy keeps conversations from being used */
async function authoriseUse(scope: Scope): Promise<void> {
  await authoriseReading(scope);
  if (!(await tenantRules(scope)).usesConversations)
    throw new RadrumError(
      'forbidden',
      'The policy of this organisation keeps conversations from being used to improve the knowledge.',
    );
}

/** What citizens asked without an answer, by topic, the most asked first. @throws RadrumError `forbidden` */
export async function listGaps(scope: Scope, { days }: z.infer<typeof gapQuery>): Promise<Gap[]> {
  await authoriseUse(scope);
  const { tenantId, installation } = scope;
  const rows = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const found = await sql.query<Omit<Gap, 'label' | 'lastAt'> & { lastAt: Date }>(
      `with asked as (
         select m.id, m.conversation_id, m.question, m.language, m.created_at, coalesce(m.topic, '${none}') as topic,
           row_number() over (partition by coalesce(m.topic, '${none}') order by m.created_at desc) as place
         from message m where ${open} and m.created_at > now() - make_interval(days => $2))
       select topic, count(*)::int as count, (count(*) filter (where created_at > now() - interval '7 days'))::int as lately,
         max(created_at) as "lastAt",
         jsonb_agg(jsonb_build_object('messageId', id, 'conversationId', conversation_id, 'text', question, 'language', language,
           'at', created_at) order by created_at desc) filter (where place <= ${questionsShown}) as questions
       from asked group by topic order by count(*) desc, max(created_at) desc limit ${topicsShown}`,
      [tenantId, days],
    );
    return {
      gaps: found.rows,
      labels: await topicLabels(
        sql,
        tenantId,
        found.rows.map(({ topic }) => topic),
      ),
    };
  });
  return rows.gaps.map(({ lastAt, questions, ...gap }) => ({
    ...gap,
    label: gap.topic === none ? '' : (rows.labels.get(gap.topic) ?? gap.topic),
    lastAt: lastAt.toISOString(),
    questions: questions.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  }));
}

/** How many questions `listGaps` has topics for, when it is not asked for other days. */
export async function countOpenQuestions(sql: Sql, tenantId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*)::int as count from message m where ${open} and m.created_at > now() - make_interval(days => ${usualDays})`,
    [tenantId],
  );
  return rows[0]?.count ?? 0;
}

/** Makes a draft of a FAQ entry out of a topic's newest question; the question counts as dealt with once the entry is used. @throws RadrumError `not_found` */
export async function draftFromGap(scope: Scope, { topic, sourceId }: z.infer<typeof gapDraft>): Promise<FaqEntryInfo> {
  await authoriseUse(scope);
  authorise(scope, 'knowledge:write');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ id: string; question: string }>(
      `select m.id, m.question from message m where ${open} and coalesce(m.topic, '${none}') = $2
       order by m.created_at desc limit 1`,
      [tenantId, topic],
    );
    const newest = rows[0];
    if (!newest) throw notFound();
    const question = newest.question.slice(0, 300);
    const draft = { question, answer: '', url: null, isDraft: true, messageId: newest.id };
    const [entry] = await addEntriesIn(sql, scope, sourceId, [draft]);
    if (!entry) throw notFound();
    return entry;
  });
}

/** Says that a topic's questions are dealt with. @returns how many, and the moment by which it can be taken back @throws RadrumError `not_found` */
export async function closeGap(
  scope: Scope,
  { topic }: z.infer<typeof gapTopic>,
): Promise<{ closed: number; closedAt: string }> {
  await authoriseUse(scope);
  authorise(scope, 'conversations:write');
  const { tenantId, installation } = scope;
  const closedAt = new Date();
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rowCount } = await sql.query(
      `update message m set handled_at = $3 where ${open} and coalesce(m.topic, '${none}') = $2`,
      [tenantId, topic, closedAt],
    );
    if (!rowCount) throw notFound();
    await recordInSql(sql, scope, 'gap.closed', topic, { questions: rowCount });
    return { closed: rowCount, closedAt: closedAt.toISOString() };
  });
}

export const gapReopening = gapTopic.extend({ closedAt: z.iso.datetime() });

/** Takes back that a topic was closed; questions that were dealt with otherwise stay so. @throws RadrumError `not_found` */
export async function reopenGap(
  scope: Scope,
  { topic, closedAt }: z.infer<typeof gapReopening>,
): Promise<{ opened: number }> {
  await authoriseUse(scope);
  authorise(scope, 'conversations:write');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rowCount } = await sql.query(
      `update message set handled_at = null
       where tenant_id = $1 and outcome = 'unanswered' and coalesce(topic, '${none}') = $2 and handled_at = $3`,
      [tenantId, topic, new Date(closedAt)],
    );
    if (!rowCount) throw notFound();
    await recordInSql(sql, scope, 'gap.reopened', topic, { questions: rowCount });
    return { opened: rowCount };
  });
}
