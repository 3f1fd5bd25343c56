import '@radrum/db/testing';
import {
  applySubscription,
  countAndTell,
  draftAssistant,
  entitled,
  noteEvent,
  sendUsage,
  type SubscriptionFacts,
  systemScope,
  taxFor,
  tenantsWithUse,
} from '@radrum/core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { bigger, invoiceTo, openShop, pay, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { house, installation, client, give, buyer, use, move } = shop;
const { app } = house;
afterAll(shop.close);
type Buyer = Awaited<ReturnType<typeof buyer>>;

/** What is paid for at the provider. */
async function running({ row }: Buyer) {
  const { customerId } = await row();
  const { data } = await client.subscriptions.list({ customer: customerId ?? '', status: 'active' });
  return data.length;
}

describe('nobody pays for two plans', () => {
  test('a page for a card that is still open is closed by an order by invoice', async () => {
    const mine = await buyer();
    const url = await mine.cardPage({ ...small, interval: 'month' });
    expect((await mine.order(small)).status).toBe(200);
    await pay(url);
    expect(await running(mine)).toBe(1);
  });

  test('of two pages for a card one can be paid', async () => {
    const mine = await buyer();
    const urls = [await mine.cardPage(small), await mine.cardPage({ ...small, interval: 'month' })];
    for (const url of urls) await pay(url);
    expect(await running(mine)).toBe(1);
  });

  test('what was paid by card a moment ago, and is not heard of yet, is not sold again', async () => {
    const mine = await buyer();
    await pay(await mine.cardPage(small));
    const again = await mine.order(small, 'orderByCard');
    expect(again.reason).toBe('conflict');
    expect(await running(mine)).toBe(1);
  });
});

describe('news of a subscription that is not the plan’s own', () => {
  const gone = (mine: Buyer): SubscriptionFacts => ({
    subscriptionId: 'sub_old',
    customerId: 'cus_old',
    tenantId: mine.id,
    order: { plan: 'small', version: 1, size: 0, interval: 'year' },
    state: 'ended',
    paidBy: 'card',
    periodStart: new Date(),
    periodEnd: new Date(),
    cancelAt: null,
    asOf: new Date(),
  });
  test('an order by card that was never paid and lapsed leaves the trial as it is', async () => {
    const mine = await buyer();
    await applySubscription(installation, gone(mine));
    expect(await mine.row()).toMatchObject({ status: 'trial', plan: 'trial', subscriptionId: null });
  });

  test('late news that an older one has ended do not close what an operator has given, or taken away', async () => {
    const mine = await buyer();
    await give(mine.id, 'municipality');
    await applySubscription(installation, gone(mine));
    expect(await mine.row()).toMatchObject({ status: 'active', plan: 'municipality' });
    await give(mine.id, 'self-hosted');
    await applySubscription(installation, gone(mine));
    expect((await entitled(installation, mine.id, 'answers')).why).toBe('unlimited');
  });
});

test('a customer that is deleted at the provider ends no trial, and no plan by hand, and the next order makes another', async () => {
  const mine = await buyer();
  await mine.query('offer', small);
  const { customerId } = await mine.row();
  await client.customers.del(customerId ?? '');
  const event = {
    id: `evt_${mine.id}`,
    type: 'customer.deleted',
    object: 'customer',
    subject: customerId ?? '',
  } as const;
  await noteEvent(installation, { ...event, occurredAt: new Date() });
  await house.idle();
  expect(await mine.row()).toMatchObject({ status: 'trial' });
  expect((await mine.deed('portal')).reason).toBe('conflict');
  expect((await mine.order(small)).status).toBe(200);
  expect((await mine.row()).customerId).not.toBe(customerId);
});

test('an order after the plan was taken away and given anew has another key at the provider', async () => {
  const mine = await buyer();
  await mine.order(small);
  const { subscriptionId } = await mine.row();
  await client.subscriptions.cancel(subscriptionId ?? '');
  await move(mine, { status: 'ended' });
  await give(mine.id, 'self-hosted');
  await give(mine.id, 'trial');
  expect((await mine.deed('setInvoiceTo', { invoiceTo, revision: 0 })).status).toBe(200);
  expect((await mine.order(small)).status).toBe(200);
  expect((await mine.row()).subscriptionId).not.toBe(subscriptionId);
  expect(await running(mine)).toBe(1);
});

test('a plan that has ended asks no models: not for vectors by API either', async () => {
  const mine = await buyer();
  await move(mine, { periodEnd: new Date(Date.now() - 1000) });
  const asked = await app.request('/openai/v1/embeddings', {
    method: 'POST',
    headers: { authorization: `Bearer ${mine.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'any', input: 'Hej' }),
  });
  expect(asked.status).toBe(402);
});

test('a subscription that the provider ends before its time serves nobody until then', async () => {
  const mine = await buyer();
  await mine.order(small);
  const { subscriptionId } = await mine.row();
  await client.subscriptions.cancel(subscriptionId ?? '');
  const facts = await installation.payments?.readSubscription(subscriptionId ?? '');
  if (facts) await applySubscription(installation, facts);
  const { standings } = await mine.query<{ standings: string[] }>('account');
  expect(standings).toContain('ended');
  expect((await entitled(installation, mine.id, 'answers')).why).toBe('ended');
});

// the draft is asked as if there were no plan: try-outs, test runs and comparisons of policies go on asking models
test('a plan whose models are used up asks none in the console either', async () => {
  const mine = await buyer();
  const body = { name: 'Fråga', slug: 'fraga', audience: 'citizen', knowledgeBaseIds: [] };
  await house.call('POST', '/assistants', { key: mine.key, body });
  await use(mine, 'modelSpend', { quantity: 50_000 });
  const draft = await draftAssistant(systemScope(installation, mine.id, 'test'), 'fraga');
  expect(draft.quotesOnly).toBe(true);
});

describe('tax', () => {
  test('a Swedish VAT number with an address elsewhere is no reverse charge', () => {
    expect(taxFor({ country: 'FI', vatNumber: 'SE212000014201' }).percentage).toBe(25);
    expect(taxFor({ country: 'FI', vatNumber: 'ZZ123' }).percentage).toBe(25);
    expect(taxFor({ country: 'FI', vatNumber: 'FI01234567' }).percentage).toBe(0);
    expect(taxFor({ country: 'GR', vatNumber: 'EL123456789' }).percentage).toBe(0);
  });
});

test('a change after the buyer has moved to Sweden costs what was shown', async () => {
  const mine = await buyer();
  const address = { line1: 'Torggatan 1', postalCode: '00100', city: 'Helsingfors', country: 'FI' };
  const abroad = { ...invoiceTo, organisationNumber: null, vatNumber: 'FI01234567', address };
  const send = async (to: object) =>
    (await mine.deed('setInvoiceTo', { invoiceTo: to, revision: (await mine.row()).revision })).status;
  expect(await send(abroad)).toBe(200);
  await mine.order(small);
  expect(await send(invoiceTo)).toBe(200);
  const { now } = await mine.query<{ now: { total: number } }>('offer', bigger);
  expect((await mine.order(bigger)).status).toBe(200);
  const invoices = await mine.query<{ total: number }[]>('invoices');
  expect(invoices.map(({ total }) => total)).toContain(now.total);
});

describe('what is used', () => {
  test('and cannot be compared with a customer that is gone stops nobody’s counting', async () => {
    const mine = await buyer();
    await mine.order(small);
    const tenantId = mine.id;
    await use(mine, 'answers', { quantity: 1 });
    await installation.db.forTenant(tenantId, (tx) =>
      tx.planUsage.updateMany({ where: { tenantId }, data: { triedAt: new Date(Date.now() - 25 * 3_600_000) } }),
    );
    await client.customers.del((await mine.row()).customerId ?? ''); // and nobody hears of it
    expect(await sendUsage(installation, tenantId)).toBe(0);
  });

  test('a moment before the order is not billed, and is not looked at every five seconds for ever', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { orderedAt } = await mine.row();
    await use(mine, 'answers', { quantity: 1, at: new Date(orderedAt.getTime() - 1) });
    await countAndTell(installation, mine.id);
    await sendUsage(installation, mine.id);
    expect(await tenantsWithUse(installation)).not.toContain(mine.id);
  });

  test('a period that has ended while the provider’s news are late does not hold up the next one', async () => {
    const mine = await buyer();
    await mine.order({ ...small, interval: 'month' });
    const end = new Date(Date.now() - 60_000);
    await move(mine, {
      periodStart: new Date(end.getTime() - 30 * 86_400_000),
      periodEnd: end,
      orderedAt: new Date(0),
    });
    await use(mine, 'answers', { quantity: 1_000, at: new Date(end.getTime() - 60_000) });
    expect(await entitled(installation, mine.id, 'answers')).toMatchObject({ allowed: true, left: 1_000 });
  });

  test('more than a smaller plan includes is not billed without anybody having allowed for it', async () => {
    const mine = await buyer();
    await mine.order(bigger);
    await use(mine, 'answers', { quantity: 20_000 });
    await countAndTell(installation, mine.id);
    await sendUsage(installation, mine.id);
    expect((await mine.order(small)).reason).toBe('conflict');
    expect((await mine.row()).plan).toBe('municipality');
    const { revision } = await mine.row();
    expect((await mine.deed('setExtraLimit', { extraLimit: 480_000, revision })).status).toBe(200);
    expect((await mine.order(small)).status).toBe(200);
  });
});

test('a trial sells nothing more, and says so', async () => {
  const mine = await buyer();
  const { revision } = await mine.row();
  expect((await mine.deed('setExtraLimit', { extraLimit: 100_000, revision })).reason).toBe('conflict');
});

test('a change to less is no payment: no receipt', async () => {
  const mine = await buyer();
  await mine.order(bigger);
  const before = house.mails.length;
  expect((await mine.order(small)).status).toBe(200);
  expect(house.mails.slice(before).map(({ subject }) => subject)).toEqual([]);
});
