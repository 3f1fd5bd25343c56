import '@radrum/db/testing';
import { entitled, handleEvent, reconcile, replayEvent } from '@radrum/core';
import { newId } from '@radrum/db';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bigger, openShop, pay, small } from './shop.ts';

const shop = await openShop(inject('appUrl'));
const { stripe, house, installation, buyer, signed, tell, passOn, atStripe } = shop;
afterAll(shop.close);
beforeEach(() => stripe.faults.clear());

describe('from the trial to an invoice that is paid', () => {
  test('the price is shown with VAT, ordered once, invoiced with the buyer’s references, and paid', async () => {
    const mine = await buyer();
    const { now, revision } = await mine.offer(small);
    expect(now).toEqual({ net: 1_490_000, tax: 372_500, total: 1_862_500 });
    const order = { ...small, revision, agreedTotal: now.total };
    const both = await Promise.all([mine.deed('order', order), mine.deed('order', order)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
    expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small' } });
    const [invoice, ...others] = await mine.invoices();
    expect(others).toEqual([]);
    expect(invoice).toMatchObject({ status: 'open', total: 1_862_500, tax: 372_500 });
    const state = JSON.stringify(stripe.snapshot());
    for (const text of ['Anna A, 4711', 'PO-1234', '212000-0142', 'SE212000014201']) expect(state).toContain(text);
    const mails = house.mails.length;
    stripe.receiveTransfer(invoice?.id ?? '');
    await passOn();
    await passOn(); // every event once more
    expect((await mine.invoices())[0]).toMatchObject({ status: 'paid' });
    expect(house.mails.slice(mails).map(({ to, subject }) => [to, subject])).toEqual([
      ['faktura@lindvik.example', `Kvitto: faktura ${invoice?.number} är betald`],
    ]);
  });

  test('a price that is another one than was agreed to is not paid', async () => {
    const mine = await buyer();
    const { revision } = await mine.offer(small);
    expect((await mine.deed('order', { ...small, revision, agreedTotal: 100 })).reason).toBe('conflict');
    expect((await mine.account()).status).toBe('trial');
  });

  test('a plan that is sold no more, or never was, is refused', async () => {
    const mine = await buyer();
    const order = { plan: 'small', version: 9, interval: 'year', revision: 1, agreedTotal: 0 };
    expect((await mine.deed('order', order)).reason).toBe('conflict');
    const monthly = { plan: 'municipality', version: 1, interval: 'month', revision: 1, agreedTotal: 0 };
    expect((await mine.deed('order', monthly)).reason).toBe('invalid_body');
  });
});

describe('an order whose answer was lost on its way', () => {
  /** Stripe has done it, and answers the same failure to the same key for a day. */
  const loseAnswer = (match: string) => stripe.faults.next('error-after', { match });

  test('can be made again at once, and is invoiced once', async () => {
    const mine = await buyer();
    loseAnswer('POST /v1/customers');
    expect(await mine.offer(small)).toBeUndefined();
    loseAnswer('POST /v1/subscriptions');
    expect((await mine.order(small)).status).toBe(500);
    expect((await mine.account()).status).toBe('trial');
    expect((await mine.order(small)).status).toBe(200);
    expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small' } });
    expect((await mine.invoices()).map(({ total }) => total)).toEqual([1_862_500]);
    await passOn();
    expect(await mine.invoices()).toHaveLength(1);
  });

  test('is changed where another plan is ordered instead', async () => {
    const mine = await buyer();
    loseAnswer('POST /v1/subscriptions');
    expect((await mine.order(small)).status).toBe(500);
    const { now } = await mine.offer(bigger);
    expect((await mine.order(bigger)).status).toBe(200);
    expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'municipality' } });
    // the invoice of the first order is a draft for an hour; with it they pay what they have agreed to
    expect((await mine.invoices()).map(({ total }) => total)).toEqual([now.total - 1_862_500]);
  });
});

describe('a change of plan', () => {
  test('is reckoned from what is left of the period, and the limits change at once', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { now } = await mine.offer(bigger);
    expect(now.total).toBeGreaterThan(4_000_000);
    expect(now.total).toBeLessThan(4_400_000);
    expect((await mine.order(bigger)).status).toBe(200);
    expect((await entitled(installation, mine.id, 'answers')).left).toBe(40_000);
    expect((await mine.invoices()).map(({ total }) => total)).toContain(now.total);
  });

  test('to one that has no room for what is in use says what must go first', async () => {
    const mine = await buyer();
    await mine.order(bigger);
    await installation.db.forTenant(mine.id, (tx) =>
      tx.invitation.createMany({
        data: Array.from({ length: 20 }, (_, at) => ({
          tenantId: mine.id,
          id: newId('invitation'),
          email: `p${at}@lindvik.example`,
          role: 'staff',
          tokenHash: `hash ${mine.id} ${at}`,
          invitedBy: 'x',
          expiresAt: new Date(Date.now() + 86_400_000),
        })),
      }),
    );
    expect((await mine.offer(small)).tooMuch).toEqual([{ limit: 'members', has: 21, included: 15 }]);
    expect((await mine.order(small)).reason).toBe('invalid_body');
    expect((await mine.account()).plan.id).toBe('municipality');
  });

  test('cancelled, it goes on to its end, and is taken back', async () => {
    const mine = await buyer();
    await mine.order(small);
    expect((await mine.deed('cancel')).status).toBe(200);
    expect((await mine.account()).cancelAt).not.toBeNull();
    expect((await mine.deed('resume')).status).toBe(200);
    expect((await mine.account()).cancelAt).toBeNull();
  });
});

describe('what is given back at the provider', () => {
  test('a credit note is seen with its invoice; one larger than what is left is refused there', async () => {
    const mine = await buyer();
    await mine.order(small);
    const [invoice] = await mine.invoices();
    const credit = (amount: number) => atStripe('credit_notes', { invoice: invoice?.id ?? '', amount: String(amount) });
    expect((await credit(1_862_501)).status).toBe(400);
    expect((await credit(862_500)).status).toBe(200);
    await passOn();
    expect((await mine.invoices())[0]).toMatchObject({ status: 'open', credited: 862_500, total: 1_862_500 });
    expect((await credit(1_000_000)).status).toBe(200);
    await passOn();
    expect((await mine.invoices())[0]).toMatchObject({ status: 'paid', credited: 1_862_500 });
  });

  test('a discount of the subscription is in what the next change costs', async () => {
    const mine = await buyer();
    await mine.order(small);
    const full = (await mine.offer(bigger)).now.net;
    const coupon = await atStripe('coupons', { percent_off: '50', duration: 'forever' });
    const { subscriptionId } = await mine.row();
    const given = await atStripe(`subscriptions/${subscriptionId}`, { 'discounts[0][coupon]': coupon.json.id });
    expect(given.status).toBe(200);
    expect((await mine.offer(bigger)).now.net).toBeLessThan(full);
    expect((await mine.order(bigger)).status).toBe(200);
  });
});

test('by card, on the provider’s page', async () => {
  const mine = await buyer();
  const url = await mine.cardPage({ ...small, interval: 'month' });
  const page = await (await fetch(url)).text();
  expect(page).toContain('<form');
  const paid = await pay(url);
  expect(paid.headers.get('location')).toContain('/billing?paid=1');
  await passOn();
  expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small' }, paidBy: 'card' });
  expect((await mine.invoices())[0]).toMatchObject({ status: 'paid', total: 186_250 });
  const portal = (await mine.deed('portal')).data as { url: string };
  expect((await fetch(portal.url)).status).toBe(200);
});

/** Other files share the database, and their events crowd the list that operators see. */
const eventOf = (id: string) =>
  installation.db.asOperator({ actor: 'test', action: 'test' }, (tx) => tx.billingEvent.findUnique({ where: { id } }));

describe('news of the provider', () => {
  test('are taken only with the right signature over their very bytes, and not when they are old', async () => {
    const event = {
      id: 'evt_forged',
      object: 'event',
      type: 'invoice.paid',
      created: 1,
      data: { object: { id: 'in_x' } },
    };
    expect(await tell(signed(event, { secret: 'whsec_somebody_else' }))).toBe(401);
    expect(await tell(signed(event, { at: Math.floor(Date.now() / 1000) - 301 }))).toBe(401);
    const { body, headers } = signed(event);
    expect(await tell({ body: body.replace('in_x', 'in_y'), headers })).toBe(401);
    expect(await tell({ body, headers: { ...headers, 'stripe-signature': '' } })).toBe(401);
    expect(await eventOf('evt_forged')).toBeNull();
  });

  test('in the wrong order come to the same', async () => {
    const mine = await buyer();
    await mine.order(small);
    const [invoice] = await mine.invoices();
    stripe.receiveTransfer(invoice?.id ?? '');
    await passOn((events) => events.toReversed());
    await passOn((events) => events.toSorted(() => 0.5 - Math.random()));
    expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small' }, standings: [] });
    expect((await mine.invoices())[0]).toMatchObject({ status: 'paid' });
  });

  test('of what nobody knows or follows change nothing', async () => {
    const created = Math.floor(Date.now() / 1000);
    const event = (id: string, type: string, object: object) => ({
      id,
      object: 'event',
      type,
      created,
      data: { object },
    });
    for (const one of [
      event('evt_unknown_type', 'moon.landed', { id: 'moon_1', object: 'moon' }),
      event('evt_unknown_invoice', 'invoice.paid', { id: 'in_unknown', object: 'invoice' }),
      event('evt_unknown_subscription', 'customer.subscription.updated', { id: 'sub_unknown', object: 'subscription' }),
    ])
      expect(await tell(signed(one))).toBe(200);
    await house.idle();
    expect(await eventOf('evt_unknown_type')).toMatchObject({ status: 'ignored' });
    for (const id of ['evt_unknown_invoice', 'evt_unknown_subscription'])
      expect(await eventOf(id)).toMatchObject({ status: 'done' });
  });

  test('that cannot be taken over are kept, tried again, and replayed by an operator', async () => {
    const mine = await buyer();
    await mine.order(small);
    const [invoice] = await mine.invoices();
    stripe.receiveTransfer(invoice?.id ?? '');
    stripe.faults.next('error-before', { times: 100, match: '/v1/invoices' });
    const created = Math.floor(Date.now() / 1000);
    const about = { id: invoice?.id, object: 'invoice' };
    await tell(signed({ id: 'evt_away', object: 'event', type: 'invoice.paid', created, data: { object: about } }));
    await house.idle();
    for (let tries = 0; tries < 7; tries++) await handleEvent(installation, 'evt_away').catch(() => {});
    const found = () => eventOf('evt_away');
    expect(await found()).toMatchObject({ status: 'failed', attempts: 8 });
    expect((await mine.invoices())[0]?.status).toBe('open');
    stripe.faults.clear();
    await replayEvent(installation, 'usr_operator', 'evt_away');
    await house.idle();
    expect(await found()).toMatchObject({ status: 'done', tenantId: mine.id });
    expect((await mine.invoices())[0]?.status).toBe('paid');
  }, 120_000);

  test('that the customer was deleted end the plan, and the next order makes a new one', async () => {
    const mine = await buyer();
    await mine.order(small);
    const { customerId } = await mine.row();
    await fetch(`${stripe.url}/v1/customers/${customerId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${stripe.key}`, 'stripe-version': '2026-10-28.endive' },
    });
    await passOn();
    expect(await mine.account()).toMatchObject({ status: 'ended', amounts: { hasSubscription: false } });
    expect((await mine.order(small)).status).toBe(200);
    expect(await mine.account()).toMatchObject({ status: 'active' });
    expect((await mine.row()).customerId).not.toBe(customerId);
  });
});

test('what is read anew of one tenant does not wait for another, and news of a plan that has ended are made up for', async () => {
  const [other, mine] = [await buyer(), await buyer()];
  for (const one of [other, mine]) await one.order(small);
  const [invoice] = await mine.invoices();
  const { subscriptionId } = await mine.row();
  await installation.payments?.end(subscriptionId ?? '');
  await passOn();
  expect(await mine.account()).toMatchObject({ status: 'ended' });
  stripe.receiveTransfer(invoice?.id ?? ''); // and nobody hears of it
  stripe.faults.next('rate-limit', { match: `/v1/subscriptions/${(await other.row()).subscriptionId}` });
  await expect(reconcile(installation)).rejects.toThrow(' of ');
  expect((await mine.invoices())[0]).toMatchObject({ status: 'paid' });
});
