import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openLindvik } from './lindvik.ts';

const { app, call, close, installation, ours, platformKey, publish } = await openLindvik(inject('appUrl'));
beforeAll(publish);
afterAll(close);

describe('keys', () => {
  test.each([
    ['sv', 'Första nyckeln'],
    ['en', 'First key'],
  ])('come with a new tenant, named in its language: %s', async (locale, name) => {
    const slug = `nyckelby-${locale}-${Date.now().toString(36)}`;
    const body = { name: 'Nyckelby', slug, locale, ownerEmail: `agare@${slug}.example` };
    const made = await call('POST', '/tenants', { key: platformKey, body });
    expect((await call('GET', '/keys', { key: made.json['secretKey'] })).json['data']).toMatchObject([{ name }]);
  });

  test('say in the console which member made them, where one did', async () => {
    const owner = openBrowser(app);
    const slug = `nyckelby-${Date.now().toString(36)}`;
    const ownerEmail = `agare@${slug}.example`;
    const made = await call('POST', '/tenants', { key: platformKey, body: { name: 'Nyckelby', slug, ownerEmail } });
    expect(made.status).toBe(201);
    await owner.follow(await createSignInLink(installation, ownerEmail));
    await owner.trpc('keys.create', { tenant: slug, name: 'webben', type: 'publishable' });
    const { data } = await owner.trpc('keys.list', { tenant: slug, limit: 10 }, 'query');
    expect(data).toMatchObject({
      data: [
        { name: 'webben', author: ownerEmail },
        { name: expect.any(String), author: null },
      ],
    });
  });

  test('of public pages talk to published citizen assistants from their own origins, and do nothing else', async () => {
    const origin = 'https://www.lindvik.example';
    const { key } = (
      await call('POST', '/keys', { key: ours.key, body: { name: 'webb', type: 'publishable', origins: [origin] } })
    ).json;
    const own = await call('POST', '/assistants/fraga/messages', {
      key,
      body: { text: 'Vad kostar 140 liter?' },
      headers: { origin },
    });
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    const foreign = await call('POST', '/assistants/fraga/messages', {
      key,
      body: { text: 'Hej' },
      headers: { origin: 'https://evil.example' },
    });
    expect([foreign.status, foreign.json['code'], foreign.headers.get('access-control-allow-origin')]).toEqual([
      403,
      'origin_not_allowed',
      null,
    ]);
    expect((await call('POST', '/search', { key, body: { query: 'x' } })).status).toBe(403);
    expect((await call('GET', '/conversations', { key })).status).toBe(403);
    await call('POST', '/assistants', {
      key: ours.key,
      body: { name: 'Intern', slug: 'intern', audience: 'staff', knowledgeBaseIds: [] },
    });
    await call('POST', '/assistants/intern/publish', { key: ours.key, body: {} });
    expect((await call('POST', '/assistants/intern/messages', { key, body: { text: 'Hej' } })).status).toBe(404);
    const preflight = (from: string) =>
      app.request('/api/v1/assistants/fraga/messages', {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST' },
      });
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that were revoked or never existed open nothing', async () => {
    const made = await call('POST', '/keys', {
      key: ours.key,
      body: { name: 'kort', type: 'secret', scopes: ['search'] },
    });
    const { id, key } = made.json;
    expect((await call('POST', '/search', { key, body: { query: 'x' } })).status).toBe(200);
    expect((await call('GET', '/assistants', { key })).status).toBe(403);
    expect((await call('DELETE', `/keys/${id}`, { key: ours.key })).status).toBe(204);
    for (const wrong of [key, `${key}x`, 'rs_x', 'ÅÄÖ', undefined])
      expect(
        (await call('POST', '/search', { ...(wrong ? { key: encodeURI(wrong) } : {}), body: { query: 'x' } })).json,
      ).toMatchObject({ code: 'unauthenticated' });
  });

  test('cannot make a key that may do more', async () => {
    const { key } = (
      await call('POST', '/keys', { key: ours.key, body: { name: 'nycklar', type: 'secret', scopes: ['keys:write'] } })
    ).json;
    expect(
      (await call('POST', '/keys', { key, body: { name: 'mer', type: 'secret', scopes: ['search'] } })).status,
    ).toBe(403);
  });

  test('of the operator make tenants and nothing in them', async () => {
    expect((await call('POST', '/tenants', { key: ours.key, body: {} })).status).toBe(403);
    expect((await call('GET', '/assistants', { key: platformKey })).status).toBe(403);
    expect(
      await call('POST', '/tenants', {
        key: platformKey,
        body: { name: 'X', slug: ours.slug, ownerEmail: 'x@y.example' },
      }),
    ).toMatchObject({ status: 409 });
  });
});
