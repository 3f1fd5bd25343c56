import type { Sql } from '@radrum/db';
import { z } from 'zod';
import { isCitizens, outcomes, type AnswerEvent, type Shown, type Turn } from '../turn.ts';

/*
 * Answers that were given before, word for word: only where the policy wants it, only for the first question of a conversation that holds no
 * personal data, and only for an hour. The key holds everything that an answer comes from, so that a new version, new rules or a page that was
 * read anew make it another question.
 */

/** Longer questions are not asked twice. */
const longest = 300;

const remembered = z.object({
  outcome: z.enum(outcomes),
  text: z.string(),
  citations: z.array(
    z.object({
      url: z.string().nullable(),
      title: z.string(),
      quote: z.string(),
      documentId: z.string().nullable(),
      page: z.number().nullable(),
    }),
  ),
  choices: z.array(z.string()),
  route: z.object({
    model: z.string(),
    provider: z.string(),
    region: z.string(),
    fallbackFrom: z.array(z.object({ model: z.string(), reason: z.string() })),
  }),
  topic: z.string().nullable(),
});
export type Remembered = z.infer<typeof remembered>;

/** What is known of a question: the key that its answer is kept by, null where it is not kept; and the answer, where there is one. */
export interface Recalled {
  key: string | null;
  answer: Remembered | null;
}

export async function recall(turn: Turn): Promise<Recalled> {
  const { scope, assistant, question, language } = turn;
  const { installation, tenantId } = scope;
  const isFirst = turn.isNewConversation && turn.previous === null;
  const isPlain = turn.masked.length === 0 && turn.injection.length === 0 && question.length <= longest;
  if (!assistant.policy.rules.reusesAnswers || !isCitizens(turn.channel) || !isFirst || !isPlain)
    return { key: null, answer: null };
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const revision = await revisionOf(sql, tenantId, assistant.knowledgeBaseIds);
    const comesFrom = [
      assistant.id,
      assistant.version,
      assistant.policy.versions,
      language,
      new Date().toISOString().slice(0, 'yyyy-mm-ddThh'.length),
      revision,
      question,
    ];
    const [key = ''] = installation.secrets.digests('answer', JSON.stringify(comesFrom));
    const { rows } = await sql.query<{ answer: unknown }>(
      'select answer from cached_answer where tenant_id = $1 and id = $2',
      [tenantId, key],
    );
    const read = remembered.safeParse(rows[0]?.answer);
    return { key, answer: read.success ? read.data : null };
  });
}

/** What the index of some knowledge bases consists of, and the words that are looked for beside those of the question. */
async function revisionOf(sql: Sql, tenantId: string, knowledgeBaseIds: readonly string[]): Promise<string> {
  const { rows } = await sql.query<{ revision: string }>(
    `select coalesce(string_agg(id || md5(deleted), ' ' order by id), '')
       || (select count(*) || coalesce(max(updated_at)::text, '') from synonym where tenant_id = $1) as revision
     from index_segment where tenant_id = $1 and knowledge_base_id = any($2)`,
    [tenantId, [...knowledgeBaseIds]],
  );
  return rows[0]?.revision ?? '';
}

/** Keeps an answer that was whole and had its sources, in the transaction that stores it. */
export async function remember(sql: Sql, turn: Turn, key: string, shown: Shown, topic: string | null): Promise<void> {
  if (shown.outcome !== 'answered' || shown.interrupted !== null || turn.signal.aborted) return;
  const { outcome, text, citations, choices, route } = shown;
  const answer: Remembered = { outcome, text, citations, choices, route, topic };
  await sql.query(
    `insert into cached_answer (tenant_id, id, assistant_id, answer) values ($1, $2, $3, $4) on conflict do nothing`,
    [turn.scope.tenantId, key, turn.assistant.id, JSON.stringify(answer)],
  );
}

/** Shows an answer as if it had just been found. */
export function* recite(turn: Turn, { text, citations }: Remembered): Generator<AnswerEvent, void, void> {
  yield { type: 'start', conversationId: turn.conversationId, messageId: turn.messageId };
  for (const [index, citation] of citations.entries()) yield { type: 'citation', number: index + 1, citation };
  yield { type: 'text', delta: text };
}
