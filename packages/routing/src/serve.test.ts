import net from 'node:net';
import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeProvider, startFakeProvider } from '../test/fake-provider.ts';
import type { Attempt } from './attempt.ts';
import { type CatalogueModel, EXTRACTIVE_MODEL, loadCatalogue } from './catalogue.ts';
import { createModelHealth } from './health.ts';
import { serve } from './serve.ts';
import type { ServeCall } from './serve-call.ts';

let fake: FakeProvider;
let early: FakeProvider;
beforeAll(async () => {
  fake = await startFakeProvider({ pieceDelayMs: 3, slowMs: 2_000 });
  early = await startFakeProvider({ piecesBeforeFault: 0 });
});
afterAll(() => Promise.all([fake.close(), early.close()]));

const timeouts = { firstTokenMs: 250, betweenTokensMs: 250, totalMs: 3_000 };
function modelAt(baseUrl: string, model: string, limits = timeouts): CatalogueModel {
  const entry = {
    id: `m-${model}`,
    provider: 'openai-compatible',
    baseUrl,
    apiKey: 'env:KEY',
    model,
    region: 'se',
    timeouts: limits,
  };
  const [loaded] = loadCatalogue({ models: [entry] }, { KEY: 'test-key' }).models;
  if (!loaded) throw new Error('no model');
  return loaded;
}

const radrum = {
  question: 'När töms tunnan?',
  language: 'sv',
  passages: [
    {
      number: 1,
      title: 'Avfall',
      url: null,
      language: 'sv',
      lines: [{ text: 'Tunnan töms varannan vecka.', score: 0.9, kind: 'sentence' }],
    },
  ],
};
function callOf(candidates: CatalogueModel[], change: Partial<ServeCall> = {}): ServeCall {
  return {
    candidates,
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'När töms tunnan?' }] }],
    settings: { maxOutputTokens: 100, temperature: 0 },
    providerOptions: { radrum },
    signal: new AbortController().signal,
    health: createModelHealth(),
    ...change,
  };
}

interface Outcome {
  readonly shown: string;
  readonly last: Attempt | undefined;
  readonly attempts: Attempt[];
}
/** Shows nothing before `commitAfter` pieces have come, as a caller does that waits for its first released unit. */
async function run(call: ServeCall, commitAfter = 1): Promise<Outcome> {
  const attempts: Attempt[] = [];
  let shown = '';
  for await (const attempt of serve(call)) {
    attempts.push(attempt);
    let held = '';
    let pieces = 0;
    for await (const delta of attempt.text) {
      held += delta;
      pieces += 1;
      if (pieces >= commitAfter && attempt.commit()) {
        shown += held;
        held = '';
      }
    }
    if (attempt.commit()) shown += held;
  }
  return { shown, attempts, last: attempts.at(-1) };
}

describe('serving a call', () => {
  it('streams the first model’s answer with its usage', async () => {
    const { shown, last, attempts } = await run(callOf([modelAt(fake.url, 'ok'), EXTRACTIVE_MODEL]));
    expect(shown).toBe('Tunnan töms varannan vecka [1].');
    expect(attempts).toHaveLength(1);
    expect(last?.end).toEqual({ type: 'finished', length: 'whole' });
    expect(last?.usage).toEqual({
      inputTokens: 11,
      outputTokens: 7,
      cachedInputTokens: 0,
      reasoningTokens: 0,
      estimated: false,
    });
    expect(last?.fallbackFrom).toEqual([]);
    expect(last?.firstTokenMs).toBeGreaterThanOrEqual(0);
    const request = fake.requests.at(-1);
    expect(request?.headers.authorization).toBe('Bearer test-key');
    expect(JSON.stringify(request?.body)).not.toContain('radrum');
  });

  it('estimates usage when the provider does not say it', async () => {
    const { last } = await run(callOf([modelAt(fake.url, 'no-usage')]));
    expect(last?.usage).toEqual({
      inputTokens: 5,
      outputTokens: 9,
      cachedInputTokens: 0,
      reasoningTokens: 0,
      estimated: true,
    });
  });

  const closedPort = async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 1}/v1`;
  };

  it.each([
    ['refuses the connection', async () => modelAt(await closedPort(), 'ok'), 'refused'],
    [
      'has a name that does not exist',
      async () => modelAt('http://models.invalid/v1', 'ok', { ...timeouts, firstTokenMs: 5_000, totalMs: 6_000 }),
      'dns',
    ],
    ['does not speak TLS', async () => modelAt(fake.url.replace('http:', 'https:'), 'ok'), 'tls'],
    ['finds the request bad', async () => modelAt(fake.url, '400'), 'bad_request'],
    ['does not know the key', async () => modelAt(fake.url, '401'), 'unauthorised'],
    ['forbids it', async () => modelAt(fake.url, '403'), 'forbidden'],
    ['does not have the model', async () => modelAt(fake.url, '404'), 'not_found'],
    ['is asked too often', async () => modelAt(fake.url, '429'), 'rate_limited'],
    ['fails', async () => modelAt(fake.url, '500'), 'provider_error'],
    ['is overloaded', async () => modelAt(fake.url, '503'), 'provider_error'],
    ['cannot take so long a question', async () => modelAt(fake.url, 'context-too-long'), 'context_too_long'],
    ['hangs before its headers', async () => modelAt(fake.url, 'hang'), 'first_token_timeout'],
    ['is slow with its first word', async () => modelAt(fake.url, 'slow-first-token'), 'first_token_timeout'],
    ['says nothing after its headers', async () => modelAt(early.url, 'stall'), 'first_token_timeout'],
    ['is cut off before a word', async () => modelAt(early.url, 'cut'), 'truncated'],
    ['ends its stream before a word', async () => modelAt(early.url, 'eof'), 'truncated'],
    ['sends an error in its stream', async () => modelAt(early.url, 'error-event'), 'provider_error'],
    ['sends half an event', async () => modelAt(early.url, 'malformed'), 'malformed'],
    ['answers with a web page', async () => modelAt(fake.url, 'html'), 'truncated'],
    ['gives an empty answer', async () => modelAt(fake.url, 'empty'), 'empty_answer'],
    ['filters the answer away', async () => modelAt(fake.url, 'content-filter'), 'content_filter'],
  ])('falls over to the next model when the provider %s', async (_, make, reason) => {
    const broken = await make();
    const { shown, last } = await run(callOf([broken, modelAt(fake.url, 'ok')]));
    expect(last?.fallbackFrom).toEqual([{ model: broken.id, reason }]);
    expect(shown).toBe('Tunnan töms varannan vecka [1].');
  });

  it.each([
    ['stall', 'stalled'],
    ['cut', 'truncated'],
    ['eof', 'truncated'],
    ['error-event', 'provider_error'],
    ['malformed', 'malformed'],
  ])('falls over while nothing has been shown, and never shows twice (%s)', async (model, reason) => {
    const { shown, last } = await run(callOf([modelAt(fake.url, model), modelAt(fake.url, 'ok')]), 4);
    expect(last?.fallbackFrom).toEqual([{ model: `m-${model}`, reason }]);
    expect(shown).toBe('Tunnan töms varannan vecka [1].');
  });

  it.each([
    ['stall', 'stalled'],
    ['cut', 'truncated'],
    ['eof', 'truncated'],
    ['error-event', 'provider_error'],
    ['malformed', 'malformed'],
  ])('is interrupted once something has been shown (%s)', async (model, reason) => {
    const { shown, last, attempts } = await run(callOf([modelAt(fake.url, model), modelAt(fake.url, 'ok')]));
    expect(attempts).toHaveLength(1);
    expect(last?.end).toEqual({ type: 'interrupted', reason });
    expect(shown).toBe('Tunnan töms ');
  });

  it('answers with quotes when every model is down', async () => {
    const down = ['500', 'hang', '429'].map((name) => modelAt(fake.url, name));
    const { shown, last } = await run(callOf([...down, EXTRACTIVE_MODEL]));
    expect(shown).toBe('Tunnan töms varannan vecka. [1]');
    expect(last?.model).toBe('extractive');
    expect(last?.fallbackFrom.map((step) => step.reason)).toEqual([
      'provider_error',
      'first_token_timeout',
      'rate_limited',
    ]);
  });

  it('goes on to the next model when the caller rejects the text', async () => {
    const shown: string[] = [];
    for await (const attempt of serve(callOf([modelAt(fake.url, 'rubbish'), modelAt(fake.url, 'ok')]))) {
      for await (const delta of attempt.text) {
        if (delta.includes('script')) attempt.reject('markup');
        else if (attempt.model === 'm-ok' && attempt.commit()) shown.push(delta);
      }
      if (attempt.model === 'm-rubbish') expect(attempt.rejection).toBe('markup');
      else expect(attempt.fallbackFrom).toEqual([{ model: 'm-rubbish', reason: 'rejected' }]);
      expect(attempt.commit()).toBe(attempt.model === 'm-ok');
    }
    expect(shown.join('')).toBe('Tunnan töms varannan vecka [1].');
  });

  it('stops the provider’s work when the asker leaves', async () => {
    const before = fake.cancelled();
    const leave = new AbortController();
    const call = callOf([modelAt(fake.url, 'endless'), EXTRACTIVE_MODEL], {
      signal: leave.signal,
      settings: { maxOutputTokens: 100_000, temperature: 0 },
    });
    const ends: unknown[] = [];
    for await (const attempt of serve(call)) {
      for await (const _ of attempt.text) {
        attempt.commit();
        leave.abort();
      }
      ends.push(attempt.end);
    }
    expect(ends).toEqual([{ type: 'interrupted', reason: 'cancelled' }]);
    await expect.poll(() => fake.cancelled()).toBeGreaterThan(before);
  });

  it('stops the provider’s work when the caller stops reading', async () => {
    const before = fake.cancelled();
    for await (const attempt of serve(
      callOf([modelAt(fake.url, 'endless')], { settings: { maxOutputTokens: 100_000, temperature: 0 } }),
    )) {
      for await (const _ of attempt.text) break;
      break;
    }
    await expect.poll(() => fake.cancelled()).toBeGreaterThan(before);
  });

  it('does not read an endless answer to its end', async () => {
    const { last } = await run(callOf([modelAt(fake.url, 'endless'), EXTRACTIVE_MODEL]), Number.POSITIVE_INFINITY);
    expect(last?.fallbackFrom).toEqual([{ model: 'm-endless', reason: 'too_long' }]);
  });

  it('says when the answer stopped at its length limit', async () => {
    const { last } = await run(callOf([modelAt(fake.url, 'length')]));
    expect(last?.end).toEqual({ type: 'finished', length: 'limit_reached' });
  });

  it('stops asking a model that keeps failing', async () => {
    const health = createModelHealth({ failures: 2, restMs: 60_000 });
    const asked = () => fake.requests.filter((request) => request.model === '500').length;
    const before = asked();
    for (let round = 0; round < 4; round += 1)
      await run(callOf([modelAt(fake.url, '500'), EXTRACTIVE_MODEL], { health }));
    expect(asked() - before).toBe(2);
    const { last } = await run(callOf([modelAt(fake.url, '500'), EXTRACTIVE_MODEL], { health }));
    expect(last?.fallbackFrom).toEqual([{ model: 'm-500', reason: 'resting' }]);
  });

  it('survives a model that throws, and a reader slower than the limits', async () => {
    const throwing: LanguageModelV4 = {
      specificationVersion: 'v4',
      provider: 'x',
      modelId: 'x',
      supportedUrls: {},
      doGenerate: () => Promise.reject(new Error('boom')),
      doStream: () => Promise.reject(new Error('boom')),
    };
    const entry = modelAt(fake.url, 'ok', { ...timeouts, betweenTokensMs: 60 });
    const first = await run(callOf([entry], { open: () => throwing }));
    expect(first.last?.end).toEqual({ type: 'failed', reason: 'provider_error' });

    const parts: LanguageModelV4StreamPart[] = [
      { type: 'text-delta', id: '0', delta: 'a' },
      { type: 'text-delta', id: '0', delta: 'b' },
      {
        type: 'finish',
        finishReason: { unified: 'stop', raw: undefined },
        usage: { inputTokens: NONE, outputTokens: NONE_OUT },
      },
    ];
    const patient: LanguageModelV4 = { ...throwing, doStream: async () => ({ stream: ReadableStream.from(parts) }) };
    for await (const attempt of serve(callOf([entry], { open: () => patient }))) {
      for await (const _ of attempt.text) {
        attempt.commit();
        await new Promise((resolve) => setTimeout(resolve, 120));
      }
      expect(attempt.end).toEqual({ type: 'finished', length: 'whole' });
    }
  });
});

const NONE = { total: undefined, noCache: undefined, cacheRead: undefined, cacheWrite: undefined };
const NONE_OUT = { total: undefined, text: undefined, reasoning: undefined };
