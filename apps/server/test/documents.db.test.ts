import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation, openSite } from './installation.ts';

const pages = new Map<string, string>();
const page = (title: string, text: string, links: string[] = []) =>
  `<!doctype html><html lang="sv"><title>${title}</title><main><h1>${title}</h1><p>${text}</p>${links.map((to) => `<a href="${to}">Mer om ${to}</a>`).join(' ')}</main>`;
const site = await openSite((request, response) => {
  const body = pages.get(request.url ?? '/');
  response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '');
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
let source = '';
let browser: ReturnType<typeof openBrowser>;
const day = 86_400_000;
beforeAll(async () => {
  pages.set('/', page('Start', 'Välkommen till kommunens sidor.', ['/kajak', '/kanot', '/isbana']));
  pages.set('/kajak', page('Kajaker', 'Att hyra kajak kostar 90 kronor i timmen vid bryggan.'));
  pages.set(
    '/kanot',
    page(
      'Kanotcentralen',
      'Frågor om kanotleden? Skriv till <a href="mailto:x@y.example">leden</a> kanot@lindvik.example.',
    ),
  );
  pages.set('/isbana', page('Isbanan', 'Isbanan är öppen för allmänheten på söndagar.'));
});
beforeEach(async () => {
  ({ key, id: tenantId, slug } = await house.tenant());
  base = (await call('POST', '/knowledge-bases', { key, body: { name: 'Webb' } })).json['id'];
  const made = await call('POST', `/knowledge-bases/${base}/sources`, {
    key,
    body: { type: 'website', url: site.url },
  });
  source = made.json['id'];
  await house.idle();
  await call('POST', '/assistants', {
    key,
    body: { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] },
  });
  await call('POST', '/assistants/fraga/publish', { key, body: {} });
  browser = openBrowser(house.app);
  await browser.follow(await createSignInLink(installation, `${slug}@lindvik.example`));
});

test('a knowledge base says which assistants use it, and is not deleted under those that answer from it', async () => {
  const users = async () => (await browser.trpc('knowledgeBases.users', { tenant: slug }, 'query')).data;
  const deleted = () => call('DELETE', `/knowledge-bases/${base}`, { key });
  const use = (knowledgeBaseIds: string[]) => call('PATCH', '/assistants/fraga', { key, body: { knowledgeBaseIds } });
  const user = { knowledgeBaseId: base, slug: 'fraga', name: 'F' };
  expect(await users()).toEqual([{ ...user, isPublished: true }]);
  await use([]); // the version that answers still has it
  expect(await users()).toEqual([{ ...user, isPublished: true }]);
  expect((await deleted()).json).toMatchObject({ code: 'conflict' });
  await call('POST', '/assistants/fraga/publish', { key, body: {} });
  expect(await users()).toEqual([]);
  await use([base]);
  expect(await users()).toEqual([{ ...user, isPublished: false }]);
  const at = new Date(Date.now() + day).toISOString();
  await call('POST', '/assistants/fraga/publish', { key, body: { at } });
  await use([]); // the version that will answer tomorrow has it
  expect(await users()).toEqual([{ ...user, isPublished: true }]);
  expect((await deleted()).json).toMatchObject({ code: 'conflict' });
  await browser.trpc('assistants.unschedule', { tenant: slug, id: 'fraga' });
  const other = openBrowser(house.app);
  const { slug: others } = await house.tenant();
  await other.follow(await createSignInLink(installation, `${others}@lindvik.example`));
  expect((await other.trpc('knowledgeBases.users', { tenant: others }, 'query')).data).toEqual([]);
  expect((await deleted()).status).toBe(204);
});

const ask = async (text: string) => (await call('POST', '/assistants/fraga/messages', { key, body: { text } })).json;
const cited = async (text: string) => (await ask(text))['citations'].map(({ title }: { title: string }) => title);
const found = async (query: string) =>
  (await call('POST', '/search', { key, body: { query } })).json['data'].map(({ title }: { title: string }) => title);
const named = async (title: string) =>
  (await call('GET', `/sources/${source}/documents?search=${encodeURIComponent(title)}`, { key })).json['data'][0];
const read = async (id: string) => (await call('GET', `/documents/${id}`, { key })).json;
const decide = async (id: string, changes: object) => {
  const { updatedAt } = await read(id);
  const answer = await call('PATCH', `/documents/${id}`, { key, body: { ...changes, updatedAt } });
  expect(answer.status).toBe(200);
};
const question = 'Vad kostar det att hyra kajak?';

describe('an editor’s word about a page', () => {
  test('to leave it out holds at once and through every sync, and can be taken back', async () => {
    const { id } = await named('Kajaker');
    expect((await ask(question))['outcome']).toBe('answered');
    await decide(id, { isExcluded: true });
    expect(await found('kajak')).not.toContain('Kajaker');
    expect(await cited(question)).not.toContain('Kajaker');
    expect(await read(id)).toMatchObject({ isExcluded: true, passages: [{ notUsed: 'excluded' }] });
    pages.set('/kajak', page('Kajaker', 'Att hyra kajak kostar 95 kronor i timmen vid bryggan.'));
    await call('POST', `/sources/${source}/sync`, { key });
    await house.idle();
    expect(await read(id)).toMatchObject({ isExcluded: true, text: expect.stringContaining('95') });
    expect(await found('kajak')).not.toContain('Kajaker');
    await decide(id, { isExcluded: false });
    expect((await ask(question))['text']).toContain('95 kronor');
    pages.set('/kajak', page('Kajaker', 'Att hyra kajak kostar 90 kronor i timmen vid bryggan.'));
  });

  test('that it holds from or until a day is kept to the moment', async () => {
    const { id } = await named('Kajaker');
    await decide(id, { validTo: new Date(Date.now() - 1_000).toISOString() });
    expect(await found('kajak')).not.toContain('Kajaker');
    expect(await read(id)).toMatchObject({ passages: [{ notUsed: 'no_longer_valid' }] });
    await decide(id, { validFrom: new Date(Date.now() + day).toISOString(), validTo: null });
    expect(await cited(question)).not.toContain('Kajaker');
    expect(await read(id)).toMatchObject({ passages: [{ notUsed: 'not_yet_valid' }] });
    await decide(id, {
      validFrom: new Date(Date.now() - day).toISOString(),
      validTo: new Date(Date.now() + day).toISOString(),
    });
    expect(await found('kajak')).toContain('Kajaker');
    const wrong = { validTo: new Date(Date.now() - 9 * day).toISOString(), updatedAt: (await read(id))['updatedAt'] };
    expect((await call('PATCH', `/documents/${id}`, { key, body: wrong })).json['code']).toBe('invalid_body');
  });

  test('on its title is shown, found, and outlives a sync', async () => {
    const { id } = await named('Isbanan');
    await decide(id, { ownTitle: 'Skridskoåkning i Plirrhallen' });
    expect((await found('plirrhallen'))[0]).toBe('Skridskoåkning i Plirrhallen');
    expect((await ask('När är isbanan öppen?'))['citations'][0]).toMatchObject({
      title: 'Skridskoåkning i Plirrhallen',
    });
    await call('POST', `/sources/${source}/sync`, { key });
    await house.idle();
    expect(await read(id)).toMatchObject({ title: 'Skridskoåkning i Plirrhallen', pageTitle: 'Isbanan' });
    await decide(id, { ownTitle: null });
    expect(await found('plirrhallen')).not.toContain('Skridskoåkning i Plirrhallen');
  });

  test('that it comes first wins a tie', async () => {
    const texts = [
      'Färjan till Björkö går varje timme från kajen.',
      'Färjan till Björkö går varje timme från bryggan.',
    ];
    const base = (await call('POST', '/knowledge-bases', { key, body: { name: 'Lika' } })).json['id'];
    for (const [place, text] of texts.entries())
      await call('POST', `/knowledge-bases/${base}/sources`, {
        key,
        body: { type: 'text', title: `Färjan ${'AB'[place]}`, text },
      });
    const search = async () =>
      (await call('POST', '/search', { key, body: { query: 'färjan till Björkö', knowledgeBaseIds: [base] } })).json[
        'data'
      ];
    const [, second] = await search();
    await decide(second.documentId, { isPinned: true });
    expect((await search())[0].documentId).toBe(second.documentId);
  });

  test('is not overwritten where somebody else changed it meanwhile', async () => {
    const { id, updatedAt } = await named('Isbanan');
    await decide(id, { isPinned: true });
    const late = await call('PATCH', `/documents/${id}`, { key, body: { isPinned: false, updatedAt } });
    expect(late.json['code']).toBe('changed_meanwhile');
  });
});

test('a page says where it was quoted, and the questions only to who may open conversations', async () => {
  const { id } = await named('Kajaker');
  await ask(question);
  expect((await read(id))['cited']).toMatchObject({ count: 1, latest: [{ question }] });
  const narrow = await call('POST', '/keys', {
    key,
    body: { name: 'smal', type: 'secret', scopes: ['knowledge:read'] },
  });
  expect((await call('GET', `/documents/${id}`, { key: narrow.json['key'] })).json['cited']).toEqual({
    count: 1,
    latest: null,
  });
});

describe('a page that is wrong', () => {
  const report = (id: string, more: object = {}) =>
    browser.trpc('documents.reportWrong', { tenant: slug, id, note: 'Priset är gammalt.', ...more });

  test('is told to whom it names itself, with the question, masked', async () => {
    const { id } = await named('Kanotcentralen');
    const { messageId } = await ask('Var går kanotleden? Ring mig på 070-123 45 67.');
    expect((await report(id, { messageId })).data).toEqual({ sentTo: 'kanot@lindvik.example' });
    const mail = house.mails.findLast(({ to }) => to === 'kanot@lindvik.example');
    expect(mail?.text).toContain('Priset är gammalt.');
    expect(mail?.text).toContain('Var går kanotleden?');
    expect(mail?.text).not.toContain('070');
  });

  test('is told to whom the list names for its path, or refused with what to do', async () => {
    const { id } = await named('Isbanan');
    expect((await report(id)).reason).toBe('conflict');
    const owners = [
      { path: '/', email: 'webb@lindvik.example' },
      { path: '/isbana', email: 'fritid@lindvik.example' },
    ];
    const set = await browser.trpc('documents.setOwners', { tenant: slug, owners, updatedAt: null });
    expect(set.status).toBe(200);
    expect((await browser.trpc('documents.setOwners', { tenant: slug, owners: [], updatedAt: null })).reason).toBe(
      'changed_meanwhile',
    );
    expect((await report(id)).data).toEqual({ sentTo: 'fritid@lindvik.example' });
  });

  test('is told at most twenty times a day', async () => {
    const { id } = await named('Kanotcentralen');
    await installation.db.sqlForTenant(tenantId, (sql) =>
      sql.query(
        `insert into page_report (tenant_id, id, note, sent_to, created_by) select $1, 'prep_' || n, 'x', 'x', 'x' from generate_series(1, 20) as n`,
        [tenantId],
      ),
    );
    expect((await report(id)).reason).toBe('rate_limited');
  });
});

test('a search tells how it read the question, and why a page comes first', async () => {
  const bases = (await call('GET', '/knowledge-bases', { key })).json['data'];
  const { data } = await browser.trpc(
    'knowledgeBases.search',
    { tenant: slug, id: bases[0].id, query: 'hyra kajak' },
    'query',
  );
  expect(data).toMatchObject({
    hits: expect.arrayContaining([expect.objectContaining({ title: 'Kajaker' })]),
    reading: { units: expect.arrayContaining([expect.objectContaining({ word: 'kajak' })]) },
    passages: expect.arrayContaining([
      expect.objectContaining({
        title: 'Kajaker',
        evidence: expect.arrayContaining([expect.objectContaining({ feature: 'index' })]),
      }),
    ]),
  });
});

test('a synonym shows what it changes before it is saved', async () => {
  await ask('Finns plaskpaddel?');
  const entry = { term: 'kajak', words: ['plaskpaddel'], tenant: slug };
  const { data } = await browser.trpc('synonyms.preview', entry, 'query');
  expect(data).toMatchObject({
    tried: 1,
    changed: [{ question: 'Finns plaskpaddel?', after: 'Kajaker' }],
  });
});
