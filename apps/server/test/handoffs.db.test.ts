import '@radrum/db/testing';
import { createSignInLink } from '@radrum/core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const house = openInstallation(inject('appUrl'));
const { app, call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
});
let tenant: Awaited<ReturnType<typeof house.tenant>>;
let widget = '';
let owner: ReturnType<typeof openBrowser>;

beforeAll(async () => {
  tenant = await house.tenant();
  owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  await call('POST', '/assistants', {
    key: tenant.key,
    body: {
      name: 'Fråga',
      slug: 'fraga',
      audience: 'citizen',
      knowledgeBaseIds: [],
      handoff: { form: true, email: 'kontaktcenter@lindvik.example' },
    },
  });
  await call('POST', '/assistants/fraga/publish', { key: tenant.key, body: {} });
  const key = await call('POST', '/keys', { key: tenant.key, body: { name: 'webb', type: 'publishable' } });
  widget = String(key.json['key']);
});

const written = {
  text: 'Jag heter Karin Alm, 19811228-9874, och vill ha hjälp.',
  email: 'karin@brev.example',
  name: 'Karin Alm',
};
/** A citizen who asks for a person and writes to one. */
async function write(body: object = written) {
  const asked = await call('POST', '/assistants/fraga/messages', {
    key: widget,
    body: { text: 'Jag vill tala med en människa' },
  });
  return call('POST', `/conversations/${asked.json['conversationId']}/handoff`, { key: widget, body });
}
const read = (path: string) => call('GET', path, { key: tenant.key });
const act = (path: string, body: object) => call('POST', path, { key: tenant.key, body });

describe('a hand-off', () => {
  test('says how a person is reached, and when where nobody answers now', async () => {
    const inTwoDays = (new Date(Date.now() + 2 * 86_400_000).getUTCDay() + 6) % 7; // 0 is Monday
    const opening = [{ days: [inTwoDays + 1], from: '08:00', to: '16:00' }];
    await owner.trpc('tenant.update', { tenant: tenant.slug, contact: { phone: '0400-12 34 00', opening } });
    const { status, json } = await write();
    expect(status).toBe(201);
    expect(json).toMatchObject({ contact: { phone: '0400-12 34 00' }, isOpen: false });
    expect((new Date(json['opensAt']).getUTCDay() + 6) % 7).toBe(inTwoDays);
    expect((await call('GET', '/assistants/fraga/appearance', { key: widget })).json['handoff']).toEqual({
      form: true,
      isOpen: false,
      opensAt: json['opensAt'],
    });
  });

  test('is told by mail without a word of what was written, and is sealed in the database', async () => {
    await write();
    const mail = house.mails.findLast(({ to }) => to === 'kontaktcenter@lindvik.example');
    expect(mail?.text).toContain(`/t/${tenant.slug}/handoffs/hand_`);
    expect(mail?.text).not.toContain('Karin');
    const rows = await installation.db.forTenant(tenant.id, (tx) => tx.handoff.findMany());
    expect(JSON.stringify(rows)).not.toMatch(/Karin|9874|brev\.example/);
  });

  test('goes from open to assigned, answered by mail, closed, and opens again', async () => {
    const { json } = await write();
    const id = String(json['id']);
    const state = async () => (await read(`/handoffs/${id}`)).json['state'];
    expect(await state()).toBe('open');
    const members = (await owner.trpc('members.list', { tenant: tenant.slug, limit: 5 }, 'query')).data as {
      data: { id: string }[];
    };
    expect((await act(`/handoffs/${id}/assign`, { memberId: 'mem_x' })).status).toBe(422);
    expect((await act(`/handoffs/${id}/assign`, { memberId: members.data[0]?.id })).status).toBe(204);
    expect(await state()).toBe('assigned');
    await act(`/handoffs/${id}/replies`, { kind: 'note', text: 'Ringer i morgon.' });
    expect(await state()).toBe('assigned');
    expect((await act(`/handoffs/${id}/replies`, { kind: 'mail', text: 'Hej Karin! Så här gör du.' })).status).toBe(
      201,
    );
    expect(house.mails.at(-1)).toMatchObject({ to: 'karin@brev.example', subject: 'Svar från Lindviks kommun' });
    const detail = await read(`/handoffs/${id}`);
    expect(detail.json).toMatchObject({
      state: 'answered',
      letter: written,
      replies: [
        { kind: 'note', text: 'Ringer i morgon.' },
        { kind: 'mail', text: 'Hej Karin! Så här gör du.' },
      ],
      conversation: [{ question: 'Jag vill tala med en människa' }],
    });
    await act(`/handoffs/${id}/close`, { isClosed: true });
    expect(await state()).toBe('closed');
    await act(`/handoffs/${id}/close`, { isClosed: false });
    expect(await state()).toBe('answered');
  });

  test('that was opened by a person stands in the log', async () => {
    const { json } = await write();
    await owner.trpc('handoffs.get', { tenant: tenant.slug, id: json['id'] }, 'query');
    const events = await installation.db.forTenant(tenant.id, (tx) =>
      tx.auditEvent.findMany({ where: { action: 'handoff.opened' } }),
    );
    expect(events.map(({ subject }) => subject)).toContain(json['id']);
  });

  test('without an address cannot be answered by mail', async () => {
    const { json } = await write({ text: 'Ring mig', phone: '070-174 06 05' });
    expect((await act(`/handoffs/${json['id']}/replies`, { kind: 'mail', text: 'Hej' })).json['code']).toBe('conflict');
  });

  test('is kept when the mail server is away, and a reply that was not sent is not', async () => {
    const send = vi.spyOn(installation.mail, 'send').mockRejectedValue(new Error('away'));
    const { status, json } = await write();
    expect(status).toBe(201);
    expect((await act(`/handoffs/${json['id']}/replies`, { kind: 'mail', text: 'Hej' })).status).toBe(500);
    send.mockRestore();
    expect((await read(`/handoffs/${json['id']}`)).json).toMatchObject({ state: 'open', replies: [] });
  });

  test('is listed by state, and by who has it', async () => {
    const waiting = (await read('/handoffs?state=waiting')).json['data'] as { state: string }[];
    expect(new Set(waiting.map(({ state }) => state))).toEqual(new Set(['open']));
    expect((await owner.trpc('handoffs.waiting', { tenant: tenant.slug }, 'query')).data).toBe(waiting.length);
    expect((await read('/handoffs?state=answered')).json['data']).toHaveLength(1);
    expect((await read('/handoffs?limit=1')).json['nextCursor']).toBeTruthy();
  });

  test('of somebody who asks for a person and then writes to one is one matter', async () => {
    const asked = await call('POST', '/assistants/fraga/messages', {
      key: widget,
      body: { text: 'En människa, tack' },
    });
    const address = `/conversations/${asked.json['conversationId']}/handoff`;
    const wish = await call('POST', address, { key: widget, body: {} });
    const letter = await call('POST', address, { key: widget, body: written });
    expect(letter.json['id']).toBe(wish.json['id']);
    expect((await read(`/handoffs/${wish.json['id']}`)).json).toMatchObject({ hasLetter: true, letter: written });
    // whoever writes once more has something more to say
    const another = await call('POST', address, { key: widget, body: { text: 'En sak till.' } });
    expect(another.json['id']).not.toBe(wish.json['id']);
  });

  test('of another conversation’s owner is not there', async () => {
    const other = await call('POST', '/keys', { key: tenant.key, body: { name: 'annan', type: 'publishable' } });
    const asked = await call('POST', '/assistants/fraga/messages', { key: widget, body: { text: 'Hej' } });
    const address = `/conversations/${asked.json['conversationId']}/handoff`;
    expect((await call('POST', address, { key: String(other.json['key']), body: written })).status).toBe(404);
  });
});
