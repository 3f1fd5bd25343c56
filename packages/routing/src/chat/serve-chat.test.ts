import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatCall, modelAt, SHORT } from '../../test/chat-call.ts';
import { type FakeProvider, startFakeProvider } from '../../test/fake-provider.ts';
import { FAULTS } from '../../test/fault-grid.ts';
import { chunkSchema, failureOf, seeded, streamed, throughSdk } from '../../test/streamed-chat.ts';
import {
  type ChatCall,
  completeChat,
  createLimits,
  createModelHealth,
  EXTRACTIVE_MODEL,
  streamChat,
} from '../index.ts';

let fake: FakeProvider;
let early: FakeProvider;
beforeAll(async () => {
  fake = await startFakeProvider({ pieceDelayMs: 3, slowMs: 2_000 });
  early = await startFakeProvider({ piecesBeforeFault: 0, slowMs: 2_000 });
});
afterAll(() => Promise.all([fake.close(), early.close()]));

const ANSWER = 'Tunnan töms varannan vecka [1].';

describe.each([
  ['our own codec', {} satisfies Partial<ChatCall>],
  ['the AI SDK', { path: 'sdk' } satisfies Partial<ChatCall>],
] as const)('a chat through %s', (path, change) => {
  const isDirect = path === 'our own codec';

  it('is streamed with the identifiers it is given, and no usage where none was asked for', async () => {
    const { call, records } = chatCall([modelAt(fake.url, 'ok')], change, { stream: true });
    const { text, finish, chunks } = await streamed(call);
    expect(text).toBe(ANSWER);
    expect(finish).toBe('stop');
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: 'assistant', content: '' });
    expect(chunks.every((chunk) => !('usage' in chunk))).toBe(true);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      model: 'm-ok',
      provider: 'openai-compatible',
      region: 'se',
      reason: 'ok',
      committed: true,
      usage: { inputTokens: 11, outputTokens: 7, estimated: false },
    });
    expect(records[0]?.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(records[0]?.totalMs).toBeGreaterThanOrEqual(records[0]?.firstTokenMs ?? 0);
    expect(fake.requests.at(-1)?.headers.authorization).toBe('Bearer test-key');
  });

  it('tells its usage in the last chunk where that was asked for', async () => {
    const body = { stream: true, stream_options: { include_usage: true } };
    const { chunks } = await streamed(chatCall([modelAt(fake.url, 'ok')], change, body).call);
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 },
    });
    expect(chunks.slice(0, -1).every((chunk) => chunk.usage === null)).toBe(true);
  });

  it('comes as a whole', async () => {
    const { call, records } = chatCall([modelAt(fake.url, 'cached')], change);
    expect(await completeChat(call)).toEqual({
      id: 'chatcmpl-9',
      object: 'chat.completion',
      created: 1_790_000_000,
      model: 'auto',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: ANSWER, refusal: null },
          logprobs: null,
          finish_reason: 'stop',
        },
      ],
      usage: {
        prompt_tokens: 11,
        completion_tokens: 7,
        total_tokens: 18,
        prompt_tokens_details: { cached_tokens: 8 },
        completion_tokens_details: { reasoning_tokens: 3 },
      },
    });
    expect(records[0]?.usage).toEqual({
      inputTokens: 11,
      outputTokens: 7,
      cachedInputTokens: 8,
      reasoningTokens: 3,
      estimated: false,
    });
  });

  it('estimates the usage where the provider does not tell it', async () => {
    const streams = chatCall([modelAt(fake.url, 'no-usage')], change, { stream: true });
    await streamed(streams.call);
    const whole = chatCall([modelAt(fake.url, 'no-usage')], change);
    await completeChat(whole.call);
    for (const { records } of [streams, whole])
      expect(records[0]?.usage).toMatchObject({ inputTokens: 5, outputTokens: 9, estimated: true });
  });

  it('says that the answer ended at its length limit', async () => {
    expect((await streamed(chatCall([modelAt(fake.url, 'length')], change).call)).finish).toBe('length');
    expect((await completeChat(chatCall([modelAt(fake.url, 'length')], change).call)).choices[0].finish_reason).toBe(
      'length',
    );
  });

  it('passes tools through, and the call of one back', async () => {
    const parameters = { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] };
    const tools = [{ type: 'function', function: { name: 'search_pages', description: 'Search', parameters } }];
    const messages = [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'Bygglov?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [{ id: 'c1', type: 'function', function: { name: 'search_pages', arguments: '{"query":"x"}' } }],
      },
      { role: 'tool', tool_call_id: 'c1', content: 'Nothing found.' },
    ];
    const body = { tools, tool_choice: 'required', messages };
    const stream = await streamed(chatCall([modelAt(fake.url, 'tools')], change, { ...body, stream: true }).call);
    expect(stream.called).toEqual({ name: 'search_pages', args: '{"query":"bygglov"}' });
    expect(stream.finish).toBe('tool_calls');
    expect(stream.chunks.flatMap((chunk) => chunk.choices[0]?.delta.tool_calls ?? [])[0]?.id).toBe('call_1');
    const { choices } = await completeChat(chatCall([modelAt(fake.url, 'tools')], change, body).call);
    expect(choices[0].message.tool_calls).toEqual([
      { id: 'call_1', type: 'function', function: { name: 'search_pages', arguments: '{"query":"bygglov"}' } },
    ]);
    const sent = fake.requests.at(-1);
    expect(sent?.body['tools']).toMatchObject([{ type: 'function', function: { name: 'search_pages', parameters } }]);
    expect(sent?.body['tool_choice']).toBe('required');
    expect(sent?.messages).toMatchObject([
      messages[0],
      messages[1],
      { role: 'assistant', tool_calls: [{ id: 'c1' }] },
      messages[3],
    ]);
  });

  it('passes a JSON schema, images and the settings through', async () => {
    const schema = {
      type: 'object',
      properties: { day: { type: 'string' } },
      required: ['day'],
      additionalProperties: false,
    };
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    const content = [
      { type: 'text', text: 'Vilken dag?' },
      { type: 'image_url', image_url: { url: png } },
    ];
    const settings = {
      temperature: 0.3,
      top_p: 0.9,
      seed: 7,
      stop: ['SLUT'],
      presence_penalty: 0.5,
      frequency_penalty: -0.5,
    };
    const body = {
      ...settings,
      messages: [{ role: 'user', content }],
      response_format: { type: 'json_schema', json_schema: { name: 'day', schema, strict: true } },
      max_completion_tokens: 900,
      user: 'u1',
      metadata: { unit: 'waste' },
    };
    const entry = modelAt(fake.url, 'ok', { outputTokens: 500 });
    await completeChat(chatCall([entry], isDirect ? {} : throughSdk, body).call);
    const sent = fake.requests.at(-1);
    expect(sent?.body).toMatchObject({ ...settings, max_tokens: 500, user: 'u1' });
    expect(sent?.body['response_format']).toMatchObject({
      type: 'json_schema',
      json_schema: { name: 'day', schema, strict: true },
    });
    expect(sent?.messages[0]?.content).toMatchObject(content);
    expect(sent?.body).not.toHaveProperty('metadata');
    expect(sent?.body).not.toHaveProperty('max_completion_tokens');
  });

  describe.concurrent.each(FAULTS)('when a provider $name', ({ at, reason: [whenStreamed, whenWhole], failure }) => {
    const broken = (id: string) => {
      const { baseUrl, model } = at(early);
      return modelAt(baseUrl, model, { id, contextTokens: id === 'first' ? 4_000 : 3_000 });
    };
    const rest = () => modelAt(fake.url, 'ok', { id: 'rest', contextTokens: 100_000 });

    it('streams the next model’s answer, once', async () => {
      const { call, records } = chatCall([broken('first'), rest()], change, { stream: true });
      const { text, isInterrupted, finish } = await streamed(call);
      expect(text).toBe(ANSWER);
      expect(finish).toBe('stop');
      expect(isInterrupted).toBe(false);
      expect(records.map(({ model, reason, committed }) => ({ model, reason, committed }))).toEqual([
        { model: 'first', reason: whenStreamed, committed: false },
        { model: 'rest', reason: 'ok', committed: true },
      ]);
    });

    it('gives the next model’s answer as a whole', async () => {
      const { call, records } = chatCall([broken('first'), rest()], change);
      expect((await completeChat(call)).choices[0].message.content).toBe(ANSWER);
      expect(records.map((record) => record.reason)).toEqual([whenWhole, 'ok']);
    });

    it('streams nothing and says why when all are so', async () => {
      const { call } = chatCall([broken('first'), broken('second')], change, { stream: true });
      const error = await failureOf(streamChat(call).next());
      expect(error).toMatchObject(failure);
      expect(error.attempts.map((attempt) => attempt.reason)).toEqual([whenStreamed, whenStreamed]);
      expect(error.retryAfterMs).toBe(failure.status === 429 ? 2_000 : null);
    });

    it('gives nothing and says why when all are so', async () => {
      const { call } = chatCall([broken('first'), broken('second')], change);
      const error = await failureOf(completeChat(call));
      expect(error).toMatchObject(failure);
      expect(error.attempts.map((attempt) => attempt.reason)).toEqual([whenWhole, whenWhole]);
    });
  });

  it.each([
    ['stall', 'stalled'],
    ['cut', 'truncated'],
    ['eof', 'truncated'],
    ['error-event', 'provider_error'],
    ['malformed', 'malformed'],
  ])('ends with an error once something has been shown, and never shows twice (%s)', async (model, reason) => {
    const { call, records } = chatCall([modelAt(fake.url, model), modelAt(fake.url, 'ok')], change, { stream: true });
    const { text, finish, isInterrupted } = await streamed(call);
    expect(text).toBe('Tunnan töms ');
    expect(finish).toBe(null);
    expect(isInterrupted).toBe(true);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({ reason, committed: true, usage: { outputTokens: 4, estimated: true } });
  });

  it.each([
    ['stall', 'first_token_timeout', 'total_timeout'],
    ['eof', 'truncated', 'malformed'],
    ['error-event', 'provider_error', 'provider_error'],
    ['html', 'malformed', 'malformed'],
    ['503', 'provider_error', 'provider_error'],
    ['blank', 'empty_answer', 'empty_answer'],
    ['huge', 'malformed', 'malformed'],
  ])('goes on to the next model before anything was shown (%s)', async (model, whenStreamed, whenWhole) => {
    const candidates = [modelAt(early.url, model), modelAt(fake.url, 'ok')];
    const streams = chatCall(candidates, change, { stream: true });
    expect((await streamed(streams.call)).text).toBe(ANSWER);
    expect(streams.records[0]?.reason).toBe(whenStreamed);
    const whole = chatCall(candidates, change);
    expect((await completeChat(whole.call)).choices[0].message.content).toBe(ANSWER);
    expect(whole.records[0]?.reason).toBe(whenWhole);
  });

  it('passes over models whose context is no larger than one that was too small', async () => {
    const candidates = [
      modelAt(fake.url, 'context-too-long', { contextTokens: 8_000 }),
      modelAt(fake.url, '500', { contextTokens: 8_000 }),
      modelAt(fake.url, 'ok', { contextTokens: 32_000 }),
    ];
    const { call, records } = chatCall(candidates, change);
    await completeChat(call);
    expect(records.map((record) => record.model)).toEqual(['m-context-too-long', 'm-ok']);
  });

  it('leaves a model alone for as long as it asked', async () => {
    const health = createModelHealth();
    const candidates = [modelAt(fake.url, '429'), modelAt(fake.url, 'ok')];
    await completeChat(chatCall(candidates, { ...change, health }).call);
    expect(health.isAvailable('m-429')).toBe(false);
    const { call, records } = chatCall(candidates, { ...change, health });
    await completeChat(call);
    expect(records.map((record) => record.model)).toEqual(['m-ok']);
  });

  it('ends the provider’s work when the asker leaves, streamed and whole', async () => {
    const before = fake.cancelled();
    const leave = new AbortController();
    const { call, records } = chatCall([modelAt(fake.url, 'endless'), modelAt(fake.url, 'ok')], {
      ...change,
      signal: leave.signal,
    });
    for await (const _ of streamChat(call)) leave.abort();
    expect(records.map((record) => record.reason)).toEqual(['cancelled']);
    await expect.poll(() => fake.cancelled()).toBe(before + 1);

    const leaveWhole = new AbortController();
    const whole = chatCall([modelAt(fake.url, 'hang'), modelAt(fake.url, 'ok')], {
      ...change,
      signal: leaveWhole.signal,
    });
    setTimeout(() => leaveWhole.abort(), 50);
    expect(await failureOf(completeChat(whole.call))).toMatchObject({ status: 499, code: 'cancelled' });
    expect(whole.records.map((record) => record.reason)).toEqual(['cancelled']);
    await expect.poll(() => fake.cancelled()).toBe(before + 2);
  });

  it('ends the provider’s work when the reader stops reading', async () => {
    const before = fake.cancelled();
    const { call, records } = chatCall([modelAt(fake.url, 'endless')], change);
    for await (const _ of streamChat(call)) break;
    expect(records.map((record) => record.reason)).toEqual(['cancelled']);
    await expect.poll(() => fake.cancelled()).toBeGreaterThan(before);
  });

  it('gives everything back in time when the reader neither reads nor leaves', async () => {
    const before = fake.cancelled();
    const { call, records } = chatCall([modelAt(fake.url, 'endless')], change);
    const chunks = streamChat(call);
    await chunks.next();
    await chunks.next();
    await expect.poll(() => fake.cancelled(), { timeout: 5_000 }).toBeGreaterThan(before);
    expect(records[0]).toMatchObject({ reason: 'total_timeout', committed: true });
    const rest: string[] = [];
    for await (const chunk of chunks) rest.push(chunk);
    expect(rest.at(-1)).toContain('"interrupted"');
  });

  it('does not blame a provider for a slow reader', async () => {
    const { call } = chatCall(
      [modelAt(fake.url, 'ok', { timeouts: { firstTokenMs: 8_000, betweenTokensMs: 60, totalMs: 30_000 } })],
      change,
    );
    let text = '';
    for await (const chunk of streamChat(call)) {
      text += chunkSchema.parse(JSON.parse(chunk)).choices[0]?.delta.content ?? '';
      await new Promise((resolve) => setTimeout(resolve, 90));
    }
    expect(text).toBe(ANSWER);
  });

  it('cuts an answer that does not end', async () => {
    const entry = modelAt(fake.url, 'endless', { timeouts: { ...SHORT, totalMs: 20_000 } });
    const { call, records } = chatCall([entry], change, { stream: true, max_tokens: 20 });
    expect((await streamed(call)).isInterrupted).toBe(true);
    expect(records[0]?.reason).toBe('too_long');
  });

  it('keeps to the time for all candidates together', async () => {
    const hanging = ['a', 'b', 'c'].map((id) => modelAt(fake.url, 'hang', { id }));
    const started = performance.now();
    const error = await failureOf(completeChat(chatCall(hanging, { ...change, deadline: 300 }).call));
    expect(performance.now() - started).toBeLessThan(450);
    expect(error).toMatchObject({ status: 503 });
  });

  it('waits for a place at a model that has as many calls as it may', async () => {
    const limits = createLimits();
    const entry = modelAt(fake.url, 'ok', { concurrency: 1 });
    const calls = ['x', 'y', 'x', 'y'].map((share) => chatCall([entry], { ...change, limits, share }).call);
    const answers = await Promise.all(calls.map(completeChat));
    expect(answers.map((answer) => answer.choices[0].message.content)).toEqual(Array(4).fill(ANSWER));

    const stuck = modelAt(fake.url, 'hang', { concurrency: 1 });
    const first = completeChat(chatCall([stuck], { ...change, limits, share: 'x', deadline: 900 }).call).catch(
      () => {},
    );
    const second = chatCall([stuck, entry], { ...change, limits, share: 'y' });
    expect((await completeChat(second.call)).choices[0].message.content).toBe(ANSWER);
    expect(second.records.map((record) => record.model)).toEqual(['m-ok']);
    await first;
  });

  it('shows no fault in 1,000 calls under a random mix of them while one healthy model remains', async () => {
    const names = [
      '400',
      '401',
      '404',
      '429',
      '500',
      '503',
      'empty',
      'malformed',
      'eof',
      'error-event',
      'content-filter',
      'context-too-long',
      'html',
      'blank',
    ];
    const random = seeded(7);
    const pick = () => names[Math.floor(random() * names.length)] ?? '500';
    let answered = 0;
    const one = async (index: number): Promise<void> => {
      const broken = [
        modelAt(early.url, pick(), { id: `a-${index}` }),
        modelAt(early.url, pick(), { id: `b-${index}` }),
      ];
      const { call } = chatCall([...broken, modelAt(early.url, 'ok')], { ...change, health: createModelHealth() });
      const text =
        index % 2 === 0 ? (await streamed(call)).text : (await completeChat(call)).choices[0].message.content;
      if (text === ANSWER) answered += 1;
    };
    for (let index = 0; index < 1_000; index += 20)
      await Promise.all(Array.from({ length: 20 }, (_, offset) => one(index + offset)));
    expect(answered).toBe(1_000);
  });
});

it('does not let the extractive model chat', async () => {
  await expect(completeChat(chatCall([EXTRACTIVE_MODEL]).call)).rejects.toThrow(/extractive cannot chat/);
});

it('says that nobody can answer when there is no candidate', async () => {
  expect(await failureOf(completeChat(chatCall([]).call))).toMatchObject({ status: 503, code: 'no_model_available' });
});
