import '@radrum/db/testing';
import { decideRow, runWork, saveResult, type Scope, sendReply, systemScope } from '@radrum/core';
import { type FakeRequest, startFakeProvider } from '@radrum/routing/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

/** What the models answer; a test says it. */
let reply: (request: FakeRequest) => string = () => '';
const script = (request: FakeRequest) => reply(request);
const [open, closed] = [await startFakeProvider({ script }), await startFakeProvider({ script })];
const model = (id: string, { url: baseUrl }: typeof open, dataClasses: string[]) => ({
  id,
  provider: 'openai-compatible',
  baseUrl,
  model: 'scripted',
  capabilities: ['chat'],
  region: 'se',
  dataClasses,
});
const house = openInstallation(inject('appUrl'), {
  models: JSON.stringify({
    models: [model('oppen', open, ['open', 'internal']), model('sluten', closed, ['confidential'])],
  }),
});
const { call, installation } = house;
let mine: Awaited<ReturnType<typeof house.tenant>>;

beforeAll(async () => {
  mine = await house.tenant();
});
afterAll(async () => {
  await house.idle();
  await house.close();
  await open.close();
  await closed.close();
});

const as = (method: string, path: string, body?: unknown) =>
  call(method, path, { key: mine.key, ...(body !== undefined && { body }) });
const seenFrom = (from: number) => open.requests.slice(from).map((request) => JSON.stringify(request));

/** Runs a task to its end. */
async function run(body: object) {
  const made = await as('POST', '/tasks', body);
  const id = String(made.json['id']);
  await house.idle();
  expect((await as('POST', `/tasks/${id}/run`)).status).toBe(202);
  await house.idle();
  return { id, task: (await as('GET', `/tasks/${id}`)).json };
}

/** The owner of a work, as the console knows them. */
async function ownerOf(id: string): Promise<Scope> {
  const { ownedBy } = await installation.db.forTenant(mine.id, (tx) =>
    tx.work.findFirstOrThrow({ where: { tenantId: mine.id, id } }),
  );
  const scope = systemScope(installation, mine.id, 'test');
  const permissions = new Set([...scope.permissions, 'works:read' as const, 'works:write' as const]);
  return { ...scope, permissions, actor: { kind: 'key', id: ownedBy, type: 'secret' } };
}

test('the questions of a letter are seen by models that are cleared for the work alone, and masked', async () => {
  const base = String((await as('POST', '/knowledge-bases', { name: 'Webb' })).json['id']);
  const text = 'Ansök om bygglov i e-tjänsten. Avgiften för bygglov är 2 480 kronor.';
  await as('POST', `/knowledge-bases/${base}/sources`, { type: 'text', title: 'Bygglov', text });
  await house.idle();
  await as('POST', '/assistants', { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base] });
  await as('POST', '/assistants/fraga/publish', {});
  const letter =
    'Hej! Vad är avgiften för bygglov för Anna Bergström på Storgatan 5? Mitt personnummer är 811218-9876.';
  reply = () => 'Avgiften för bygglov är 2 480 kronor [1].';
  const before = open.requests.length;
  const { id, task } = await run({ input: { kind: 'reply' }, text: letter, dataClass: 'confidential' });
  expect(task['status']).toBe('done');
  expect(task).toMatchObject({ grade: 'with_model', models: [{ model: 'sluten', region: 'se' }] });
  expect(open.requests.length).toBe(before);
  expect(closed.requests.length).toBeGreaterThan(0);
  for (const request of closed.requests.map((one) => JSON.stringify(one))) {
    for (const original of ['Bergström', '811218-9876', 'Storgatan 5']) expect(request).not.toContain(original);
  }
  const left = await installation.db.forTenant(mine.id, (tx) =>
    tx.conversation.count({ where: { tenantId: mine.id } }),
  );
  expect(left).toBe(0);

  const owner = await ownerOf(id);
  const send = (revision: number) =>
    sendReply(owner, id, { revision, to: 'fraga@lindvik.example', subject: 'Svar', text: 'Hej!' });
  const mails = house.mails.length;
  const clicks = await Promise.allSettled([send(task['revision']), send(task['revision'])]);
  expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const sent = (await as('GET', `/tasks/${id}`)).json;
  // the first draft taken up again is a reply that was sent all the same
  await saveResult(owner, id, { revision: sent['revision'], result: task['result'] });
  const again = (await as('GET', `/tasks/${id}`)).json;
  expect(again['result'].sent.to).toBe('fraga@lindvik.example');
  await expect(send(again['revision'])).rejects.toThrow('sent already');
  expect(house.mails.length).toBe(mails + 1);
});

test('a question that comes often is told to the one who gets it, and to nobody else', async () => {
  reply = () => 'Avgiften för bygglov är 2 480 kronor [1].';
  const ask = async (text: string, key = mine.key) => {
    const { json } = await call('POST', '/tasks', { key, body: { input: { kind: 'reply' }, text } });
    const id = String(json['id']);
    await house.idle();
    await call('POST', `/tasks/${id}/run`, { key, body: {} });
    await house.idle();
    return (await call('GET', `/tasks/${id}`, { key })).json['result'];
  };
  expect((await ask('Hej! Hur lång är handläggningstiden för bygglov?')).often).toEqual([]);
  await ask('Vilken handläggningstid är det för bygglov? Hälsningar från Ekvägen.');
  const question = 'Hur lång är er handläggningstid för bygglov?';
  expect((await ask(question)).often).toEqual([{ question, times: 3 }]);
  const other = await call('POST', '/keys', {
    key: mine.key,
    body: { name: 'En annan', type: 'secret', scopes: ['works:read', 'works:write'] },
  });
  expect((await ask(question, String(other.json['key']))).often).toEqual([]);
});

test('a name that only one place of a text gives away is masked in all that models are shown', async () => {
  const plain = Array.from({ length: 30 }, (_, at) => `Punkt ${at + 1} erhåller Vrangeborn ytterligare handlingar.`);
  const text = [...plain, 'Sökanden Vrangeborn erhåller beslutet.'].join('\n\n');
  reply = () => '1. Den som söker får beslutet.';
  const before = open.requests.length;
  await run({ input: { kind: 'improve' }, text, dataClass: 'internal' });
  const seen = seenFrom(before);
  expect(seen.length).toBeGreaterThan(1);
  for (const request of seen) expect(request).not.toContain('Vrangeborn');
});

test('what a person asks of a document is masked as the document is', async () => {
  reply = () => '{"points":[]}';
  const before = open.requests.length;
  await run({
    input: { kind: 'summarise', form: 'questions', questions: ['Vad får Anna Bergström, 811218-9876?'] },
    text: 'Anna Bergström får 4 000 kronor i bidrag. Beslutet gäller från mars.',
    dataClass: 'internal',
  });
  const seen = seenFrom(before);
  expect(seen.length).toBeGreaterThan(0);
  for (const request of seen) {
    expect(request).not.toContain('811218-9876');
    expect(request).toContain('Vad får [NAMN-');
  }
});

test('a worker that was thought dead and goes on writes nothing beside the one that took its place', async () => {
  const made = await as('POST', '/tasks', {
    input: { kind: 'improve' },
    text: 'Sökanden erhåller ytterligare handlingar i ärendet.',
    dataClass: 'open',
  });
  const workId = String(made.json['id']);
  await house.idle();
  await installation.db.forTenant(mine.id, (tx) =>
    tx.work.updateMany({ where: { tenantId: mine.id, id: workId }, data: { status: 'queued' } }),
  );
  const scope = systemScope(installation, mine.id, 'worker');
  let second: Promise<void> | undefined;
  reply = () => {
    second ??= runWork(scope, workId, new AbortController().signal);
    return '1. Den som söker får mer handlingar i ärendet.';
  };
  await runWork(scope, workId, new AbortController().signal);
  await second;
  const versions = await installation.db.forTenant(mine.id, (tx) =>
    tx.workVersion.count({ where: { tenantId: mine.id, workId } }),
  );
  expect(versions).toBe(1);
  expect((await as('GET', `/tasks/${workId}`)).json).toMatchObject({ status: 'done', grade: 'with_model' });
});

test('a work whose category set was deleted while it learnt is still a work', async () => {
  const categories = ['Avfall', 'Skola'].map((name) => ({
    id: name.toLowerCase(),
    name,
    definition: `Frågor om ${name}`,
    examples: [],
  }));
  const definition = { purpose: 'Lägga e-post hos rätt enhet', notFor: '', categories };
  const twice = { ...definition, categories: [...categories, { ...categories[0], id: 'x', name: 'AVFALL' }] };
  expect((await as('POST', '/category-sets', { name: 'E', definition: twice })).status).toBe(422);
  const set = String((await as('POST', '/category-sets', { name: 'E', definition })).json['id']);
  const { id } = await run({
    input: { kind: 'classify', categorySetId: set },
    text: 'Töm soporna.',
    dataClass: 'open',
  });
  const { jobs } = installation;
  const paused = { ...installation, jobs: { ...jobs, runWork: async () => {} } };
  await decideRow({ ...(await ownerOf(id)), installation: paused }, id, { numbers: [1], category: 'avfall' });
  expect((await as('DELETE', `/category-sets/${set}`)).status).toBe(204);
  await runWork(systemScope(installation, mine.id, 'worker'), id, new AbortController().signal);
  expect((await as('GET', `/tasks/${id}`)).json).toMatchObject({ status: 'done', progress: null });
});

test('a text with signs that cannot be stored, and lines that go on and on, are read', async () => {
  const text = `# Rubrik ${'#'.repeat(50_000)}x\n\n# a${' '.repeat(50_000)}x\n\nBeslutet\u0000 fattas i mars.`;
  const { task } = await run({ input: { kind: 'summarise' }, text, dataClass: 'confidential' });
  expect(task['files'][0].status).toBe('ready');
});
