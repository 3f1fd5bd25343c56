import '@radrum/db/testing';
import { connectAsOwner } from '@radrum/db/testing/owner';
import { createSignInLink, sealTenant, verifyChain } from '@radrum/core';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation } = house;
/** Somebody who got hold of the database itself. */
const attacker = await connectAsOwner(inject('ownerUrl'));
afterAll(async () => {
  await attacker.end();
  await house.close();
});

/** A tenant with some events, sealed. */
async function sealed() {
  const tenant = await house.tenant();
  for (const name of ['ett', 'två', 'tre', 'fyra'])
    await call('POST', '/keys', { key: tenant.key, body: { name, type: 'publishable' } });
  await sealTenant(installation, tenant.id);
  return tenant;
}
const kinds = async (tenantId: string, head?: { number: number; hash: string }) =>
  (await verifyChain(installation, tenantId, head)).problems.map(({ kind }) => kind);
/** Row-level security is forced on the owner too: an attacker takes it off first. */
async function tamper(tables: string[], statement: string, values: unknown[]): Promise<void> {
  for (const table of tables) await attacker.query(`alter table ${table} no force row level security`);
  try {
    const { rowCount } = await attacker.query(statement, values);
    expect(rowCount).toBeGreaterThan(0);
  } finally {
    for (const table of tables) await attacker.query(`alter table ${table} force row level security`);
  }
}

describe('the chain of a log', () => {
  let tenant: Awaited<ReturnType<typeof sealed>>;
  beforeEach(async () => {
    tenant = await sealed();
  });

  test('holds every event once, also when two seal at the same time', async () => {
    await call('POST', '/keys', { key: tenant.key, body: { name: 'fem', type: 'publishable' } });
    await Promise.all([sealTenant(installation, tenant.id), sealTenant(installation, tenant.id)]);
    const report = await verifyChain(installation, tenant.id);
    expect(report.problems).toEqual([]);
    const { rows } = await installation.db.sqlForTenant(tenant.id, (sql) =>
      sql.query<{ count: number }>('select count(*)::int as count from audit_event'),
    );
    expect(report.links).toBe(rows[0]?.count);
  });

  test('shows an event that was changed', async () => {
    await tamper(
      ['audit_event'],
      "update audit_event set actor = 'nobody' where tenant_id = $1 and action = 'key.created' and detail->>'type' = 'secret'",
      [tenant.id],
    );
    expect(await kinds(tenant.id)).toEqual(['changed']);
  });

  test('shows one that was removed, with and without its link', async () => {
    await tamper(['audit_event'], "delete from audit_event where tenant_id = $1 and action = 'member.added'", [
      tenant.id,
    ]);
    expect(await kinds(tenant.id)).toEqual(['removed']);
    await tamper(['audit_link'], 'delete from audit_link where tenant_id = $1 and number = 2', [tenant.id]);
    expect(await kinds(tenant.id)).toContain('broken');
  });

  test('shows two that changed places', async () => {
    await tamper(
      ['audit_link'],
      'update audit_link set number = case number when 3 then 1003 else number end where tenant_id = $1 and number = 3',
      [tenant.id],
    );
    await tamper(['audit_link'], 'update audit_link set number = 3 where tenant_id = $1 and number = 4', [tenant.id]);
    await tamper(['audit_link'], 'update audit_link set number = 4 where tenant_id = $1 and number = 1003', [
      tenant.id,
    ]);
    expect(await kinds(tenant.id)).toEqual(['broken', 'broken', 'broken']);
  });

  test('shows that its end was cut off, to who kept the head', async () => {
    const { head } = await verifyChain(installation, tenant.id);
    await tamper(['audit_link'], 'delete from audit_link where tenant_id = $1 and number = $2', [
      tenant.id,
      head.number,
    ]);
    await tamper(
      ['audit_event'],
      'delete from audit_event where tenant_id = $1 and id = (select max(id) from audit_event where tenant_id = $1)',
      [tenant.id],
    );
    expect(await kinds(tenant.id)).toEqual([]);
    expect(await kinds(tenant.id, head)).toEqual(['broken']);
  });

  test('shows one that was slipped in', async () => {
    await tamper(
      ['audit_event'],
      "insert into audit_event (tenant_id, id, actor, action, subject, request_id, at) values ($1, 'evt_x', 'member:x', 'key.created', 'key_x', 'req_x', now() - interval '1 hour')",
      [tenant.id],
    );
    expect(await kinds(tenant.id)).toEqual(['unsealed']);
  });
});

describe('the log', () => {
  test('shows who opened a conversation, filters, and can be taken along as a file', async () => {
    const tenant = await house.tenant();
    await call('POST', '/assistants', {
      key: tenant.key,
      body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] },
    });
    await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
    const asked = await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text: 'Hej' } });
    const owner = openBrowser(app);
    const email = `${tenant.slug}@lindvik.example`;
    await owner.follow(await createSignInLink(installation, email));
    await owner.trpc('conversations.get', { tenant: tenant.slug, id: asked.json['conversationId'] }, 'query');
    const page = (
      await owner.trpc('auditEvents', { tenant: tenant.slug, actor: email, action: 'conversation' }, 'query')
    ).data;
    expect(page).toMatchObject({
      data: [{ action: 'conversation.opened', actorEmail: email, subject: asked.json['conversationId'] }],
    });
    const headers = { 'radrum-tenant': tenant.slug, 'sec-fetch-site': 'same-origin' };
    const csv = await (await owner.visit('/api/v1/audit-events/export?format=csv', { headers })).text();
    expect(csv.split('\r\n')[0]).toContain('at,id,actor,actorEmail,action');
    expect(csv).toContain('"conversation.opened"');
    const lines = (await (await owner.visit('/api/v1/audit-events/export?format=jsonl', { headers })).text())
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).action)).toEqual(
      expect.arrayContaining(['tenant.created', 'audit.exported']),
    );
  });

  test('a session opens the API from our own pages only', async () => {
    const tenant = await house.tenant();
    const owner = openBrowser(app);
    await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const get = (headers: Record<string, string>) =>
      app.request('http://localhost:3000/api/v1/assistants', {
        headers: { cookie, host: 'localhost:3000', ...headers },
      });
    const own = { 'radrum-tenant': tenant.slug, 'sec-fetch-site': 'same-origin' };
    expect((await get(own)).status).toBe(200);
    expect((await get({ 'sec-fetch-site': 'same-origin' })).status).toBe(401); // no tenant named
    expect((await get({ ...own, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const foreign = await get({ ...own, origin: 'https://evil.example' });
    expect([foreign.status, foreign.headers.get('access-control-allow-credentials')]).toEqual([403, null]);
    const other = await house.tenant();
    expect((await get({ ...own, 'radrum-tenant': other.slug })).status).toBe(404);
  });
});

test('the console names what the log speaks of as long as it is there', async () => {
  const tenant = await house.tenant();
  const email = `${tenant.slug}@lindvik.example`;
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, email));
  const base = (await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Avfall' } })).json['id'];
  const gone = (await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Borta' } })).json['id'];
  await call('DELETE', `/knowledge-bases/${gone}`, { key: tenant.key });
  const names = async (subject?: string) => {
    const { data } = (await owner.trpc('auditEvents', { tenant: tenant.slug, subject, limit: 50 }, 'query')).data as {
      data: { action: string; subject: string; subjectName: string | null }[];
    };
    return data.map(({ action, subjectName }) => [action, subjectName]);
  };
  expect(await names(base)).toEqual([['knowledge_base.created', 'Avfall']]);
  expect(await names(gone)).toEqual([
    ['knowledge_base.deleted', null],
    ['knowledge_base.created', null],
  ]);
  const all = await names();
  expect(all).toContainEqual(['sign_in.done', email]);
  expect(all).toContainEqual(['tenant.created', expect.any(String)]);
});

test('a key is rotated: both work until the overlap has ended, and its last use is seen', async () => {
  const tenant = await house.tenant();
  const made = await call('POST', '/keys', {
    key: tenant.key,
    body: { name: 'a', type: 'secret', scopes: ['assistants:read'] },
  });
  const fresh = await call('POST', `/keys/${made.json['id']}/rotate`, { key: tenant.key, body: { overlapHours: 1 } });
  for (const key of [made.json['key'], fresh.json['key']])
    expect((await call('GET', '/assistants', { key })).status).toBe(200);
  const { data } = (await call('GET', '/keys', { key: tenant.key })).json;
  const found = data.find((one: { id: string }) => one.id === fresh.json['id']);
  expect(found).toMatchObject({ rotatedFrom: made.json['id'], scopes: ['assistants:read'] });
  expect(found.lastUsedAt).not.toBeNull();
  expect(found.createdBy).toMatch(/^key:key_/);
  const once = await call('POST', `/keys/${fresh.json['id']}/rotate`, { key: tenant.key, body: { overlapHours: 0 } });
  expect((await call('GET', '/assistants', { key: fresh.json['key'] })).status).toBe(401);
  expect((await call('GET', '/assistants', { key: once.json['key'] })).status).toBe(200);
});
