import { expect, test } from 'vitest';
import { StreamError, TimeoutError } from './errors.ts';
import { Radrum } from './radrum.ts';
import { serve } from '../test/local-server.ts';
import type { AnswerEvent } from './types/index.ts';

const key = 'rp_test';
const question = { text: 'Vad kostar sophämtningen?' };
const answer = { conversationId: 'conv_1', messageId: 'msg_1', outcome: 'answered', text: 'Hej [1]', citations: [] };
const parts = [
  { type: 'start', messageId: 'msg_1', messageMetadata: { conversationId: 'conv_1' } },
  { type: 'start-step' },
  {
    type: 'source-url',
    sourceId: '1',
    url: 'https://lindvik.example/a',
    title: 'Avgifter',
    providerMetadata: { radrum: { quote: '2 480 kronor' } },
  },
  { type: 'source-document', sourceId: '2', title: 'Reglemente', providerMetadata: { radrum: { quote: '§ 3' } } },
  { type: 'text-start', id: '0' },
  { type: 'text-delta', id: '0', delta: 'Hej [1]' },
  { type: 'data-interrupted', data: { reason: 'model' } },
  { type: 'text-end', id: '0' },
  { type: 'data-outcome', data: answer },
  { type: 'finish' },
];
const line = (part: unknown) => `data: ${JSON.stringify(part)}\n\n`;
const whole = `${parts.map(line).join('')}data: [DONE]\n\n`;
const head = { 'content-type': 'text/event-stream', 'x-request-id': 'req_1' };

test('An answer comes as events, in order, and as a whole', async () => {
  const { baseUrl, asked } = await serve((_, response) => response.writeHead(200, head).end(whole));
  const stream = new Radrum({ baseUrl, key }).messages.stream('fraga-lindvik', question);
  const events: AnswerEvent[] = [];
  for await (const event of stream) events.push(event);
  expect(events).toEqual([
    { type: 'start', conversationId: 'conv_1', messageId: 'msg_1' },
    { type: 'citation', number: 1, url: 'https://lindvik.example/a', title: 'Avgifter', quote: '2 480 kronor' },
    { type: 'citation', number: 2, url: null, title: 'Reglemente', quote: '§ 3' },
    { type: 'text', delta: 'Hej [1]' },
    { type: 'interrupted', reason: 'model' },
    { type: 'finish', answer },
  ]);
  expect(await stream.answer()).toEqual(answer);
  expect(asked[0]).toMatchObject({ url: '/api/v1/assistants/fraga-lindvik/messages', body: JSON.stringify(question) });
  expect(asked[0]?.headers.accept).toBe('text/event-stream');
});

test('Nobody has to iterate to get the answer', async () => {
  const { baseUrl } = await serve((_, response) => response.writeHead(200, head).end(whole));
  expect(await new Radrum({ baseUrl, key }).messages.stream('a', question).answer()).toEqual(answer);
});

test('A question is asked again before the first event, and never after it', async () => {
  const { baseUrl, asked } = await serve((_, response, count) => {
    if (count === 1) response.writeHead(503, { 'retry-after': '0' }).end();
    else response.writeHead(200, head).write(line(parts[0]), () => setTimeout(() => response.destroy(), 20));
  });
  const events: AnswerEvent[] = [];
  const stream = new Radrum({ baseUrl, key }).messages.stream('a', question);
  await expect(
    (async () => {
      for await (const event of stream) events.push(event);
    })(),
  ).rejects.toThrow('no connection');
  expect(events).toHaveLength(1);
  expect(asked).toHaveLength(2);
});

test('An answer that fails, breaks off or is rubbish says so with the request', async () => {
  const bodies = [
    line(parts[0]) + line({ type: 'error', errorText: 'Something went wrong here.' }),
    line(parts[0]),
    'data: {"type":\n\n',
  ];
  const { baseUrl } = await serve((_, response, count) => response.writeHead(200, head).end(bodies[count - 1]));
  const { messages } = new Radrum({ baseUrl, key });
  for (const code of ['answer_failed', 'stream_ended', 'malformed_event']) {
    const error = await messages
      .stream('a', question)
      .answer()
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StreamError);
    expect(error).toMatchObject({ code, requestId: 'req_1' });
  }
});

test('A stream that falls silent times out, one that goes on does not', async () => {
  const { baseUrl } = await serve((_, response, count) => {
    response.writeHead(200, head).write(line(parts[0]));
    if (count === 1) return;
    let beats = 0;
    const timer = setInterval(() => {
      response.write(': still here\n\n');
      if (++beats < 5) return;
      clearInterval(timer);
      response.end(line(parts[8]));
    }, 60);
  });
  const { messages } = new Radrum({ baseUrl, key, timeoutMs: 150 });
  await expect(messages.stream('a', question).answer()).rejects.toBeInstanceOf(TimeoutError);
  expect(await messages.stream('a', question).answer()).toEqual(answer);
});

test('Whoever leaves closes the connection, so that the model stops', async () => {
  const closed: Promise<void>[] = [];
  const { baseUrl } = await serve((_, response) => {
    closed.push(new Promise((resolve) => response.on('close', resolve)));
    response.writeHead(200, head).write(line(parts[0]));
  });
  const { messages } = new Radrum({ baseUrl, key });
  const left = messages.stream('a', question);
  for await (const _ of left) break;
  await expect(left.answer()).rejects.toMatchObject({ code: 'left_early' });
  const aborted = messages.stream('a', question);
  setTimeout(() => aborted.abort(), 50);
  await expect(aborted.answer()).rejects.toMatchObject({ name: 'AbortError' });
  await Promise.all(closed);
  expect(closed).toHaveLength(2);
});
