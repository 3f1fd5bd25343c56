import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, RadrumError, type FieldProblem } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';
import { countOf } from './entitled.ts';
import { extraCostOf, forgetPlan, readPlan } from './facts.ts';
import { invoiceTo, type InvoiceTo } from './invoice-to.ts';
import { extraLimitIn, findPlan, includedIn, intervals, type Plan, planIds, plansSold, sizeFor } from './plans.ts';
import type { Customer, Order, PaymentProvider, Preview } from './provider.ts';
import { inhabitantsFor } from './inhabitants.ts';
import { applyInvoice, applySubscription, holdPlan } from './sync.ts';

/** For how many a body is, as its buyer says it. */
export const inhabitantCount = z.int().min(1).max(20_000_000);
/** A plan as it is chosen. Its size follows from the organisation; `inhabitants` counts where nothing else tells its size. */
export const wantedPlan = z.object({
  plan: z.enum(planIds),
  version: z.int().min(1),
  interval: z.enum(intervals),
  inhabitants: inhabitantCount.optional(),
});
export type WantedPlan = z.output<typeof wantedPlan>;
/** A choice that somebody has seen the price of. */
export const newOrder = wantedPlan.extend({
  revision: z.int().min(0),
  /** What was shown as to be paid now, in öre: nobody pays what they have not seen. */
  agreedTotal: z.int(),
});

/** A choice with its price, before anybody agrees to it. */
export interface Offer extends Preview {
  order: Order;
  /** What has to go first, because the plan has no room for it; nothing is ever removed by a change of plan. */
  tooMuch: { limit: 'members' | 'pages'; has: number; included: number }[];
  /** Features that the organisation has now and the plan has not. */
  without: string[];
  /** What will be allowed for beyond the plan, in öre a period. */
  extraLimit: number;
  revision: number;
}

/** What a choice costs. @throws RadrumError `conflict` where there is no billing or the plan is sold no more, `invalid_body` without an invoice address or a size */
export async function offerPlan(scope: Scope, wanted: WantedPlan): Promise<Offer> {
  authorise(scope, 'billing:write');
  const payments = requirePayments(scope.installation);
  const plan = requireSold(wanted);
  const { row, customer, municipalityCode } = await readBuyer(scope);
  const { many } = inhabitantsFor(municipalityCode, { kept: row.inhabitants, told: wanted.inhabitants });
  const order = {
    plan: plan.id,
    version: plan.version,
    size: requireSize(plan, many),
    interval: wanted.interval,
  };
  const customerId = await keepCustomer(scope, payments, customer);
  const preview = await payments.preview(customerId, order, row.status === 'active' ? row.subscriptionId : null);
  const old = findPlan(row.plan, row.version);
  return {
    ...preview,
    order,
    tooMuch: await tooMuchFor(scope, plan, order),
    without: (old?.features ?? []).filter((feature) => !plan.features.includes(feature)),
    extraLimit: extraLimitIn(row.extraLimit, { from: row.interval, to: wanted.interval }),
    revision: row.revision,
  };
}

/**
 * Orders a plan by invoice, or changes the one there is. Of two owners who order at once, one is told of the other.
 * @throws RadrumError `step_up_required`, `changed_meanwhile`, `conflict` where the price has changed or the plan is sold no more, `invalid_body` where more is in use than fits
 */
export async function orderPlan(scope: Scope, wanted: z.output<typeof newOrder>): Promise<void> {
  const { order, customerId, subscriptionId, payments, key } = await agree(scope, wanted);
  const facts = subscriptionId
    ? await payments.change(subscriptionId, order, key)
    : await payments.subscribe(customerId, scope.tenantId, order, key);
  await applySubscription(scope.installation, facts);
  await readInvoicesAnew(scope.installation, payments, customerId);
}

/** The same by card: a page of the provider's where it is given. @throws as `orderPlan` */
export async function orderByCard(scope: Scope, wanted: z.output<typeof newOrder>): Promise<{ url: string }> {
  const { order, customerId, subscriptionId, payments } = await agree(scope, wanted);
  if (subscriptionId)
    throw new RadrumError(
      'conflict',
      'There is a plan already. Change it, or change how it is paid on the payment page.',
    );
  const page = await pageOf(scope);
  return payments.checkout(customerId, scope.tenantId, order, { done: `${page}?paid=1`, cancelled: page });
}

/** Everything that must hold before an order leaves the house; the revision goes up first, so that a second order finds another one. */
async function agree(scope: Scope, { revision, agreedTotal, ...wanted }: z.output<typeof newOrder>) {
  authorise(scope, 'billing:write');
  requireFreshSignIn(scope);
  const { installation, tenantId } = scope;
  const offer = await offerPlan(scope, wanted);
  const { order, tooMuch } = offer;
  if (tooMuch.length > 0)
    throw new RadrumError('invalid_body', 'More is in use than the plan has room for. Nothing was changed.', {
      problems: tooMuch.map(
        ({ limit, has, included }): FieldProblem => ({
          path: limit,
          message: `There are ${has}, and the plan has room for ${included}. Remove ${has - included} first.`,
        }),
      ),
    });
  if (offer.now.total !== agreedTotal)
    throw new RadrumError('conflict', 'The price has changed since it was shown. Look at it once more.');
  await refuseDearer(scope, order);
  const row = await installation.db.forTenant(tenantId, async (tx) => {
    const held = await holdPlan(tx, tenantId);
    if (!held || held.revision !== revision) throw changedMeanwhile();
    await record(tx, scope, 'plan.ordered', tenantId, {
      ...order,
      agreedTotal,
      ...(wanted.inhabitants !== undefined && { inhabitants: wanted.inhabitants }),
    });
    return tx.tenantPlan.update({ where: { tenantId }, data: { revision: { increment: 1 }, updatedAt: new Date() } });
  });
  if (!row.customerId) throw changedMeanwhile();
  const subscriptionId = row.status === 'active' ? row.subscriptionId : null;
  // never one that was there before: a plan that is taken away and given anew counts its revisions from the beginning
  const key = `order ${newId('request')}`;
  return { order, customerId: row.customerId, subscriptionId, payments: requirePayments(installation), key };
}

/**
 * What was used in this period counts against the plan that takes its place: it must not cost more than the owners have allowed for. Another
 * interval begins anew, and so does a first order.
 */
async function refuseDearer({ installation, tenantId }: Scope, { plan: id, version, size, interval }: Order) {
  const { row, used, extraCost } = await installation.db.sqlForTenant(tenantId, (sql) =>
    readPlan(sql, tenantId, new Date()),
  );
  const plan = findPlan(id, version);
  if (!plan || row?.status !== 'active' || row.subscriptionId === null || row.interval !== interval) return;
  const cost = extraCostOf(plan, includedIn(plan, size, interval), used);
  if (cost > Math.max(row.extraLimit, extraCost))
    throw new RadrumError(
      'conflict',
      `More has been used in this period than the plan includes: that would cost ${(cost / 100).toFixed(2)} ${plan.currency} besides its price. Allow for so much first, or change when the period ends.`,
    );
}

/** Ends the plan with its period, or takes that back. @throws RadrumError `step_up_required`, `conflict` without a plan that is paid for */
export async function setPlanCancelled(scope: Scope, isCancelled: boolean): Promise<void> {
  authorise(scope, 'billing:write');
  requireFreshSignIn(scope);
  const { installation, tenantId } = scope;
  const payments = requirePayments(installation);
  const subscriptionId = await installation.db.forTenant(tenantId, async (tx) => {
    const held = await holdPlan(tx, tenantId);
    if (!held?.subscriptionId || held.status !== 'active')
      throw new RadrumError('conflict', 'There is no plan to cancel.');
    await record(tx, scope, isCancelled ? 'plan.cancelled' : 'plan.resumed', held.subscriptionId);
    return held.subscriptionId;
  });
  await applySubscription(installation, await payments.setCancelled(subscriptionId, isCancelled));
}

/** A page where the card is changed and old invoices are found. @throws RadrumError `conflict` before the first order */
export async function openPortal(scope: Scope): Promise<{ url: string }> {
  authorise(scope, 'billing:write');
  requireFreshSignIn(scope);
  const { installation, tenantId } = scope;
  const payments = requirePayments(installation);
  const plan = await installation.db.forTenant(tenantId, (tx) => tx.tenantPlan.findUnique({ where: { tenantId } }));
  if (!plan?.customerId || !(await payments.hasCustomer(plan.customerId)))
    throw new RadrumError('conflict', 'Order a plan first.');
  return payments.portal(plan.customerId, await pageOf(scope));
}

export const invoiceToChange = z.object({ invoiceTo, revision: z.int().min(0) });

/** Keeps whom invoices are for. @throws RadrumError `changed_meanwhile`, `invalid_body` naming each field */
export async function setInvoiceTo(
  scope: Scope,
  { invoiceTo: wanted, revision }: z.output<typeof invoiceToChange>,
): Promise<void> {
  authorise(scope, 'billing:write');
  await changeRow(scope, revision, { invoiceTo: wanted }, 'plan.invoice_address_changed');
  const { payments } = scope.installation;
  if (!payments) return;
  const { customer } = await readBuyer(scope);
  // before the first order there is nobody at the provider to tell
  if (customer.customerId) await payments.keepCustomer(customer);
}

export const extraLimitChange = z.object({
  /** In öre a period; 0: nothing beyond what is included. */
  extraLimit: z.int().min(0).max(1_000_000_00),
  revision: z.int().min(0),
});

/** How much may be used beyond what is included. @throws RadrumError `changed_meanwhile`, `conflict` where the plan sells nothing more */
export async function setExtraLimit(
  scope: Scope,
  { extraLimit, revision }: z.output<typeof extraLimitChange>,
): Promise<void> {
  authorise(scope, 'billing:write');
  const { installation, tenantId } = scope;
  const { plan, row } = await installation.db.sqlForTenant(tenantId, (sql) => readPlan(sql, tenantId, new Date()));
  if (row && plan.extra === null && extraLimit > 0)
    throw new RadrumError('conflict', 'This plan sells nothing beyond what it includes. Choose another plan.');
  await changeRow(scope, revision, { extraLimit }, 'plan.extra_limit_changed');
}

async function changeRow(
  scope: Scope,
  revision: number,
  data: { extraLimit: number } | { invoiceTo: InvoiceTo },
  action: string,
): Promise<void> {
  const { installation, tenantId } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const held = await holdPlan(tx, tenantId);
    if (!held) throw new RadrumError('conflict', 'This organisation has no plan of its own. Ask the operator.');
    if (held.revision !== revision) throw changedMeanwhile();
    await tx.tenantPlan.update({
      where: { tenantId },
      data: { ...data, revision: { increment: 1 }, updatedAt: new Date() },
    });
    // amounts are told, addresses are not
    await record(tx, scope, action, tenantId, 'extraLimit' in data ? data : {});
  });
  forgetPlan(tenantId);
}

function requirePayments({ payments }: Installation): PaymentProvider {
  if (!payments) throw new RadrumError('conflict', 'Billing is off in this installation. Ask the operator for a plan.');
  return payments;
}

function requireSold({ plan: id, version, interval }: WantedPlan): Plan {
  const plan = plansSold(new Date()).find((one) => one.id === id && one.version === version);
  if (!plan) throw new RadrumError('conflict', 'This plan is sold no more. Load the page again, and choose another.');
  if (!plan.sizes.some(({ prices }) => prices[interval] !== undefined))
    throw new RadrumError('invalid_body', 'This plan is not sold by that interval.', {
      problems: [{ path: 'interval', message: 'Choose another interval.' }],
    });
  return plan;
}

/** Nobody is given the smallest size because nobody has asked. */
function requireSize(plan: Plan, many: number | null): number {
  if (many === null && plan.sizes.length > 1)
    throw new RadrumError('invalid_body', 'Say first for how many inhabitants the plan is to be.', {
      problems: [{ path: 'inhabitants', message: 'Fill in the number of inhabitants.', code: 'inhabitants' }],
    });
  return sizeFor(plan, many);
}

/** Who buys. @throws RadrumError `conflict` without a plan, `invalid_body` without an invoice address */
async function readBuyer(scope: Scope) {
  const { installation, tenantId, actor } = scope;
  const { tenant, row } = await installation.db.forTenant(tenantId, async (tx) => ({
    tenant: await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
    row: await tx.tenantPlan.findUnique({ where: { tenantId } }),
  }));
  if (!row) throw new RadrumError('conflict', 'This organisation has no plan of its own. Ask the operator.');
  const to = invoiceTo.safeParse(row.invoiceTo);
  if (!to.success)
    throw new RadrumError('invalid_body', 'Say first whom the invoice is for.', {
      problems: [{ path: 'invoiceTo', message: 'Fill in the invoice address.' }],
    });
  const { name: tenantName, locale, municipalityCode } = tenant;
  const customer: Customer = {
    tenantId,
    tenantName,
    locale,
    email: actor.kind === 'member' ? actor.email : to.data.email,
    invoiceTo: to.data,
    customerId: row.customerId,
  };
  return { row, customer, municipalityCode };
}

/** Makes the customer at the provider, or brings it up to date, and keeps who it is. */
async function keepCustomer(
  { installation, tenantId }: Scope,
  payments: PaymentProvider,
  customer: Customer,
): Promise<string> {
  const customerId = await payments.keepCustomer(customer);
  if (customerId !== customer.customerId)
    await installation.db.forTenant(tenantId, (tx) =>
      tx.tenantPlan.update({ where: { tenantId }, data: { customerId } }),
    );
  return customerId;
}

/** What is in use beyond what a plan has room for. */
async function tooMuchFor({ installation, tenantId }: Scope, plan: Plan, { size, interval }: Order) {
  const included = includedIn(plan, size, interval);
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const found: Offer['tooMuch'] = [];
    for (const limit of ['members', 'pages'] as const) {
      const room = included[limit];
      if (room === null) continue;
      const has = await countOf(sql, tenantId, limit);
      if (has > room) found.push({ limit, has, included: room });
    }
    return found;
  });
}

async function readInvoicesAnew(installation: Installation, payments: PaymentProvider, customerId: string) {
  for (const facts of await payments.listInvoices(customerId)) await applyInvoice(installation, facts);
}

/** The console's page of the plan. */
async function pageOf({ installation, tenantId }: Scope): Promise<string> {
  const { slug } = await installation.db.forTenant(tenantId, (tx) =>
    tx.tenant.findUniqueOrThrow({ where: { id: tenantId } }),
  );
  return `${installation.baseUrl}/t/${slug}/billing`;
}
