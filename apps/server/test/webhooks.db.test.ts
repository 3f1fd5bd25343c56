import '@radrum/db/testing';
import { deliverWebhook, runDue, sweepDeliveries, systemScope } from '@radrum/core';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';
import { openReceiver, type Received } from './webhook-receiver.ts';

const receiver = await openReceiver();
const house = openInstallation(inject('appUrl'), { allowHosts: [receiver.host] });
const { call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
  await receiver.close();
});
let tenant: Awaited<ReturnType<typeof house.tenant>>;
let webhook: { id: string; secret: string };
const as = (method: string, path: string, body?: unknown) =>
  call(method, path, { key: tenant.key, ...(body !== undefined && { body }) });
const all = ['conversation.finished', 'source.synced', 'assistant.published', 'handoff.created'];

beforeAll(async () => {
  tenant = await house.tenant();
  await as('POST', '/assistants', { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] });
  const made = await as('POST', '/webhooks', { url: receiver.url, events: all });
  expect(made.status).toBe(201);
  webhook = { id: String(made.json['id']), secret: String(made.json['secret']) };
});
beforeEach(() => {
  receiver.answers({ status: 204 });
  receiver.received.length = 0;
});

const firstReceived = (): Received => {
  const [first] = receiver.received;
  if (!first) throw new Error('nothing was received');
  return first;
};
const deliveries = async (): Promise<Record<string, unknown>[]> =>
  (await as('GET', `/webhooks/${webhook.id}/deliveries`)).json['data'];
const publish = async () => {
  await as('POST', '/assistants/fraga/publish', {});
  await house.idle();
};
const scope = () => systemScope(installation, tenant.id, 'worker');
/** Lets the time of the next try have come. */
const due = (id: unknown) =>
  installation.db.forTenant(tenant.id, (tx) =>
    tx.webhookDelivery.updateMany({
      where: { tenantId: tenant.id, id: String(id), state: 'pending' },
      data: { nextAt: new Date(Date.now() - 90_000) },
    }),
  );

describe('a webhook', () => {
  test('is told of what happens, signed as Standard Webhooks says, and of nothing that people wrote', async () => {
    await publish();
    const asked = await as('POST', '/assistants/fraga/messages', { text: 'Jag vill tala med en människa' });
    await as('POST', `/conversations/${asked.json['conversationId']}/handoff`, { reason: 'Min granne heter Karin' });
    await house.idle();
    const verified = receiver.received.map(({ body, headers }) => new Webhook(webhook.secret).verify(body, headers));
    expect(verified).toMatchObject([
      { type: 'assistant.published', data: { slug: 'fraga', version: 1 } },
      { type: 'handoff.created', data: { conversationId: asked.json['conversationId'] } },
    ]);
    expect(JSON.stringify(verified)).not.toContain('Karin');
    const { body, headers } = firstReceived();
    expect(() => new Webhook(webhook.secret).verify(body.replace('fraga', 'annan'), headers)).toThrow(
      WebhookVerificationError,
    );
    expect((await deliveries()).every(({ state }) => state === 'delivered')).toBe(true);
  });

  test('is told once that a conversation is over, half an hour after its last turn', async () => {
    const first = await as('POST', '/assistants/fraga/messages', { text: 'Hej' });
    const conversationId = String(first.json['conversationId']);
    await as('POST', '/assistants/fraga/messages', { text: 'Tack', conversationId });
    const jobs = house.due.filter(({ job }) => job.id === conversationId);
    expect(jobs).toHaveLength(2);
    const run = async () => {
      for (const { job } of jobs.slice(0, 1)) await runDue(installation, job);
      await house.idle();
    };
    await run();
    expect(receiver.received).toEqual([]); // somebody has just written
    await installation.db.forTenant(tenant.id, (tx) =>
      tx.conversation.updateMany({
        where: { tenantId: tenant.id, id: conversationId },
        data: { lastAt: new Date(Date.now() - 31 * 60_000) },
      }),
    );
    await run();
    expect(JSON.parse(firstReceived().body)).toMatchObject({
      type: 'conversation.finished',
      data: { turns: 2, outcomes: { social: 2, answered: 0 } },
    });
  });

  test('that fails is tried again later, and takes the same message once it is well', async () => {
    receiver.answers({ status: 500 });
    await publish();
    const [failed] = await deliveries();
    expect(failed).toMatchObject({ state: 'pending', attempts: 1, status: 500, problem: 'http_error' });
    expect(new Date(String(failed?.['nextAt'])).getTime()).toBeGreaterThan(Date.now());
    receiver.answers({ status: 200 });
    await due(failed?.['id']);
    expect(await sweepDeliveries(scope())).toBe(1);
    await house.idle();
    expect((await deliveries())[0]).toMatchObject({ state: 'delivered', attempts: 2, status: 200 });
    const [one, other] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(one).toBe(other);
  });

  test('that answers 500 for days is switched off at last, and says so', { timeout: 60_000 }, async () => {
    receiver.answers({ status: 500 });
    await publish();
    const [{ id } = {}] = await deliveries();
    for (let tries = 0; tries < 12; tries++) {
      await due(id);
      await deliverWebhook(scope(), String(id));
    }
    expect((await deliveries())[0]).toMatchObject({ state: 'failed', attempts: 10, nextAt: null });
    const read = async () => (await as('GET', '/webhooks')).json['data'][0];
    const off = await read();
    expect(off).toMatchObject({ enabled: false, disabledReason: 'failing' });
    receiver.received.length = 0;
    await publish();
    expect(receiver.received).toEqual([]);
    expect((await as('PATCH', `/webhooks/${webhook.id}`, { enabled: true, updatedAt: off.updatedAt })).status).toBe(
      204,
    );
    expect(
      (await as('PATCH', `/webhooks/${webhook.id}`, { enabled: true, updatedAt: off.updatedAt })).json['code'],
    ).toBe('changed_meanwhile');
    receiver.answers({ status: 200 });
    expect((await as('POST', `/webhook-deliveries/${String(id)}/replay`)).status).toBe(204);
    await house.idle();
    expect((await deliveries()).find((one) => one['id'] === id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });

  test('that is gone for good (410) is switched off at once', async () => {
    receiver.answers({ status: 410 });
    await publish();
    const { updatedAt, ...hook } = (await as('GET', '/webhooks')).json['data'][0];
    expect(hook).toMatchObject({ enabled: false, disabledReason: 'gone' });
    await as('PATCH', `/webhooks/${webhook.id}`, { enabled: true, updatedAt });
  });

  test('does not follow a redirect, wherever it leads', async () => {
    receiver.answers({ status: 307, headers: { location: 'http://169.254.169.254/latest/meta-data' } });
    const { json } = await as('POST', `/webhooks/${webhook.id}/test`);
    expect(json).toMatchObject({ status: 307, problem: 'redirects' });
    expect(receiver.received).toHaveLength(1);
  });

  test('that hangs is given up after ten seconds', { timeout: 30_000 }, async () => {
    receiver.answers('hangs');
    const { json } = await as('POST', `/webhooks/${webhook.id}/test`);
    expect(json['status']).toBeNull();
    expect(json['problem']).toBe('timeout');
  });

  test('signs with both secrets for a day after a rotation', async () => {
    const { json } = await as('POST', `/webhooks/${webhook.id}/rotate`);
    const fresh = String(json['secret']);
    expect(fresh).not.toBe(webhook.secret);
    await as('POST', `/webhooks/${webhook.id}/test`);
    const { body, headers } = firstReceived();
    for (const secret of [fresh, webhook.secret])
      expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
  });

  test.each([
    'http://10.0.0.1/x',
    'http://169.254.169.254/',
    'ftp://lindvik.example/',
    'http://[::1]/',
    'http://localhost/x',
  ])('is refused at %s', async (url) => {
    expect((await as('POST', '/webhooks', { url, events: ['source.synced'] })).status).toBe(422);
  });

  test('keeps its secret to itself', async () => {
    const listed = await as('GET', '/webhooks');
    expect(listed.text).not.toContain(webhook.secret.slice(6));
    const stored = await installation.db.forTenant(tenant.id, (tx) => tx.webhook.findMany());
    expect(JSON.stringify(stored)).not.toContain(webhook.secret.slice(6));
  });
});
