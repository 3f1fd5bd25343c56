import '@radrum/db/testing';
import { createSignInLink, memberScope, roles, type Scope, type Session, systemScope } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { router } from '../src/console/router.ts';
import { openInstallation } from './installation.ts';

const { app, call, mails, tenant, close, installation, platformKey, idle } = openInstallation(inject('appUrl'));
afterAll(async () => {
  await idle();
  await close();
});
let ours: Awaited<ReturnType<typeof tenant>>;
let scope: Scope;
beforeAll(async () => {
  ours = await tenant();
  scope = systemScope(installation, ours.id, 'test');
  const body = { name: 'Fråga Lindvik', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  await call('POST', '/assistants', { key: ours.key, body });
  await call('POST', '/assistants/fraga/publish', { key: ours.key, body: {} });
});
const publishable = async (): Promise<string> =>
  (await call('POST', '/keys', { key: ours.key, body: { name: 'webb', type: 'publishable' } })).json['key'];

describe('things done at the same moment', () => {
  test('each publication becomes a version of its own, and no change of a draft is lost', async () => {
    const published = await Promise.all(
      Array.from({ length: 5 }, () => call('POST', '/assistants/fraga/publish', { key: ours.key, body: {} })),
    );
    expect(published.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(published.map((answer) => answer.json['version'])).size).toBe(5);
    const changes = [{ greeting: 'Hej!' }, { instructions: 'Kort.' }, { suggestedQuestions: ['Vad kostar det?'] }];
    await Promise.all(changes.map((body) => call('PATCH', '/assistants/fraga', { key: ours.key, body })));
    const { json } = await call('GET', '/assistants/fraga', { key: ours.key });
    expect(json).toMatchObject({ ...changes[0], ...changes[1], ...changes[2], hasChanges: true });
    await call('POST', '/assistants/fraga/publish', { key: ours.key, body: {} });
    expect((await call('GET', '/assistants', { key: ours.key })).json['data'][0]).toMatchObject({ hasChanges: false });
  });

  test('two tenants with one slug: one is made, the other leaves nothing behind', async () => {
    const body = { name: 'Lindvik', slug: `t-${Date.now()}`, ownerEmail: 'ny@lindvik.example' };
    const made = await Promise.all([1, 2].map(() => call('POST', '/tenants', { key: platformKey, body })));
    expect(new Set(made.map((answer) => answer.status))).toEqual(new Set([201, 409]));
  });
});

describe('a tenant', () => {
  test('is made whole or not at all', async () => {
    const body = { name: 'Lindvik', slug: `halv-${Date.now()}`, ownerEmail: 'halv@lindvik.example' };
    const breaks = vi.spyOn(installation.secrets, 'digests').mockImplementation(() => {
      throw new Error('in the middle');
    });
    expect((await call('POST', '/tenants', { key: platformKey, body })).status).toBe(500);
    breaks.mockRestore();
    const again = await call('POST', '/tenants', { key: platformKey, body });
    expect(again.status).toBe(201);
    expect(
      (await call('GET', '/audit-events', { key: again.json['secretKey'] })).json['data'].map(
        (row: { action: string }) => row.action,
      ),
    ).toEqual(expect.arrayContaining(['tenant.created', 'member.added', 'key.created']));
  });

  test('that is asked for again with the same Idempotency-Key is the same tenant with the same key', async () => {
    const body = { name: 'Lindvik', slug: `en-${Date.now()}`, ownerEmail: 'en@lindvik.example' };
    const ask = (more: object = {}) =>
      call('POST', '/tenants', {
        key: platformKey,
        body: { ...body, ...more },
        headers: { 'idempotency-key': body.slug },
      });
    const [first, second] = [await ask(), await ask()];
    expect(second).toMatchObject({ status: 201, json: first.json });
    expect((await ask({ name: 'Annat' })).json['code']).toBe('idempotency_mismatch');
  });
});

test('a key that is shown once is not kept readable for a repetition of its call', async () => {
  const body = { name: 'en gång', type: 'secret', scopes: ['search'] };
  const ask = () => call('POST', '/keys', { key: ours.key, body, headers: { 'idempotency-key': 'nyckel' } });
  const [first, second] = [await ask(), await ask()];
  expect(second.json).toEqual(first.json);
  const { rows } = await installation.db.sqlForTenant(ours.id, (sql) =>
    sql.query<{ body: string }>('select body from idempotent_answer'),
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(first.json['key']);
});

test('a call whose process died does not hold its Idempotency-Key for ever', async () => {
  const ask = () =>
    call('POST', '/knowledge-bases', { key: ours.key, body: { name: 'X' }, headers: { 'idempotency-key': 'dog' } });
  await ask();
  const setBack = (ago: string) =>
    installation.db.sqlForTenant(ours.id, (sql) =>
      sql.query('update idempotent_answer set status = null, body = null, created_at = now() - $1::interval', [ago]),
    );
  await setBack('1 minute');
  expect((await ask()).json['code']).toBe('idempotency_in_progress');
  await setBack('6 minutes');
  expect((await ask()).status).toBe(201);
});

describe('the order of checks', () => {
  test('what is not there is not there, whatever the body says', async () => {
    const missing = [
      ['POST', '/messages/msg_0/feedback'],
      ['POST', '/conversations/conv_0/handoff'],
      ['POST', '/sources/src_0/sync'],
      ['POST', '/assistants/ingen/messages'],
      ['POST', '/assistants/ingen/publish'],
      ['PATCH', '/assistants/ingen'],
    ] as const;
    for (const [method, path] of missing)
      for (const body of ['not json', 'x'.repeat(3 * 1024 * 1024)])
        expect([path, (await call(method, path, { key: ours.key, body })).status]).toEqual([path, 404]);
  });

  test('deep nesting is a problem of the body and no crash', async () => {
    const body = '['.repeat(500_000) + ']'.repeat(500_000);
    expect((await call('POST', '/knowledge-bases', { key: ours.key, body })).json['code']).toMatch(
      /malformed_json|invalid_body/,
    );
  });
});

test('a chat that a site always gives the same name is each visitor’s own on a publishable key', async () => {
  const key = await publishable();
  const body = { id: 'support', messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hej!' }] }] };
  const from = async (remoteAddress: string): Promise<string> => {
    const response = await app.request(
      '/api/v1/assistants/fraga/messages',
      {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
      { incoming: { socket: { remoteAddress } } },
    );
    return JSON.parse(await response.text()).conversationId;
  };
  const [first, again, other] = [await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')];
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test('a list of conversations reads the first and the last turn, however many there are', async () => {
  const ask = async (text: string, conversationId?: string) =>
    (await call('POST', '/assistants/fraga/messages', { key: ours.key, body: { text, conversationId } })).json;
  const { conversationId } = await ask('Hej!');
  await ask('Tack!', conversationId);
  await ask('Jag vill prata med en människa', conversationId);
  const { json } = await call('GET', '/conversations?limit=1', { key: ours.key });
  expect(json['data'][0]).toMatchObject({
    id: conversationId,
    turns: 3,
    firstQuestion: 'Hej!',
    lastOutcome: 'escalated',
  });
});

test('keys that have expired are not listed, and the start of others’ work is not theirs', async () => {
  const expiresAt = new Date(Date.now() + 60_000).toISOString();
  const { id, key } = (
    await call('POST', '/keys', {
      key: ours.key,
      body: { name: 'kort', type: 'secret', scopes: ['keys:read'], expiresAt },
    })
  ).json;
  const ids = async () =>
    (await call('GET', '/keys', { key: ours.key })).json['data'].map((row: { id: string }) => row.id);
  expect(await ids()).toContain(id);
  await installation.db.sqlForTenant(ours.id, (sql) =>
    sql.query("update api_key set expires_at = now() - interval '1 second' where tenant_id = $1 and id = $2", [
      ours.id,
      id,
    ]),
  );
  expect(await ids()).not.toContain(id);
  expect((await call('GET', '/keys', { key })).status).toBe(401);
});

test('conversations are listed page by page, each once, the latest first, whoever named them', async () => {
  const body = (id: string) => ({ id, messages: [{ role: 'user', parts: [{ type: 'text', text: 'Hej!' }] }] });
  for (const id of ['a', 'b', 'c', 'd'])
    await call('POST', '/assistants/fraga/messages', { key: ours.key, body: body(id) });
  const seen: { id: string; lastAt: string }[] = [];
  for (let cursor = ''; ; ) {
    const { json } = await call('GET', `/conversations?limit=2${cursor && `&cursor=${cursor}`}`, { key: ours.key });
    seen.push(...json['data']);
    if (json['nextCursor'] === null) break;
    cursor = json['nextCursor'];
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(4);
  expect(seen.map(({ lastAt }) => lastAt)).toEqual(
    seen
      .map(({ lastAt }) => lastAt)
      .toSorted()
      .toReversed(),
  );
  for (const cursor of ['garbage', Buffer.from('99999999999999999 x').toString('base64url')])
    expect((await call('GET', `/conversations?cursor=${cursor}`, { key: ours.key })).json['code']).toBe(
      'invalid_cursor',
    );
});

test('sources are listed page by page too, oldest first', async () => {
  const base = (await call('POST', '/knowledge-bases', { key: ours.key, body: { name: 'Många' } })).json['id'];
  const ids: string[] = [];
  for (const title of ['Ett', 'Två', 'Tre']) {
    const body = { type: 'text', title, text: `${title} är ett räkneord.` };
    ids.push((await call('POST', `/knowledge-bases/${base}/sources`, { key: ours.key, body })).json['id']);
  }
  const list = async (query: string) =>
    (await call('GET', `/knowledge-bases/${base}/sources${query}`, { key: ours.key })).json;
  const idsOf = (page: Record<string, any>) => page['data'].map((row: { id: string }) => row.id); // oxlint-disable-line typescript/no-explicit-any
  expect([idsOf(await list('')), (await list(''))['nextCursor']]).toEqual([ids, null]);
  const first = await list('?limit=2');
  const second = await list(`?limit=2&cursor=${first['nextCursor']}`);
  expect([idsOf(first), idsOf(second), second['nextCursor']]).toEqual([ids.slice(0, 2), ids.slice(2), null]);
});

describe('the console', () => {
  const owner = async () => {
    const link = new URL(await createSignInLink(installation, `${ours.slug}@lindvik.example`));
    const response = await app.request(link.pathname + link.search);
    return /(authjs\.session-token=[^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
  };
  const post = (path: string, body: string, headers: Record<string, string>) =>
    app.request(`http://localhost:3000/api/trpc/${path}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers },
    });

  test('takes calls from its own pages only, and rubbish for an origin is no page', async () => {
    for (const origin of ['null', 'rubbish', 'https://evil.example', ''])
      expect([origin, (await post('me', '{}', { origin })).status]).toEqual([origin, 403]);
    expect((await post('me', '{}', {})).status).toBe(403);
  });

  test('refuses endless bodies and texts that cannot be stored, and survives a cookie of rubbish', async () => {
    const cookie = await owner();
    const own = { origin: 'http://localhost:3000', cookie };
    const create = (name: string) => post('knowledgeBases.create', JSON.stringify({ tenant: ours.slug, name }), own);
    expect((await create('Avfall')).status).toBe(200);
    expect((await create('A\0B')).status).toBe(422);
    expect((await create('x'.repeat(3 * 1024 * 1024))).status).toBe(413);
    const me = await app.request('/api/trpc/me', { headers: { cookie: 'authjs.session-token=%E0%A4%A' } });
    expect(await me.json()).toMatchObject({ result: { data: null } });
  });

  test('an auditor reads and asks nothing', async () => {
    const session: Session = {
      id: 'ses_x',
      user: { id: 'usr_x', email: 'a@lindvik.example', name: null },
      method: 'link',
      tenantId: null,
      authenticatedAt: new Date(),
      isOperator: false,
      mustRotate: false,
      tenants: [
        {
          id: ours.id,
          slug: ours.slug,
          name: 'x',
          status: 'active',
          role: 'auditor',
          roleName: undefined,
          permissions: roles.auditor,
          memberId: 'mem_x',
          consentUntil: undefined,
          lock: undefined,
        },
      ],
    };
    const caller = router.createCaller({
      installation,
      session,
      requestId: 'req_x',
      visitor: 'x',
      headers: new Headers(),
      mailFolder: undefined,
      browser: { userAgent: '', replaces: undefined },
      signal: new AbortController().signal,
    });
    expect((await memberScope(installation, session, ours.slug, 'req_x')).permissions.has('messages')).toBe(false);
    await expect(caller.assistants.tryOut({ tenant: ours.slug, id: 'fraga', text: 'Hej' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await caller.overview({ tenant: ours.slug })).days).toHaveLength(14);
  });
});

describe('a sign-in link', () => {
  const visit = (link: string, init: RequestInit = {}) => {
    const { pathname, search } = new URL(link);
    return app.request(pathname + search, init);
  };
  const sessionOf = (response: Response) =>
    /session-token=[^;]+;.*HttpOnly/i.test(response.headers.get('set-cookie') ?? '');

  test('is not used up by whoever only looks ahead, works once, and leads nowhere else', async () => {
    const link = await createSignInLink(installation, `${ours.slug}@lindvik.example`);
    const foreign = link.replace(/callbackUrl=[^&]+/, 'callbackUrl=https%3A%2F%2Fevil.example%2F');
    for (const to of [
      '//evil.example/x',
      '/\\evil.example',
      'http://localhost:3000@evil.example',
      'javascript:alert(1)',
    ]) {
      const other = new URL(await createSignInLink(installation, `${ours.slug}@lindvik.example`));
      other.searchParams.set('callbackUrl', to);
      const led = (await visit(other.href)).headers.get('location') ?? '/'; // refused altogether is right too
      expect([to, new URL(led, 'http://localhost:3000').hostname]).toEqual([to, 'localhost']);
    }
    expect(sessionOf(await visit(link, { method: 'HEAD' }))).toBe(false);
    expect(sessionOf(await visit(link, { headers: { 'sec-purpose': 'prefetch;prerender' } }))).toBe(false);
    const first = await visit(foreign);
    expect(sessionOf(first)).toBe(true);
    expect(first.headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
    expect(first.headers.get('location')).not.toContain('evil');
    expect(sessionOf(await visit(link))).toBe(false);
  });

  test('on https sets secure cookies, stays on https, and a plain cookie counts for nothing', async () => {
    const before = installation.baseUrl;
    installation.baseUrl = 'https://assistent.lindvik.example';
    const link = await createSignInLink(installation, `${ours.slug}@lindvik.example`);
    const response = await visit(link, { headers: { host: 'assistent.lindvik.example' } });
    const cookie = /(__Host-authjs\.session-token)=([^;]+);.*?Secure/i.exec(response.headers.get('set-cookie') ?? '');
    expect(response.headers.get('location')).toMatch(/^https:/);
    const me = async (name: string) =>
      JSON.stringify(
        await (await app.request('/api/trpc/me', { headers: { cookie: `${name}=${cookie?.[2]}` } })).json(),
      );
    expect(await me('__Host-authjs.session-token')).toContain(ours.slug);
    expect(await me('authjs.session-token')).not.toContain(ours.slug);
    installation.baseUrl = before;
  });

  test('is mailed to who may sign in only, and nobody who asks can tell', async () => {
    const ask = (email: string) =>
      app.request('http://localhost:3000/api/trpc/signIn.email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: 'http://localhost:3000' },
        body: JSON.stringify({ email, locale: 'sv' }),
      });
    const count = () =>
      installation.db.forSignIn((tx) => tx.verificationToken.count({ where: { identifier: { contains: ours.slug } } }));
    const before = await count();
    const stranger = await ask('stranger@lindvik.example');
    const member = await ask(`${ours.slug}@lindvik.example`);
    expect(await stranger.text()).toBe(await member.text());
    await vi.waitFor(() => expect(mails.map(({ to }) => to)).toEqual([`${ours.slug}@lindvik.example`]));
    expect(await count()).toBe(before + 1);
    const link = new URL(/http\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '');
    expect(link.pathname).toBe('/sign-in/open'); // a page with a button: scanners of mail open every link
    expect(sessionOf(await app.request(`/api/auth/callback/email${link.search}`))).toBe(true);
  });

  test('cannot be asked for at @auth/core itself, nor from other sites', async () => {
    const ask = (headers: Record<string, string>) =>
      app.request('http://localhost:3000/api/auth/signin/email', {
        method: 'POST',
        headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ email: `${ours.slug}@lindvik.example` }),
      });
    const count = () =>
      installation.db.forSignIn((tx) => tx.verificationToken.count({ where: { identifier: { contains: ours.slug } } }));
    const before = await count();
    expect((await ask({})).status).toBe(403);
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask({ origin: 'http://localhost:3000' })).headers.get('location')).toContain('error=');
    expect(await count()).toBe(before);
  });
});

test('what was added is written down with it, also where the queue is away', async () => {
  const base = (await call('POST', '/knowledge-bases', { key: ours.key, body: { name: 'Kö' } })).json['id'];
  const breaks = vi.spyOn(installation.jobs, 'tidyIndex').mockRejectedValue(new Error('away'));
  const body = { type: 'text', title: 'Simhallen', text: 'Simhallen öppnar klockan 6.30.' };
  const made = await call('POST', `/knowledge-bases/${base}/sources`, { key: ours.key, body });
  expect(made.status).toBe(201);
  expect((await call('DELETE', `/sources/${made.json['id']}`, { key: ours.key })).status).toBe(204);
  breaks.mockRestore();
  const { rows } = await installation.db.sqlForTenant(scope.tenantId, (sql) =>
    sql.query<{ action: string }>('select action from audit_event where subject = $1 order by id', [made.json['id']]),
  );
  expect(rows.map((row) => row.action)).toEqual(['source.added', 'source.deleted']);
});
