import '@radrum/db/testing';
import { listEvents, replayEvent } from '@radrum/core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openShop, pay, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { house, installation, client, buyer, passOn } = shop;
afterAll(shop.close);
const monthly = { ...small, interval: 'month' };

describe('a tenant that is deleted', () => {
  const remove = async ({ id }: { id: string }) => {
    await installation.db.asOperator({ actor: 'test', action: 'test' }, (tx) =>
      tx.tenant.update({ where: { id }, data: { status: 'deleting', deleteAfter: new Date(0) } }),
    );
    await installation.jobs.deleteTenant({ tenantId: id });
    await house.idle();
  };
  const subscriptionsOf = async (customer: string | null) =>
    (await client.subscriptions.list({ customer: customer ?? '', status: 'all' })).data.map(({ status }) => status);
  /** What waits for operators of a subscription; other files share the database. */
  const toldOf = async (subscription: string | undefined) =>
    (await listEvents(installation)).filter(({ status, subject }) => status === 'failed' && subject === subscription);

  test('is invoiced no more, and its open invoice stays at the provider', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { customerId } = await mine.row();
    await remove(mine);
    expect(await subscriptionsOf(customerId)).toEqual(['canceled']);
    const { data } = await client.invoices.list({ customer: customerId ?? '' });
    expect(data.map(({ status }) => status)).toEqual(['open']);
    await passOn();
    expect((await house.call('GET', '/assistants', { key: mine.key })).status).toBe(401);
  });

  test('has no payment page left that could be paid', async () => {
    const mine = await buyer();
    const url = await mine.cardPage(monthly);
    const { customerId } = await mine.row();
    await remove(mine);
    expect((await pay(url)).status).toBe(410);
    expect(await subscriptionsOf(customerId)).toEqual([]);
  });

  test('has what it paid for a moment before, of which nobody had heard, ended, and operators are told', async () => {
    const mine = await buyer();
    await pay(await mine.cardPage(monthly));
    const { customerId } = await mine.row();
    const [paid] = (await client.subscriptions.list({ customer: customerId ?? '' })).data;
    await remove(mine);
    expect(await subscriptionsOf(customerId)).toEqual(['canceled']);
    expect(await toldOf(paid?.id)).toMatchObject([{ problem: expect.stringContaining('a tenant that is deleted') }]);
  });

  test('has nothing ended of which nobody could be told', async () => {
    const mine = await buyer();
    await pay(await mine.cardPage(monthly));
    const { customerId } = await mine.row();
    const stopped = () => Promise.reject(new Error('the worker was stopped'));
    await expect(installation.payments?.leave(customerId ?? '', stopped)).rejects.toThrow('stopped');
    expect(await subscriptionsOf(customerId)).toEqual(['active']);
    await remove(mine);
    expect(await subscriptionsOf(customerId)).toEqual(['canceled']);
  });

  test('tells nobody of an order that was begun and never paid for', async () => {
    const mine = await buyer();
    await mine.cardPage(monthly);
    const { customerId } = await mine.row();
    const price = (await client.prices.list({ lookup_keys: ['small-v1-s0-month'] })).data[0]?.id ?? '';
    const begun = await client.subscriptions.create({
      customer: customerId ?? '',
      items: [{ price }],
      payment_behavior: 'default_incomplete',
      metadata: { tenant: mine.id, plan: 'small', version: '1', size: '0', interval: 'month' },
    });
    expect(begun.status).toBe('incomplete');
    await remove(mine);
    expect(await subscriptionsOf(customerId)).not.toContain('incomplete');
    expect(await toldOf(begun.id)).toEqual([]);
  });

  test('pays for nothing afterwards either, and operators are told until they have looked', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { customerId } = await mine.row();
    await remove(mine);
    // a page that stayed open in spite of all
    const price = (await client.prices.list({ lookup_keys: ['small-v1-s0-month'] })).data[0]?.id ?? '';
    const page = await client.checkout.sessions.create({
      mode: 'subscription',
      customer: customerId ?? '',
      line_items: [{ price, quantity: 1 }],
      success_url: 'https://radrum.example',
      subscription_data: {
        metadata: { tenant: mine.id, plan: 'small', version: '1', size: '0', interval: 'month' },
      },
    });
    await pay(page.url ?? '');
    const [late] = (await client.subscriptions.list({ customer: customerId ?? '' })).data;
    await passOn();
    expect(await subscriptionsOf(customerId)).toEqual(['canceled', 'canceled']);
    const told = await toldOf(late?.id);
    expect(told[0]?.problem).toContain('a tenant that is deleted');
    for (const { id } of told) await replayEvent(installation, 'usr_operator', id);
    await house.idle();
    expect(await toldOf(late?.id)).toEqual([]);
  });

  test('of another installation is left alone', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { subscriptionId, customerId } = await mine.row();
    await client.subscriptions.update(subscriptionId ?? '', { metadata: { tenant: 'ten_of_others' } });
    await passOn();
    expect(await subscriptionsOf(customerId)).toEqual(['active']);
  });
});
