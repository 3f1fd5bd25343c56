import '@radrum/db/testing';
import { addOperator, createSignInLink, newId } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { openBrowser } from './browser.ts';
import { openLindvik } from './lindvik.ts';

const { app, ask, base, call, close, idle, installation, ours, publish, theirs } = await openLindvik(inject('appUrl'));
afterAll(close);
beforeAll(async () => {
  await idle();
  await publish();
  await ask('Vad kostar 140 liter?');
  await call('POST', '/synonyms', { key: ours.key, body: { term: 'avfallskärl', words: ['tunnis'] } });
  const entries = [{ question: 'Vart ringer jag?', answer: 'Ring kontaktcenter.' }];
  await call('POST', `/knowledge-bases/${base}/sources`, { key: ours.key, body: { type: 'faq', entries } });
  await call('PATCH', '/policies/tenant', {
    key: ours.key,
    body: { rules: { conversationDays: 90 }, updatedAt: null },
  });
  await call('POST', '/policies/tenant/publish', { key: ours.key, body: {} });
});

const shape = z.looseObject({ kind: z.string() });
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((one) => shape.parse(JSON.parse(one)));
const kindsOf = (text: string) => new Set(linesOf(text).map(({ kind }) => kind));
const ownSite = (slug: string) => ({ headers: { 'radrum-tenant': slug, 'sec-fetch-site': 'same-origin' } });
const signedIn = async (slug: string) => {
  const browser = openBrowser(app);
  await browser.follow(await createSignInLink(installation, `${slug}@lindvik.example`));
  return browser;
};

describe('the export of an organisation', () => {
  test('holds everything that it has made and been asked, and says itself whether it is whole', async () => {
    const { status, headers, text } = await call('GET', '/export', { key: ours.key });
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'application/x-ndjson',
      'attachment; filename="export.jsonl"',
    ]);
    const lines = linesOf(text);
    const of = (kind: string) => lines.filter((one) => one.kind === kind);
    expect(lines[0]).toMatchObject({ kind: 'export', format: 1, tenantId: ours.id, leftOut: [] });
    expect(of('settings')).toMatchObject([{ slug: ours.slug, name: 'Lindviks kommun' }]);
    expect(of('assistant')).toMatchObject([{ slug: 'fraga', draft: { name: 'Fråga Lindvik' }, publishedVersion: 1 }]);
    expect(of('assistant_version')).toMatchObject([{ number: 1, settings: { name: 'Fråga Lindvik' } }]);
    expect(of('knowledge_base')).toMatchObject([{ name: 'Avfall' }]);
    expect(of('source')).toMatchObject([{ type: 'text', title: 'Sophämtning i Lindvik' }, { type: 'faq' }]);
    expect(of('document')).toMatchObject([
      { text: expect.stringContaining('2 480 kronor') },
      { title: 'Vart ringer jag?' },
    ]);
    expect(of('faq_entry')).toMatchObject([{ question: 'Vart ringer jag?', answer: 'Ring kontaktcenter.' }]);
    expect(of('policy_version')).toMatchObject([{ subject: 'tenant', number: 1, rules: { conversationDays: 90 } }]);
    expect(of('synonym')).toMatchObject([{ term: 'avfallskärl', words: ['tunnis'] }]);
    expect(of('conversation')).toMatchObject([{ channel: 'api' }]);
    expect(of('message')).toMatchObject([{ question: 'Vad kostar 140 liter?', outcome: 'answered' }]);
    expect(lines.at(-1)).toEqual({ kind: 'end', lines: lines.length - 1 });
    expect(text).not.toContain(theirs.id);
  });

  test('comes whole when it is read in many pages', async () => {
    for (let number = 0; number < 101; number++)
      await call('POST', '/knowledge-bases', { key: theirs.key, body: { name: `Bas ${number}` } });
    const lines = linesOf((await call('GET', '/export', { key: theirs.key })).text);
    expect(new Set(lines.flatMap((one) => (one.kind === 'knowledge_base' ? [one['id']] : []))).size).toBe(101);
    expect(lines.at(-1)).toEqual({ kind: 'end', lines: lines.length - 1 });
  });

  test('holds each kind only for who may read it, and names what was left out', async () => {
    const scopes = ['tenant:read', 'assistants:read'];
    const body = { name: 'Arkivet', type: 'secret', scopes };
    const { key } = (await call('POST', '/keys', { key: ours.key, body })).json;
    const { text } = await call('GET', '/export', { key });
    expect(kindsOf(text)).toEqual(new Set(['export', 'settings', 'assistant', 'assistant_version', 'end']));
    expect(linesOf(text)[0]).toMatchObject({
      leftOut: [
        'knowledge_base',
        'source',
        'document',
        'faq_entry',
        'policy_version',
        'synonym',
        'own_model',
        'routing_profile',
        'budget',
        'usage',
        'conversation',
        'message',
      ],
    });
  });

  test('wants a sign-in of the last five minutes, and stands in the log', async () => {
    const owner = await signedIn(ours.slug);
    await installation.db.forSignIn(async (tx) => {
      const user = await tx.user.findFirstOrThrow({ where: { email: `${ours.slug}@lindvik.example` } });
      const authenticatedAt = new Date(Date.now() - 6 * 60_000);
      await tx.session.updateMany({ where: { userId: user.id }, data: { authenticatedAt } });
    });
    const refused = await owner.visit('/api/v1/export', ownSite(ours.slug));
    expect(await refused.json()).toMatchObject({ code: 'step_up_required' });
    await owner.follow(await createSignInLink(installation, `${ours.slug}@lindvik.example`));
    const given = await owner.visit('/api/v1/export', ownSite(ours.slug));
    expect([given.status, kindsOf(await given.text()).has('message')]).toEqual([200, true]);
    const events = await owner.trpc('auditEvents', { tenant: ours.slug, action: 'tenant.exported' }, 'query');
    expect(events.data).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({
          actorEmail: `${ours.slug}@lindvik.example`,
          detail: { kinds: expect.arrayContaining(['settings', 'message']) },
        }),
      ]),
    });
  });

  test('is given while the organisation is suspended', async () => {
    const operator = openBrowser(app);
    const email = `drift-${newId('user')}@radrum.example`;
    await addOperator(installation, email, newId('user'));
    await operator.follow(await createSignInLink(installation, email));
    const step = { id: theirs.id, step: 'suspend', reason: 'Avtalet är uppsagt.' };
    expect((await operator.trpc('operator.changeTenant', step)).status).toBe(200);
    const owner = await signedIn(theirs.slug);
    const given = await owner.visit('/api/v1/export', ownSite(theirs.slug));
    expect([given.status, kindsOf(await given.text()).has('knowledge_base')]).toEqual([200, true]);
  });

  test('holds no conversations for a role that the rules keep from opening them', async () => {
    const owner = await signedIn(ours.slug);
    const exported = async () => (await owner.visit('/api/v1/export', ownSite(ours.slug))).text();
    const readers = async (conversationReaders: string[] | null) => {
      const { updatedAt } = (await call('GET', '/policies/tenant', { key: ours.key })).json;
      const body = { rules: { conversationDays: 90, conversationReaders }, updatedAt };
      expect((await call('PATCH', '/policies/tenant', { key: ours.key, body })).status).toBe(200);
      await call('POST', '/policies/tenant/publish', { key: ours.key, body: {} });
    };
    await readers(['reviewer']);
    const text = await exported();
    expect(linesOf(text)[0]).toMatchObject({ leftOut: ['conversation', 'message'] });
    expect(text).not.toContain('Vad kostar 140 liter?');
    await readers(['owner']);
    expect(await exported()).toContain('Vad kostar 140 liter?');
    await readers(null);
  });
});
