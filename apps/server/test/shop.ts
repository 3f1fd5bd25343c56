import { createHmac } from 'node:crypto';
import { createSignInLink, forgetPlan, type Meter, type PlanId } from '@radrum/core';
import { newId } from '@radrum/db';
import Stripe from 'stripe';
import { expect } from 'vitest';
import { startStripeServer } from '../../../infra/test/stripe/index.ts';
import { openStripe } from '../src/payments/stripe/index.ts';
import { openBrowser } from './browser.ts';
import { type GivenPlan, givePlan } from './give-plan.ts';
import { openInstallation } from './installation.ts';

const webhookSecret = 'whsec_of_the_tests_0123456789';
const version = '2026-10-28.endive';

export const invoiceTo = {
  name: 'Lindviks kommun',
  organisationNumber: '212000-0142',
  email: 'faktura@lindvik.example',
  address: { line1: 'Storgatan 1', postalCode: '123 45', city: 'Lindvik', country: 'SE' },
  reference: 'Anna A, 4711',
  orderNumber: 'PO-1234',
};
export const small = { plan: 'small', version: 1, interval: 'year' };
/** The buyers' names are in no register of municipalities: they say for how many they are. */
export const bigger = { plan: 'municipality', version: 1, interval: 'year', inhabitants: 9_000 };

interface Account {
  revision: number;
  status: string;
  interval: string;
  plan: { id: string; version: number; inhabitants: number | null };
  standings: string[];
  cancelAt: string | null;
  limits: { limit: string; overSince: string | null }[];
  amounts: { hasSubscription: boolean; extraCost: number; extraLimit: number } | null;
}
interface Offer {
  now: { net: number; tax: number; total: number };
  order: { size: number };
  revision: number;
  extraLimit: number;
  tooMuch: object[];
}

/** An installation that sells plans over the stand-in for Stripe. */
export async function openShop(address: string) {
  const stripe = await startStripeServer();
  const settings = { key: stripe.key, webhookSecret, hasTax: false, url: stripe.url };
  const house = openInstallation(address, { payments: openStripe(settings), stripe: settings });
  const { app, installation } = house;
  const made: string[] = [];

  const give = (tenantId: string, plan: PlanId, more?: GivenPlan) => givePlan(installation, tenantId, plan, more);

  /** A tenant on its trial, whose owner has said whom invoices are for. */
  async function buyer() {
    const tenant = await house.tenant();
    made.push(tenant.id);
    const owner = openBrowser(app);
    await owner.follow(await createSignInLink(installation, `${tenant.slug}@lindvik.example`));
    await give(tenant.id, 'trial');
    const deed = (name: string, input: object = {}) => owner.trpc(`billing.${name}`, { tenant: tenant.slug, ...input });
    const query = async <Data>(name: string, input: object = {}) =>
      (await owner.trpc(`billing.${name}`, { tenant: tenant.slug, ...input }, 'query')).data as Data;
    expect((await deed('setInvoiceTo', { invoiceTo, revision: 0 })).status).toBe(200);
    const offer = (wanted: object) => query<Offer>('offer', wanted);
    const order = async (wanted: object, name = 'order') => {
      const { now, revision } = await offer(wanted);
      return deed(name, { ...wanted, revision, agreedTotal: now.total });
    };
    return {
      ...tenant,
      owner,
      deed,
      query,
      offer,
      order,
      account: () => query<Account>('account'),
      invoices: () =>
        query<{ id: string; number: string; status: string; total: number; tax: number; pdfUrl: string }[]>('invoices'),
      row: () =>
        installation.db.forTenant(tenant.id, (tx) =>
          tx.tenantPlan.findUniqueOrThrow({ where: { tenantId: tenant.id } }),
        ),
      /** The page on which a card is given. */
      cardPage: async (wanted: object) => ((await order(wanted, 'orderByCard')).data as { url: string }).url,
    };
  }

  /** News as Stripe sends it. */
  function signed(event: object, { secret = webhookSecret, at = Math.floor(Date.now() / 1000) } = {}) {
    const body = JSON.stringify(event);
    const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
    return { body, headers: { 'stripe-signature': `t=${at},v1=${mac}`, 'content-type': 'application/json' } };
  }
  const tell = async ({ body, headers }: ReturnType<typeof signed>) =>
    (await app.request('/api/billing/stripe', { method: 'POST', body, headers })).status;
  const headers = { authorization: `Bearer ${stripe.key}`, 'stripe-version': version };

  return {
    stripe,
    house,
    installation,
    give,
    buyer,
    signed,
    tell,
    client: new Stripe(stripe.key, {
      host: '127.0.0.1',
      port: Number(new URL(stripe.url).port),
      protocol: 'http',
    }),
    /** What an operator does on Stripe's own pages. */
    atStripe: async (path: string, body: Record<string, string>) => {
      const sent = { method: 'POST', headers, body: new URLSearchParams(body) };
      const response = await fetch(`${stripe.url}/v1/${path}`, sent);
      return { status: response.status, json: (await response.json()) as { id: string } };
    },
    /** Passes on everything that Stripe's stand-in would have told by now, in an order of one's own. */
    passOn: async (order = (events: object[]) => events) => {
      const response = await fetch(`${stripe.url}/v1/events?limit=100`, { headers });
      const { data } = (await response.json()) as { data: object[] };
      for (const event of order(data)) expect(await tell(signed(event))).toBe(200);
      await house.idle();
    },
    /** Puts use on a plan without anybody asking so often. */
    use: async (
      { id: tenantId }: { id: string },
      meter: Meter,
      { many = 1, quantity = 1, at = new Date() }: { many?: number; quantity?: number; at?: Date } = {},
    ) => {
      const row = () => ({ tenantId, id: newId('planUsage'), meter, quantity, at });
      await installation.db.forTenant(tenantId, (tx) =>
        tx.planUsage.createMany({ data: Array.from({ length: many }, row) }),
      );
      forgetPlan(tenantId);
    },
    move: async ({ id: tenantId }: { id: string }, data: object) => {
      await installation.db.forTenant(tenantId, (tx) => tx.tenantPlan.update({ where: { tenantId }, data }));
      forgetPlan(tenantId);
    },
    close: async () => {
      await house.idle();
      // other files compare every tenant of this database with a provider of their own
      for (const tenantId of made)
        await installation.db.forTenant(tenantId, (tx) => tx.tenantPlan.deleteMany({ where: { tenantId } }));
      await house.close();
      await stripe.close();
    },
  };
}

/** Gives a card on the provider's page. */
export const pay = (url: string) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ card: '4242424242424242' }),
  });
