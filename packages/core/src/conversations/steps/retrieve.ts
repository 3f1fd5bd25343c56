import type { Sql } from '@radrum/db';
import {
  answerFloor,
  askedPart,
  bestLines,
  confidence,
  quotable,
  readQuestion,
  searchKnowledge,
  type Moment,
} from '@radrum/knowledge';
import { notFound } from '../../errors.ts';
import { synonymsOf } from '../../knowledge/index.ts';
import type { PastTurn, Retrieved, Turn } from '../turn.ts';

/** Turns that a follow-up may lean on. */
const turnsRemembered = 4;
/** Passages that are looked at; fewer are used. */
const hitsRead = 12;

/**
 * Reads the conversation and searches the assistant's knowledge, in one transaction: a follow-up question takes its topic from what was
 * said before. Lines are judged after it, so that no connection waits for that.
 * @throws RadrumError `not_found` for a conversation that does not exist, belongs to another assistant or to somebody else
 */
export async function retrieve(turn: Turn, { search }: { search: boolean }): Promise<Retrieved> {
  const { scope, assistant, language } = turn;
  const { locale, timeZone } = assistant.tenant;
  const moment: Moment = { now: new Date(), timeZone, country: countryOf(locale) };
  const floors = { model: answerFloor(language, 'model'), extractive: answerFloor(language, 'extractive') };
  const empty = {
    floors,
    reading: readQuestion('', { readIn: [] }),
    hits: [],
    passages: [],
    lines: [],
    confidence: 0,
  };
  if (!search && turn.isNewConversation) return { ...turn, ...empty, history: [] };
  const { history, hits, reading } = await scope.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
    const before = turn.isNewConversation ? [] : await readHistory(sql, turn);
    if (!search) return { ...empty, history: before };
    const request = {
      tenantId: scope.tenantId,
      knowledgeBaseIds: assistant.knowledgeBaseIds,
      query: askedPart(turn.question),
      language,
      limit: hitsRead,
      moment,
      previous: before,
      synonyms: await synonymsOf(sql, scope.tenantId),
    };
    return { ...(await searchKnowledge(sql, request)), history: before };
  });
  if (!search) return { ...turn, ...empty, history };
  const passages = quotable(hits);
  const lines = bestLines(reading, passages);
  return { ...turn, history, reading, hits, passages, lines, confidence: confidence(reading, passages, lines), floors };
}

/** Whose holidays hold where a tenant lives: the country of its locale, or the one that the locale's language is most spoken in. */
function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? home;
  } catch {
    return home; // not a language tag
  }
}
const home = 'SE';

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
    `select m.question, m.answer, coalesce(c.titles, '{}') as titles, coalesce(c.pages, '{}') as pages
     from message m left join lateral
       (select array_agg(title order by number) as titles,
          array_agg(document_id order by number) filter (where document_id is not null) as pages
        from citation where tenant_id = $1 and message_id = m.id) c on true
     where m.tenant_id = $1 and m.conversation_id = $2 order by m.turn desc limit $3`,
    [tenantId, conversationId, turnsRemembered],
  );
  return rows.toReversed();
}
