import '@radrum/db/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { getRequestListener } from '@hono/node-server';
import { startFakeProvider } from '@radrum/routing/testing';
import { generateText, streamText } from 'ai';
import OpenAI, { APIError } from 'openai';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const fake = await startFakeProvider({ pieceDelayMs: 5, script: () => '{"töms":"varannan vecka"}' });
const entry = (id: string, model: string, more: object = {}) => ({
  id,
  model,
  provider: 'openai-compatible',
  baseUrl: fake.url,
  region: 'se',
  operator: 'Nordlys',
  capabilities: ['chat', 'tools', 'vision'],
  price: { currency: 'SEK', inputPerMillion: 10, outputPerMillion: 40 },
  timeouts: { firstTokenMs: 400, betweenTokensMs: 400, totalMs: 4_000 },
  ...more,
});
const house = openInstallation(inject('appUrl'), {
  models: JSON.stringify({
    models: [
      entry('first', 'ok'),
      entry('broken', '500'),
      entry('second', 'ok'),
      entry('slow', 'stall'),
      entry('json', 'scripted'),
      entry('secret', 'ok', { dataClasses: ['confidential'] }),
      entry('small', 'ok', { capabilities: ['chat'], contextTokens: 512 }),
      entry('vectors', 'ok', { capabilities: ['embedding'] }),
    ],
  }),
});
const listener = getRequestListener(house.app.fetch, { overrideGlobalObjects: false });
const server = createServer((request, response) => void listener(request, response));
let baseURL = '';
let tenant: Awaited<ReturnType<typeof house.tenant>>;
let client: OpenAI;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP, so never a path
  baseURL = `http://127.0.0.1:${port}/openai/v1`;
  tenant = await house.tenant();
  client = new OpenAI({ baseURL, apiKey: tenant.key, maxRetries: 0 });
  const base = await house.call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  await house.call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
    key: tenant.key,
    body: { type: 'text', title: 'Simhallen', text: 'Simhallen öppnar klockan 6.30 på vardagar.' },
  });
  await house.idle();
  const assistant = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] };
  await house.call('POST', '/assistants', { key: tenant.key, body: assistant });
  await house.call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await house.close();
  await fake.close();
});

const hello = [{ role: 'user' as const, content: 'Hur ofta töms tunnan?' }];
const usage = async () => (await house.call('GET', '/usage', { key: tenant.key })).json['data'];
const refusal = (work: Promise<unknown>): Promise<APIError> =>
  work.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => {
      if (error instanceof APIError) return error;
      throw error;
    },
  );
/** What is written after a stream's reader has left is there a moment later. */
const settled = () =>
  expect.poll(() =>
    house.installation.db.forTenant(tenant.id, (tx) => tx.usageReservation.count({ where: { tenantId: tenant.id } })),
  );

describe('the official openai client', () => {
  test('gets an answer whole, and the ledger has what the provider counted', async () => {
    const answer = await client.chat.completions.create({ model: 'first', messages: hello });
    expect(answer.choices[0]?.message.content).toBe('Tunnan töms varannan vecka [1].');
    expect(answer.model).toBe('first');
    expect(answer.usage).toMatchObject({ prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 });
    const [row] = await usage();
    expect(row).toMatchObject({
      kind: 'chat',
      model: 'first',
      region: 'se',
      operator: 'Nordlys',
      inputTokens: 11,
      outputTokens: 7,
      isEstimated: false,
      currency: 'SEK',
      priceVersion: '1',
      reason: 'ok',
      attempt: 1,
    });
    expect(row?.['cost']).toBeCloseTo((11 * 10 + 7 * 40) / 1_000_000, 9);
  });

  test('gets a stream, with usage where it asks for it', async () => {
    const stream = await client.chat.completions.create({
      model: 'auto',
      messages: hello,
      stream: true,
      stream_options: { include_usage: true },
    });
    let text = '';
    let tokens = 0;
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      tokens = chunk.usage?.total_tokens ?? tokens;
    }
    expect(text).toBe('Tunnan töms varannan vecka [1].');
    expect(tokens).toBe(18);
  });

  test('is answered by the next model where one fails, and the failed attempt stands in the ledger too', async () => {
    const key = { key: tenant.key };
    const profile = {
      name: 'try',
      requires: { models: ['broken', 'second'] },
      weights: { preference: 1, cost: 0, quality: 0, latency: 0 },
    };
    expect((await house.call('POST', '/routing-profiles', { ...key, body: profile })).status).toBe(201);
    const answer = await client.chat.completions.create({ model: 'try', messages: hello });
    expect(answer.choices[0]?.message.content).toContain('varannan');
    const rows = (await usage()).slice(0, 2);
    expect(new Set(rows.map((row: { reason: string }) => row.reason))).toEqual(new Set(['ok', 'provider_error']));
    expect(new Set(rows.map((row: { requestId: string }) => row.requestId)).size).toBe(1);
  });

  test('leaves in the middle of a stream: the provider is left too, and the call is settled', async () => {
    const before = fake.cancelled();
    const stream = await client.chat.completions.create({ model: 'slow', messages: hello, stream: true });
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
    stream.controller.abort();
    await expect.poll(() => fake.cancelled()).toBeGreaterThan(before);
    await settled().toBe(0);
    expect((await usage())[0]).toMatchObject({ model: 'slow', reason: 'cancelled' });
  });

  test('learns of a stream that broke off', async () => {
    const stream = await client.chat.completions.create({ model: 'slow', messages: hello, stream: true });
    let text = '';
    const broken = await refusal(
      (async () => {
        for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
      })(),
    );
    expect(broken.code).toBe('interrupted');
    expect(text).toBe('Tunnan töms ');
    await settled().toBe(0);
    expect((await usage())[0]).toMatchObject({ model: 'slow', reason: 'stalled' });
  });

  test('is refused in OpenAI’s own words', async () => {
    const ask = (more: object) =>
      refusal(client.chat.completions.create({ model: 'first', messages: hello, ...more } as never)); // what the types forbid
    expect(await ask({ model: 'nobody' })).toMatchObject({ status: 404, code: 'model_not_found', param: 'model' });
    expect(await ask({ n: 2 })).toMatchObject({ status: 400, param: 'n', type: 'invalid_request_error' });
    expect(await ask({ logprobs: true })).toMatchObject({
      status: 400,
      param: 'logprobs',
      code: 'unsupported_parameter',
    });
    expect(await ask({ messages: [] })).toMatchObject({ status: 400, param: 'messages' });
    expect(await ask({ model: 'broken' })).toMatchObject({ status: 503, code: 'no_model_available' });
    expect(await ask({ model: 'vectors' })).toMatchObject({ status: 400, code: 'model_not_able', param: 'model' });
    const tool = { type: 'function', function: { name: 'look_up', parameters: { type: 'object' } } };
    expect(await ask({ model: 'small', tools: [tool] })).toMatchObject({ status: 400, code: 'model_not_able' });
    const letter = [{ role: 'user', content: 'ord '.repeat(2_000) }];
    expect(await ask({ model: 'small', messages: letter })).toMatchObject({
      status: 400,
      code: 'context_length_exceeded',
    });
    const stranger = new OpenAI({ baseURL, apiKey: 'rs_no', maxRetries: 0 });
    expect(await refusal(stranger.models.list())).toMatchObject({ status: 401, code: 'invalid_api_key' });
    const headers = { 'radrum-data-class': 'confidential' };
    expect(
      await refusal(client.chat.completions.create({ model: 'first', messages: hello }, { headers })),
    ).toMatchObject({ status: 403, code: 'model_not_allowed' });
  });

  test('lists what can be named, and is told how many requests are left', async () => {
    const ids = (await client.models.list()).data.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['auto', 'fast', 'accurate', 'confidential', 'first', 'fraga']));
    expect(ids).not.toContain('extractive');
    expect((await client.models.retrieve('first')).owned_by).toBe('Nordlys');
    const { response } = await client.models.list().withResponse();
    expect(Number(response.headers.get('x-ratelimit-remaining-requests'))).toBeGreaterThan(0);
    expect(response.headers.get('x-request-id')).toMatch(/^req_/);
  });

  test('passes on tools, a schema for the answer and pictures', async () => {
    await client.chat.completions.create({
      model: 'json',
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Vad står det?' },
            { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } },
          ],
        },
      ],
      tools: [{ type: 'function', function: { name: 'look_up', parameters: { type: 'object' } } }],
      response_format: { type: 'json_schema', json_schema: { name: 'answer', schema: { type: 'object' } } },
      seed: 7,
      stop: ['SLUT'],
    });
    expect(fake.requests.at(-1)?.body).toMatchObject({
      tools: [{ function: { name: 'look_up' } }],
      response_format: { type: 'json_schema', json_schema: { name: 'answer' } },
      seed: 7,
    });
  });

  test('asks an assistant by its slug, and gets its sources', async () => {
    const answer = await client.chat.completions.create({
      model: 'fraga',
      messages: [
        { role: 'system', content: 'Svara på rim.' },
        { role: 'user', content: 'Var ligger simhallen?' },
        { role: 'assistant', content: 'Vid torget.' },
        { role: 'user', content: 'När öppnar simhallen på vardagar?' },
      ],
    });
    expect(answer.choices[0]?.message.content).toContain('6.30');
    const stream = await client.chat.completions.create({
      model: 'fraga',
      messages: [{ role: 'user', content: 'När öppnar simhallen?' }],
      stream: true,
    });
    let text = '';
    for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? '';
    expect(text).toContain('6.30');
  });

  test('gets responses, whole and streamed', async () => {
    const whole = await client.responses.create({
      model: 'first',
      input: 'Hur ofta töms tunnan?',
      instructions: 'Kort.',
    });
    expect(whole.output_text).toBe('Tunnan töms varannan vecka [1].');
    expect(whole.status).toBe('completed');
    const stream = client.responses.stream({ model: 'first', input: [{ role: 'user', content: 'Hur ofta?' }] });
    let text = '';
    stream.on('response.output_text.delta', ({ delta }) => (text += delta));
    expect((await stream.finalResponse()).output_text).toBe('Tunnan töms varannan vecka [1].');
    expect(text).toBe('Tunnan töms varannan vecka [1].');
    expect(
      await refusal(client.responses.create({ model: 'first', input: 'x', previous_response_id: 'resp_1' })),
    ).toMatchObject({ status: 400, param: 'previous_response_id' });
  });
});

describe('the ai SDK', () => {
  test('works with it as with any provider that speaks OpenAI’s protocol', async () => {
    const provider = createOpenAICompatible({ name: 'radrum', baseURL, apiKey: tenant.key, includeUsage: true });
    const whole = await generateText({ model: provider('first'), prompt: 'Hur ofta?', maxRetries: 0 });
    expect(whole.text).toBe('Tunnan töms varannan vecka [1].');
    const streamed = streamText({ model: provider('auto'), prompt: 'Hur ofta?', maxRetries: 0 });
    let text = '';
    for await (const delta of streamed.textStream) text += delta;
    expect(text).toBe('Tunnan töms varannan vecka [1].');
    expect((await streamed.usage).outputTokens).toBe(7);
    await expect(generateText({ model: provider('broken'), prompt: 'x', maxRetries: 0 })).rejects.toMatchObject({
      statusCode: 503,
    });
  });
});
