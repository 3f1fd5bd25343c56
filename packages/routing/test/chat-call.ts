import type { AttemptRecord, CatalogueModel, ChatCall, ModelTimeouts } from '../src/index.ts';
import { createModelHealth, loadCatalogue, parseChatRequest } from '../src/index.ts';

/** Limits that a test can wait for, for models that let it wait. */
export const SHORT: ModelTimeouts = { firstTokenMs: 200, betweenTokensMs: 200, totalMs: 500 };
/** Limits that also a slow machine keeps, for all others. */
const PATIENT: ModelTimeouts = { firstTokenMs: 8_000, betweenTokensMs: 8_000, totalMs: 30_000 };
const SLOW_MODELS = new Set(['hang', 'slow-first-token', 'stall', 'endless']);

/** A catalogue's entry for a model at an address. */
export function modelAt(baseUrl: string, model: string, fields: Record<string, unknown> = {}): CatalogueModel {
  const entry = {
    id: `m-${model}`,
    provider: 'openai-compatible',
    baseUrl,
    apiKey: 'env:KEY',
    model,
    region: 'se',
    timeouts: SLOW_MODELS.has(model) ? SHORT : PATIENT,
    ...fields,
  };
  const [loaded] = loadCatalogue({ models: [entry] }, { KEY: 'test-key' }).models;
  if (!loaded) throw new Error('no model');
  return loaded;
}

/** A call of those candidates, and the records of its attempts. */
export function chatCall(
  candidates: readonly CatalogueModel[],
  change: Partial<ChatCall> = {},
  body: Record<string, unknown> = {},
): { readonly call: ChatCall; readonly records: AttemptRecord[] } {
  const records: AttemptRecord[] = [];
  const messages = [{ role: 'user', content: 'När töms tunnan?' }];
  const call: ChatCall = {
    request: parseChatRequest({ model: 'auto', messages, ...body }),
    candidates,
    health: createModelHealth(),
    signal: new AbortController().signal,
    id: 'chatcmpl-9',
    created: 1_790_000_000,
    shownModel: 'auto',
    onAttempt: (record) => records.push(record),
    ...change,
  };
  return { call, records };
}
