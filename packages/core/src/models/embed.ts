import { type DataClass, embed, EmbedFailure, estimateTokens, type HostedEntry, route } from '@radrum/routing';
import { requireServed } from '../billing/entitled.ts';
import { RadrumError } from '../errors.ts';
import { routePolicy } from '../policies/apply.ts';
import { authorise, type Scope } from '../scope.ts';
import { pricedAt } from '../usage/attempted.ts';
import { ledgerOf } from '../usage/ledger.ts';
import { dearestOf } from '../usage/dearest.ts';
import { ratesToday } from '../usage/rates.ts';
import { type Leeway, noLimit } from '../usage/reserve.ts';
import { callContext } from './call-context.ts';
import { guardedWay } from './open-for.ts';
import { findTarget, nobodyMay, unknownModel } from './target.ts';
import { tenantHealth } from './tenant-health.ts';

/** Vectors of some texts by one model, held and settled in the ledger. */
export interface Embedding {
  entry: HostedEntry;
  texts: readonly string[];
  /** What it is for. */
  subject: string;
  signal: AbortSignal;
  timeoutMs?: number;
}

/** @throws EmbedFailure; RadrumError `budget_spent`, `plan_limit` */
export async function embedMetered(
  scope: Scope,
  { entry, texts, subject, signal, timeoutMs }: Embedding,
): Promise<{ vectors: number[][]; tokens: number }> {
  await requireServed(scope, 'models');
  const { installation, tenantId } = scope;
  const inputTokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
  const tokens = { inputTokens, outputTokens: 0 };
  const decide = (leeway: Leeway) => {
    const { candidates } = route({
      needs: { capability: 'embedding', dataClass: 'open', estimatedTokens: inputTokens, outputTokens: 0 },
      policy: {},
      catalogue: { ...installation.models, models: [{ ...entry, contextTokens: null }] },
      health: { isAvailable: () => true },
      budget: leeway,
    });
    return { most: dearestOf(candidates, tokens, ratesToday(installation)) };
  };
  const lastsMs = timeoutMs ?? entry.timeouts.totalMs;
  const call = { kind: 'embedding' as const, subject, assistantId: null, lastsMs };
  const { reservation } = await ledgerOf(installation).reserve({ scope, call, decide });
  if (!reservation) throw new RadrumError('budget_spent', 'The budget leaves nothing for vectors.');
  const startedAt = performance.now();
  let reason = 'cancelled';
  try {
    const vectors = await embed({
      entry,
      texts,
      signal,
      health: tenantHealth(installation.health, tenantId),
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(entry.owner === 'tenant' && { fetchWith: guardedWay(installation).fetch }),
    });
    reason = 'ok';
    return { vectors, tokens: inputTokens };
  } catch (error) {
    if (error instanceof EmbedFailure) reason = error.kind;
    throw error;
  } finally {
    const usage = {
      inputTokens: reason === 'ok' ? inputTokens : 0,
      outputTokens: 0,
      cachedInputTokens: 0,
      reasoningTokens: 0,
      estimated: true,
    };
    const { id: model, provider, region, operator } = entry;
    const attempted = {
      model,
      provider,
      region,
      operator,
      usage,
      ...pricedAt(entry, usage),
      firstTokenMs: null,
      totalMs: Math.round(performance.now() - startedAt),
      reason,
    };
    installation.telemetry.attempt({
      ...attempted,
      kind: call.kind,
      requestId: scope.requestId,
      content: null,
      startedAt: new Date(Date.now() - attempted.totalMs),
    });
    await ledgerOf(installation).settle({ reservation, attempts: [attempted] });
  }
}

/**
 * Vectors for whoever asks by API: of the first model that may serve, one after the other.
 * @throws RadrumError `forbidden`, `plan_limit`, `model_not_found`, `model_not_allowed`, `budget_spent`; EmbedFailure where none could
 */
export async function embedTexts(
  scope: Scope,
  asked: { model: string; texts: readonly string[]; dataClass: DataClass; subject: string; signal: AbortSignal },
): Promise<{ vectors: number[][]; model: string; tokens: number }> {
  authorise(scope, 'messages');
  await requireServed(scope, 'models');
  const context = await callContext(scope);
  const profile = findTarget(context, asked.model);
  if (!profile) throw unknownModel(asked.model);
  const longest = Math.max(...asked.texts.map(estimateTokens));
  const { candidates, decisions } = route({
    needs: { capability: 'embedding', dataClass: asked.dataClass, estimatedTokens: longest, outputTokens: 0 },
    policy: { ...routePolicy(context.rules), label: context.policyLabel },
    catalogue: context.catalogue,
    health: tenantHealth(scope.installation.health, scope.tenantId),
    budget: noLimit,
    profile,
    today: new Date().toISOString().slice(0, 10),
  });
  const [first] = candidates;
  // vectors of two models cannot be compared: the first is asked, or nobody
  if (!first || first.provider === 'extractive') throw nobodyMay(asked.model, decisions);
  const { vectors, tokens } = await embedMetered(scope, { ...asked, entry: first });
  return { vectors, tokens, model: first.id };
}
