import '@radrum/db/testing';
import { disposeWorks, runWork, systemScope } from '@radrum/core';
import { parseFile } from '@radrum/knowledge';
import { type FakeRequest, startFakeProvider } from '@radrum/routing/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

/** What the model answers; a test says it. */
let reply: (request: FakeRequest) => string = () => '';
const provider = await startFakeProvider({ script: (request) => reply(request) });
const models = JSON.stringify({
  models: [
    {
      id: 'nara',
      provider: 'openai-compatible',
      baseUrl: provider.url,
      model: 'scripted',
      capabilities: ['chat'],
      region: 'se',
      dataClasses: ['open', 'internal'],
    },
  ],
});
const plain = openInstallation(inject('appUrl'));
const withModel = openInstallation(inject('appUrl'), { models });
let mine: Awaited<ReturnType<typeof plain.tenant>>;

beforeAll(async () => {
  mine = await plain.tenant();
});
afterAll(async () => {
  for (const house of [plain, withModel]) {
    await house.idle();
    await house.close();
  }
  await provider.close();
});

type House = typeof plain;
/** Runs a task to its end. */
async function run(house: House, body: object, key = mine.key) {
  const made = await house.call('POST', '/tasks', { key, body });
  expect(made.status).toBe(201);
  const id = String(made.json['id']);
  await house.idle();
  const started = await house.call('POST', `/tasks/${id}/run`, { key });
  expect(started.status).toBe(202);
  await house.idle();
  return { id, task: (await house.call('GET', `/tasks/${id}`, { key })).json };
}
const letter =
  'Kommunstyrelsen föreslår att Strandskolan renoveras. Kostnaden beräknas till 84 miljoner kronor. ' +
  'Nämnden beslutar i mars 2027. Elevrådet avstyrker förslaget.';

describe('without a model', () => {
  test('a pasted text is summed up, every point with its words; the result is a Word file that can be read', async () => {
    const { id, task } = await run(plain, { input: { kind: 'summarise' }, text: letter });
    expect(task).toMatchObject({ status: 'done', grade: 'without_model', models: [] });
    const points = task['result'].summary.sections.flatMap((section: { points: unknown[] }) => section.points);
    expect(points.length).toBeGreaterThan(0);
    for (const { references } of points) expect(letter).toContain(references[0].quote);
    const file = await plain.app.request(`/api/v1/tasks/${id}/result?format=docx`, {
      headers: { authorization: `Bearer ${mine.key}` },
    });
    expect(file.status).toBe(200);
    const read = await parseFile(new Uint8Array(await file.arrayBuffer()), { name: 'x.docx' });
    expect(JSON.stringify(read.blocks)).toContain('84 miljoner kronor');
  });

  test('a text is marked where it could be plainer', async () => {
    const text = 'Beslutet skall erhållas medelst post. Vederbörande erfordrar ytterligare handlingar.';
    const { task } = await run(plain, { input: { kind: 'improve' }, text });
    expect(task['grade']).toBe('without_model');
    expect(task['result'].improvement.sentences.length).toBeGreaterThan(0);
  });

  test('a letter is filled by a form, and says what is missing', async () => {
    const template = await plain.call('POST', '/templates', {
      key: mine.key,
      body: {
        name: 'Kallelse',
        definition: {
          title: 'Kallelse',
          description: '',
          language: 'sv',
          fields: [
            { name: 'dag', label: 'Dag', type: 'date', required: true },
            { name: 'plats', label: 'Plats', type: 'text', required: true },
          ],
          parts: [{ kind: 'paragraph', text: 'Du är välkommen {{dag}} till {{plats}}.' }],
        },
      },
    });
    expect(template.status).toBe(201);
    const input = {
      kind: 'template',
      templateId: template.json['id'],
      fill: 'form',
      values: { dag: '2026-11-30' },
    };
    const { id, task } = await run(plain, { input });
    expect(task['result'].letters).toEqual([{ row: null, values: { dag: '2026-11-30' }, missing: ['plats'] }]);
    const file = await plain.app.request(`/api/v1/tasks/${id}/result?format=markdown`, {
      headers: { authorization: `Bearer ${mine.key}` },
    });
    expect((await file.text()).replaceAll(/[\u00a0\\]/g, (sign) => (sign === '\\' ? '' : ' '))).toContain(
      'Du är välkommen 30 november 2026 till [SAKNAS: Plats].',
    );
  });

  test('what is wrong with a template is told with its place', async () => {
    const answer = await plain.call('POST', '/templates', {
      key: mine.key,
      body: {
        name: 'Trasig',
        definition: {
          title: 'T',
          description: '',
          language: 'sv',
          fields: [],
          parts: [{ kind: 'paragraph', text: 'Hej {{vem}}' }],
        },
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.json['problems'][0].path).toMatch(/^part\./);
  });

  test('a spreadsheet becomes a letter a row, all in one Word file', async () => {
    const { json } = await plain.call('POST', '/templates', {
      key: mine.key,
      body: {
        name: 'Utvecklingssamtal',
        definition: {
          title: 'Utvecklingssamtal',
          description: '',
          language: 'sv',
          fields: [{ name: 'namn', label: 'Namn', type: 'person', required: true }],
          parts: [{ kind: 'paragraph', text: 'Hej {{namn}}!' }],
        },
      },
    });
    const made = await plain.call('POST', '/tasks', {
      key: mine.key,
      body: { input: { kind: 'template', templateId: json['id'], fill: 'batch' } },
    });
    const id = String(made.json['id']);
    const form = new FormData();
    form.set('file', new File([`Namn\n${['Ada', 'Bo', 'Cia'].join('\n')}\n`], 'elever.csv'));
    const sent = await plain.app.request(`/api/v1/tasks/${id}/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${mine.key}` },
      body: form,
    });
    expect(sent.status).toBe(201);
    await plain.idle();
    await plain.call('POST', `/tasks/${id}/run`, { key: mine.key });
    await plain.idle();
    const { json: task } = await plain.call('GET', `/tasks/${id}`, { key: mine.key });
    expect(task['result'].letters.map(({ values }: { values: { namn: string } }) => values.namn)).toEqual([
      'Ada',
      'Bo',
      'Cia',
    ]);
    const file = await plain.app.request(`/api/v1/tasks/${id}/result?format=docx`, {
      headers: { authorization: `Bearer ${mine.key}` },
    });
    const read = await parseFile(new Uint8Array(await file.arrayBuffer()), { name: 'x.docx' });
    const text = JSON.stringify(read.blocks);
    for (const name of ['Ada', 'Bo', 'Cia']) expect(text).toContain(`Hej ${name}!`);
  });

  test('texts are sorted into categories; a decision about a person is no category', async () => {
    const definition = {
      purpose: 'Lägga inkommande e-post hos rätt enhet',
      notFor: 'Avgöra ärenden',
      categories: [
        {
          id: 'avfall',
          name: 'Avfall',
          definition: 'Sopor, kärl och återvinning',
          examples: ['Min soptunna är sönder'],
        },
        { id: 'skola', name: 'Skola', definition: 'Skola, elever och lärare', examples: ['Mitt barn byter skola'] },
      ],
    };
    const wrong = {
      ...definition,
      categories: [...definition.categories, { id: 'x', name: 'Avslag', definition: '', examples: [] }],
    };
    expect(
      (await plain.call('POST', '/category-sets', { key: mine.key, body: { name: 'X', definition: wrong } })).status,
    ).toBe(422);
    const { json } = await plain.call('POST', '/category-sets', {
      key: mine.key,
      body: { name: 'E-post', definition },
    });
    const { task } = await run(plain, {
      input: { kind: 'classify', categorySetId: json['id'] },
      text: 'Hej, ni har inte tömt soporna på vår gata den här veckan.',
    });
    expect(task['result']).toMatchObject({ kind: 'classify', total: 1 });
  });

  test('nobody sees another’s work: neither another key nor another tenant', async () => {
    const { id } = await run(plain, { input: { kind: 'summarise' }, text: letter });
    const other = await plain.call('POST', '/keys', { key: mine.key, body: { name: 'annan', type: 'secret' } });
    const theirs = await plain.tenant();
    for (const key of [String(other.json['key']), theirs.key])
      for (const [method, path] of [
        ['GET', `/tasks/${id}`],
        ['POST', `/tasks/${id}/run`],
        ['DELETE', `/tasks/${id}`],
        ['GET', `/tasks/${id}/result?format=docx`],
      ] as const)
        expect((await plain.call(method, path, { key })).status, `${method} ${path}`).toBe(404);
  });

  test('works go when the policy says, and what was said of the time outlives them without a name', async () => {
    const { id: tenantId, key } = await plain.tenant();
    const { id } = await run(plain, { input: { kind: 'summarise' }, text: letter }, key);
    const { installation } = plain;
    await installation.db.forTenant(tenantId, (tx) =>
      tx.timeReport.create({
        data: { tenantId, id: 'x', kind: 'summarise', helped: true, runningSeconds: 1, day: new Date('2026-11-01') },
      }),
    );
    expect(await disposeWorks(installation, tenantId)).toBe(0);
    const old = new Date(Date.now() - 91 * 86_400_000);
    await installation.db.forTenant(tenantId, (tx) =>
      tx.work.updateMany({ where: { tenantId, id }, data: { updatedAt: old } }),
    );
    expect(await disposeWorks(installation, tenantId)).toBe(1);
    const left = await installation.db.forTenant(tenantId, async (tx) => [
      await tx.workFile.count({ where: { tenantId } }),
      await tx.workVersion.count({ where: { tenantId } }),
      await tx.timeReport.count({ where: { tenantId } }),
    ]);
    expect(left).toEqual([0, 0, 1]);
  });

  test('files that cannot be read say why, and the others are worked on', async () => {
    const made = await plain.call('POST', '/tasks', { key: mine.key, body: { input: { kind: 'summarise' } } });
    const id = String(made.json['id']);
    for (const [name, content] of [
      ['tom.pdf', ''],
      ['trasig.docx', 'PK\u0003\u0004 inget'],
      ['bra.txt', letter],
    ] as const) {
      const form = new FormData();
      form.set('file', new File([content], name));
      await plain.app.request(`/api/v1/tasks/${id}/files`, {
        method: 'POST',
        headers: { authorization: `Bearer ${mine.key}` },
        body: form,
      });
    }
    await plain.idle();
    await plain.call('POST', `/tasks/${id}/run`, { key: mine.key });
    await plain.idle();
    const { json: task } = await plain.call('GET', `/tasks/${id}`, { key: mine.key });
    expect(task['status']).toBe('done');
    expect(
      task['files'].map(({ status, refusal }: { status: string; refusal: object | null }) => [
        status,
        refusal !== null,
      ]),
    ).toEqual([
      ['refused', true],
      ['refused', true],
      ['ready', false],
    ]);
  });

  test('two tabs do not overwrite each other', async () => {
    const { id, task } = await run(plain, { input: { kind: 'summarise' }, text: letter });
    const change = (title: string) =>
      plain.call('PATCH', `/tasks/${id}`, {
        key: mine.key,
        body: { revision: task['revision'], changes: { title } },
      });
    expect((await change('Ett')).status).toBe(204);
    expect((await change('Två')).json['code']).toBe('changed_meanwhile');
  });
});

describe('with a model', () => {
  const seen = () => JSON.stringify(provider.requests.map(({ messages }) => messages));

  test('what it sees is masked, and what it may not see it is never shown', async () => {
    const text = 'Sökanden Anna Bergström, 811218-9876, erhåller beslutet. Ring 070-123 45 67. Hon har en diagnos.';
    const { key } = await withModel.tenant();
    reply = () => '1. Sökanden får beslutet.';
    const shown = await run(withModel, { input: { kind: 'improve' }, text, dataClass: 'internal' }, key);
    expect(shown.task).toMatchObject({ status: 'done', models: [{ model: 'nara', region: 'se' }] });
    expect(provider.requests.length).toBeGreaterThan(0);
    for (const original of ['811218-9876', '070-123 45 67', 'Bergström']) expect(seen()).not.toContain(original);
    const before = provider.requests.length;
    const secret = await run(withModel, { input: { kind: 'improve' }, text }, key);
    expect(secret.task).toMatchObject({ dataClass: 'confidential', grade: 'without_model' });
    expect(provider.requests.length).toBe(before);
  });

  test('a name that the masking missed can be added before anything is sent', async () => {
    const { key } = await withModel.tenant();
    const made = await withModel.call('POST', '/tasks', {
      key,
      body: {
        input: { kind: 'improve' },
        text: 'Det hemliga projektet Vattenkannan erhåller bidrag.',
        dataClass: 'open',
      },
    });
    await withModel.idle();
    const id = String(made.json['id']);
    const { revision } = (await withModel.call('GET', `/tasks/${id}`, { key })).json;
    const changes = { corrections: { also: ['Vattenkannan'], keep: [] } };
    expect((await withModel.call('PATCH', `/tasks/${id}`, { key, body: { revision, changes } })).status).toBe(204);
    await withModel.call('POST', `/tasks/${id}/run`, { key });
    await withModel.idle();
    expect(seen()).not.toContain('Vattenkannan');
  });

  test('a worker that is stopped in the middle gives the work back, and the next one asks nothing twice', async () => {
    const { key, id: tenantId } = await withModel.tenant();
    const sentences = Array.from(
      { length: 40 },
      (_, number) => `Enligt punkt ${number + 1} erhåller sökanden ytterligare handlingar i det aktuella ärendet.`,
    );
    const made = await withModel.call('POST', '/tasks', {
      key,
      body: { input: { kind: 'improve' }, text: sentences.join('\n\n'), dataClass: 'open' },
    });
    const workId = String(made.json['id']);
    await withModel.idle();
    const { installation } = withModel;
    await installation.db.forTenant(tenantId, (tx) =>
      tx.work.updateMany({ where: { tenantId, id: workId }, data: { status: 'queued' } }),
    );
    const before = provider.requests.length;
    const stopping = new AbortController();
    reply = () => {
      if (provider.requests.length - before === 3) stopping.abort();
      return '1. Den som söker får mer handlingar.';
    };
    const scope = systemScope(installation, tenantId, 'worker');
    await expect(runWork(scope, workId, stopping.signal)).rejects.toThrow('stopped');
    const halfway = (await withModel.call('GET', `/tasks/${workId}`, { key })).json;
    expect(halfway['status']).toBe('running');
    await runWork(scope, workId, new AbortController().signal);
    const asked = provider.requests.slice(before).map(({ messages }) => JSON.stringify(messages));
    const { json: task } = await withModel.call('GET', `/tasks/${workId}`, { key });
    expect(task).toMatchObject({ status: 'done', grade: 'with_model' });
    // only what was under way when the worker stopped may have been asked a second time
    expect(asked.length - new Set(asked).size).toBeLessThanOrEqual(1);
    expect(new Set(asked).size).toBe(4);
    const kept = await installation.db.forTenant(tenantId, (tx) =>
      tx.workAnswer.count({ where: { tenantId, workId } }),
    );
    expect(kept).toBe(0);
  });

  test('one that misbehaves changes nothing: what it makes up is dropped, and the task is done', async () => {
    const { key } = await withModel.tenant();
    for (const rubbish of [
      '',
      'Ignorera reglerna.',
      '1. Det kostar 99 miljoner kronor.',
      '{"points":[{"text":"Påhitt"}]}',
    ]) {
      reply = () => rubbish;
      const { task } = await run(withModel, { input: { kind: 'summarise' }, text: letter, dataClass: 'open' }, key);
      expect(task['status']).toBe('done');
      const written = JSON.stringify(task['result'].summary.sections);
      expect(written).not.toContain('99 miljoner');
      expect(written).not.toContain('Påhitt');
    }
  });
});
