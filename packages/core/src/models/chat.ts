import {
  type AttemptRecord,
  type CatalogueModel,
  type ChatCompletion,
  type ChatRequest,
  completeChat,
  type DataClass,
  needsOf,
  PROFILES,
  route,
  type RouteDecision,
  streamChat,
  streamChatEvents,
} from '@radrum/routing';
import { LRUCache } from 'lru-cache';
import { mayTrace, routePolicy } from '../policies/apply.ts';
import { requireServed } from '../billing/entitled.ts';
import { planOf } from '../billing/facts.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { pricedAt } from '../usage/attempted.ts';
import { ledgerOf } from '../usage/ledger.ts';
import { dearestOf } from '../usage/dearest.ts';
import type { Attempted } from '../usage/metered-call.ts';
import { ratesToday } from '../usage/rates.ts';
import { type Leeway, noLimit } from '../usage/reserve.ts';
import { callContext } from './call-context.ts';
import { guardedWay } from './open-for.ts';
import { findTarget, nobodyMay, unknownModel } from './target.ts';
import { tenantHealth, tenantLimits } from './tenant-health.ts';
import { tracedChat } from './traced-content.ts';

/** A chat with a profile or a model: without knowledge, and without the checks of an assistant. */
export interface ChatAsked {
  request: ChatRequest;
  /** The completion's identifier. */
  id: string;
  /** How sensitive what is sent is: only models that are cleared for it may serve. */
  dataClass: DataClass;
  signal: AbortSignal;
  /** Of staff's works nothing is told in spans, whatever the policy says of questions and answers. */
  isWork?: boolean;
}

/** A chat that is held for; exactly one of the three is to be called. */
export interface Chat {
  decisions: readonly RouteDecision[];
  /** The JSON of one chunk after the other. It is settled before the stream ends, however that is. */
  stream(): AsyncGenerator<string, void, void>;
  /** The same as server-sent events, those that came together in one text. */
  events(): AsyncGenerator<string, void, void>;
  /** @throws ChatFailure */
  complete(): Promise<ChatCompletion>;
  /** Who answered in the end; null before that. */
  servedBy(): { model: string; region: string } | null;
}

/** How a stream of events ends. */
const done = 'data: [DONE]\n\n';
/** An answer that nobody has limited is held for at this length. */
const longestUnlimited = 4_000;
/** The model that a conversation of a caller is with; a caller names it in `metadata.conversation`. */
const conversations = new LRUCache<string, string>({ max: 20_000, ttl: 3_600_000 });

/**
 * Decides who may serve a chat, and holds what it may cost.
 * @throws RadrumError `forbidden`, `plan_limit`, `model_not_found`, `model_not_allowed`, `budget_spent`, `no_model_available`
 */
export async function openChat(scope: Scope, { request, id, dataClass, signal, isWork }: ChatAsked): Promise<Chat> {
  authorise(scope, 'messages');
  await requireServed(scope, 'models');
  if (scope.actor.kind === 'key') await requireServed(scope, 'api');
  const { installation, tenantId } = scope;
  const context = await callContext(scope);
  const profile = findTarget(context, request.model);
  if (!profile) throw unknownModel(request.model);
  const needs = needsOf(request);
  const outputTokens = needs.outputTokens ?? longestUnlimited;
  const health = tenantHealth(installation.health, tenantId);
  const conversation = request.metadata?.['conversation'];
  const thread = conversation === undefined ? undefined : `${tenantId} ${nameOf(scope.actor)} ${conversation}`;
  const today = new Date().toISOString().slice(0, 10);
  const decide = (budget: Leeway) => {
    const { candidates, decisions } = route({
      needs: { capability: needs.capabilities, dataClass, estimatedTokens: needs.estimatedTokens, outputTokens },
      policy: { ...routePolicy(context.rules), label: context.policyLabel },
      catalogue: context.catalogue,
      health,
      budget,
      profile,
      today,
      ...(thread !== undefined && { sticky: conversations.get(thread) }),
    });
    const chatting = candidates.filter(({ provider }) => provider !== 'extractive');
    return {
      candidates: chatting,
      decisions,
      most: dearestOf(chatting, { inputTokens: needs.inputTokens, outputTokens }, ratesToday(installation)),
    };
  };
  const lastsMs = context.catalogue.models.reduce((sum, { timeouts }) => sum + timeouts.totalMs, 0);
  const { decision, reservation } = await ledgerOf(installation).reserve({
    scope,
    call: { kind: 'chat', subject: id, assistantId: null, lastsMs },
    decide,
  });
  const { candidates, decisions } = decision;
  if (!reservation) throw nobodyMay(request.model, decisions);
  const attempts: Attempted[] = [];
  const isTraced = !isWork && mayTrace(context.rules, dataClass);
  const call = {
    request,
    candidates,
    health,
    limits: tenantLimits(installation.limits, tenantId),
    share: tenantId,
    signal,
    id,
    created: Math.floor(Date.now() / 1000),
    shownModel: request.model,
    keepsAnswers: isTraced,
    onAttempt: ({ answer, ...record }: AttemptRecord) => {
      attempts.push(asAttempted(record, candidates));
      if (record.reason === 'ok' && thread !== undefined) conversations.set(thread, record.model);
      installation.telemetry.attempt({
        ...record,
        kind: 'chat',
        requestId: scope.requestId,
        content: answer && tracedChat(context.rules, request, { ...record, answer }),
      });
    },
    dispatcherFor: (entry: CatalogueModel) =>
      entry.owner === 'tenant' ? guardedWay(installation).dispatcher : undefined,
  };
  const settle = () => ledgerOf(installation).settle({ reservation, attempts });
  return {
    decisions,
    servedBy: () => {
      const served = attempts.findLast(({ reason }) => reason === 'ok');
      return served ? { model: served.model, region: served.region } : null;
    },
    async *stream() {
      try {
        yield* streamChat(call);
      } finally {
        await settle();
      }
    },
    async *events() {
      try {
        for await (const events of streamChatEvents(call)) {
          if (events === done) break;
          yield events;
        }
      } finally {
        await settle();
      }
      yield done;
    },
    async complete() {
      try {
        return await completeChat(call);
      } finally {
        await settle();
      }
    },
  };
}

/** Whether any model may see texts of a class, by plan, by policy and by how the models stand; budgets are asked at each call. */
export async function mayChat(scope: Scope, dataClass: DataClass): Promise<boolean> {
  const { standing } = await planOf(scope.installation, scope.tenantId);
  if (standing.effects.models === 'refused') return false;
  const { catalogue, rules, policyLabel } = await callContext(scope);
  const { candidates } = route({
    needs: { capability: ['chat'], dataClass, estimatedTokens: 0, outputTokens: 0 },
    policy: { ...routePolicy(rules), label: policyLabel },
    catalogue,
    health: tenantHealth(scope.installation.health, scope.tenantId),
    budget: noLimit,
    profile: PROFILES[0],
    today: new Date().toISOString().slice(0, 10),
  });
  return candidates.some(({ provider }) => provider !== 'extractive');
}

/** An attempt as the ledger keeps it. */
function asAttempted(record: Omit<AttemptRecord, 'answer'>, candidates: readonly CatalogueModel[]): Attempted {
  const { model, provider, region, operator, usage, firstTokenMs, totalMs, reason } = record;
  const entry = candidates.find(({ id }) => id === model);
  return { model, provider, region, operator, usage, firstTokenMs, totalMs, reason, ...pricedAt(entry, usage) };
}
