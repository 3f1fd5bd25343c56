import { expect, test } from 'vitest';
import {
  ConnectionError,
  InvalidRequestError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from './errors.ts';
import { Radrum } from './radrum.ts';
import { sendJson, serve } from '../test/local-server.ts';

const key = 'rs_test';

test('A call carries the key, its body and a name of its own, and gives what the server answers', async () => {
  const { baseUrl, asked } = await serve((_, response) => sendJson(response, 201, { id: 'kb_1' }));
  const radrum = new Radrum({ baseUrl: `${baseUrl}/`, key });
  expect(await radrum.knowledgeBases.create({ name: 'Lindvik' })).toEqual({ id: 'kb_1' });
  expect(asked[0]).toMatchObject({ method: 'POST', url: '/api/v1/knowledge-bases', body: '{"name":"Lindvik"}' });
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer rs_test', 'content-type': 'application/json' });
  expect(asked[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
});

test('An identifier cannot lead to another address', async () => {
  const { baseUrl, asked } = await serve((_, response) => sendJson(response, 200, {}));
  await new Radrum({ baseUrl, key }).sources.get('../keys?x=1');
  expect(asked[0]?.url).toBe('/api/v1/sources/..%2Fkeys%3Fx%3D1');
});

test('What fails for a moment is tried again under the same name', async () => {
  const { baseUrl, asked } = await serve((_, response, count) => {
    if (count === 1) response.destroy();
    else if (count === 2) sendJson(response, 503, { code: 'unavailable', detail: 'Soon.' }, { 'retry-after': '0' });
    else sendJson(response, 201, { id: 'key_1', key: 'rp_1' });
  });
  const made = await new Radrum({ baseUrl, key }).keys.create({ name: 'Webb', type: 'publishable' });
  expect(made.id).toBe('key_1');
  expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(asked).toHaveLength(3);
});

test('What the server asks to wait is waited', async () => {
  const { baseUrl } = await serve((_, response, count) =>
    count === 1 ? sendJson(response, 429, {}, { 'retry-after': '1' }) : sendJson(response, 200, { data: [] }),
  );
  const began = performance.now();
  await new Radrum({ baseUrl, key }).search({ query: 'x' });
  expect(performance.now() - began).toBeGreaterThan(950);
});

test('What is wrong stays wrong: it is said once, with everything that the server told', async () => {
  const problem = {
    code: 'invalid_body',
    detail: 'Some fields are not right.',
    requestId: 'req_1',
    problems: [{ path: 'slug', message: 'Lower case.' }, 'rubbish'],
  };
  const { baseUrl, asked } = await serve((_, response) => sendJson(response, 422, problem));
  const error = await new Radrum({ baseUrl, key }).assistants.publish('x').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(error).toMatchObject({ status: 422, code: 'invalid_body', requestId: 'req_1', problems: [{ path: 'slug' }] });
  expect(asked).toHaveLength(1);
});

test('Each status has its class, and a page of a proxy is an error too', async () => {
  const statuses = [404, 429, 502];
  const { baseUrl } = await serve((_, response, count) =>
    response.writeHead(statuses[count - 1] ?? 500, { 'retry-after': '120', 'x-request-id': 'req_9' }).end('<html>'),
  );
  const radrum = new Radrum({ baseUrl, key, maxRetries: 0 });
  await expect(radrum.documents.get('x')).rejects.toBeInstanceOf(NotFoundError);
  const limited = await radrum.documents.get('x').catch((caught: unknown) => caught);
  expect(limited).toBeInstanceOf(RateLimitError);
  expect(limited).toMatchObject({ retryAfter: 120, requestId: 'req_9', code: 'http_429' });
  await expect(radrum.documents.get('x')).rejects.toBeInstanceOf(ServerError);
});

test('Silence and absence have errors of their own', async () => {
  const { baseUrl } = await serve(() => {});
  const quick = { key, timeoutMs: 50, maxRetries: 0 };
  await expect(new Radrum({ baseUrl, ...quick }).keys.list()).rejects.toBeInstanceOf(TimeoutError);
  await expect(new Radrum({ baseUrl: 'http://127.0.0.1:1', ...quick }).keys.list()).rejects.toBeInstanceOf(
    ConnectionError,
  );
});

test('Your own abort is yours: its reason comes back, also while waiting for the next try', async () => {
  const { baseUrl, asked } = await serve((_, response) => sendJson(response, 503, {}, { 'retry-after': '30' }));
  const leaving = new AbortController();
  const call = new Radrum({ baseUrl, key }).usage.list({}, { signal: leaving.signal });
  setTimeout(() => leaving.abort(new Error('enough')), 100);
  await expect(call).rejects.toThrow('enough');
  expect(asked).toHaveLength(1);
  await expect(new Radrum({ baseUrl, key }).usage.list({}, { signal: leaving.signal })).rejects.toThrow('enough');
});

test('A list is a page to await and all its items to iterate', async () => {
  const { baseUrl, asked } = await serve((request, response) =>
    sendJson(
      response,
      200,
      request.url.includes('cursor') ? { data: [3], nextCursor: null } : { data: [1, 2], nextCursor: 'a&b' },
    ),
  );
  const list = new Radrum({ baseUrl, key }).conversations.list({ limit: 2, outcome: 'answered' });
  expect((await list).data).toEqual([1, 2]);
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  expect(items).toEqual([1, 2, 3]);
  expect(asked.map(({ url }) => url)).toEqual([
    '/api/v1/conversations?limit=2&outcome=answered',
    '/api/v1/conversations?limit=2&outcome=answered&cursor=a%26b',
  ]);
});

test('Deleting answers nothing; health says ready or not', async () => {
  const { baseUrl } = await serve((request, response) =>
    request.method === 'DELETE'
      ? response.writeHead(204).end()
      : sendJson(response, request.url === '/api/health' ? 503 : 500, {}),
  );
  const radrum = new Radrum({ baseUrl, key });
  expect(await radrum.sources.delete('src_1')).toBeUndefined();
  expect(await radrum.health()).toEqual({ isReady: false });
});
