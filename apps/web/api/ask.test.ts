import { afterEach, expect, it, vi } from 'vitest';
import { ask, tell } from './ask';
import { failureOf, isCallError } from './failure';

afterEach(() => vi.unstubAllGlobals());

/** A server that gives one answer, and what it was asked. */
function serverThatSays(body: string, status = 200) {
  const asked: [string, RequestInit | undefined][] = [];
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    asked.push([address, init]);
    return Promise.resolve(new Response(body, { status }));
  });
  return asked;
}
const caught = (call: Promise<unknown>): Promise<unknown> => call.then(() => null).catch((error: unknown) => error);

it('a question has an answer', async () => {
  const asked = serverThatSays('{"result":{"data":[]}}');
  expect(await ask('account.passkeys')).toEqual([]);
  expect(asked).toEqual([['/api/trpc/account.passkeys', undefined]]);
});

it('what somebody writes goes into the body, as JSON, and not into the address', async () => {
  const asked = serverThatSays('{"result":{"data":{"connections":[],"email":true}}}');
  expect(await tell('signIn.ways', { email: 'å@b.example' })).toEqual({ connections: [], email: true });
  expect(asked).toEqual([
    [
      '/api/trpc/signIn.ways',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"email":"å@b.example"}' },
    ],
  ]);
});

it('a refusal keeps the server’s reason and the request’s id', async () => {
  const data = { code: 'x', httpStatus: 429, reason: 'rate_limited', problems: [], requestId: 'req_1' };
  serverThatSays(JSON.stringify({ error: { message: 'Too often.', data } }), 429);
  const error = await caught(ask('me'));
  expect(isCallError(error)).toBe(true);
  expect(failureOf(error)).toEqual({ code: 'rate_limited', detail: 'Too often.', requestId: 'req_1', problems: [] });
});

it.each(['', '<h1>Bad gateway</h1>', '{}'])('%j is no answer', async (body) => {
  serverThatSays(body, 502);
  const error = await caught(ask('me'));
  expect(isCallError(error)).toBe(true);
  expect(failureOf(error).code).toBe('unreachable');
});
