import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { embed, EmbedFailure } from './embed.ts';
import { createModelHealth } from './health.ts';
import type { HostedEntry } from './model.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Reply = (texts: string[], request: IncomingMessage, response: ServerResponse) => unknown;

/** A host on a free port that answers `/embeddings` with what `reply` gives; undefined: `reply` has answered, or never will. */
async function host(reply: Reply): Promise<HostedEntry> {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { input }: { input: string[] } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const vectors = reply(input, request, response);
    if (vectors === undefined) return;
    response.writeHead(200, { 'content-type': 'application/json' });
    const data = Array.isArray(vectors) ? vectors.map((embedding, index) => ({ index, embedding })) : vectors;
    response.end(JSON.stringify({ data, usage: { prompt_tokens: 3 } }));
  };
  const made = createServer((request, response) => void handle(request, response));
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const { models } = loadCatalogue(
    {
      models: [
        {
          id: 'vectors',
          provider: 'openai-compatible',
          baseUrl: `http://127.0.0.1:${port}/v1/`,
          apiKey: 'env:KEY',
          model: 'e5',
          region: 'se',
          capabilities: ['embedding'],
          timeouts: { totalMs: 2_000 },
        },
      ],
    },
    { KEY: 'sesam' },
  );
  const [entry] = models;
  if (entry?.provider !== 'openai-compatible') throw new Error('the catalogue has lost its model');
  return entry;
}

const { signal } = new AbortController();
const kindOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof EmbedFailure ? error.kind : error),
  );

describe('embedding over HTTP', () => {
  test('gives a vector a text, in their order, and sends the key and the model’s own name', async () => {
    const seen: (string | undefined)[] = [];
    const entry = await host((texts, request) => {
      seen.push(request.url, request.headers.authorization);
      return texts.map((text) => [text.length, 1]);
    });
    const vectors = await embed({ entry, texts: ['a', 'abc'], health: createModelHealth(), signal });
    expect(vectors).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(seen).toEqual(['/v1/embeddings', 'Bearer sesam']);
  });

  test.each<[string, Reply]>([
    ['too few', () => [[1, 2]]],
    ['of two lengths', () => [[1, 2], [1]]],
    ['of no length', () => [[], []]],
    ['of words', () => [['x'], ['y']]],
    ['that are none', () => ({ error: 'no' })],
  ])('refuses vectors %s', async (_, reply) => {
    const entry = await host(reply);
    expect(await kindOf(embed({ entry, texts: ['a', 'b'], health: createModelHealth(), signal }))).toBe('malformed');
  });

  test('a model that is too slow, or fails, rests after a while, and whoever leaves is not its fault', async () => {
    let calls = 0;
    const leaving = new AbortController();
    const entry = await host(() => {
      calls++;
      leaving.abort();
    });
    const health = createModelHealth({ failures: 2, restMs: 60_000 });
    const asked = { entry, texts: ['a'], health };
    expect(await kindOf(embed({ ...asked, signal: leaving.signal, timeoutMs: 10_000 }))).toBe('cancelled');
    for (let i = 0; i < 2; i++) expect(await kindOf(embed({ ...asked, signal, timeoutMs: 300 }))).toBe('total_timeout');
    expect(await kindOf(embed({ ...asked, signal, timeoutMs: 300 }))).toBe('resting');
    expect(calls).toBe(3);
  });

  test('texts that the model cannot take are told from a model that is down', async () => {
    let status = 400;
    const entry = await host((_, __, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'input exceeds maximum context length: Kalle', type: 'x' } }));
    });
    const fail = () =>
      embed({ entry, texts: ['a'], health: createModelHealth(), signal }).catch((error: unknown) => error);
    expect(await fail()).toMatchObject({ kind: 'context_too_long', isOfTexts: true });
    status = 503;
    const down = await fail();
    expect(down).toMatchObject({ kind: 'provider_error', isOfTexts: false });
    expect(String(down)).not.toContain('Kalle');
  });
});
