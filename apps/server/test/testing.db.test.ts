import '@radrum/db/testing';
import { randomUUID } from 'node:crypto';
import {
  adopt,
  cancelTestRun,
  chooseUpstream,
  exportCommons,
  getTestRun,
  getTestRunResults,
  getTestSet,
  importCommons,
  listWaitingItems,
  readUpstream,
  reviewItem,
  runTests,
  type Scope,
  shareToCommons,
  startTestRun,
  sweepTestRuns,
  systemScope,
  updateTestSet,
} from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openLindvik } from './lindvik.ts';
import { randomWord } from './random-word.ts';
import { sendFile } from './upload.ts';

let house: Awaited<ReturnType<typeof openLindvik>>;
let ours: Scope;
let theirs: Scope;
/** Ours, where no worker takes what is sent: a test is the worker. */
let waiting: Scope;
const name = `Avfall ${randomWord()}`;
const fee = {
  question: 'Vad kostar 140 liter?',
  expect: { outcome: 'answered', page: '/avgifter', includes: ['2 480'] },
};
const never = new AbortController().signal;

beforeAll(async () => {
  house = await openLindvik(inject('appUrl'));
  const { installation } = house;
  ours = systemScope(installation, house.ours.id, 'worker');
  theirs = systemScope(installation, house.theirs.id, 'worker');
  const jobs = { ...installation.jobs, runTests: async () => {} };
  waiting = { ...ours, installation: { ...installation, jobs } };
});
afterAll(async () => {
  await house.idle();
  await house.close();
});

const make = async (cases: object[], called = name): Promise<string> => {
  const body = { name: called, definition: { description: 'Avgifter', language: 'sv', cases } };
  const { status, json } = await house.call('POST', '/test-sets', { key: house.ours.key, body });
  expect(status).toBe(201);
  return String(json['id']);
};
const many = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ ...fee, question: `Vad kostar 140 liter? Fråga ${place}` }));
const start = (scope: Scope, set: string) => startTestRun(scope, set, { assistantId: 'fraga', which: 'draft' });
/** Waits until a run has got as far as this. */
async function until(id: string, done: number): Promise<void> {
  for (;;) {
    const { passed, failed } = await getTestRun(ours, id);
    if (passed + failed >= done) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a test set over HTTP', () => {
  test('is run against an assistant’s draft, and says what failed and why', async () => {
    const { call, ours: us } = house;
    const set = await make([
      fee,
      { question: 'Vad kostar 240 liter?', expect: { includes: ['gratis'], excludes: ['3 120'] } },
      { question: 'Hej!', expect: { outcome: 'social' } },
      { question: 'Hur förnyar jag mitt pass?', expect: { outcome: 'referral' } },
      { question: 'Och 240 liter?', history: ['Vad kostar 140 liter?'], expect: { includes: ['3 120'] } },
    ]);
    const began = await call('POST', `/test-sets/${set}/runs`, { key: us.key, body: { assistantId: 'fraga' } });
    expect(began.status).toBe(202);
    await house.idle();
    const run = (await call('GET', `/test-runs/${began.json['id']}`, { key: us.key })).json;
    expect(run).toMatchObject({
      state: 'done',
      assistantName: 'Fråga Lindvik',
      which: 'draft',
      version: null,
      total: 5,
      passed: 4,
      failed: 1,
    });
    expect(run['results'][0].result).toMatchObject({
      passed: true,
      outcome: 'answered',
      pages: [{ url: 'https://lindvik.example/avgifter' }],
    });
    expect(run['results'][1]).toMatchObject({
      number: 2,
      result: {
        why: [
          { what: 'includes', expected: 'gratis' },
          { what: 'excludes', expected: '3 120' },
        ],
      },
    });
    const listed = (await call('GET', '/test-sets', { key: us.key })).json['data'];
    expect(listed).toEqual([
      expect.objectContaining({ id: set, cases: 5, lastRun: expect.objectContaining({ passed: 4 }) }),
    ]);
  });

  test('leaves no conversation behind', async () => {
    const { installation, ours: us } = house;
    const count = await installation.db.forTenant(us.id, (tx) => tx.conversation.count({ where: { tenantId: us.id } }));
    expect(count).toBe(0);
  });

  test('is nobody else’s, and neither are its runs', async () => {
    const { call, theirs: them } = house;
    const set = await make([fee], 'Vår');
    const { id: run } = await start(ours, set);
    await house.idle();
    const notTheirs = [
      ['GET', `/test-sets/${set}`],
      ['PATCH', `/test-sets/${set}`, { revision: 1, name: 'Deras' }],
      ['DELETE', `/test-sets/${set}`],
      ['POST', `/test-sets/${set}/runs`, { assistantId: 'fraga' }],
      ['GET', `/test-sets/${set}/runs`],
      ['GET', `/test-runs/${run}`],
      ['POST', `/test-runs/${run}/cancel`],
    ] as const;
    for (const [method, address, body] of notTheirs)
      expect((await call(method, address, { key: them.key, body })).status, `${method} ${address}`).toBe(404);
    expect((await call('GET', '/test-sets', { key: them.key })).json).toEqual({ data: [] });
  });

  test('is changed only by who has seen its last change, and deleted with its runs', async () => {
    const { call, ours: us } = house;
    const set = await make([fee], 'Ändras');
    const change = (revision: number) =>
      call('PATCH', `/test-sets/${set}`, { key: us.key, body: { revision, name: 'Ändrad' } });
    expect((await change(1)).status).toBe(204);
    expect((await change(1)).json['code']).toBe('changed_meanwhile');
    const { id: run } = await start(ours, set);
    await house.idle();
    expect((await call('DELETE', `/test-sets/${set}`, { key: us.key })).status).toBe(204);
    expect((await call('GET', `/test-runs/${run}`, { key: us.key })).status).toBe(404);
    const events = (await call('GET', '/audit-events?limit=100', { key: us.key })).json['data'];
    expect(events.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(['test_set.created', 'test_set.changed', 'test_run.started', 'test_set.deleted']),
    );
  });

  test('refuses a question of which nothing is expected, an assistant that is not there, and a draft as published', async () => {
    const { call, ours: us } = house;
    const body = { name: 'x', definition: { cases: [{ question: 'Hej?', expect: {} }] } };
    expect((await call('POST', '/test-sets', { key: us.key, body })).status).toBe(422);
    const set = await make([fee], 'Refuserad');
    const run = (wanted: object) => call('POST', `/test-sets/${set}/runs`, { key: us.key, body: wanted });
    expect((await run({ assistantId: 'finns-inte' })).status).toBe(404);
    expect((await run({ assistantId: 'fraga', which: 'published' })).json['code']).toBe('not_published');
    const empty = await make([], 'Tom');
    const started = await call('POST', `/test-sets/${empty}/runs`, { key: us.key, body: { assistantId: 'fraga' } });
    expect(started.json['code']).toBe('invalid_body');
  });

  test('is made of a spreadsheet as a Swedish Excel writes it, row by row', async () => {
    const csv =
      'Fråga;Sida;Ska innehålla;Utfall\r\nVad kostar 140 liter?;/avgifter;2 480;Besvarad\r\n;/x;;\r\nHej;;;kanske\r\n';
    const file = { name: 'Avfall i höst.csv', bytes: Buffer.from(csv, 'latin1') };
    const send = (mode: string) => sendFile(house.app, '/test-sets/import', house.ours.key, file, { mode });
    const seen = await send('preview');
    expect(seen.json).toMatchObject({
      id: null,
      name: 'Avfall i höst',
      cases: 1,
      preview: ['Vad kostar 140 liter?'],
      problems: [
        { row: 3, why: 'no_question' },
        { row: 4, why: 'unknown_outcome', text: 'kanske' },
      ],
    });
    const made = await send('make');
    expect(made.status).toBe(201);
    expect((await getTestSet(ours, String(made.json['id']))).definition.cases).toEqual([
      {
        question: 'Vad kostar 140 liter?',
        history: [],
        expect: { outcome: 'answered', page: '/avgifter', includes: ['2 480'], excludes: [] },
      },
    ]);
    const wrong = await sendFile(house.app, '/test-sets/import', house.ours.key, {
      name: 'x.csv',
      bytes: 'Utfall;Sida\nBesvarad;/x\n',
    });
    expect(wrong.json['problems']).toEqual([expect.objectContaining({ code: 'no_questions', about: 'Utfall, Sida' })]);
  });
});

describe('a run', () => {
  const total = 120;
  let set: string;
  beforeAll(async () => {
    set = await make(many(total), 'Lång');
  });

  test('that its worker left goes on where it was', async () => {
    const { id } = await start(waiting, set);
    const stopping = new AbortController();
    const first = expect(runTests(waiting, id, stopping.signal)).rejects.toThrow('stopped');
    await until(id, 5);
    stopping.abort();
    await first;
    const halfway = await getTestRun(ours, id);
    expect(halfway.state).toBe('running');
    expect(halfway.passed).toBeLessThan(total);
    const kept = (await getTestRunResults(ours, id)).results;
    await runTests(waiting, id, never);
    const { state, passed, results } = await getTestRunResults(ours, id);
    expect({ state, passed, asked: results.length }).toEqual({ state: 'done', passed: total, asked: total });
    expect(results.slice(0, kept.length)).toEqual(kept);
    expect(results.map(({ question }) => question)).toEqual(many(total).map(({ question }) => question));
  });

  test('that two workers hold is written by one of them', async () => {
    const { id } = await start(waiting, set);
    await Promise.all([runTests(waiting, id, never), runTests(waiting, id, never)]);
    const { state, passed, results } = await getTestRunResults(ours, id);
    expect({ state, passed, asked: results.length }).toEqual({ state: 'done', passed: total, asked: total });
  });

  test('can be cancelled: what was asked stays, and nothing more is asked', async () => {
    const { id } = await start(ours, set);
    await expect(start(ours, set)).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
    await until(id, 5);
    await cancelTestRun(ours, id);
    await house.idle();
    const { state, results, finishedAt } = await getTestRunResults(ours, id);
    expect(state).toBe('cancelled');
    expect(finishedAt).not.toBeNull();
    expect(results.length).toBeGreaterThanOrEqual(5);
    expect(results.length).toBeLessThan(total);
    await runTests(ours, id, never);
    expect((await getTestRun(ours, id)).state).toBe('cancelled');
  });

  test('keeps the questions that it began with, and is found again where its job was lost', async () => {
    const short = await make([fee], 'Kort');
    const { id } = await start(waiting, short);
    await updateTestSet(ours, short, { revision: 1, definition: { description: '', language: 'sv', cases: [] } });
    expect(await sweepTestRuns(ours)).toBe(0);
    await house.installation.db.forTenant(ours.tenantId, (tx) =>
      tx.testRun.updateMany({
        where: { tenantId: ours.tenantId, id },
        data: { updatedAt: new Date(Date.now() - 61_000) },
      }),
    );
    expect(await sweepTestRuns(ours)).toBe(1);
    await house.idle();
    expect(await getTestRunResults(ours, id)).toMatchObject({ state: 'done', passed: 1, setRevision: 1 });
  });

  test('asks what is published once it is', async () => {
    await house.publish();
    const short = await make([fee], 'Publicerad');
    const { id } = await startTestRun(ours, short, { assistantId: 'fraga', which: 'published' });
    await house.idle();
    expect(await getTestRun(ours, id)).toMatchObject({ state: 'done', which: 'published', version: 1, passed: 1 });
  });
});

describe('a test set in the commons', () => {
  const operator = 'operator@drift.example';
  const sharing = (subjectId: string, note = '') => ({
    kind: 'test_set' as const,
    subjectId,
    name,
    description: 'Frågor om avgifter för avfall.',
    licence: 'CC0-1.0' as const,
    note,
  });
  async function publish(item: string): Promise<void> {
    const found = (await listWaitingItems(house.installation, operator)).find(({ id }) => id === item);
    if (!found) throw new Error('nothing waits');
    const { tenantId, version } = found;
    await reviewItem(house.installation, operator, { tenantId, id: item, version, refusal: null });
  }

  test('is shared, adopted by another, and what changes in it can be taken', async () => {
    const set = await make([fee], 'Delad');
    const { id: item } = await shareToCommons(ours, sharing(set));
    await publish(item);
    const { kind, copyId } = await adopt(theirs, item);
    expect(kind).toBe('test_set');
    expect((await getTestSet(theirs, copyId)).definition.cases).toMatchObject([fee]);

    const { definition, revision } = await getTestSet(ours, set);
    const added = { question: 'Vad kostar 240 liter?', history: [], expect: { includes: ['3 120'], excludes: [] } };
    await updateTestSet(ours, set, { revision, definition: { ...definition, cases: [...definition.cases, added] } });
    await shareToCommons(ours, sharing(set, 'En fråga till.'));
    await publish(item);
    const change = await readUpstream(theirs, item);
    expect(change).toMatchObject({ kind: 'test_set', from: 1, to: 2, notes: ['En fråga till.'] });
    expect(JSON.stringify(change.before)).not.toContain('240 liter');
    expect(JSON.stringify(change.after)).toContain('240 liter');
    await chooseUpstream(theirs, item, { choice: 'take', version: 2 });
    expect((await getTestSet(theirs, copyId)).definition.cases).toHaveLength(2);
  });

  test('goes to another installation in a file', async () => {
    const file = await exportCommons(house.installation);
    const own = file.items.filter((item) => item.name === name);
    expect(own).toMatchObject([{ kind: 'test_set', version: 2 }]);
    const renamed = { ...file, items: own.map((item) => ({ ...item, publisher: `Annan ${randomUUID()}` })) };
    const counts = await importCommons(house.installation, house.theirs.slug, renamed);
    expect(counts).toEqual({ added: 1, updated: 0, left: 0 });
    const broken = { ...renamed, items: own.map((item) => ({ ...item, content: { definition: { cases: [{}] } } })) };
    await expect(importCommons(house.installation, house.theirs.slug, broken)).rejects.toThrow('is no test_set');
  });

  test('holds no personal data', async () => {
    const set = await make(
      [{ question: 'Är 19811218-9876 beviljad plats?', expect: { outcome: 'declined' } }],
      'Personlig',
    );
    await expect(shareToCommons(ours, sharing(set))).rejects.toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ code: 'personal_data' })] }),
    );
  });
});
