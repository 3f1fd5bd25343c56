import '@radrum/db/testing';
import { countAndTell, plans } from '@radrum/core';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { openShop, pay, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { installation, give, buyer, passOn, use } = shop;
afterAll(shop.close);

const sold = plans.find(({ id }) => id === 'small')?.sold ?? { from: '', until: null };
const until = sold.until;
const withdraw = () => Object.assign(sold, { until: '2026-11-02' });
afterEach(() => void Object.assign(sold, { until }));
const monthly = { ...small, interval: 'month' };

describe('a version of a plan that is withdrawn', () => {
  test('while its buyer is on the payment page is theirs once they have paid', async () => {
    const mine = await buyer();
    const url = await mine.cardPage(monthly);
    withdraw();
    await pay(url);
    await passOn();
    expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small', version: 1 } });
    const { revision } = await mine.account();
    expect((await mine.deed('setExtraLimit', { extraLimit: 5_000, revision })).status).toBe(200);
    expect((await mine.deed('cancel')).status).toBe(200);
    expect((await mine.deed('resume')).status).toBe(200);
  });

  test('while its buyer looks at the price is sold no more', async () => {
    const mine = await buyer();
    const { now, revision } = await mine.offer(small);
    withdraw();
    expect((await mine.deed('order', { ...small, revision, agreedTotal: now.total })).reason).toBe('conflict');
  });
});

describe('what is allowed for beyond the plan', () => {
  const allow = async (mine: Awaited<ReturnType<typeof buyer>>, extraLimit: number) =>
    mine.deed('setExtraLimit', { extraLimit, revision: (await mine.account()).revision });

  test('in a year becomes a twelfth for each month, in whole kronor, and that is shown before', async () => {
    const mine = await buyer();
    await mine.order(small);
    await allow(mine, 100_000);
    expect((await mine.offer(monthly)).extraLimit).toBe(8_300);
    expect((await mine.order(monthly)).status).toBe(200);
    expect(await mine.account()).toMatchObject({ interval: 'month', amounts: { extraLimit: 8_300 } });
    await passOn(); // the same news once more
    expect((await mine.account()).amounts?.extraLimit).toBe(8_300);
  });

  test('in a month is no more in a year', async () => {
    const mine = await buyer();
    await mine.order(monthly);
    await allow(mine, 20_000);
    expect((await mine.offer(small)).extraLimit).toBe(20_000);
    expect((await mine.order(small)).status).toBe(200);
    expect((await mine.account()).amounts?.extraLimit).toBe(20_000);
  });

  test('goes along where an operator sets the plan', async () => {
    const mine = await buyer();
    await give(mine.id, 'small');
    await allow(mine, 120_000);
    await give(mine.id, 'small', { interval: 'month' });
    expect((await mine.account()).amounts?.extraLimit).toBe(10_000);
  });
});

test('since when a limit is reached is told', async () => {
  const mine = await buyer();
  await give(mine.id, 'small');
  await use(mine, 'answers', { quantity: 12_000 });
  await countAndTell(installation, mine.id, new Date('2026-11-20T10:00:00Z'));
  const since = Object.fromEntries((await mine.account()).limits.map(({ limit, overSince }) => [limit, overSince]));
  expect(since).toMatchObject({ answers: '2026-11-20T10:00:00.000Z', tasks: null, members: null });
});
