import '@radrum/db/testing';
import { applyRetention, createSignInLink, type PolicyChanges } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
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
let assistantId = '';

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  const base = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name: 'Webb' } });
  const entries = [
    { question: 'När töms soptunnan?', answer: 'Soptunnan töms varannan måndag.' },
    { question: 'Vad kostar ett bygglov för en altan?', answer: 'Bygglov för en altan kostar 5 200 kronor.' },
  ];
  await call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
    key: tenant.key,
    body: { type: 'faq', entries },
  });
  const made = await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] },
  });
  assistantId = String(made.json['id']);
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
});

const ask = async (text: string, headers: Record<string, string> = {}) => {
  const { status, json } = await call('POST', '/assistants/fraga/messages', {
    key: tenant.key,
    body: { text },
    headers,
  });
  return { status, ...json } as {
    status: number;
    outcome: string;
    text: string;
    code?: string;
    messageId: string;
    notice?: unknown;
  };
};
const console_ = (name: string, input: object, kind: 'query' | 'mutation' = 'mutation') =>
  owner.trpc(name, { tenant: tenant.slug, ...input }, kind);
const info = z.object({ updatedAt: z.string().nullable(), hasChanges: z.boolean() });
const read = async (subject: string) => info.parse((await console_('policies.get', { subject }, 'query')).data);
/** Writes the whole draft of a subject. */
const draft = async (subject: string, rules: PolicyChanges) =>
  console_('policies.update', { subject, change: { rules, updatedAt: (await read(subject)).updatedAt } });
const publish = async (subject: string, rules: PolicyChanges, more: object = {}) => {
  expect((await draft(subject, rules)).status).toBe(200);
  const { status, data } = await console_('policies.publish', { subject, ...more });
  expect(status).toBe(200);
  return z.object({ number: z.number() }).parse(data).number;
};

describe('a policy', () => {
  test('holds once it is published, for the next question, and the answer records its version', async () => {
    expect((await ask('När töms soptunnan?')).outcome).toBe('answered');
    const declinedTopics = [{ name: 'Bygglov', phrases: ['bygglov'], reply: 'Fråga byggnadsnämnden.' }];
    await draft('tenant', { declinedTopics });
    expect((await ask('Vad kostar bygglov för en altan?')).outcome).toBe('answered'); // a draft holds nowhere
    const number = await publish('tenant', { declinedTopics });
    const answer = await ask('Vad kostar bygglov för en altan?');
    expect([answer.outcome, answer.text]).toEqual(['declined', 'Fråga byggnadsnämnden.']);
    const message = await installation.db.forTenant(tenant.id, (tx) =>
      tx.message.findUniqueOrThrow({ where: { tenantId_id: { tenantId: tenant.id, id: answer.messageId } } }),
    );
    expect(message.policy).toEqual({ tenant: number, assistant: null });
  });

  test('of an assistant tightens the organisation’s, and cannot loosen it', async () => {
    await publish('tenant', { personalData: { ...masked, identity_number: 'refuse', phone: 'allow' } });
    await publish(assistantId, { personalData: { ...masked, identity_number: 'allow', phone: 'mask' } });
    const refused = await ask('Jag heter 19811228-9874, när töms soptunnan?');
    expect(refused.outcome).toBe('declined');
    expect(refused.text).toContain('utan dem');
    await ask('Ring mig på 070-174 06 05 om soptunnan');
    const questions = await installation.db.forTenant(tenant.id, (tx) =>
      tx.message.findMany({ select: { question: true } }),
    );
    expect(JSON.stringify(questions)).not.toMatch(/9874|174 06/);
  });

  test('is refused where its shape is none, and where another tab was faster', async () => {
    const before = await read('tenant');
    expect(
      (
        await console_('policies.update', {
          subject: 'tenant',
          change: { rules: { tone: 'angry' }, updatedAt: before.updatedAt },
        })
      ).status,
    ).toBe(400);
    expect((await draft('tenant', { tone: 'warm' })).status).toBe(200);
    const late = await console_('policies.update', {
      subject: 'tenant',
      change: { rules: {}, updatedAt: before.updatedAt },
    });
    expect(late.reason).toBe('changed_meanwhile');
    expect(
      (await console_('policies.update', { subject: 'tenant', change: { rules: {}, updatedAt: null } })).reason,
    ).toBe('changed_meanwhile');
    expect((await console_('policies.get', { subject: 'asst_x' }, 'query')).reason).toBe('not_found');
  });

  test('can begin later, be taken back until then, and be rolled back', async () => {
    const first = await publish('tenant', {
      whenUnanswered: { text: 'Det står inte på våra sidor.', closestPages: false, contact: false },
    });
    expect((await ask('Var kan jag hyra en kanot?')).text).toContain('Det står inte på våra sidor.');
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const second = await publish('tenant', { tone: 'formal' }, { effectiveFrom: later });
    const states = async () =>
      z
        .array(z.object({ number: z.number(), state: z.string() }))
        .parse((await console_('policies.versions', { subject: 'tenant' }, 'query')).data)
        .map(({ number, state }) => `${number} ${state}`);
    expect((await states()).slice(0, 2)).toEqual([`${second} scheduled`, `${first} in_force`]);
    expect((await console_('policies.withdraw', { subject: 'tenant', number: first })).reason).toBe('conflict');
    expect((await console_('policies.withdraw', { subject: 'tenant', number: second })).status).toBe(200);
    expect((await states())[0]).toBe(`${second} withdrawn`);
    expect(
      (await console_('policies.publish', { subject: 'tenant', effectiveFrom: '2020-01-01T00:00:00Z' })).reason,
    ).toBe('invalid_body');
    expect((await console_('policies.rollBack', { subject: 'tenant', number: 1 })).status).toBe(200);
    expect((await ask('Vad kostar bygglov för en altan?')).outcome).toBe('declined');
    expect((await read('tenant')).hasChanges).toBe(false);
    await publish('tenant', {});
  });

  test('is held against the draft on what was asked, and nothing of that is stored', async () => {
    const count = () => installation.db.forTenant(tenant.id, (tx) => tx.message.count());
    await draft('tenant', { declinedTopics: [{ name: 'Sopor', phrases: ['soptunn*'], reply: 'Nej.' }] });
    const asked = z
      .array(z.string())
      .parse((await console_('assistants.latestQuestions', { assistantId }, 'query')).data);
    expect(asked).toContain('När töms soptunnan?');
    const before = await count();
    const { data } = await console_('policies.compare', {
      subject: 'tenant',
      assistantId,
      questions: ['När töms soptunnan?', 'Vad kostar bygglov för en altan?'],
    });
    const rows = z
      .array(
        z.object({
          verdict: z.string(),
          before: z.object({ outcome: z.string() }),
          after: z.object({ outcome: z.string() }),
        }),
      )
      .parse(data);
    expect(rows.map(({ verdict, before, after }) => [verdict, before.outcome, after.outcome])).toEqual([
      ['other', 'answered', 'declined'],
      ['same', 'answered', 'answered'],
    ]);
    expect(await count()).toBe(before);
    await publish('tenant', { usesConversations: false });
    expect((await console_('assistants.latestQuestions', { assistantId }, 'query')).data).toEqual([]);
    await publish('tenant', {});
  });

  test('says which roles open conversations, whatever their rights are', async () => {
    expect((await console_('conversations.list', { limit: 5 }, 'query')).status).toBe(200);
    await publish('tenant', { conversationReaders: ['reviewer'] });
    expect((await console_('conversations.list', { limit: 5 }, 'query')).reason).toBe('forbidden');
    await publish('tenant', {});
  });

  test('tells in each conversation when that is, counted from its latest question', async () => {
    await ask('När töms soptunnan?');
    const [{ id, lastAt }] = z
      .tuple([z.object({ id: z.string(), lastAt: z.string() })])
      .parse((await call('GET', '/conversations?limit=1', { key: tenant.key })).json['data']);
    const keptUntil = async () => (await call('GET', `/conversations/${id}`, { key: tenant.key })).json['keptUntil'];
    await publish('tenant', { conversationDays: 30 });
    expect(await keptUntil()).toBe(new Date(Date.parse(lastAt) + 30 * 86_400_000).toISOString());
    await publish('tenant', {});
  });

  test('removes conversations when they are older than it keeps them', async () => {
    const { status } = await ask('När töms soptunnan?');
    expect(status).toBe(200);
    const all = () => installation.db.forTenant(tenant.id, (tx) => tx.conversation.count());
    const before = await all();
    await installation.db.forTenant(tenant.id, async (tx) => {
      const newest = await tx.conversation.findFirstOrThrow({ orderBy: { lastAt: 'desc' } });
      const lastAt = new Date(Date.now() - 40 * 86_400_000);
      await tx.conversation.update({
        where: { tenantId_id: { tenantId: tenant.id, id: newest.id } },
        data: { lastAt },
      });
    });
    expect(await applyRetention(installation, tenant.id)).toBe(0);
    await publish('tenant', { conversationDays: 30 });
    expect(await applyRetention(installation, tenant.id)).toBe(1);
    expect(await all()).toBe(before - 1);
    await publish('tenant', {});
  });
});

describe('at once', () => {
  test('a notice stands in every appearance and answer, and ends', async () => {
    expect(
      (await console_('notice.show', { text: 'Koka allt dricksvatten.', url: 'https://lindvik.example/vatten' }))
        .status,
    ).toBe(200);
    const notice = { text: 'Koka allt dricksvatten.', url: 'https://lindvik.example/vatten' };
    expect((await call('GET', '/assistants/fraga/appearance', { key: tenant.key })).json['notice']).toEqual(notice);
    expect((await ask('När töms soptunnan?')).notice).toEqual(notice);
    expect((await console_('notice.end', {})).status).toBe(200);
    expect((await ask('När töms soptunnan?')).notice).toBeUndefined();
    expect((await console_('notice.end', {})).reason).toBe('not_found');
  });

  test('a paused assistant shows the contact ways, and can still be tried out', async () => {
    expect((await console_('assistants.pause', { isPaused: true })).status).toBe(200);
    expect((await ask('När töms soptunnan?')).code).toBe('assistant_paused');
    expect((await call('GET', '/assistants/fraga/appearance', { key: tenant.key })).json['isPaused']).toBe(true);
    expect((await console_('assistants.tryOut', { id: 'fraga', text: 'När töms soptunnan?' })).status).toBe(200);
    expect((await console_('assistants.pause', { id: 'fraga', isPaused: false })).status).toBe(200);
    expect((await ask('När töms soptunnan?')).outcome).toBe('answered');
  });
});

const masked = {
  identity_number: 'mask',
  coordination_number: 'mask',
  card: 'mask',
  email: 'mask',
  phone: 'mask',
} as const;
