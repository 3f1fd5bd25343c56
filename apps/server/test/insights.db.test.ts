import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
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
const day = 86_400_000;

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const entries = [{ question: 'När töms soptunnan?', answer: 'Soptunnan töms varannan måndag.' }];
  await call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
    key: tenant.key,
    body: { type: 'faq', entries },
  });
  await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] },
  });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  await owner.trpc('assistants.tryOut', { tenant: tenant.slug, id: 'fraga', text: 'När töms soptunnan?' }); // counts nowhere
  // two today, one ten days ago, two forty days ago
  for (const back of [0, 0, 10, 40, 40]) {
    const { json } = await call('POST', '/assistants/fraga/messages', {
      key: tenant.key,
      body: { text: back === 10 ? 'Var hyr man kanot?' : 'När töms soptunnan?' },
    });
    await installation.db.forTenant(tenant.id, (tx) =>
      tx.message.updateMany({
        where: { tenantId: tenant.id, id: String(json['messageId']) },
        data: { createdAt: new Date(Date.now() - back * day) },
      }),
    );
    if (back === 0)
      await call('POST', `/messages/${json['messageId']}/feedback`, { key: tenant.key, body: { rating: 'up' } });
  }
});

const insights = async (input: object) => {
  const { data } = await owner.trpc('insights', { tenant: tenant.slug, ...input }, 'query');
  return data as {
    days: { date: string; counts: Record<string, number> }[];
    before: { questions: number }[];
    sums: { questions: number; outcomes: Record<string, number>; feedback: object };
    sumsBefore: { questions: number };
    languages: object[];
    hours: { count: number }[];
    topics: { label: string; count: number; before: number; unanswered: number }[];
    timeFreed: { hours: number; minutesPerAnswer: number };
  };
};

describe('insights', () => {
  test('count a period and the one before it, day by day', async () => {
    const month = await insights({ days: 30 });
    expect(month.days).toHaveLength(30);
    expect(month.sums).toMatchObject({
      questions: 3,
      outcomes: { answered: 2, unanswered: 1 },
      feedback: { up: 2, down: 0 },
    });
    expect(month.days.at(-1)?.counts['answered']).toBe(2);
    expect(month.sumsBefore.questions).toBe(2);
    expect(month.before.reduce((sum, { questions }) => sum + questions, 0)).toBe(2);
    expect(month.languages).toEqual([{ language: 'sv', count: 3 }]);
    expect(month.hours.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect((await insights({ days: 7 })).sums.questions).toBe(2);
    expect((await insights({ days: 30, assistantId: 'asst_x' })).sums.questions).toBe(0);
  });

  test('name topics, with what they rose from and what was not answered', async () => {
    const { topics } = await insights({ days: 30 });
    const bin = topics.find(({ count }) => count === 2);
    expect(bin?.before).toBe(2);
    expect(bin?.label).toMatch(/avfall|sop|kärl|hämtning/i);
    expect(topics.find(({ unanswered }) => unanswered === 1)).toBeDefined();
  });

  test('reckon the time that was freed by minutes that the organisation sets', async () => {
    expect((await insights({ days: 30 })).timeFreed).toEqual({ minutesPerAnswer: 4, hours: (2 * 4) / 60 });
    await owner.trpc('setTimeFreed', { tenant: tenant.slug, minutesPerAnswer: 9 });
    expect((await insights({ days: 30 })).timeFreed.hours).toBeCloseTo(0.3);
  });

  test('of each assistant stand in the list of assistants', async () => {
    const { data } = await owner.trpc('assistantFigures', { tenant: tenant.slug }, 'query');
    expect(data).toMatchObject([{ days: [0, 0, 0, 0, 0, 0, 2], answered: 2, questions: 2 }]);
  });
});

test('an assistant’s card in the register tells its class from the answers', async () => {
  const card = { purpose: 'Svara på frågor om kommunens service', answers: { meetsPeople: true } };
  expect((await owner.trpc('assistants.updateRegisterCard', { tenant: tenant.slug, id: 'fraga', card })).status).toBe(
    200,
  );
  const { data } = await owner.trpc('assistants.registerCard', { tenant: tenant.slug, id: 'fraga' }, 'query');
  expect(data).toMatchObject({ purpose: card.purpose, risk: null, isPublished: true });
  expect((await owner.trpc('assistants.registerCard', { tenant: tenant.slug, id: 'nej' }, 'query')).reason).toBe(
    'not_found',
  );
});
