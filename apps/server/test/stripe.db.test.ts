import { createHmac } from 'node:crypto';
import '@radrum/db/testing';
import {
  countAndTell,
  createSignInLink,
  entitled,
  forgetPlan,
  handleEvent,
  listEvents,
  type Meter,
  reconcile,
  replayEvent,
  sendUsage,
  setPlanByHand,
} from '@radrum/core';
import { newId } from '@radrum/db';
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { startStripeServer } from '../../../infra/test/stripe/index.ts';
import { openStripe } from '../src/payments/stripe/index.ts';
import { openBrowser } from './browser.ts';
import { openInstallation } from './installation.ts';

const webhookSecret = 'whsec_of_the_tests_0123456789';
const stripe = await startStripeServer();
const settings = { key: stripe.key, webhookSecret, hasTax: false, url: stripe.url };
const house = openInstallation(inject('appUrl'), { payments: openStripe(settings), stripe: settings });
const { app, call, installation } = house;
afterAll(async () => {
  await house.idle();
  await house.close();
  await stripe.close();
});
beforeEach(() => stripe.faults.clear());

const invoiceTo = {
  name: 'Lindviks kommun',
  organisationNumber: '212000-0142',
  email: 'faktura@lindvik.example',
  address: { line1: 'Storgatan 1', postalCode: '123 45', city: 'Lindvik', country: 'SE' },
  reference: 'Anna A, 4711',
  orderNumber: 'PO-1234',
};
const operator = {
  user: { id: 'usr_operator', email: 'drift@radrum.example', name: 'Drift' },
  authenticatedAt: new Date(),
};

interface Account {
  revision: number;
  status: string;
  plan: { id: string };
  standings: string[];
  cancelAt: string | null;
  amounts: { hasSubscription: boolean; extraCost: number } | null;
}
/** A tenant on its trial, whose owner has said whom invoices are for. */
async function buyer() {
  const tenant = await house.tenant();
  const owner = openBrowser(app);
  await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
  await setPlanByHand(installation, operator, {
    tenantId: tenant.id,
    plan: 'trial',
    version: 1,
    size: 0,
    interval: 'year',
    reason: 'Prov',
  });
  const deed = (name: string, input: object = {}) => owner.trpc(`billing.${name}`, { tenant: tenant.slug, ...input });
  const query = async <Data>(name: string, input: object = {}) =>
    (await owner.trpc(`billing.${name}`, { tenant: tenant.slug, ...input }, 'query')).data as Data;
  const account = () => query<Account>('account');
  expect((await deed('setInvoiceTo', { invoiceTo, revision: 0 })).status).toBe(200);
  const offer = (wanted: object) =>
    query<{ now: { net: number; tax: number; total: number }; revision: number; tooMuch: object[] }>('offer', wanted);
  const order = async (wanted: object, name = 'order') => {
    const { now, revision } = await offer(wanted);
    return deed(name, { ...wanted, revision, agreedTotal: now.total });
  };
  const invoices = () =>
    query<{ id: string; number: string; status: string; total: number; tax: number; pdfUrl: string }[]>('invoices');
  return { ...tenant, owner, deed, query, account, offer, order, invoices };
}
const small = { plan: 'small', version: 1, interval: 'year' };

/** News as Stripe sends it. */
function signed(event: object, { secret = webhookSecret, at = Math.floor(Date.now() / 1000) } = {}) {
  const body = JSON.stringify(event);
  const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { body, headers: { 'stripe-signature': `t=${at},v1=${mac}`, 'content-type': 'application/json' } };
}
const tell = async ({ body, headers }: ReturnType<typeof signed>) =>
  (await app.request('/api/billing/stripe', { method: 'POST', body, headers })).status;
/** Passes on everything that Stripe's stand-in would have told by now, in an order of one's own. */
async function passOn(order = (events: object[]) => events) {
  const { data } = await stripeEvents();
  for (const event of order(data)) expect(await tell(signed(event))).toBe(200);
  await house.idle();
}
async function stripeEvents(): Promise<{ data: object[] }> {
  const response = await fetch(`${stripe.url}/v1/events?limit=100`, {
    headers: { authorization: `Bearer ${stripe.key}`, 'stripe-version': '2026-10-28.endive' },
  });
  return (await response.json()) as { data: object[] };
}

/** Other files share the database, and their tenants are customers of other stand-ins: those cannot be compared. */
const compareSums = (now: Date) => reconcile(installation, now).catch(() => undefined);

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
    const bigger = { plan: 'municipality', version: 1, interval: 'year' };
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
    const bigger = { plan: 'municipality', version: 1, interval: 'year' };
    const { now } = await mine.offer(bigger);
    expect(now.total).toBeGreaterThan(4_000_000);
    expect(now.total).toBeLessThan(4_400_000);
    expect((await mine.order(bigger)).status).toBe(200);
    expect((await entitled(installation, mine.id, 'answers')).left).toBe(40_000);
    expect((await mine.invoices()).map(({ total }) => total)).toContain(now.total);
  });

  test('to one that has no room for what is in use says what must go first', async () => {
    const mine = await buyer();
    await mine.order({ plan: 'municipality', version: 1, interval: 'year' });
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

/** What an operator does on Stripe's own pages. */
const atStripe = async (path: string, body: Record<string, string>) => {
  const response = await fetch(`${stripe.url}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stripe.key}`, 'stripe-version': '2026-10-28.endive' },
    body: new URLSearchParams(body),
  });
  return { status: response.status, json: (await response.json()) as { id: string } };
};

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
    const bigger = { plan: 'municipality', version: 1, interval: 'year' };
    const full = (await mine.offer(bigger)).now.net;
    const coupon = await atStripe('coupons', { percent_off: '50', duration: 'forever' });
    const { subscriptionId } = await planOf(mine);
    const given = await atStripe(`subscriptions/${subscriptionId}`, { 'discounts[0][coupon]': coupon.json.id });
    expect(given.status).toBe(200);
    expect((await mine.offer(bigger)).now.net).toBeLessThan(full);
    expect((await mine.order(bigger)).status).toBe(200);
  });
});

test('by card, on the provider’s page', async () => {
  const mine = await buyer();
  const { data } = await mine.order({ ...small, interval: 'month' }, 'orderByCard');
  const { url } = data as { url: string };
  const page = await (await fetch(url)).text();
  expect(page).toContain('<form');
  const paid = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ card: '4242424242424242' }),
  });
  expect(paid.headers.get('location')).toContain('/billing?paid=1');
  await passOn();
  expect(await mine.account()).toMatchObject({ status: 'active', plan: { id: 'small' }, paidBy: 'card' });
  expect((await mine.invoices())[0]).toMatchObject({ status: 'paid', total: 186_250 });
  const portal = (await mine.deed('portal')).data as { url: string };
  expect((await fetch(portal.url)).status).toBe(200);
});

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
    expect((await listEvents(installation)).some(({ id }) => id === 'evt_forged')).toBe(false);
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
    const states = new Map((await listEvents(installation)).map(({ id, status }) => [id, status]));
    expect(states.get('evt_unknown_type')).toBe('ignored');
    expect([states.get('evt_unknown_invoice'), states.get('evt_unknown_subscription')]).toEqual(['done', 'done']);
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
    const found = async () => (await listEvents(installation)).find(({ id }) => id === 'evt_away');
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
    const { customerId } = await planOf(mine);
    await fetch(`${stripe.url}/v1/customers/${customerId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${stripe.key}`, 'stripe-version': '2026-10-28.endive' },
    });
    await passOn();
    expect(await mine.account()).toMatchObject({ status: 'ended', amounts: { hasSubscription: false } });
    expect((await mine.order(small)).status).toBe(200);
    expect(await mine.account()).toMatchObject({ status: 'active' });
    expect((await planOf(mine)).customerId).not.toBe(customerId);
  });
});

const planOf = ({ id: tenantId }: { id: string }) =>
  installation.db.forTenant(tenantId, (tx) => tx.tenantPlan.findUniqueOrThrow({ where: { tenantId } }));
async function use({ id: tenantId }: { id: string }, meter: Meter, many: number, quantity = 1) {
  await installation.db.forTenant(tenantId, (tx) =>
    tx.planUsage.createMany({
      data: Array.from({ length: many }, () => ({ tenantId, id: newId('planUsage'), meter, quantity })),
    }),
  );
  forgetPlan(tenantId);
}
const unsent = ({ id: tenantId }: { id: string }) =>
  installation.db.forTenant(tenantId, (tx) => tx.planUsage.count({ where: { tenantId, sentAt: null, problem: null } }));

describe('what is used', () => {
  test('is sent once, whatever goes wrong on its way, and the sums agree', async () => {
    const mine = await buyer();
    await use(mine, 'answers', 5); // on the trial: nobody's to pay
    await countAndTell(installation, mine.id);
    await mine.order(small);
    await use(mine, 'answers', 950);
    await use(mine, 'modelSpend', 20, 0.125);
    await countAndTell(installation, mine.id);
    for (const fault of ['error-after', 'reset-after', 'rate-limit', 'error-before'] as const) {
      stripe.faults.next(fault, { times: 3, match: '/v2/billing/meter_event_stream' });
      await sendUsage(installation, mine.id);
    }
    stripe.faults.clear();
    await sendUsage(installation, mine.id);
    expect(await unsent(mine)).toBe(0);
    const later = new Date(Date.now() + 20 * 60_000);
    await compareSums(later);
    const rows = await installation.db.forTenant(mine.id, (tx) =>
      tx.reconciliation.findMany({ where: { tenantId: mine.id }, orderBy: { meter: 'asc' } }),
    );
    expect(rows.map(({ meter, ours, theirs }) => [meter, Number(ours), Number(theirs)])).toEqual([
      ['answers', 950, 950],
      ['modelSpend', 2.5, 2.5],
      ['tasks', 0, 0],
    ]);
  });

  test('beyond what the owners have allowed for is not billed', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', 1, 11_990);
    await use(mine, 'answers', 25);
    await countAndTell(installation, mine.id);
    await sendUsage(installation, mine.id);
    expect((await mine.account()).amounts?.extraCost).toBe(0);
    const { revision } = await mine.account();
    await mine.deed('setExtraLimit', { extraLimit: 310, revision });
    await use(mine, 'answers', 25);
    await sendUsage(installation, mine.id);
    // five answers of 60 öre, and no sixth
    expect((await mine.account()).amounts?.extraCost).toBe(300);
    expect(await entitled(installation, mine.id, 'answers')).toMatchObject({ allowed: false, why: 'used_up' });
    await compareSums(new Date(Date.now() + 20 * 60_000));
    const row = await installation.db.forTenant(mine.id, (tx) =>
      tx.reconciliation.findFirstOrThrow({ where: { tenantId: mine.id, meter: 'answers' } }),
    );
    expect([Number(row.ours), Number(row.theirs)]).toEqual([12_005, 12_005]);
  });

  test('waits while the provider is away, and nothing is lost', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', 300);
    stripe.faults.next('error-before', { times: 1_000, match: '/v2/billing' });
    expect(await sendUsage(installation, mine.id)).toBe(0);
    expect(await unsent(mine)).toBe(300);
    stripe.faults.clear();
    expect(await sendUsage(installation, mine.id)).toBe(300);
  });

  test('of a clock that is ahead waits, and what is too old for the provider is set aside', async () => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', 3);
    await installation.db.forTenant(mine.id, async (tx) => {
      await tx.tenantPlan.update({ where: { tenantId: mine.id }, data: { orderedAt: new Date(0) } });
      for (const minutes of [10, -36 * 24 * 60])
        await tx.planUsage.create({
          data: {
            tenantId: mine.id,
            id: newId('planUsage'),
            meter: 'answers',
            quantity: 1,
            at: new Date(Date.now() + minutes * 60_000),
          },
        });
    });
    expect(await sendUsage(installation, mine.id)).toBe(3);
    expect(await unsent(mine)).toBe(1);
    const aside = await installation.db.forTenant(mine.id, (tx) =>
      tx.planUsage.findMany({ where: { tenantId: mine.id, problem: { not: null } }, select: { problem: true } }),
    );
    expect(aside).toEqual([{ problem: 'too_old' }]);
  });

  test.each([
    ['counted', 'reset-after', 0],
    ['never came there', 'error-before', 40],
  ] as const)('that was tried more than a day ago and %s counts once', async (_, fault, sentAgain) => {
    const mine = await buyer();
    await mine.order(small);
    await use(mine, 'answers', 40);
    // the client tries three times by itself; the first may have done it
    stripe.faults.next(fault, { times: 1, match: '/v2/billing/meter_event_stream' });
    if (fault === 'reset-after')
      stripe.faults.next('error-before', { times: 5, match: '/v2/billing/meter_event_stream' });
    else stripe.faults.next(fault, { times: 5, match: '/v2/billing/meter_event_stream' });
    expect(await sendUsage(installation, mine.id)).toBe(0);
    stripe.faults.clear();
    const tenantId = mine.id;
    await installation.db.forTenant(tenantId, (tx) =>
      tx.planUsage.updateMany({ where: { tenantId }, data: { triedAt: new Date(Date.now() - 25 * 3_600_000) } }),
    );
    expect(await sendUsage(installation, mine.id)).toBe(sentAgain);
    expect(await unsent(mine)).toBe(0);
    await compareSums(new Date(Date.now() + 20 * 60_000));
    const row = await installation.db.forTenant(tenantId, (tx) =>
      tx.reconciliation.findFirstOrThrow({ where: { tenantId, meter: 'answers' } }),
    );
    expect([Number(row.ours), Number(row.theirs)]).toEqual([40, 40]);
  });
});

test('what is read anew of one tenant does not wait for another, and news of a plan that has ended are made up for', async () => {
  const [other, mine] = [await buyer(), await buyer()];
  for (const one of [other, mine]) await one.order(small);
  const [invoice] = await mine.invoices();
  const { subscriptionId } = await planOf(mine);
  await installation.payments?.end(subscriptionId ?? '');
  await passOn();
  expect(await mine.account()).toMatchObject({ status: 'ended' });
  stripe.receiveTransfer(invoice?.id ?? ''); // and nobody hears of it
  stripe.faults.next('rate-limit', { match: `/v1/subscriptions/${(await planOf(other)).subscriptionId}` });
  await expect(reconcile(installation)).rejects.toThrow(' of ');
  expect((await mine.invoices())[0]).toMatchObject({ status: 'paid' });
});

test('a tenant that is deleted is invoiced no more, and its open invoice stays at the provider', async () => {
  const mine = await buyer();
  await mine.order(small);
  const { subscriptionId } = await planOf(mine);
  await installation.db.asOperator({ actor: 'test', action: 'test' }, (tx) =>
    tx.tenant.update({ where: { id: mine.id }, data: { status: 'deleting', deleteAfter: new Date(0) } }),
  );
  await installation.jobs.deleteTenant({ tenantId: mine.id });
  await house.idle();
  const facts = await installation.payments?.readSubscription(subscriptionId ?? '');
  expect(facts?.state).toBe('ended');
  await passOn();
  expect((await call('GET', '/assistants', { key: mine.key })).status).toBe(401);
});
