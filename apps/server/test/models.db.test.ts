import '@radrum/db/testing';
import { resealAll, secretKeys, shareHealth } from '@radrum/core';
import { startFakeProvider } from '@radrum/routing/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const fake = await startFakeProvider();
const models = JSON.stringify({
  models: [
    {
      id: 'nordic',
      model: 'ok',
      provider: 'openai-compatible',
      baseUrl: fake.url,
      region: 'se',
      operator: 'Nordlys',
    },
    { id: 'overseas', model: 'ok', provider: 'openai-compatible', baseUrl: fake.url, region: 'us', operator: 'Far' },
  ],
});
const house = openInstallation(inject('appUrl'), { models, allowHosts: [new URL(fake.url).host] });
const { call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
  await fake.close();
});
let ours: Awaited<ReturnType<typeof house.tenant>>;
let theirs: Awaited<ReturnType<typeof house.tenant>>;
beforeAll(async () => {
  ours = await house.tenant();
  theirs = await house.tenant();
});
const as = (tenant: { key: string }, method: string, path: string, body?: unknown) =>
  call(method, path, { key: tenant.key, ...(body !== undefined && { body }) });
const entry = (id: string, model = 'ok', more: object = {}) => ({
  id,
  model,
  provider: 'openai-compatible',
  baseUrl: fake.url,
  region: 'se',
  ...more,
});
const chat = async (tenant: { key: string }, model: string) => {
  const response = await house.app.request('/openai/v1/chat/completions', {
    method: 'POST',
    headers: { authorization: `Bearer ${tenant.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hej' }] }),
  });
  return { status: response.status, text: await response.text() };
};

describe('a model of a tenant’s own', () => {
  test('is asked with its key, which nobody sees again; other tenants do not know it', async () => {
    const made = await as(ours, 'POST', '/own-models', { entry: entry('own-vllm'), key: 'sk-var-egen-nyckel' });
    expect(made.status).toBe(201);
    expect((await chat(ours, 'own-vllm')).status).toBe(200);
    expect(fake.requests.at(-1)?.headers.authorization).toBe('Bearer sk-var-egen-nyckel');
    const listed = await as(ours, 'GET', '/own-models');
    expect(listed.text).not.toContain('sk-var');
    expect(listed.json['data']).toMatchObject([{ modelId: 'own-vllm', keyHint: 'ckel' }]);
    expect((await as(ours, 'GET', '/models')).json['data'].map(({ id }: { id: string }) => id)).toEqual([
      'nordic',
      'overseas',
      'own-vllm',
      'extractive',
    ]);
    expect((await chat(theirs, 'own-vllm')).status).toBe(404);
    const stored = await installation.db.forTenant(ours.id, (tx) =>
      tx.ownModel.findMany({ where: { tenantId: ours.id } }),
    );
    expect(JSON.stringify(stored)).not.toContain('sk-var');
    const log = await installation.db.forTenant(ours.id, (tx) =>
      tx.auditEvent.findMany({ where: { tenantId: ours.id } }),
    );
    expect(JSON.stringify(log)).toContain('model.created');
    expect(JSON.stringify(log)).not.toContain('sk-var');
  });

  test('must lie on the public internet, have a name of its own and fields that are known', async () => {
    const post = (one: object, key: string | null = null) => as(ours, 'POST', '/own-models', { entry: one, key });
    for (const baseUrl of ['http://10.0.0.1/v1', 'http://localhost:1/v1', 'http://169.254.169.254/v1'])
      expect((await post(entry('own-x', 'ok', { baseUrl }))).json).toMatchObject({ code: 'address_not_allowed' });
    expect((await post(entry('nordic'))).json['problems'][0].path).toBe('entry.id');
    expect((await post(entry('own-x', 'ok', { colour: 'red' }))).json['problems'][0].path).toBe('entry.colour');
    expect((await post(entry('own-x', 'ok', { apiKey: 'env:RADRUM_SECRET_KEYS' }))).json['problems'][0].path).toBe(
      'key',
    );
    expect((await post(entry('own-vllm'))).status).toBe(409);
  });

  test('keeps its key only for the host that it was given for', async () => {
    const [{ id, updatedAt }] = (await as(ours, 'GET', '/own-models')).json['data'];
    const moved = { ...entry('own-vllm'), baseUrl: 'https://models.example/v1' };
    const patch = (body: object) => as(ours, 'PATCH', `/own-models/${id}`, body);
    expect((await patch({ entry: moved, updatedAt })).json['problems'][0].path).toBe('key');
    expect((await patch({ entry: entry('own-vllm', 'ok', { contextTokens: 8000 }), updatedAt })).status).toBe(204);
    expect((await patch({ entry: entry('own-vllm'), updatedAt })).json).toMatchObject({ code: 'changed_meanwhile' });
    expect((await as(theirs, 'PATCH', `/own-models/${id}`, { entry: entry('own-vllm') })).status).toBe(404);
  });

  test('is tried by a button that says what failed', async () => {
    await as(ours, 'POST', '/own-models', { entry: entry('own-broken', '401') });
    expect((await as(ours, 'POST', '/models/own-vllm/test')).json).toMatchObject({ ok: true, failure: null });
    expect((await as(ours, 'POST', '/models/own-broken/test')).json).toMatchObject({
      ok: false,
      failure: 'unauthorised',
    });
    expect((await as(ours, 'POST', '/models/extractive/test')).status).toBe(404);
  });

  test('that is down is nobody else’s outage, though it has the same name', async () => {
    await as(theirs, 'POST', '/own-models', { entry: entry('own-broken', 'ok') });
    for (let round = 0; round < 6; round += 1) await chat(ours, 'own-broken');
    expect((await chat(theirs, 'own-broken')).status).toBe(200);
    const states = (await as(ours, 'GET', '/models')).json['data'];
    expect(states.find(({ id }: { id: string }) => id === 'own-broken')).toMatchObject({ state: 'open' });
  });

  test('goes on with a new secret of the platform while everything runs', async () => {
    const { secrets } = installation;
    const [old, young] = ['a-secret-of-the-tests-of-32-characters', 'a-younger-secret-of-32-characters-at-least'];
    try {
      installation.secrets = secretKeys([young, old]);
      const { resealed, unreadable } = await resealAll(installation, [ours.id]);
      expect(resealed).toBeGreaterThan(0);
      expect(unreadable).toBe(0);
      const [stored] = await installation.db.forTenant(ours.id, (tx) =>
        tx.ownModel.findMany({ where: { tenantId: ours.id, modelId: 'own-vllm' } }),
      );
      expect(secretKeys([young]).open(`model ${ours.id} ${stored?.id}`, stored?.key ?? '')).toBe('sk-var-egen-nyckel');
      installation.secrets = secretKeys([old, young]);
      await resealAll(installation, [ours.id]); // and back, for the tests after this one
    } finally {
      installation.secrets = secrets;
    }
  });

  test('is gone when it is removed', async () => {
    for (const { id } of (await as(ours, 'GET', '/own-models')).json['data'])
      expect((await as(ours, 'DELETE', `/own-models/${id}`)).status).toBe(204);
    expect((await chat(ours, 'own-vllm')).status).toBe(404);
  });
});

describe('a routing profile', () => {
  const profile = {
    name: 'bara-norden',
    requires: { regions: ['se'] },
    weights: { preference: 1, cost: 0, quality: 0, latency: 0 },
  };

  test('of a tenant’s own is named in calls, changed and removed', async () => {
    const made = await as(ours, 'POST', '/routing-profiles', profile);
    expect(made.status).toBe(201);
    expect((await as(ours, 'POST', '/routing-profiles', profile)).status).toBe(409);
    expect((await as(ours, 'POST', '/routing-profiles', { ...profile, name: 'auto' })).status).toBe(422);
    expect((await chat(ours, 'bara-norden')).status).toBe(200);
    expect((await chat(theirs, 'bara-norden')).status).toBe(404);
    const nowhere = { ...profile, requires: { regions: ['fi'] } };
    await as(ours, 'PATCH', `/routing-profiles/${made.json['id']}`, { profile: nowhere });
    expect((await chat(ours, 'bara-norden')).status).toBe(403);
    expect((await as(ours, 'DELETE', `/routing-profiles/${made.json['id']}`)).status).toBe(204);
    expect((await chat(ours, 'bara-norden')).status).toBe(404);
  });

  test('and a policy explain in words which model is asked, and why the others are not', async () => {
    await as(ours, 'PATCH', '/policies/tenant', {
      rules: { modelPlaces: [{ region: 'se', operator: null, upTo: 'open' }] },
      updatedAt: null,
    });
    expect((await as(ours, 'POST', '/policies/tenant/publish', {})).status).toBeLessThan(300);
    const { json } = await as(ours, 'POST', '/routes/explain', { model: 'auto' });
    expect(json['candidates']).toEqual(['nordic', 'extractive']);
    const [, overseas] = json['decisions'];
    expect(overseas).toMatchObject({ model: 'overseas', included: false, reason: 'place_not_in_policy' });
    expect(overseas.words).toMatch(/^utesluten: .*Lindviks kommun 1/);
    expect((await chat(ours, 'overseas')).status).toBe(403);
    const listed = (await as(ours, 'GET', '/models')).json['data'];
    expect(listed.map(({ isAllowed }: { isAllowed: boolean }) => isAllowed)).toEqual([true, false, true]);
    expect((await as(ours, 'POST', '/routes/explain', { model: 'nobody' })).status).toBe(404);
  });
});

test('what one node finds down, the others leave alone within two seconds', async () => {
  const other = openInstallation(inject('appUrl'), { models });
  const stopping = new AbortController();
  const sharing = [
    shareHealth(installation, 'node-1', stopping.signal),
    shareHealth(other.installation, 'node-2', stopping.signal),
  ];
  const circuit = `shared-${ours.id}`;
  for (let round = 0; round < 5; round += 1) installation.health.enter(circuit)?.failed(20_000);
  await expect.poll(() => other.installation.health.isAvailable(circuit), { timeout: 8_000 }).toBe(false);
  expect(other.installation.health.isAvailable('nordic')).toBe(true);
  stopping.abort();
  await Promise.all(sharing);
  await other.close();
});
