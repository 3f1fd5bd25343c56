import type { Sql } from '@radrum/db';
import {
  answerFloor,
  askedPart,
  asTurn,
  leadingPart,
  questionParts,
  readQuestion,
  searchKnowledge,
  type Moment,
  type SearchRequest,
} from '@radrum/knowledge';
import { notFound } from '../../errors.ts';
import { isYoungEnough } from '../../policies/apply.ts';
import { nearestPassages, supersededOf, synonymsOf } from '../../knowledge/index.ts';
import { countryOf } from '../../tenants/country.ts';
import type { PastTurn, Plan, Retrieved, Turn } from '../turn.ts';
import { joined, judgeParts, type Found } from './joined-parts.ts';
import { planCall } from './plan-call.ts';

/** Turns that a follow-up may lean on. */
const turnsRemembered = 4;
/** Passages that are looked at; fewer are used. */
const hitsRead = 12;

/**
 * Reads the conversation and searches the assistant's knowledge, in one transaction: a follow-up question takes its topic from what was
 * said before, and of a question of parts each is searched for. Lines are judged after it, so that no connection waits for that.
 * Who may answer is decided, and held for, in the same transaction.
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
    parts: [],
    plan: nobody,
  };
  if (!search && turn.isNewConversation) return { ...turn, ...empty, history: [] };
  const { knowledgeBaseIds } = assistant;
  const near = search
    ? await nearestPassages(scope, knowledgeBaseIds, askedPart(turn.question), {
        rules: assistant.policy.rules,
        dataClass: turn.dataClass,
      })
    : [];
  const { history, found, plan } = await scope.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
    const before =
      turn.previous?.slice(-turnsRemembered) ?? (turn.isNewConversation ? [] : await readHistory(sql, turn));
    if (!search) return { history: before, found: [], plan: nobody };
    const request = {
      tenantId: scope.tenantId,
      knowledgeBaseIds,
      language,
      limit: hitsRead,
      moment,
      synonyms: await synonymsOf(sql, scope.tenantId),
      superseded: await supersededOf(sql, scope.tenantId, knowledgeBaseIds),
      near,
    };
    const parts = await searchParts(sql, request, askedPart(turn.question), before);
    const texts = [
      ...parts.flatMap(({ hits }) => hits),
      ...before.map((past) => ({ text: past.question + past.answer })),
    ];
    const plan = await planCall(sql, turn, {
      texts: texts.map(({ text }) => text),
      sticky: before.at(-1)?.model ?? undefined,
    });
    return { history: before, found: parts, plan };
  });
  if (!search) return { ...turn, ...empty, history };
  const young = found.map((part) => ({
    ...part,
    hits: part.hits.filter(({ changedAt }) => isYoungEnough(assistant.policy.rules, changedAt, moment.now)),
  }));
  return { ...turn, history, floors, plan, ...joined(judgeParts(young)) };
}

const nobody: Plan = { candidates: [], decisions: [], reservation: null };

/** Searches for each part of a question, the part that names the topic first: the others may lean on it and on the page that answers it. */
async function searchParts(
  sql: Sql,
  request: Omit<SearchRequest, 'query'>,
  question: string,
  before: readonly PastTurn[],
): Promise<Found[]> {
  const { language = '' } = request;
  const parts = questionParts(question, language);
  const leading = leadingPart(parts, language);
  const first = await searchKnowledge(sql, { ...request, query: parts[leading] ?? question, previous: before });
  const topic = asTurn(parts[leading] ?? question, first.hits[0]?.documentId);
  const found: Found[] = [];
  for (const [place, query] of parts.entries()) {
    const result =
      place === leading ? first : await searchKnowledge(sql, { ...request, query, previous: [...before, topic] });
    found.push({ ...result, question: query, isLeading: place === leading });
  }
  return found;
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
    `select m.question, m.answer, m.route ->> 'model' as model, coalesce(c.titles, '{}') as titles, coalesce(c.pages, '{}') as pages
     from message m left join lateral
       (select array_agg(title order by number) as titles,
          array_agg(document_id order by number) filter (where document_id is not null) as pages
        from citation where tenant_id = $1 and message_id = m.id) c on true
     where m.tenant_id = $1 and m.conversation_id = $2 order by m.turn desc limit $3`,
    [tenantId, conversationId, turnsRemembered],
  );
  return rows.toReversed();
}
