import '@radrum/db/testing';
import { type Attempted, createSignInLink, ledgerOf, type MeteredCall, type Most, systemScope } from '@radrum/core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { givePlan } from './give-plan.ts';
import { openInstallation } from './installation.ts';

const model = (id: string, currency: string) => ({
  id,
  model: id,
  provider: 'openai-compatible',
  baseUrl: 'http://127.0.0.1:9/v1',
  region: 'se',
  price: { currency, inputPerMillion: 1_000_000, outputPerMillion: 1_000_000 },
});
const open = (models: object[], exchangeRates?: object) =>
  openInstallation(inject('appUrl'), {
    models: JSON.stringify({ models, ...(exchangeRates && { exchangeRates }) }),
  });
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
/** Two prices, and a rate that rose twenty days ago. */
const mixed = open([model('krona', 'SEK'), model('euro', 'EUR')], {
  EUR: [{ rate: 10 }, { rate: 11, validFrom: daysAgo(20).slice(0, 10) }],
});
/** An installation that prices everything in euro and sells nothing. */
const euroOnly = open([model('euro', 'EUR')]);
afterAll(async () => {
  for (const house of [mixed, euroOnly]) {
    await house.idle();
    await house.close();
  }
});

const chat: MeteredCall = { kind: 'chat', subject: 'req_x', assistantId: null, lastsMs: 1_000 };
const named = { provider: 'openai-compatible', region: 'se', operator: 'Nordlys', priceVersion: '1' };
const most = (cost: number): Most => ({
  ...named,
  model: 'euro',
  inputTokens: 1,
  outputTokens: 0,
  cost,
  currency: 'EUR',
});
const used = (cost: number, currency = 'EUR', name = 'euro'): Attempted => ({
  ...named,
  model: name,
  usage: { inputTokens: 1, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0, estimated: false },
  cost,
  currency,
  firstTokenMs: 10,
  totalMs: 20,
  reason: 'ok',
});

async function begin(house: typeof mixed) {
  const tenant = await house.tenant();
  const scope = systemScope(house.installation, tenant.id, 'test');
  const ledger = ledgerOf(house.installation);
  const post = (body: object) => house.call('POST', '/budgets', { key: tenant.key, body });
  const state = async () => (await house.call('GET', '/budgets', { key: tenant.key })).json['data'];
  const sums = async () => (await house.call('GET', '/usage?groupBy=model', { key: tenant.key })).json;
  const spend = async (...attempts: Attempted[]) => {
    const { reservation } = await ledger.reserve({ scope, call: chat, decide: () => ({ most: most(1) }) });
    if (!reservation) throw new Error('it is held');
    await ledger.settle({ reservation, attempts });
  };
  return { ...tenant, scope, ledger, post, state, sums, spend };
}
const month = { scope: 'tenant', period: 'month', isHard: true };

describe('models that are priced in another currency', () => {
  test('count against a budget at the rate of the day, held and spent; the ledger keeps the price’s own currency', async () => {
    const { key, scope, ledger, post, state, spend } = await begin(mixed);
    expect((await post({ ...month, unit: 'SEK', amount: 100 })).status).toBe(201);
    const { reservation } = await ledger.reserve({ scope, call: chat, decide: () => ({ most: most(3) }) });
    expect(await state()).toMatchObject([{ spent: 0, reserved: 33 }]);
    if (!reservation) throw new Error('it is held');
    await ledger.settle({ reservation, attempts: [used(2)] });
    await spend(used(1), used(5, 'SEK', 'krona'));
    expect(await state()).toMatchObject([{ spent: 38, reserved: 0 }]);
    const rows = (await mixed.call('GET', '/usage', { key })).json['data'];
    expect(rows.map(({ cost, currency }: Attempted) => `${cost} ${currency}`)).toEqual(['5 SEK', '1 EUR', '2 EUR']);
  });

  test('leave a hard budget in kronor nothing, as any other model', async () => {
    const { key, post, spend } = await begin(mixed);
    await post({ ...month, unit: 'SEK', amount: 22 });
    await spend(used(2));
    const why = await mixed.call('POST', '/routes/explain', { key, body: { model: 'auto' } });
    expect(why.status).toBe(200);
    const asked = await mixed.app.request('/openai/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'euro', messages: [{ role: 'user', content: 'Hej' }] }),
    });
    expect(await asked.json()).toMatchObject({ error: { code: 'insufficient_quota' } });
  });

  test('are added up in the currency of the budgets, each day at its own rate', async () => {
    const { id, post, sums, spend } = await begin(mixed);
    await spend(used(2), used(5, 'SEK', 'krona'));
    // an older row, written as the ledger would have
    await mixed.installation.db.sqlForTenant(id, (sql) =>
      sql.query(
        `insert into usage (tenant_id, id, at, kind, subject, model, provider, region, input_tokens, output_tokens, cost, currency)
         values ($1, 'use_older', $2, 'chat', 'x', 'euro', 'p', 'se', 1, 0, 1, 'EUR')`,
        [id, daysAgo(25)],
      ),
    );
    expect(await sums()).toMatchObject({
      currency: 'SEK',
      data: [
        { group: 'euro', cost: 32 },
        { group: 'krona', cost: 5 },
      ],
    });
    await post({ ...month, unit: 'EUR', amount: 22 });
    expect(await sums()).toMatchObject({ currency: 'EUR', data: [{ group: 'euro', cost: 3 }, { group: 'krona' }] });
  });

  test('count against what a plan includes', async () => {
    const { id, spend } = await begin(mixed);
    await givePlan(mixed.installation, id, 'municipality');
    await spend(used(2), used(5, 'SEK', 'krona'), used(7, 'SEK', 'own-vllm'));
    const noted = await mixed.installation.db.forTenant(id, (tx) =>
      tx.planUsage.findMany({ where: { tenantId: id, meter: 'modelSpend' }, orderBy: { quantity: 'asc' } }),
    );
    // in öre; the tenant's own model is paid by itself
    expect(noted.map(({ quantity }) => Number(quantity))).toEqual([500, 2_200]);
  });
});

describe('without exchange rates', () => {
  test('an installation in one currency keeps and adds up its own', async () => {
    const { post, spend, sums, state } = await begin(euroOnly);
    expect((await post({ ...month, unit: 'EUR', amount: 100 })).status).toBe(201);
    await spend(used(2));
    expect(await state()).toMatchObject([{ spent: 2, reserved: 0 }]);
    expect(await sums()).toMatchObject({ currency: 'EUR', data: [{ group: 'euro', cost: 2 }] });
  });

  test('a budget that would not notice what models cost, and a plan in kronor, are refused', async () => {
    const { id, post } = await begin(euroOnly);
    const refused = await post({ ...month, unit: 'SEK', amount: 100 });
    expect(refused.json['problems'][0]).toMatchObject({ path: 'unit' });
    expect(refused.json['problems'][0].message).toContain('priced in EUR');
    await expect(givePlan(euroOnly.installation, id, 'municipality')).rejects.toThrow('no exchange rate to SEK');
  });

  test('a tenant’s own model in a second currency is refused where it is entered', async () => {
    const tenant = await euroOnly.tenant();
    const owner = openBrowser(euroOnly.app);
    await owner.follow(await createSignInLink(euroOnly.installation, `${tenant.slug}@lindvik.example`));
    const entry = { ...model('own-vllm', 'SEK'), baseUrl: 'https://models.example/v1' };
    const create = (change: object) =>
      owner.trpc('ownModels.create', { tenant: tenant.slug, entry: { ...entry, ...change } });
    expect((await create({})).reason).toBe('invalid_body');
    expect((await create({ price: { ...entry.price, currency: 'EUR' } })).status).toBe(200);
  });
});
