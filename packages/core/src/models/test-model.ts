import { completeChat, ChatFailure, embed, EmbedFailure, type HostedEntry, parseChatRequest } from '@radrum/routing';
import { newId } from '@radrum/db';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';
import { pricedAt } from '../usage/attempted.ts';
import { ledgerOf } from '../usage/ledger.ts';
import { dearestOf } from '../usage/dearest.ts';
import { ratesToday } from '../usage/rates.ts';
import type { Attempted } from '../usage/metered-call.ts';
import { callContext } from './call-context.ts';
import { guardedWay } from './open-for.ts';

/** How a test of a model went. */
export interface ModelTest {
  ok: boolean;
  /** What failed, as the routing layer names it; null where nothing did. */
  failure: string | null;
  durationMs: number;
}

/** Alone and at once: a test says how things are now, whatever the circuit has seen before. */
const always = {
  isAvailable: () => true,
  enter: () => ({ succeeded: () => {}, failed: () => {}, released: () => {} }),
  firstTokenMs: () => null,
  states: () => [],
  onChange: () => () => {},
  adopt: () => {},
};
const words = { maxTokens: 200, dearest: { inputTokens: 20, outputTokens: 200 } };

/** Asks a model for a word, and says what failed. It is metered as every call. @throws RadrumError `not_found` */
export async function testModel(scope: Scope, modelId: string): Promise<ModelTest> {
  authorise(scope, 'models:write');
  const { installation, tenantId } = scope;
  const { catalogue } = await callContext(scope);
  const entry = catalogue.models.find(({ id }) => id === modelId);
  if (!entry || entry.provider === 'extractive') throw notFound();
  const subject = newId('request');
  const { reservation } = await ledgerOf(installation).reserve({
    scope,
    call: { kind: 'test', subject, assistantId: null, lastsMs: entry.timeouts.totalMs },
    decide: () => ({ most: dearestOf([entry], words.dearest, ratesToday(installation)) }),
  });
  const startedAt = performance.now();
  const attempts: Attempted[] = [];
  const failure = entry.capabilities.includes('chat')
    ? await ask(scope, entry, attempts)
    : await askForVector(scope, entry, attempts);
  if (reservation) await ledgerOf(installation).settle({ reservation, attempts });
  await installation.db.forTenant(tenantId, (tx) =>
    record(tx, scope, 'model.tested', modelId, { ok: failure === null, failure }),
  );
  return { ok: failure === null, failure, durationMs: Math.round(performance.now() - startedAt) };
}

async function ask({ installation }: Scope, entry: HostedEntry, attempts: Attempted[]): Promise<string | null> {
  try {
    await completeChat({
      request: parseChatRequest({
        model: entry.id,
        messages: [{ role: 'user', content: 'Svara med ordet ja.' }],
        max_completion_tokens: words.maxTokens,
      }),
      candidates: [entry],
      health: always,
      signal: new AbortController().signal,
      id: 'test',
      created: 0,
      shownModel: entry.id,
      onAttempt: ({ committed: _c, startedAt: _s, answer: _a, ...attempted }) =>
        attempts.push({ ...attempted, ...pricedAt(entry, attempted.usage) }),
      dispatcherFor: () => (entry.owner === 'tenant' ? guardedWay(installation).dispatcher : undefined),
    });
    return null;
  } catch (error) {
    if (!(error instanceof ChatFailure)) throw error;
    return error.attempts[0]?.reason ?? 'provider_error';
  }
}

async function askForVector(
  { installation }: Scope,
  entry: HostedEntry,
  attempts: Attempted[],
): Promise<string | null> {
  const startedAt = performance.now();
  let failure: string | null = null;
  try {
    await embed({
      entry,
      texts: ['ja'],
      health: always,
      signal: new AbortController().signal,
      ...(entry.owner === 'tenant' && { fetchWith: guardedWay(installation).fetch }),
    });
  } catch (error) {
    if (!(error instanceof EmbedFailure)) throw error;
    failure = error.kind;
  }
  const usage = { inputTokens: 1, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0, estimated: true };
  attempts.push({
    model: entry.id,
    provider: entry.provider,
    region: entry.region,
    operator: entry.operator,
    usage,
    ...pricedAt(entry, usage),
    firstTokenMs: null,
    totalMs: Math.round(performance.now() - startedAt),
    reason: failure ?? 'ok',
  });
  return failure;
}
