import type { Sql } from '@radrum/db';
import {
  answerFloor,
  confidence,
  readAsFollowUp,
  readQuestion,
  rewriteFollowUp,
  searchKnowledge,
} from '@radrum/knowledge';
import { notFound } from '../../errors.ts';
import type { PastTurn, Retrieved, Turn } from '../turn.ts';

/** Turns that a follow-up may lean on. */
const turnsRemembered = 4;
/** Passages that are looked at; fewer are used. */
const hitsRead = 12;

/**
 * Reads the conversation and searches the assistant's knowledge, in one transaction: a follow-up question is first rewritten on what was
 * said before.
 * @throws RadrumError `not_found` for a conversation that does not exist, belongs to another assistant or to somebody else
 */
export async function retrieve(turn: Turn, { search }: { search: boolean }): Promise<Retrieved> {
  const { scope, assistant, language } = turn;
  const floors = { model: answerFloor(language, 'model'), extractive: answerFloor(language, 'extractive') };
  const empty = { floors, query: turn.question, reading: readQuestion('', { readIn: [] }), hits: [], confidence: 0 };
  if (!search && turn.isNewConversation) return { ...turn, ...empty, history: [] };
  return scope.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
    const history = turn.isNewConversation ? [] : await readHistory(sql, turn);
    if (!search) return { ...turn, ...empty, history };
    const query = rewriteFollowUp(turn.question, history, language);
    const { knowledgeBaseIds } = assistant;
    const { hits, reading } = await searchKnowledge(sql, {
      tenantId: scope.tenantId,
      knowledgeBaseIds,
      query,
      language,
      limit: hitsRead,
    });
    const lineReading = readAsFollowUp(reading, turn.question, history);
    return { ...turn, history, query, reading: lineReading, hits, confidence: confidence(reading, hits), floors };
  });
}

async function readHistory(sql: Sql, { scope, assistant, conversationId, mayBegin }: Turn): Promise<PastTurn[]> {
  const { tenantId, actor } = scope;
  const { rows: conversations } = await sql.query<{ owned_by: string }>(
    'select owned_by from conversation where tenant_id = $1 and id = $2 and assistant_id = $3',
    [tenantId, conversationId, assistant.id],
  );
  const owner = conversations[0]?.owned_by;
  if (owner === undefined && mayBegin) return [];
  const isOwn = actor.kind === 'key' || actor.kind === 'member' ? owner === actor.id : true;
  if (owner === undefined || !(isOwn || scope.permissions.has('conversations:read'))) throw notFound();
  const { rows } = await sql.query<PastTurn>(
    `select m.question, m.answer, coalesce((select array_agg(c.title order by c.number) from citation c where c.tenant_id = $1 and c.message_id = m.id), '{}') as titles
     from message m where m.tenant_id = $1 and m.conversation_id = $2 order by m.turn desc limit $3`,
    [tenantId, conversationId, turnsRemembered],
  );
  return rows.toReversed();
}
