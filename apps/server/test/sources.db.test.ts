import '@radrum/db/testing';
import { createSignInLink, runDue, sweepSyncs, systemScope } from '@radrum/core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation, openSite } from './installation.ts';

/** A site whose pages can be changed and taken away. */
const pages = new Map<string, string>();
let delayMs = 0;
const page = (title: string, text: string, links: string[] = []) =>
  `<!doctype html><html lang="sv"><title>${title}</title><main><h1>${title}</h1><p>${text}</p>${links.map((to) => `<a href="${to}">Mer om ${to}</a>`).join(' ')}</main>`;
const site = await openSite((request, response) => {
  const body = pages.get(request.url ?? '/');
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  setTimeout(() => response.end(body ?? ''), delayMs);
});
const house = openInstallation(inject('appUrl'), { allowHosts: [site.host] });
const { call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
  await site.close();
});

let key = '';
let tenantId = '';
let slug = '';
let base = '';
let id = '';
beforeAll(async () => {
  ({ key, id: tenantId, slug } = await house.tenant());
});
beforeEach(async () => {
  delayMs = 0;
  pages.clear();
  pages.set(
    '/',
    page('Start', 'Välkommen till kommunens sidor om avgifter och bad.', ['/avgift/sopor', '/bad', '/a', '/b']),
  );
  pages.set('/avgift/sopor', page('Sopor', 'Sophämtningen kostar 2 480 kronor om året för en villa.'));
  pages.set('/bad', page('Badhuset', 'Badhuset öppnar klockan 6.30 på vardagar.'));
  base = (await call('POST', '/knowledge-bases', { key, body: { name: 'Webb' } })).json['id'];
  const made = await call('POST', `/knowledge-bases/${base}/sources`, {
    key,
    body: { type: 'website', url: site.url },
  });
  id = made.json['id'];
  await house.idle();
});
const read = async () => (await call('GET', `/sources/${id}`, { key })).json;
const sync = async () => {
  await call('POST', `/sources/${id}/sync`, { key });
  await house.idle();
};
const change = async (changes: object) =>
  call('PATCH', `/sources/${id}`, { key, body: { ...changes, updatedAt: (await read())['updatedAt'] } });
const titles = async () =>
  (await call('GET', `/sources/${id}/documents`, { key })).json['data']
    .map(({ title }: { title: string }) => title)
    .toSorted();
const reports = async () => (await call('GET', `/sources/${id}/reports`, { key })).json['data'];
const signedIn = async () => {
  const browser = openBrowser(house.app);
  await browser.follow(await createSignInLink(installation, `${slug}@lindvik.example`));
  return browser;
};

describe('what a website is read by', () => {
  test('can be changed; where other pages are to be read, it is read again', async () => {
    const changed = await change({ settings: { exclude: ['/avgift'] }, title: 'Kommunens sidor' });
    expect(changed.json).toMatchObject({
      title: 'Kommunens sidor',
      settings: { exclude: ['/avgift'], schedule: 'weekly' },
    });
    await house.idle();
    expect(await titles()).toEqual(['Badhuset', 'Start']);
    expect((await reports())[0]).toMatchObject({ gone: 1, outcome: 'completed' });
  });

  test('is not overwritten where somebody else changed it meanwhile', async () => {
    const { updatedAt } = await read();
    expect((await call('PATCH', `/sources/${id}`, { key, body: { title: 'A', updatedAt } })).status).toBe(200);
    const late = await call('PATCH', `/sources/${id}`, { key, body: { title: 'B', updatedAt } });
    expect(late.json['code']).toBe('changed_meanwhile');
  });

  test('takes effect after a sync that runs already', async () => {
    delayMs = 150;
    await call('POST', `/sources/${id}/sync`, { key });
    await expect.poll(async () => (await read())['status']).toBe('syncing');
    await change({ settings: { exclude: ['/bad'] } });
    await house.idle();
    expect(await titles()).toEqual(['Sopor', 'Start']);
    expect(await read()).toMatchObject({ status: 'ready' });
  });

  test('says when it is read again by itself, and then it is', async () => {
    const job = () => house.due.findLast(({ job: { id: about, kind } }) => kind === 'sync-source' && about === id);
    const days = (from: string | Date | null, to = Date.now()) =>
      Math.round((new Date(from ?? 0).getTime() - to) / 86_400_000);
    expect(days((await read())['nextSyncAt'])).toBe(7);
    expect(days(job()?.at ?? null)).toBe(7);
    await change({ settings: { schedule: 'daily' } });
    expect(days((await read())['nextSyncAt'])).toBe(1);
    pages.set('/bad', page('Badhuset', 'Badhuset öppnar klockan 8.00 på vardagar.'));
    const due = job();
    if (!due) throw new Error('a sync was put off');
    await runDue(installation, due.job);
    await house.idle();
    expect((await reports())[0]).toMatchObject({ added: 3 }); // its moment has not come
    await installation.db.sqlForTenant(tenantId, (sql) =>
      sql.query(`update source set next_sync_at = now() - interval '1 second' where tenant_id = $1 and id = $2`, [
        tenantId,
        id,
      ]),
    );
    await runDue(installation, due.job);
    await house.idle();
    expect((await reports())[0]).toMatchObject({ changed: 1, unchanged: 2 });
    expect(days((await read())['nextSyncAt'])).toBe(1);
    await change({ settings: { schedule: 'never' } });
    expect((await read())['nextSyncAt']).toBeNull();
  });

  test('whose job was lost is found by the sweep', async () => {
    await installation.db.sqlForTenant(tenantId, (sql) =>
      sql.query(`update source set next_sync_at = now() - interval '1 hour' where tenant_id = $1 and id = $2`, [
        tenantId,
        id,
      ]),
    );
    await sweepSyncs(systemScope(installation, tenantId, 'worker'));
    await house.idle();
    expect(await reports()).toHaveLength(2);
  });
});

describe('a sync', () => {
  test('tells what it changed, with the text before and after', async () => {
    pages.set('/bad', page('Badhuset', 'Badhuset öppnar klockan 8.00 på vardagar.', ['/ny']));
    pages.set('/ny', page('Ny sida', 'Här står något alldeles nytt om isbanan.'));
    pages.delete('/avgift/sopor');
    await sync();
    const [report] = await reports();
    expect(report).toMatchObject({ outcome: 'completed', added: 1, changed: 1, gone: 1, unchanged: 1 });
    const changes = async (query = '') =>
      (await call('GET', `/sync-reports/${report.id}/changes${query}`, { key })).json;
    expect((await changes('?kind=changed'))['data']).toMatchObject([
      { title: 'Badhuset', before: expect.stringContaining('6.30'), after: expect.stringContaining('8.00') },
    ]);
    expect((await changes('?kind=gone'))['data']).toMatchObject([{ title: 'Sopor' }]);
    const first = await changes('?limit=1');
    expect(first['nextCursor']).not.toBeNull();
    expect((await changes(`?limit=5&cursor=${first['nextCursor']}`))['data']).toHaveLength(2);
    const other = await house.tenant();
    expect((await call('GET', `/sync-reports/${report.id}/changes`, { key: other.key })).status).toBe(404);
  });

  test('is told of on the page of its knowledge base, unless it was the first', async () => {
    const browser = await signedIn();
    const recent = async () =>
      (await browser.trpc('knowledgeBases.recentChanges', { tenant: slug, id: base }, 'query')).data;
    expect(await recent()).toMatchObject({ sources: [], changes: [] }); // all was new
    pages.set('/bad', page('Badhuset', 'Badhuset öppnar klockan 8.00 på vardagar.', ['/ny']));
    pages.set('/ny', page('Ny sida', 'Här står något alldeles nytt om isbanan.'));
    await sync();
    const changes = [
      { kind: 'changed', title: 'Badhuset', before: expect.stringContaining('6.30'), sourceId: id },
      { kind: 'added', title: 'Ny sida' },
    ];
    expect(await recent()).toMatchObject({ sources: [{ id, count: 2 }], changes });
    const long = Array.from({ length: 200 }, (_, index) => `Bana ${index} har ett eget djup och en egen färg.`).join(
      ' ',
    );
    for (const price of ['65 kronor', '70 kronor']) {
      pages.set('/bad', page('Badhuset', `${long} Ett bad kostar ${price}.`, ['/ny']));
      await sync();
    }
    const atTheEnd = { before: expect.stringContaining('65 kronor'), after: expect.stringContaining('70 kronor') };
    expect(await recent()).toMatchObject({ sources: [{ id, count: 4 }], changes: [atTheEnd, {}, {}, {}] });
  });

  test('groups what was left out by its reason', async () => {
    const browser = await signedIn();
    const groups = await browser.trpc('sources.problems', { tenant: slug, id }, 'query');
    expect(groups.data).toMatchObject([{ code: 'http_404', count: 2, examples: [{ url: expect.any(String) }, {}] }]);
    const some = await browser.trpc('sources.problemPages', { tenant: slug, id, code: 'http_404', limit: 1 }, 'query');
    expect(some.data).toMatchObject({
      data: [{ url: expect.stringContaining(site.host) }],
      nextCursor: expect.any(String),
    });
  });

  test('keeps the last twenty reports', async () => {
    await installation.db.sqlForTenant(tenantId, (sql) =>
      sql.query(
        `insert into sync_report (tenant_id, id, source_id, generation, started_at, outcome)
         select $1, 'rep_x' || n || $2, $2, -n, now(), 'completed' from generate_series(1, 25) as n`,
        [tenantId, id],
      ),
    );
    await sync();
    expect(await reports()).toHaveLength(20);
  });

  test('runs while an assistant is published and asked, and while an editor decides about its pages', async () => {
    const assistant = { name: 'F', slug: `f-${base.slice(-6)}`, audience: 'citizen', knowledgeBaseIds: [base] };
    await call('POST', '/assistants', { key, body: assistant });
    delayMs = 100;
    await call('POST', `/sources/${id}/sync`, { key });
    expect((await call('POST', `/assistants/${assistant.slug}/publish`, { key, body: {} })).status).toBe(200);
    const ask = () =>
      call('POST', `/assistants/${assistant.slug}/messages`, { key, body: { text: 'När öppnar badhuset?' } });
    expect((await ask()).json['outcome']).toBe('answered');
    const documents = (await call('GET', `/sources/${id}/documents`, { key })).json['data'];
    const bath = documents.find(({ title }: { title: string }) => title === 'Badhuset');
    const body = { isExcluded: true, updatedAt: bath.updatedAt };
    expect((await call('PATCH', `/documents/${bath.id}`, { key, body })).status).toBe(200);
    await house.idle();
    expect((await ask()).json['citations']).toEqual([]);
    expect((await read())['status']).toBe('ready');
  });
});

test('a source that was quoted can be deleted: what was said stays, without it', async () => {
  const assistant = { name: 'F', slug: `g-${base.slice(-6)}`, audience: 'citizen', knowledgeBaseIds: [base] };
  await call('POST', '/assistants', { key, body: assistant });
  await call('POST', `/assistants/${assistant.slug}/publish`, { key, body: {} });
  const ask = () =>
    call('POST', `/assistants/${assistant.slug}/messages`, { key, body: { text: 'När öppnar badhuset?' } });
  const said = (await ask()).json;
  expect(said['citations']).toHaveLength(1);
  expect((await call('DELETE', `/sources/${id}`, { key })).status).toBe(204);
  const kept = (await call('GET', `/conversations/${said['conversationId']}`, { key })).json;
  expect(kept['messages'][0].citations).toHaveLength(1);
  expect((await ask()).json['citations']).toEqual([]);
});
