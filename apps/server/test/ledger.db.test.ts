import '@radrum/db/testing';
import {
  type Attempted,
  ledgerOf,
  type MeteredCall,
  type Most,
  runDue,
  type Scope,
  sweepReservations,
  systemScope,
} from '@radrum/core';
import { startFakeProvider } from '@radrum/routing/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openInstallation } from './installation.ts';

const fake = await startFakeProvider();
const house = openInstallation(inject('appUrl'), {
  models: JSON.stringify({
    models: [
      {
        id: 'first',
        model: 'ok',
        provider: 'openai-compatible',
        baseUrl: fake.url,
        region: 'se',
        price: { currency: 'SEK', inputPerMillion: 1_000_000, outputPerMillion: 1_000_000 },
      },
    ],
  }),
});
const { installation, call } = house;
const { db } = installation;
const ledger = ledgerOf(installation);
afterAll(async () => {
  await house.idle();
  await house.close();
  await fake.close();
});

const chat: MeteredCall = { kind: 'chat', subject: 'req_x', assistantId: null, lastsMs: 1_000 };
const named = { model: 'first', provider: 'openai-compatible', region: 'se', operator: 'Nordlys' };
/** A krona a token, so that both units count alike. */
const most = (tokens: number): Most => ({
  ...named,
  inputTokens: tokens,
  outputTokens: 0,
  cost: tokens,
  currency: 'SEK',
  priceVersion: '1',
});
const used = (tokens: number): Attempted => ({
  ...named,
  usage: { inputTokens: tokens, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0, estimated: false },
  cost: tokens,
  currency: 'SEK',
  priceVersion: '1',
  firstTokenMs: 10,
  totalMs: 20,
  reason: 'ok',
});
/** What the decision does: no model is asked that the budget does not cover. */
const within = (tokens: number) => (leeway: { left: number | null; tokensLeft: number | null }) => {
  const covers = (left: number | null) => left === null || (left > 0 && left >= tokens);
  return { most: covers(leeway.left) && covers(leeway.tokensLeft) ? most(tokens) : null };
};
const open = async () => {
  const tenant = await house.tenant();
  const scope = systemScope(installation, tenant.id, 'test');
  const budget = async (body: object) => {
    const made = await call('POST', '/budgets', { key: tenant.key, body });
    expect(made.status).toBe(201);
    return String(made.json['id']);
  };
  const state = async () => (await call('GET', '/budgets', { key: tenant.key })).json['data'];
  const rows = async () => (await call('GET', '/usage?limit=100', { key: tenant.key })).json['data'];
  return { ...tenant, scope, budget, state, rows };
};
let ours: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  ours = await open();
});
const spend = async (scope: Scope, tokens: number, ofCall = chat): Promise<boolean> => {
  const { reservation } = await ledger.reserve({ scope, call: ofCall, decide: within(tokens) });
  if (reservation) await ledger.settle({ reservation, attempts: [used(tokens)] });
  return reservation !== null;
};

describe('the ledger', () => {
  test('holds a call before it is sent, and has it once when it is settled, however often that is tried', async () => {
    const { scope, rows, id } = await open();
    const { reservation } = await ledger.reserve({ scope, call: chat, decide: within(10) });
    if (!reservation) throw new Error('it is held');
    const held = () => db.forTenant(id, (tx) => tx.usageReservation.count({ where: { tenantId: id } }));
    expect(await held()).toBe(1);
    const attempts = [{ ...used(3), reason: 'provider_error' }, used(7)];
    await Promise.all([1, 2, 3].map(() => ledger.settle({ reservation, attempts })));
    expect(await held()).toBe(0);
    const written = await rows();
    expect(written.map(({ inputTokens, attempt }: Record<string, number>) => [attempt, inputTokens])).toEqual([
      [2, 7],
      [1, 3],
    ]);
    await expect(db.sqlForTenant(id, (sql) => sql.query('update usage set input_tokens = 0'))).rejects.toThrow(
      /permission denied/,
    );
  });

  test('settles what a crash cut off with what was held for it, once, and frees the budget', async () => {
    const { scope, rows, budget, state } = await open();
    await budget({ scope: 'tenant', period: 'month', unit: 'tokens', amount: 100, isHard: true });
    const { reservation } = await ledger.reserve({ scope, call: chat, decide: within(40) });
    if (!reservation) throw new Error('it is held');
    expect(await state()).toMatchObject([{ spent: 0, reserved: 40 }]);
    expect(await sweepReservations(scope)).toBe(0); // its time has not come
    const later = new Date(Date.now() + 10 * 60_000);
    expect(await sweepReservations(scope, later)).toBe(1);
    expect(await sweepReservations(scope, later)).toBe(0);
    await ledger.settle({ reservation, attempts: [used(12)] }); // it was not dead after all
    expect(await rows()).toMatchObject([{ reason: 'cut_off', isEstimated: true, inputTokens: 40, model: 'first' }]);
    expect(await state()).toMatchObject([{ spent: 40, reserved: 0 }]);
  });

  test('loses and doubles nothing of many calls at once', async () => {
    const { scope, id, budget, state } = await open();
    await budget({ scope: 'tenant', period: 'day', unit: 'SEK', amount: 1_000_000 });
    const sizes = Array.from({ length: 300 }, (_, index) => (index % 7) + 1);
    await Promise.all(sizes.map((tokens) => spend(scope, tokens)));
    const total = sizes.reduce((sum, tokens) => sum + tokens, 0);
    const { rows } = await db.sqlForTenant(id, (sql) =>
      sql.query<{ n: number; tokens: number }>(
        'select count(*)::int as n, sum(input_tokens)::int as tokens from usage where tenant_id = $1',
        [id],
      ),
    );
    expect(rows).toEqual([{ n: sizes.length, tokens: total }]);
    expect(await state()).toMatchObject([{ spent: total, reserved: 0 }]);
  });
});

describe('a budget', () => {
  test('that is hard is never spent over by calls side by side', async () => {
    const { scope, budget, state } = await open();
    await budget({ scope: 'tenant', period: 'month', unit: 'SEK', amount: 100, isHard: true });
    const done = await Promise.all(Array.from({ length: 60 }, () => spend(scope, 3)));
    expect(done.filter(Boolean)).toHaveLength(33);
    expect(await state()).toMatchObject([{ spent: 99, reserved: 0 }]);
  });

  test('counts only whom it is for, and the strictest holds', async () => {
    const { scope, budget, key, state } = await open();
    const assistant = await call('POST', '/assistants', {
      key,
      body: { name: 'A', slug: 'avfall', audience: 'citizen', knowledgeBaseIds: [] },
    });
    await budget({ scope: 'tenant', period: 'month', unit: 'tokens', amount: 50, isHard: true });
    await budget({
      scope: 'assistant',
      subjectId: assistant.json['id'],
      period: 'day',
      unit: 'tokens',
      amount: 10,
      isHard: true,
    });
    const itsCall = { ...chat, assistantId: String(assistant.json['id']) };
    expect(await spend(scope, 8, itsCall)).toBe(true);
    expect(await spend(scope, 8, itsCall)).toBe(false);
    expect(await spend(scope, 8)).toBe(true);
    expect(await state()).toMatchObject([
      { scope: 'tenant', spent: 16 },
      { scope: 'assistant', spent: 8, subjectName: 'avfall' },
    ]);
  });

  test('warns once at 50, 80 and 100 per cent, by mail and webhook, also where it is not hard', async () => {
    const { scope, budget, id } = await open();
    const budgetId = await budget({ scope: 'tenant', period: 'month', unit: 'SEK', amount: 100 });
    await db.forTenant(id, (tx) =>
      tx.webhook.create({
        data: {
          tenantId: id,
          id: 'wh_budget',
          url: 'https://receiver.example',
          events: ['budget.reached'],
          secret: '',
          createdBy: 'test',
        },
      }),
    );
    const warnings = async () => {
      for (const { job } of house.due.splice(0)) if (job.kind === 'warn-budget') await runDue(installation, job);
      const rows = await db.forTenant(id, (tx) =>
        tx.webhookDelivery.findMany({ where: { tenantId: id, event: 'budget.reached' }, orderBy: { id: 'asc' } }),
      );
      return rows.map(({ payload }) => JSON.parse(JSON.stringify(payload)).data.level);
    };
    await spend(scope, 49);
    expect(await warnings()).toEqual([]);
    await spend(scope, 2);
    expect(await warnings()).toEqual([50]);
    await spend(scope, 1);
    expect(await warnings()).toEqual([50]);
    await spend(scope, 60); // past two levels at once: told of the higher
    expect(await warnings()).toEqual([50, 100]);
    await spend(scope, 5);
    expect(await warnings()).toEqual([50, 100]);
    await call('PATCH', `/budgets/${budgetId}`, { key: ours.key, body: { amount: 1 } }); // another tenant's key
    await sweepReservations(scope);
    expect(await warnings()).toEqual([50, 100]);
  });

  test('is refused where it makes no sense, and changes and goes', async () => {
    const { key, budget, state } = await open();
    const post = (body: object) => call('POST', '/budgets', { key, body });
    const good = { scope: 'tenant', period: 'month', unit: 'SEK', amount: 10 };
    expect((await post({ ...good, amount: -1 })).status).toBe(422);
    expect((await post({ ...good, scope: 'key' })).json['problems'][0].path).toBe('subjectId');
    expect((await post({ ...good, scope: 'key', subjectId: 'key_x' })).status).toBe(422);
    const id = await budget(good);
    expect((await post(good)).status).toBe(409);
    expect((await post({ ...good, unit: 'EUR' })).json['problems'][0].path).toBe('unit');
    expect((await call('PATCH', `/budgets/${id}`, { key, body: { amount: 20, isHard: true } })).status).toBe(204);
    expect(await state()).toMatchObject([{ amount: 20, isHard: true }]);
    expect((await call('DELETE', `/budgets/${id}`, { key })).status).toBe(204);
    expect((await call('DELETE', `/budgets/${id}`, { key })).status).toBe(404);
  });
});

describe('answers to citizens', () => {
  test('are metered by attempt; a spent budget leaves quotes', async () => {
    const { key, rows, budget, id } = await open();
    const base = await call('POST', '/knowledge-bases', { key, body: { name: 'Webb' } });
    const text = 'Tunnan töms varannan vecka. Simhallen öppnar klockan 6.30 på vardagar.';
    await call('POST', `/knowledge-bases/${base.json['id']}/sources`, {
      key,
      body: { type: 'text', title: 'Sopor', text },
    });
    await house.idle();
    const body = { name: 'F', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [base.json['id']] };
    await call('POST', '/assistants', { key, body });
    await call('POST', '/assistants/fraga/publish', { key, body: {} });
    const ask = () => call('POST', '/assistants/fraga/messages', { key, body: { text: 'Hur ofta töms tunnan?' } });
    const answer = await ask();
    expect(answer.json['route']).toMatchObject({ model: 'first' });
    const own = (await rows()).filter((row: { subject: string }) => row.subject === answer.json['messageId']);
    expect(own).toMatchObject([
      { kind: 'answer', model: 'first', inputTokens: 11, outputTokens: 7, reason: 'ok', cost: 18 },
    ]);
    await budget({ scope: 'tenant', period: 'month', unit: 'SEK', amount: 1, isHard: true });
    const quoted = await ask();
    expect(quoted.json).toMatchObject({ outcome: 'answered', route: { model: 'extractive' } });
    const message = await db.forTenant(id, (tx) =>
      tx.message.findUniqueOrThrow({ where: { tenantId_id: { tenantId: id, id: String(quoted.json['messageId']) } } }),
    );
    expect(JSON.stringify(message.trace)).toContain('budget_too_small');
    const refused = await house.app.request('/openai/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'auto', messages: [{ role: 'user', content: 'Hej' }] }),
    });
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ error: { code: 'insufficient_quota', type: 'insufficient_quota' } });
    const sums = await call('GET', '/usage?groupBy=model', { key });
    expect(sums.json['data'].map(({ name }: { name: string }) => name)).toEqual(['first', 'extractive']);
    const days = await call('GET', '/usage?groupBy=day', { key });
    expect(days.json['data']).toHaveLength(30);
    expect(days.json['data'].at(-1)).toMatchObject({ calls: 2, costs: [{ currency: 'SEK', cost: 18 }] });
    expect(await db.forTenant(id, (tx) => tx.usageReservation.count({ where: { tenantId: id } }))).toBe(0);
  });
});
