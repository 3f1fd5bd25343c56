import '@radrum/db/testing';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { embedPassages, systemScope } from '@radrum/core';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { createTelemetry } from '../src/telemetry/telemetry.ts';
import { openInstallation } from './installation.ts';

/** Words of one meaning point one way: what a model that has read much would know. */
const meanings = [/zorktunn|avfallsk/i, /simhall|bassäng/i, /bygglov/i];
const vectorOf = (text: string): number[] => [
  ...meanings.map((meaning) => (meaning.test(text) ? 1 : 0)),
  0.1,
  0.05 * (text.length % 3),
  0.02,
];

/** A host of an embedding model: what it was sent, and how it behaves. */
const host = { sent: [] as string[][], answer: 'well' as 'well' | 'never' | 'refuses' | 'down' };
const server = createServer((request, response) => void answer(request, response));
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { input }: { input: string[] } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  host.sent.push(input);
  if (host.answer === 'never') return;
  const tooLong = host.answer === 'refuses' && input.some((text) => text.length > 1_000);
  response.writeHead(host.answer === 'down' ? 503 : tooLong ? 400 : 200, { 'content-type': 'application/json' });
  const data = input.map((text, index) => ({ index, embedding: vectorOf(text) }));
  response.end(JSON.stringify({ data, usage: { prompt_tokens: 1 } }));
}

const houses: ReturnType<typeof openInstallation>[] = [];
/** An installation of its own, so that a model that rests after failures rests in one test only. */
function open(dataClasses: string[] | null = ['open', 'internal']) {
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const model = {
    id: 'vectors',
    provider: 'openai-compatible',
    baseUrl: `http://127.0.0.1:${port}/v1`,
    model: 'e5',
    region: 'se',
    capabilities: ['embedding'],
    timeouts: { totalMs: 2_000 },
    dataClasses,
  };
  const models = JSON.stringify({ models: dataClasses ? [model] : [] });
  const house = openInstallation(inject('appUrl'), { models });
  houses.push(house);
  return house;
}
type House = ReturnType<typeof open>;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
  host.sent = [];
  host.answer = 'well';
});
afterAll(async () => {
  for (const each of houses) {
    await each.idle();
    await each.close();
  }
  server.closeAllConnections();
  server.close();
});

const pages = {
  Avfallskärl: 'Ett nytt avfallskärl kostar 450 kronor och beställs hos kundtjänst.',
  Simhallen: 'Simhallen öppnar klockan 6.30 på vardagar.',
  Bygglov: 'Ett bygglov för ett garage kostar 8 700 kronor.',
};

/** A tenant with an assistant first, then its pages, so that the worker embeds them. */
async function withPages({ call, tenant, idle }: House, audience = 'citizen', texts: Record<string, string> = pages) {
  const made = await tenant();
  const base = String((await call('POST', '/knowledge-bases', { key: made.key, body: { name: 'Webb' } })).json['id']);
  await call('POST', '/assistants', {
    key: made.key,
    body: { name: 'F', slug: 'fraga', audience, knowledgeBaseIds: [base] },
  });
  await call('POST', '/assistants/fraga/publish', { key: made.key, body: {} });
  for (const [title, text] of Object.entries(texts))
    await call('POST', `/knowledge-bases/${base}/sources`, { key: made.key, body: { type: 'text', title, text } });
  await idle();
  return { ...made, base };
}
type Tenant = Awaited<ReturnType<typeof withPages>>;
const vectors = ({ installation }: House, { id, base }: Tenant) =>
  installation.db.forTenant(id, (tx) => tx.passageVector.count({ where: { tenantId: id, knowledgeBaseId: base } }));
const search = async ({ call }: House, { key }: Tenant, query: string): Promise<string[]> =>
  (await call('POST', '/search', { key, body: { query } })).json['data'].map(({ title }: { title: string }) => title);
const ask = async ({ call }: House, { key }: Tenant, text: string) =>
  (await call('POST', '/assistants/fraga/messages', { key, body: { text } })).json;
const fill = ({ installation }: House, { id, base }: Tenant, stopping = new AbortController().signal) =>
  embedPassages(systemScope(installation, id, 'test'), base, stopping);

describe('with an embedding model', () => {
  test('a page is found by its meaning, and only the tenant’s own', async () => {
    const house = open();
    const ours = await withPages(house);
    expect(await vectors(house, ours)).toBe(3);
    expect((await search(house, ours, 'zorktunna'))[0]).toBe('Avfallskärl');
    const theirs = await withPages(house, 'citizen', { Bassängen: 'Bassängen är stängd i juli.' });
    expect(await search(house, theirs, 'simhallarna')).toEqual(['Bassängen']);
    expect(await search(house, theirs, 'zorktunna')).not.toContain('Avfallskärl');
  });

  test('every call for vectors stands in the figures', async () => {
    const house = open();
    const registry = new Registry();
    house.installation.telemetry = createTelemetry(registry);
    await withPages(house);
    expect(await registry.metrics()).toMatch(/gen_ai_operation_name="embeddings"[^\n]*gen_ai_request_model="vectors"/);
  });

  test('a question is answered as without, and what it masks is never sent', async () => {
    const house = open();
    const ours = await withPages(house);
    host.sent = [];
    const { outcome, citations } = await ask(house, ours, 'Jag är 19121212-1212, vad kostar ett bygglov för garage?');
    expect([outcome, citations[0]?.quote]).toEqual(['answered', pages.Bygglov]);
    await search(house, ours, 'bygglov för 19121212-1212 kalle.karlsson@lindvik.example');
    const asked = host.sent.flat();
    expect(asked).toHaveLength(2);
    expect(asked.join(' ')).not.toMatch(/1212|kalle/);
  });

  test('what the worker could not finish is finished later, and nothing is embedded twice', async () => {
    const texts = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`Sida ${at}`, `Lekplats nummer ${at}.`]));
    host.answer = 'down';
    const first = open();
    const tenant = await withPages(first, 'citizen', texts);
    await expect(fill(first, tenant)).rejects.toThrow('embedding failed');
    expect(await vectors(first, tenant)).toBe(0);
    host.answer = 'well';
    host.sent = [];
    const later = open();
    await expect(fill(later, tenant, AbortSignal.abort())).rejects.toThrow('stopped');
    await fill(later, tenant);
    expect(await vectors(later, tenant)).toBe(70);
    expect(host.sent.map(({ length }) => length)).toEqual([64, 6]);
    await fill(later, tenant);
    expect(host.sent).toHaveLength(2);
  });

  test('a text that the model cannot take is cut, and keeps no other from its vector', async () => {
    host.answer = 'refuses';
    const house = open();
    const long = Array.from({ length: 40 }, (_, at) => `Rad ${at}: här står mycket om lekplatser.`).join('\n');
    const tenant = await withPages(house, 'citizen', { ...pages, Lekplatser: long });
    const passages = await house.installation.db.forTenant(tenant.id, (tx) => tx.passage.count());
    expect(await vectors(house, tenant)).toBe(passages);
  });

  test('a page that goes takes its vectors along', async () => {
    const house = open();
    const tenant = await withPages(house);
    const { json } = await house.call('GET', `/knowledge-bases/${tenant.base}/sources`, { key: tenant.key });
    for (const { id } of json['data']) await house.call('DELETE', `/sources/${id}`, { key: tenant.key });
    expect(await vectors(house, tenant)).toBe(0);
    expect(await search(house, tenant, 'zorktunna')).toEqual([]);
  });
});

describe('nothing is lost', () => {
  test('where the model does not answer: the question waits a moment, and is answered', async () => {
    const house = open();
    const tenant = await withPages(house);
    host.answer = 'never';
    const begun = performance.now();
    expect((await ask(house, tenant, 'Vad kostar ett bygglov för garage?'))['outcome']).toBe('answered');
    expect(performance.now() - begun).toBeLessThan(5_000); // 300 ms and the answer itself, on a slow machine
  });

  test('where there is no such model: nothing is sent and nothing stored', async () => {
    const house = open(null);
    const tenant = await withPages(house);
    expect((await ask(house, tenant, 'Vad kostar ett bygglov för garage?'))['outcome']).toBe('answered');
    expect(await search(house, tenant, 'plirglåda')).toEqual([]);
    expect([await vectors(house, tenant), host.sent]).toEqual([0, []]);
  });
});

describe('a model that is cleared for open data only', () => {
  test('gets nothing that staff are answered from', async () => {
    const house = open(['open']);
    const tenant = await withPages(house, 'staff');
    await search(house, tenant, 'zorktunna');
    expect([await vectors(house, tenant), host.sent]).toEqual([0, []]);
  });

  test('gets nothing that no assistant has yet, and all of it from the first question on', async () => {
    const house = open(['open']);
    const { call, idle } = house;
    const made = await house.tenant();
    const base = String((await call('POST', '/knowledge-bases', { key: made.key, body: { name: 'Webb' } })).json['id']);
    const body = { type: 'text', title: 'Simhallen', text: pages.Simhallen };
    await call('POST', `/knowledge-bases/${base}/sources`, { key: made.key, body });
    await idle();
    expect(host.sent).toEqual([]);
    const assistant = { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] };
    await call('POST', '/assistants', { key: made.key, body: assistant });
    await call('POST', '/assistants/fraga/publish', { key: made.key, body: {} });
    const tenant = { ...made, base };
    await ask(house, tenant, 'När öppnar simhallen?');
    await idle();
    expect(await vectors(house, tenant)).toBe(1);
  });
});
