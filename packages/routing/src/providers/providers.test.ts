import { afterEach, describe, expect, test, vi } from 'vitest';
import { protocols, startProtocol } from '../../test/provider-protocols.ts';
import { embed } from '../embed.ts';
import { createModelHealth } from '../health.ts';
import { type HostedEntry, PROVIDERS, type ProviderName } from '../model.ts';
import { parseModelEntry } from '../model-entry.ts';
import { openModel } from '../open-model.ts';
import { serve } from '../serve.ts';

let host: Awaited<ReturnType<typeof startProtocol>> | undefined;
afterEach(() => {
  host?.close();
  vi.unstubAllEnvs();
});

const entryOf = (provider: ProviderName, baseUrl: string | undefined, change: object = {}): HostedEntry =>
  parseModelEntry(
    {
      id: 'm',
      provider,
      model: 'm',
      region: 'eu',
      ...(baseUrl && { baseUrl }),
      ...protocols[provider].entry,
      ...change,
    },
    { owner: 'platform', key: 'sesam', place: '' },
  );

async function ask(entry: HostedEntry, health = createModelHealth()) {
  const call = {
    candidates: [entry],
    health,
    prompt: [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'Hej?' }] }],
    settings: { maxOutputTokens: 100, temperature: 0 },
    providerOptions: {},
    signal: new AbortController().signal,
  };
  for await (const attempt of serve(call)) {
    let text = '';
    for await (const delta of attempt.text) text += delta;
    return { text, usage: attempt.usage, failure: attempt.failure };
  }
  throw new Error('nothing was tried');
}

/** Addresses and keys that the environment may hold for other purposes. */
const strangers = {
  OPENAI_API_KEY: 'platform',
  OPENAI_BASE_URL: 'http://127.0.0.1:9/stranger',
  AZURE_API_KEY: 'platform',
  AZURE_RESOURCE_NAME: 'stranger',
  ANTHROPIC_API_KEY: 'platform',
  ANTHROPIC_BASE_URL: 'http://127.0.0.1:9/stranger',
  MISTRAL_API_KEY: 'platform',
  GOOGLE_VERTEX_API_KEY: 'platform',
  AWS_BEARER_TOKEN_BEDROCK: 'platform',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9/stranger',
};

describe.each(PROVIDERS)('a model of %s, over HTTP in the provider’s own protocol', (provider) => {
  const protocol = protocols[provider];

  test('is asked at its path with its key, streams its text and says its tokens', async () => {
    host = await startProtocol(provider);
    const { text, usage, failure } = await ask(entryOf(provider, host.url));
    expect(failure).toBeNull();
    expect(text).toBe('Hej där');
    expect(host.requests.map(({ path }) => path)).toEqual([`/base${protocol.chatPath}`]);
    expect(host.requests[0]?.headers[protocol.auth[0]]).toBe(protocol.auth[1]);
    const { input, cached, output, reasoning } = protocol.tokens;
    expect(usage).toEqual({
      inputTokens: input,
      outputTokens: output,
      cachedInputTokens: cached,
      reasoningTokens: reasoning,
      estimated: false,
    });
  });

  test('rests as long as the provider asks when it has too much to do', async () => {
    host = await startProtocol(provider, { isBusy: true });
    const health = createModelHealth();
    expect((await ask(entryOf(provider, host.url), health)).failure).toBe('rate_limited');
    const rest = (health.states()[0]?.restsUntil ?? 0) - Date.now();
    expect(rest).toBeGreaterThan(6_000);
    expect(rest).toBeLessThanOrEqual(7_000);
  });

  test('is asked for vectors, where the provider has any', async () => {
    host = await startProtocol(provider);
    const entry = { ...entryOf(provider, host.url), capabilities: ['embedding' as const] };
    const call = embed({ entry, texts: ['a', 'b'], health: createModelHealth(), signal: new AbortController().signal });
    if (protocol.embeddingPath === null) await expect(call).rejects.toMatchObject({ kind: 'bad_request' });
    else {
      expect(await call).toEqual([
        [1, 2],
        [1, 2],
      ]);
      expect(new Set(host.requests.map(({ path }) => path))).toEqual(new Set([`/base${protocol.embeddingPath}`]));
      expect(host.requests[0]?.headers[protocol.auth[0]]).toBe(protocol.auth[1]);
    }
  });

  test('takes neither address nor key from the environment', async () => {
    for (const [name, value] of Object.entries(strangers)) vi.stubEnv(name, value);
    const seen: { url: string; key: string | null }[] = [];
    const catching: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      seen.push({ url: request.url, key: request.headers.get(protocol.auth[0]) });
      return Promise.resolve(new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } }));
    };
    const entry = entryOf(provider, provider === 'openai-compatible' ? 'https://vllm.example/v1' : undefined, {
      ...(provider === 'azure' && { options: { resourceName: 'kommunen' } }),
    });
    const ownHost = { ...entry, apiKey: provider === 'openai-compatible' ? null : () => 'sesam' };
    const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: 'Hej?' }] }];
    await expect(openModel(ownHost, catching).doStream({ prompt })).rejects.toThrow();
    expect(seen).toEqual([
      { url: ownAddress[provider], key: provider === 'openai-compatible' ? null : protocol.auth[1] },
    ]);
    await expect(
      Promise.resolve().then(() => openModel({ ...entry, apiKey: null }, catching).doStream({ prompt })),
    ).rejects.toThrow();
    expect(seen.map(({ key }) => key)).not.toContain('platform');
    expect(seen.map(({ key }) => key)).not.toContain('Bearer platform');
  });
});

const ownAddress: Record<ProviderName, string> = {
  'openai-compatible': 'https://vllm.example/v1/chat/completions',
  openai: 'https://api.openai.com/v1/chat/completions',
  azure: 'https://kommunen.openai.azure.com/openai/v1/chat/completions?api-version=v1',
  anthropic: 'https://api.anthropic.com/v1/messages',
  mistral: 'https://api.mistral.ai/v1/chat/completions',
  'google-vertex':
    'https://europe-north1-aiplatform.googleapis.com/v1/projects/kommunen/locations/europe-north1/publishers/google/models/m:streamGenerateContent?alt=sse',
  'amazon-bedrock': 'https://bedrock-runtime.eu-north-1.amazonaws.com/model/m/converse-stream',
};
