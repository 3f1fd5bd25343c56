import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});
let tenant: Awaited<ReturnType<typeof house.tenant>>;
let owner: ReturnType<typeof openBrowser>;
let faq = '';

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const entries = [{ question: 'När töms soptunnan?', answer: 'Soptunnan töms varannan måndag.' }];
  const source = await call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
    key: tenant.key,
    body: { type: 'faq', entries },
  });
  faq = String(source.json['id']);
  await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] },
  });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
});

const ask = async (text: string) =>
  (await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text } })).json;
const mutate = (name: string, input: object) => owner.trpc(name, { tenant: tenant.slug, ...input });
const query = async (name: string, input: object) =>
  (await owner.trpc(name, { tenant: tenant.slug, ...input }, 'query')).data;
const list = async (filter: string) =>
  (await call('GET', `/conversations?${filter}`, { key: tenant.key })).json['data'];
const entriesShape = z.array(
  z.object({ id: z.string(), question: z.string(), answer: z.string(), isDraft: z.boolean(), updatedAt: z.string() }),
);
const faqEntries = async () => entriesShape.parse(await query('faq.list', { sourceId: faq }));
const unsaid = 'Var kan jag hyra en kanot i kommunen?';

describe('conversations', () => {
  test('are found by outcome, language, rating, day, text and whether they are dealt with', async () => {
    const answered = await ask('När töms soptunnan?');
    const open = await ask(unsaid);
    await call('POST', `/messages/${answered['messageId']}/feedback`, { key: tenant.key, body: { rating: 'down' } });
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
    const found = async (filter: string) => ((await list(filter)) as { id: string }[]).map(({ id }) => id);
    expect(await found('outcome=unanswered')).toEqual([open['conversationId']]);
    expect(await found('rating=down')).toEqual([answered['conversationId']]);
    expect(await found('text=KANOT')).toEqual([open['conversationId']]);
    expect(await found(`from=${today}&to=${today}`)).toHaveLength(2);
    expect(await found('to=2020-01-01')).toEqual([]);
    expect(await found('language=so')).toEqual([]);
    await mutate('conversations.resolve', { id: answered['conversationId'], isResolved: true });
    expect(await found('isResolved=true')).toEqual([answered['conversationId']]);
    expect(await found('isResolved=false')).toEqual([open['conversationId']]);
    const there = (await query('conversations.get', { id: answered['conversationId'] })) as { messages: unknown[] };
    expect(there.messages[0]).toMatchObject({ citations: [{ documentId: expect.stringMatching(/^doc_/) }] });
    const told = await call('GET', `/conversations/${answered['conversationId']}`, { key: tenant.key });
    expect(JSON.stringify(told.json)).not.toContain('documentId');
    expect((await call('GET', '/conversations?from=igår', { key: tenant.key })).status).toBe(422);
  });

  test('stand on the days of the municipality, also an hour before midnight in Greenwich', async () => {
    const { conversationId } = await ask('När töms soptunnan?');
    await installation.db.sqlForTenant(tenant.id, (sql) =>
      sql.query('update conversation set last_at = $3 where tenant_id = $1 and id = $2', [
        tenant.id,
        conversationId,
        new Date('2025-07-01T22:30:00Z'), // half past midnight on 2 July in Sweden
      ]),
    );
    expect(await list('from=2025-07-02&to=2025-07-02')).toMatchObject([{ id: conversationId }]);
    expect(await list('from=2025-07-01&to=2025-07-01')).toEqual([]);
    await call('DELETE', `/conversations/${conversationId}`, { key: tenant.key });
  });

  test('are corrected with a FAQ entry, and the question is answered from then on', async () => {
    const before = await ask('Finns det ett utegym vid Sjövallen?');
    expect(before['outcome']).toBe('unanswered');
    const made = await mutate('conversations.correct', {
      messageId: before['messageId'],
      correction: {
        kind: 'faq',
        sourceId: faq,
        question: 'Finns det ett utegym vid Sjövallen?',
        answer: 'Ja, utegymmet vid Sjövallen är öppet dygnet runt.',
        url: null,
        isDraft: false,
      },
    });
    expect(made.status).toBe(200);
    expect(await ask('Finns det ett utegym vid Sjövallen?')).toMatchObject({ outcome: 'answered' });
    const read = await call('GET', `/conversations/${before['conversationId']}`, { key: tenant.key });
    expect(read.json['messages'][0].correction.kind).toBe('faq');
  });

  test('are corrected with a synonym that finds the page', async () => {
    const before = await ask('När töms tunnisen?');
    await mutate('conversations.correct', {
      messageId: before['messageId'],
      correction: { kind: 'synonym', term: 'soptunna', words: ['tunnisen'] },
    });
    expect(await ask('När töms tunnisen?')).toMatchObject({ outcome: 'answered' });
  });

  test('are masked late: in what was said, its traces, the FAQ made from it and what of that is searched', async () => {
    const name = 'Karin Almqvist';
    const asked = await ask(`Jag heter ${name} och undrar om kanoter`);
    await mutate('conversations.correct', {
      messageId: asked['messageId'],
      correction: {
        kind: 'faq',
        sourceId: faq,
        question: `Kanoter för ${name}`,
        answer: `Ring ${name} om kanoter.`,
        url: null,
        isDraft: false,
      },
    });
    await call('POST', `/messages/${asked['messageId']}/feedback`, {
      key: tenant.key,
      body: { rating: 'up', comment: `Hälsningar ${name}` },
    });
    const masked = await mutate('conversations.mask', { id: asked['conversationId'], text: name });
    expect(masked.status).toBe(200);
    const rest = await installation.db.forTenant(tenant.id, async (tx) => [
      await tx.message.findMany(),
      await tx.feedback.findMany(),
      await tx.faqEntry.findMany(),
      await tx.document.findMany({ select: { text: true, title: true } }),
      await tx.passage.findMany({ select: { text: true } }),
      await tx.auditEvent.findMany(),
    ]);
    expect(JSON.stringify(rest).toLowerCase()).not.toContain('almqvist');
    const hits = await call('POST', '/search', { key: tenant.key, body: { query: 'Almqvist kanoter' } });
    expect(hits.text).not.toContain('Almqvist');
    const exported = await call('GET', `/conversations/${asked['conversationId']}`, { key: tenant.key });
    expect(exported.text).toContain('[maskerat]');
    expect((await mutate('conversations.mask', { id: asked['conversationId'], text: name })).reason).toBe('conflict');
  });

  test('lose what a masked word was read as, which would tell it', async () => {
    const expansionsOf = async (id: unknown): Promise<unknown> => {
      const row = await installation.db.forTenant(tenant.id, (tx) =>
        tx.message.findFirstOrThrow({ where: { conversationId: String(id) } }),
      );
      return z.object({ search: z.object({ expansions: z.array(z.string()) }) }).parse(row.trace).search.expansions;
    };
    const asked = await ask('När töms tunnisen?');
    expect(await expansionsOf(asked['conversationId'])).toContainEqual(expect.stringMatching(/^tunnisen → soptunna/));
    await mutate('conversations.mask', { id: asked['conversationId'], text: 'tunnisen' });
    expect(JSON.stringify(await expansionsOf(asked['conversationId']))).not.toMatch(/→ soptunna|maskerat/);
  });
});

describe('a gap', () => {
  const gapsShape = z.array(
    z.object({
      topic: z.string(),
      label: z.string(),
      count: z.number(),
      questions: z.array(z.object({ text: z.string() })),
    }),
  );
  const gaps = async () => gapsShape.parse(await query('gaps.list', {}));

  test('gathers unanswered questions by topic; a draft becomes an entry, and the question is answered', async () => {
    await ask('Hur söker jag bygglov för en bastu?');
    await ask('Behövs bygglov för att bygga bastu?');
    const gap = (await gaps()).find(({ questions }) => questions.some(({ text }) => text.includes('bastu')));
    expect(gap?.count).toBe(2);
    expect(gap?.label).toMatch(/bygglov/i);
    const drafted = await mutate('gaps.draft', { topic: gap?.topic, sourceId: faq });
    expect(drafted.status).toBe(200);
    const draft = (await faqEntries()).find(({ isDraft }) => isDraft);
    expect(draft?.question).toBe('Behövs bygglov för att bygga bastu?');
    expect((await ask('Behövs bygglov för att bygga bastu?'))['outcome']).toBe('unanswered'); // a draft answers nothing
    const publish = (changes: object) =>
      mutate('faq.update', { id: draft?.id, changes: { isDraft: false, updatedAt: draft?.updatedAt, ...changes } });
    expect((await publish({})).reason).toBe('invalid_body');
    expect((await publish({ answer: 'Ja, en bastu som är större än 15 kvadratmeter behöver bygglov.' })).status).toBe(
      200,
    );
    expect((await publish({ answer: 'Nej.' })).reason).toBe('changed_meanwhile');
    expect((await ask('Behövs bygglov för att bygga bastu?'))['outcome']).toBe('answered');
  });

  test('is closed when somebody has dealt with it', async () => {
    const before = (await gaps()).find(({ questions }) => questions.some(({ text }) => text === unsaid));
    const topic = before?.topic;
    const close = () => mutate('gaps.close', { topic });
    const topics = async () => (await gaps()).map((gap) => gap.topic);
    // what the overview says that there is to do is what is found where it leads
    const toAnswer = async () => z.object({ toAnswer: z.number() }).parse(await query('overview', {})).toAnswer;
    const asked = async () => (await gaps()).reduce((sum, { count }) => sum + count, 0);
    expect(await toAnswer()).toBe(await asked());
    const closed = await close();
    expect(closed.status).toBe(200);
    expect(await topics()).not.toContain(topic);
    expect(await toAnswer()).toBe(await asked());
    expect((await close()).reason).toBe('not_found');
    // what was closed is opened again, once
    const { closedAt } = z.object({ closedAt: z.string() }).parse(closed.data);
    expect((await mutate('gaps.reopen', { topic, closedAt })).status).toBe(200);
    expect(await topics()).toContain(topic);
    expect((await mutate('gaps.reopen', { topic, closedAt })).reason).toBe('not_found');
    expect((await close()).status).toBe(200);
  });
});

describe('a FAQ', () => {
  test('holds entries with the same address, which come and go by themselves', async () => {
    const url = 'https://lindvik.example/vatten';
    await mutate('faq.add', {
      sourceId: faq,
      entries: [
        { question: 'Hur hårt är vattnet?', answer: 'Vattnet har 5 tyska grader.', url },
        { question: 'Är vattnet gott?', answer: 'Ja, vattnet är gott. Det är provat av experter.', url },
      ],
    });
    const hard = (await faqEntries()).find(({ question }) => question.includes('hårt'));
    expect((await ask('Hur hårt är vattnet?'))['text']).toContain('5 tyska grader');
    await mutate('faq.remove', { id: hard?.id });
    expect((await ask('Är vattnet gott?'))['text']).toContain('experter');
    expect((await ask('Hur hårt är vattnet?'))['text']).not.toContain('5 tyska grader');
  });

  test('has an entry that was removed by mistake back where it was', async () => {
    const placed = z.array(z.object({ id: z.string(), question: z.string(), position: z.number() }));
    const inOrder = async () => placed.parse(await query('faq.list', { sourceId: faq }));
    const before = await inOrder();
    const [first] = before;
    await mutate('faq.remove', { id: first?.id });
    const entry = { question: first?.question, answer: 'Den är tillbaka.', position: first?.position };
    await mutate('faq.add', { sourceId: faq, entries: [entry] });
    expect((await inOrder()).map(({ question }) => question)).toEqual(before.map(({ question }) => question));
  });
});
