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
  type Ranked,
  type SearchRequest,
} from '@radrum/knowledge';
import type { DataClass } from '@radrum/routing';
import { asDataClass, atLeast } from '../../data-class.ts';
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
  const { scope, language } = turn;
  const moment = momentOf(turn);
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
  const near = search ? await nearTo(turn, askedPart(turn.question), turn.dataClass) : [];
  const { history, found, plan, dataClass } = await scope.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
    const before =
      turn.previous?.slice(-turnsRemembered) ?? (turn.isNewConversation ? [] : await readHistory(sql, turn));
    // what was read of files stands in the answers before
    const dataClass = before.reduce((least, past) => atLeast(least, past.fileClass ?? 'open'), turn.dataClass);
    if (!search) return { history: before, found: [], plan: nobody, dataClass };
    const request = await searchRequest(sql, turn, { moment, near });
    const parts = await searchParts(sql, request, askedPart(turn.question), before);
    const texts = [
      ...parts.flatMap(({ hits }) => hits),
      ...before.map((past) => ({ text: past.question + past.answer })),
    ];
    const plan = await planCall(
      sql,
      { ...turn, dataClass },
      {
        texts: texts.map(({ text }) => text),
        sticky: before.at(-1)?.model ?? undefined,
      },
    );
    return { history: before, found: parts, plan, dataClass };
  });
  if (!search) return { ...turn, ...empty, history, dataClass };
  const young = found.map((part) => ({ ...part, hits: youngOf(turn, part.hits, moment) }));
  return { ...turn, history, floors, plan, dataClass, ...joined(judgeParts(young)) };
}

const nobody: Plan = {
  candidates: [],
  decisions: [],
  reservation: null,
  callers: new Set(),
  fileReaders: new Set(),
};

/** When and where a question is asked. */
export const momentOf = ({ assistant: { tenant } }: Turn): Moment => ({
  now: new Date(),
  timeZone: tenant.timeZone,
  country: countryOf(tenant.locale),
});

const nearTo = ({ scope, assistant }: Turn, query: string, dataClass: DataClass): Promise<string[]> =>
  nearestPassages(scope, assistant.knowledgeBaseIds, query, { rules: assistant.policy.rules, dataClass });

const youngOf = ({ assistant }: Turn, hits: readonly Ranked[], { now }: Moment): Ranked[] =>
  hits.filter(({ changedAt }) => isYoungEnough(assistant.policy.rules, changedAt, now));

/** How an assistant's knowledge is searched, whatever for. */
async function searchRequest(
  sql: Sql,
  { scope: { tenantId }, assistant: { knowledgeBaseIds }, language }: Turn,
  { moment, near }: { moment: Moment; near: readonly string[] },
): Promise<Omit<SearchRequest, 'query'>> {
  return {
    tenantId,
    knowledgeBaseIds,
    language,
    limit: hitsRead,
    moment,
    synonyms: await synonymsOf(sql, tenantId),
    superseded: await supersededOf(sql, tenantId, knowledgeBaseIds),
    near,
  };
}

/**
 * Searches the same knowledge once more, with words of its own, by the same floor: what may be quoted of it, the best first.
 * @param dataClass of the words: an embedding model that is not cleared for it does not see them
 */
export async function searchAgain(turn: Turn, query: string, dataClass: DataClass): Promise<Ranked[]> {
  const moment = momentOf(turn);
  const near = await nearTo(turn, query, dataClass);
  const found = await turn.scope.installation.db.sqlForTenant(turn.scope.tenantId, async (sql) =>
    searchKnowledge(sql, { ...(await searchRequest(sql, turn, { moment, near })), query }),
  );
  const hits = youngOf(turn, found.hits, moment);
  const [judged] = judgeParts([{ question: query, isLeading: true, reading: found.reading, hits }]);
  return judged && judged.confidence >= answerFloor(turn.language, 'model') ? [...judged.passages] : [];
}

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
  const { rows } = await sql.query<Omit<PastTurn, 'fileClass'> & { fileClass: string | null }>(
    `select m.question, m.answer, m.route ->> 'model' as model, m.trace ->> 'fileClass' as "fileClass", coalesce(c.titles, '{}') as titles, coalesce(c.pages, '{}') as pages
     from message m left join lateral
       (select array_agg(title order by number) as titles,
          array_agg(document_id order by number) filter (where document_id is not null) as pages
        from citation where tenant_id = $1 and message_id = m.id) c on true
     where m.tenant_id = $1 and m.conversation_id = $2 order by m.turn desc limit $3`,
    [tenantId, conversationId, turnsRemembered],
  );
  return rows
    .toReversed()
    .map((row) => ({ ...row, fileClass: row.fileClass === null ? null : asDataClass(row.fileClass) }));
}
