import '@radrum/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';

const { ask, base, call, close, ours, publish, source, theirs } = await openLindvik(inject('appUrl'));
beforeAll(publish);
afterAll(close);

describe('another tenant', () => {
  test('gets the same answer for what is ours, for what does not exist and for what is no identifier', async () => {
    const assistant = (await call('GET', '/assistants/fraga', { key: ours.key })).json['id'];
    const conversation = (await ask('Hej')).json;
    const paths = (id: string) => ({
      base: `/knowledge-bases/${id}`,
      source: `/sources/${id}`,
      assistant: `/assistants/${id}`,
      conversation: `/conversations/${id}`,
    });
    const foreign = {
      base: paths(base).base,
      source: paths(source).source,
      assistant: paths(assistant).assistant,
      conversation: paths(conversation['conversationId']).conversation,
    };
    const body = (text: string) => text.replaceAll(/req_\w+/g, '');
    for (const [kind, path] of Object.entries(foreign)) {
      const expected = await call('GET', path, { key: theirs.key });
      expect([kind, expected.status]).toEqual([kind, 404]);
      for (const id of ['kb_00000000000000000000000', "x'%20or%201=1--", '%00', 'å', 'x'.repeat(200)]) {
        const answer = await call('GET', path.replace(/[^/]+$/, id), { key: theirs.key });
        expect([kind, id, answer.status, body(answer.text)]).toEqual([kind, id, 404, body(expected.text)]);
      }
    }
    expect((await call('PATCH', `/assistants/${assistant}`, { key: theirs.key, body: 'not json' })).status).toBe(404);
    expect((await call('POST', `/knowledge-bases/${base}/sources`, { key: theirs.key, body: {} })).status).toBe(404);
    expect(
      (await call('POST', '/search', { key: theirs.key, body: { query: 'avgift', knowledgeBaseIds: [base] } })).status,
    ).toBe(404);
    expect((await call('POST', '/search', { key: theirs.key, body: { query: 'avgift' } })).json).toEqual({ data: [] });
    expect(
      (
        await call('POST', '/assistants', {
          key: theirs.key,
          body: { name: 'x', slug: 'x1', audience: 'citizen', knowledgeBaseIds: [base] },
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await call('POST', `/messages/${conversation['messageId']}/feedback`, {
          key: theirs.key,
          body: { rating: 'up' },
        })
      ).status,
    ).toBe(404);
  });
});
