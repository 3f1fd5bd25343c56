import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
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
const [bin, permit] = ['När töms soptunnan?', 'Vad kostar ett bygglov för en altan?'];

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  const waste = await base('Avfall', { question: bin, answer: 'Soptunnan töms varannan måndag.' });
  const building = await base('Bygga', { question: permit, answer: 'Bygglov för en altan kostar 5 200 kronor.' });
  const made = await call('POST', '/assistants', {
    key: tenant.key,
    body: { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [waste] },
  });
  assistantId = String(made.json['id']);
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  await call('PATCH', '/assistants/fraga', { key: tenant.key, body: { knowledgeBaseIds: [waste, building] } });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  await call('PATCH', '/assistants/fraga', { key: tenant.key, body: { knowledgeBaseIds: [building] } });
});

async function base(name: string, entry: { question: string; answer: string }): Promise<string> {
  const { json } = await call('POST', '/knowledge-bases', { key: tenant.key, body: { name } });
  const id = String(json['id']);
  await call('POST', `/knowledge-bases/${id}/sources`, { key: tenant.key, body: { type: 'faq', entries: [entry] } });
  return id;
}
const console_ = (name: string, input: object, kind: 'query' | 'mutation' = 'mutation') =>
  owner.trpc(name, { tenant: tenant.slug, ...input }, kind);
const side = z.object({ outcome: z.string() });
const compared = z.array(z.object({ verdict: z.string(), before: side, after: side }));
const compare = async (before: number | 'draft', after: number | 'draft', questions = [bin, permit]) => {
  const { data } = await console_('assistants.compareVersions', { id: 'fraga', before, after, questions });
  return compared.parse(data).map((row) => [row.verdict, row.before.outcome, row.after.outcome]);
};
/** Everything that an answer to a citizen leaves behind. */
const traces = () =>
  installation.db.forTenant(tenant.id, async (tx) => ({
    conversations: await tx.conversation.count(),
    messages: await tx.message.count(),
    asUsed: await tx.usage.count({ where: { kind: { not: 'test' } } }),
  }));

describe('the same questions', () => {
  test('are answered by two versions, or by one and the draft, each by its own settings', async () => {
    expect(await compare(1, 2)).toEqual([
      ['same', 'answered', 'answered'],
      ['better', 'unanswered', 'answered'],
    ]);
    expect(await compare(2, 'draft')).toEqual([
      ['worse', 'answered', 'unanswered'],
      ['same', 'answered', 'answered'],
    ]);
    expect(await compare('draft', 1)).toEqual([
      ['better', 'unanswered', 'answered'],
      ['worse', 'answered', 'unanswered'],
    ]);
  });

  test('are answered under the rules that hold now, whichever version', async () => {
    const rules = { declinedTopics: [{ name: 'Sopor', phrases: ['soptunn*'], reply: 'Nej.' }] };
    await console_('policies.update', { subject: 'tenant', change: { rules, updatedAt: null } });
    await console_('policies.publish', { subject: 'tenant' });
    expect((await compare(1, 2, [bin]))[0]).toEqual(['same', 'declined', 'declined']);
    await console_('policies.rollBack', { subject: 'tenant', number: 1 });
  });

  test('are kept nowhere and counted nowhere', async () => {
    await call('POST', '/assistants/fraga/messages', { key: tenant.key, body: { text: bin } });
    await house.idle();
    const before = await traces();
    expect(before.messages).toBe(1);
    await compare(1, 'draft');
    await house.idle();
    expect(await traces()).toEqual(before);
  });

  test('are refused where there is no such version, and where they are too many at once', async () => {
    const asked = { id: 'fraga', before: 1, after: 'draft', questions: [bin] };
    expect((await console_('assistants.compareVersions', { ...asked, after: 99 })).reason).toBe('not_found');
    expect((await console_('assistants.compareVersions', { ...asked, id: 'annan' })).reason).toBe('not_found');
    const six = { ...asked, questions: Array.from({ length: 6 }, () => bin) };
    expect((await console_('assistants.compareVersions', six)).status).toBe(400);
  });

  test('can be the latest that citizens asked, unless the rules keep them from being used or read', async () => {
    const latest = () => console_('assistants.latestQuestions', { assistantId }, 'query');
    expect((await latest()).data).toEqual([bin]);
    const holds = async (rules: object) => {
      const { updatedAt } = z
        .object({ updatedAt: z.string() })
        .parse((await console_('policies.get', { subject: 'tenant' }, 'query')).data);
      await console_('policies.update', { subject: 'tenant', change: { rules, updatedAt } });
      expect((await console_('policies.publish', { subject: 'tenant' })).status).toBe(200);
    };
    await holds({ usesConversations: false });
    expect((await latest()).data).toEqual([]);
    await holds({ conversationReaders: ['reviewer'] });
    expect((await latest()).reason).toBe('forbidden');
    await holds({});
  });
});

test('two who change the same field at once do not overwrite each other, and the later one is told who was first', async () => {
  const update = async (by: ReturnType<typeof openBrowser>, before: string, greeting: string) =>
    by.trpc('assistants.update', {
      tenant: tenant.slug,
      id: assistantId,
      changes: { greeting },
      before: { greeting: before },
    });
  const email = `kollega@${tenant.slug}.example`;
  await console_('invitations.create', { role: 'editor', addresses: email });
  const mail = house.mails.findLast(({ to }) => to === email);
  const token = new URL(/http\S+/.exec(mail?.text ?? '')?.[0] ?? '').searchParams.get('token');
  const colleague = openBrowser(app);
  await colleague.trpc('invitation.accept', { token });
  expect((await update(colleague, '', 'Hej från kollegan.')).status).toBe(200);
  expect((await update(owner, '', 'Hej från ägaren.')).status).toBe(409);
  const last = async (by: ReturnType<typeof openBrowser>, subject: string) =>
    by.trpc('lastChange', { tenant: tenant.slug, subject }, 'query');
  expect((await last(owner, assistantId)).data).toMatchObject({ by: email, isSelf: false });
  expect((await last(colleague, assistantId)).data).toMatchObject({ by: email, isSelf: true });
  expect((await last(owner, tenant.id)).data).toBeNull();
  expect((await last(owner, 'key_x')).status).toBe(404); // not everybody's to know
  expect((await update(owner, 'Hej från kollegan.', 'Hej från ägaren.')).status).toBe(200);
  // what was not changed by the form may have been changed by others
  expect(
    (
      await owner.trpc('assistants.update', {
        tenant: tenant.slug,
        id: assistantId,
        changes: { instructions: 'Kort.' },
        before: { instructions: '' },
      })
    ).status,
  ).toBe(200);
});

test('a draft that was changed after it was read is not published', async () => {
  const { data } = await console_('assistants.get', { id: assistantId }, 'query');
  const { updatedAt: draftAt } = z.object({ updatedAt: z.string() }).parse(data);
  await call('PATCH', '/assistants/fraga', { key: tenant.key, body: { greeting: 'Hej från någon annan.' } });
  expect((await console_('assistants.publish', { id: assistantId, draftAt })).status).toBe(409);
  const now = await console_('assistants.get', { id: assistantId }, 'query');
  const read = z.object({ updatedAt: z.string() }).parse(now.data);
  expect((await console_('assistants.publish', { id: assistantId, draftAt: read.updatedAt })).status).toBe(200);
});
