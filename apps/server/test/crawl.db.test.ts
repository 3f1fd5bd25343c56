import '@radrum/db/testing';
import { runSync, systemScope } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation, openSite } from './installation.ts';

/** A small site whose pages can be changed, taken away and broken. */
const pages = new Map<
  string,
  { body?: string; status?: number; breaks?: 'reset' | 'hang' | 'endless'; type?: string }
>();
let served = 0;
let delayMs = 0;
const html = (title: string, text: string, links: string[] = []) =>
  `<!doctype html><html lang="sv"><title>${title}</title><main><h1>${title}</h1><p>${text}</p><ul>${links.map((link) => `<li><a href="${link}">Mer om ${link}</a></li>`).join('')}</ul></main>`;
const site = await openSite((request, response) => {
  const page = pages.get((request.url ?? '/').split('?')[0] ?? '/');
  served++;
  if (!page) return void response.writeHead(404).end();
  if (page.breaks === 'reset') return void request.socket.destroy();
  if (page.breaks === 'hang') return;
  response.writeHead(page.status ?? 200, { 'content-type': page.type ?? 'text/html; charset=utf-8' });
  if (page.breaks === 'endless') {
    const chunk = Buffer.alloc(256 * 1024, 'x');
    const timer = setInterval(() => response.write(chunk), 1);
    return void response.on('close', () => clearInterval(timer));
  }
  setTimeout(() => response.end(page.body ?? ''), delayMs);
});
const { call, tenant, idle, close, installation } = openInstallation(inject('appUrl'), { allowHosts: [site.host] });
afterAll(async () => {
  await close();
  await site.close();
});

let key = '';
let tenantId = '';
let base = '';
beforeAll(async () => {
  ({ key, id: tenantId } = await tenant());
  base = (await call('POST', '/knowledge-bases', { key, body: { name: 'Webbplatsen' } })).json['id'];
});
const add = async (path = '/', more: object = {}) => {
  const made = await call('POST', `/knowledge-bases/${base}/sources`, {
    key,
    body: { type: 'website', url: site.url + path, ...more },
  });
  return String(made.json['id']);
};
const read = async (id: string) => (await call('GET', `/sources/${id}`, { key })).json;
const titles = async (query: string) =>
  (await call('POST', '/search', { key, body: { query } })).json['data'].map((hit: { title: string }) => hit.title);

describe('a website', () => {
  test('is read, can be searched, and says what was left out and why', async () => {
    pages.set('/', {
      body: html('Start', 'Välkommen till kommunen, här finns allt om avgifter och skolor.', [
        '/avgift',
        '/skola',
        '/borta',
        '/reset',
        '/fel',
        '/stor',
        '/bild.pdf',
      ]),
    });
    pages.set('/avgift', { body: html('Avgifter', 'Sophämtningen kostar 2 480 kronor om året för en villa.') });
    pages.set('/skola', { body: html('Skolor', 'Terminen börjar den 18 augusti i alla skolor.') });
    pages.set('/reset', { breaks: 'reset' });
    pages.set('/fel', { status: 500, body: 'oj' });
    pages.set('/stor', { breaks: 'endless' });
    pages.set('/bild.pdf', { type: 'application/pdf', body: '%PDF' });
    const id = await add();
    await idle();
    const source = await read(id);
    expect(source).toMatchObject({ status: 'ready', documents: 3, indexed: 3 });
    const reasons = Object.fromEntries(
      source['problems'].map((problem: { url: string; code: string }) => [new URL(problem.url).pathname, problem.code]),
    );
    expect(reasons).toMatchObject({
      '/borta': 'http_404',
      '/reset': 'reset',
      '/fel': 'http_5xx',
      '/stor': 'too_large',
      '/bild.pdf': 'unsupported_type',
    });
    expect((await titles('vad kostar sophämtningen'))[0]).toBe('Avgifter');
  });

  test('is read again: only what changed is touched, what disappeared goes, what could not be read stays', async () => {
    pages.clear();
    pages.set('/', {
      body: html('Start', 'Här finns allt om bad och bibliotek i kommunen.', ['/bad', '/bibliotek', '/is']),
    });
    pages.set('/bad', { body: html('Simhallen', 'Simhallen öppnar klockan 6.30 på vardagar.') });
    pages.set('/bibliotek', { body: html('Biblioteket', 'Biblioteket lånar ut böcker och spel till alla.') });
    pages.set('/is', { body: html('Ishallen', 'Ishallen har allmänhetens åkning på söndagar.') });
    const id = await add();
    await idle();
    const before = (await call('GET', `/sources/${id}/documents`, { key })).json['data'];
    pages.set('/bad', { body: html('Simhallen', 'Simhallen öppnar klockan 7.00 på vardagar.') });
    pages.delete('/bibliotek');
    pages.set('/is', { status: 503, body: '' });
    await call('POST', `/sources/${id}/sync`, { key });
    await idle();
    const after = (await call('GET', `/sources/${id}/documents`, { key })).json['data'];
    const byTitle = (rows: { title: string; id: string; updatedAt: string }[]) =>
      new Map(rows.map((row) => [row.title, row]));
    expect([...byTitle(after).keys()].toSorted()).toEqual(['Ishallen', 'Simhallen', 'Start']);
    expect(byTitle(after).get('Simhallen')?.id).toBe(byTitle(before).get('Simhallen')?.id);
    expect(byTitle(after).get('Simhallen')?.updatedAt).not.toBe(byTitle(before).get('Simhallen')?.updatedAt);
    expect(byTitle(after).get('Start')?.updatedAt).toBe(byTitle(before).get('Start')?.updatedAt);
    const found = await call('POST', '/search', { key, body: { query: 'när öppnar simhallen' } });
    const texts = found.json['data'].map((hit: { text: string }) => hit.text).join('\n');
    expect(texts).toContain('7.00');
    expect(texts).not.toContain('6.30');
    expect(await titles('låna böcker på biblioteket')).not.toContain('Biblioteket');
  });

  test('whose reading was cut off goes on where it was, without a document twice', async () => {
    pages.clear();
    const links = Array.from({ length: 30 }, (_, number) => `/sida-${number}`);
    pages.set('/', { body: html('Alla sidor', 'En lista över alla sidor som finns här.', links) });
    for (const link of links)
      pages.set(link, {
        body: html(`Sida ${link}`, `Texten på sidan ${link} handlar om ämne ${link.slice(6)} och inget annat.`),
      });
    const scope = systemScope(installation, tenantId, 'worker');
    delayMs = 15;
    const id = await add();
    await idle();
    await call('POST', `/sources/${id}/sync`, { key });
    await idle();
    await installation.db.sqlForTenant(tenantId, (sql) =>
      sql.query("update source set status = 'queued' where tenant_id = $1 and id = $2", [tenantId, id]),
    );
    const dying = new AbortController();
    const cutOff = runSync(scope, id, dying.signal);
    setTimeout(() => dying.abort(), 150);
    await expect(cutOff).rejects.toThrow(/goes on later/);
    expect((await read(id))['status']).toBe('syncing');
    served = 0;
    await runSync(scope, id, new AbortController().signal);
    delayMs = 0;
    const source = await read(id);
    expect(source).toMatchObject({ status: 'ready', documents: 31 });
    expect(served).toBeLessThan(33);
  });

  test('whose reading is cancelled keeps what was read', async () => {
    delayMs = 60;
    const id = await add('/?nytt=1', { parallel: 1 });
    await new Promise((resolve) => setTimeout(resolve, 900));
    await call('POST', `/sources/${id}/cancel`, { key });
    await idle();
    delayMs = 0;
    const source = await read(id);
    expect(source['problems'][0]).toMatchObject({ code: 'cancelled' });
    expect(source['documents']).toBeGreaterThan(0);
    expect(source['documents']).toBeLessThan(31);
  });

  test('that cannot be reached fails at once and says why', async () => {
    const gone = await openSite(() => {});
    await gone.close();
    const made = await call('POST', `/knowledge-bases/${base}/sources`, {
      key,
      body: { type: 'website', url: 'http://does-not-exist.invalid/' },
    });
    await idle();
    expect(await read(made.json['id'])).toMatchObject({ status: 'failed', documents: 0 });
    expect((await read(made.json['id']))['problems'][0]).toMatchObject({ code: 'dns_failed' });
  });

  test('can be deleted while it is being read', async () => {
    delayMs = 30;
    const id = await add('/?bort=1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await call('DELETE', `/sources/${id}`, { key })).status).toBe(204);
    await idle();
    delayMs = 0;
    expect((await call('GET', `/sources/${id}`, { key })).status).toBe(404);
    expect((await titles('Texten på sidan 7')).filter((title: string) => title.includes('bort'))).toEqual([]);
  });
});
