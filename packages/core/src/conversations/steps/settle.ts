import { explain } from '@radrum/knowledge';
import { newId, type Sql } from '@radrum/db';
import { noteUsed } from '../../billing/count.ts';
import { nameOf } from '../../scope.ts';
import { ratesToday } from '../../usage/rates.ts';
import { insertUsage, settleIn, type Touched, usageRow } from '../../usage/settle.ts';
import { warnSoon } from '../../usage/warn.ts';
import { idleMinutes } from '../finish.ts';
import { remember } from './recall.ts';
import {
  type Answer,
  type AnswerEvent,
  isCitizens,
  type Retrieved,
  type Routed,
  type Shown,
  type Trace,
  type Turn,
  usageKindOf,
} from '../turn.ts';

/**
 * Stores what was shown with its outcome, citations, usage and audit event, in one transaction; then, and only then, says that the answer is
 * finished.
 * @param more `key`: what the answer is kept by for who asks the same; `topic`: what it is about, where that was found out before
 */
export async function* settle(
  turn: Turn | Retrieved | Routed,
  shown: Shown,
  { key = null, topic }: { key?: string | null; topic?: string | null } = {},
): AsyncGenerator<AnswerEvent, void, void> {
  const durationMs = Math.round(performance.now() - turn.startedAt);
  const trace = traceOf(turn, shown, durationMs);
  const { tenantId, installation } = turn.scope;
  const about = topic ?? ('reading' in turn ? topicOf(turn.reading) : null);
  const { conversationId, touched } = await installation.db.sqlForTenant(tenantId, async (sql) => ({
    conversationId: await store(sql, turn, shown, trace, about),
    touched: await meter(sql, turn, shown),
    kept: key === null ? undefined : await remember(sql, turn, key, shown, about),
  }));
  await warnSoon(installation, tenantId, touched);
  measure(turn, shown, durationMs);
  if (turn.assistant.tellsWhenFinished && isCitizens(turn.channel)) await tellLater(turn.scope, conversationId);
  yield { type: 'finish', answer: answerOf({ ...turn, conversationId }, shown), trace };
}

/** That nobody is told is no reason to fail an answer that is stored already. */
async function tellLater({ tenantId, installation }: Turn['scope'], id: string): Promise<void> {
  const over = new Date(Date.now() + idleMinutes * 60_000);
  await installation.jobs
    .later({ tenantId, kind: 'finish-conversation', id }, over)
    .catch((error: unknown) => installation.log.warn({ err: error }, 'the end of a conversation will not be told'));
}

async function store(
  sql: Sql,
  turn: Turn | Retrieved,
  shown: Shown,
  trace: Trace,
  about: string | null,
): Promise<string> {
  const { scope, assistant, messageId, language, channel } = turn;
  const { tenantId, actor } = scope;
  const { id: conversationId, turns } = await enter(sql, turn);
  await sql.query(
    `insert into message (tenant_id, id, conversation_id, turn, question, answer, outcome, language, assistant_version, route, trace,
       input_tokens, output_tokens, first_token_ms, duration_ms, policy, topic)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tenantId,
      messageId,
      conversationId,
      turns,
      turn.question,
      shown.text,
      shown.outcome,
      language,
      assistant.version,
      JSON.stringify(shown.route),
      JSON.stringify(trace),
      shown.usage.inputTokens,
      shown.usage.outputTokens,
      shown.firstTokenMs,
      trace.durationMs,
      JSON.stringify(assistant.policy.versions),
      about,
    ],
  );
  if (shown.citations.length > 0) {
    const rowsToAdd = shown.citations.map((citation, index) => ({
      ...citation,
      id: newId('citation'),
      number: index + 1,
    }));
    await sql.query(
      `insert into citation (tenant_id, id, message_id, number, url, title, quote, document_id, page)
       select $1, new.id, $2, new.number, new.url, new.title, new.quote, new."documentId", new.page
       from jsonb_to_recordset($3::jsonb) as new(id text, number int, url text, title text, quote text, "documentId" text, page int)`,
      [tenantId, messageId, JSON.stringify(rowsToAdd)],
    );
  }
  // what counts against the plan is noted in the same round trip
  await sql.query(
    `with noted as (${noteUsed('answers', '$7', '$8')})
     insert into audit_event (tenant_id, id, actor, action, subject, detail, request_id) values ($1, $2, $3, 'message.settled', $4, $5, $6)`,
    [
      tenantId,
      newId('event'),
      nameOf(actor),
      messageId,
      JSON.stringify({ outcome: shown.outcome, model: shown.route.model, channel }),
      scope.requestId,
      newId('planUsage'),
      isCitizens(channel) && shown.outcome === 'answered' && !assistant.isBeyondPlan ? 1 : 0,
    ],
  );
  return conversationId;
}

function measure(
  { scope, channel }: Turn,
  { outcome, attempts, traced, firstTokenMs }: Shown,
  durationMs: number,
): void {
  const { telemetry } = scope.installation;
  const kind = usageKindOf(channel);
  for (const [index, attempted] of attempts.entries())
    telemetry.attempt({
      ...attempted,
      kind,
      requestId: scope.requestId,
      content: traced[index] ?? null,
      startedAt: new Date(Date.now() - attempted.totalMs),
    });
  telemetry.answer({ outcome, channel, durationMs, firstTokenMs });
}

/** Writes what was asked of models; what was held for them is free again. @returns the budgets that were spent of */
async function meter(sql: Sql, turn: Turn | Retrieved, { attempts }: Shown): Promise<Touched[]> {
  const { scope, messageId, assistant } = turn;
  const reservation = 'plan' in turn ? turn.plan.reservation : null;
  const rates = ratesToday(scope.installation);
  if (reservation) return settleIn(sql, scope.tenantId, [{ reservation, attempts }], rates);
  const call = { kind: 'answer', subject: messageId, assistantId: assistant.id, lastsMs: 0 } as const;
  const unheld = { id: newId('reservation'), scope, call };
  await insertUsage(
    sql,
    scope.tenantId,
    attempts.map((attempted, index) => usageRow(unheld, attempted, index + 1)),
    rates,
  );
  return [];
}

/** What a question is about: the concept that its words are the very term of, else the surest that they may mean, else its longest word. */
function topicOf({ expansions, words }: Retrieved['reading']): string | null {
  const sureness = ({ why, weight }: (typeof expansions)[number]) => weight + (why === 'term' ? 1 : 0);
  const [surest] = expansions.filter(({ isTopic }) => isTopic).toSorted((a, b) => sureness(b) - sureness(a));
  return surest?.concept ?? words.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** Adds a turn to the conversation. A crisis is answered without looking first: one that turns out not to be the caller's becomes a new one. */
async function enter(
  sql: Sql,
  { scope, assistant, conversationId, language, channel }: Turn,
): Promise<{ id: string; turns: number }> {
  const { tenantId, actor } = scope;
  const owner = actor.kind === 'key' || actor.kind === 'member' ? actor.id : nameOf(actor);
  for (const id of [conversationId, newId('conversation')]) {
    const { rows } = await sql.query<{ turns: number }>(
      `insert into conversation (tenant_id, id, assistant_id, language, channel, owned_by, turns) values ($1, $2, $3, $4, $5, $6, 1)
       on conflict (tenant_id, id) do update set turns = conversation.turns + 1, last_at = now()
         where conversation.assistant_id = $3 and (conversation.owned_by = $6 or $7) returning turns`,
      [tenantId, id, assistant.id, language, channel, owner, scope.permissions.has('conversations:read')],
    );
    if (rows[0]) return { id, turns: rows[0].turns };
  }
  throw new Error('a new conversation is nobody else’s');
}

function answerOf({ conversationId, messageId, language, assistant }: Turn, shown: Shown): Answer {
  const { outcome, text, citations, closest, route, usage, interrupted, choices } = shown;
  const offersPeople = outcome === 'escalated' || outcome === 'unanswered';
  return {
    conversationId,
    messageId,
    outcome,
    text,
    language,
    closest,
    route,
    usage,
    citations: citations.map(({ url, title, quote, page }) => ({
      url,
      title,
      quote,
      ...(page === null ? {} : { page }),
    })),
    ...(outcome === 'escalated' ? { escalation: shown.crisis ? ('crisis' as const) : ('person' as const) } : {}),
    ...(offersPeople ? { handoff: assistant.tenant.contact } : {}),
    ...(shown.referral ? { referral: shown.referral } : {}),
    ...(choices.length > 0 ? { choices: [...choices] } : {}),
    ...(assistant.notice ? { notice: assistant.notice } : {}),
    ...(interrupted ? { interrupted } : {}),
  };
}

function traceOf(turn: Turn | Retrieved | Routed, shown: Shown, durationMs: number): Trace {
  const { masked, injection } = turn;
  const used =
    'candidates' in turn && turn.candidates.length > 0
      ? new Set(turn.passages.map((hit) => hit.passageId))
      : new Set<string>();
  return {
    safeguards: { masked, injection, crisis: shown.crisis },
    search:
      'reading' in turn
        ? {
            query: [turn.question, ...(turn.reading.context?.words ?? [])].join(' '),
            language: turn.reading.language,
            expansions: turn.reading.expansions.map(
              ({ from, to }) => `${from.join(' ')} → ${to.map((wording) => wording.text).join(', ')}`,
            ),
            confidence: turn.confidence,
            floor: turn.scope.installation.models.models.length > 1 ? turn.floors.model : turn.floors.extractive,
            hits: turn.hits.map(({ passageId, title, url, headings, text, score }) => ({
              title,
              url,
              headings,
              text,
              score,
              isUsed: used.has(passageId),
            })),
          }
        : null,
    explanation:
      'reading' in turn && turn.channel === 'console' && turn.hits.length > 0
        ? explain(turn.reading, turn.hits, turn.passages, turn.lines)
        : null,
    decisions: 'decisions' in turn ? turn.decisions : [],
    tools: shown.tools,
    fileClass: shown.fileClass,
    dropped: shown.dropped,
    firstTokenMs: shown.firstTokenMs,
    durationMs,
  };
}
