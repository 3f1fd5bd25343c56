import { newId, type Transaction } from '@radrum/db';
import { record } from '../audit/index.ts';
import type { Installation } from '../installation.ts';
import { mailIn } from '../mail/index.ts';
import { systemScope } from '../scope.ts';
import { forgetPlan } from './facts.ts';
import { invoiceTo } from './invoice-to.ts';
import { inhabitantsOf } from './inhabitants.ts';
import { extraLimitIn, findPlan, inhabitantsIn, plans, sizeFor } from './plans.ts';
import type { InvoiceFacts, Order, SubscriptionFacts } from './provider.ts';

/**
 * Takes over what the provider says of a subscription: its word wins, in whatever order its news came. An order that was not paid to its
 * end changes nothing.
 */
export async function applySubscription(installation: Installation, facts: SubscriptionFacts): Promise<void> {
  const { tenantId, order, state, subscriptionId, customerId, periodStart, periodEnd, cancelAt, paidBy, asOf } = facts;
  if (state === 'incomplete') return;
  const scope = systemScope(installation, tenantId, 'billing');
  await installation.db.forTenant(tenantId, async (tx) => {
    const before = await holdPlan(tx, tenantId);
    if (before?.subscriptionId === subscriptionId && before.asOf > asOf) return;
    const isNewOrder = before?.subscriptionId !== subscriptionId;
    // news of a subscription that another has taken the place of, or a plan by hand, or that was never paid
    if (isNewOrder && state === 'ended') return;
    if (isNewOrder && before?.subscriptionId && before.status === 'active')
      installation.log.error(
        { tenantId, subscriptions: [before.subscriptionId, subscriptionId] },
        'a tenant may pay for two plans: look at both at the payment provider, and end one',
      );
    const isNewPeriod = before?.periodStart.getTime() !== periodStart.getTime();
    const { plan, version, size, interval } = order;
    const now = {
      plan,
      version,
      size,
      interval,
      status: state === 'ended' ? 'ended' : 'active',
      periodStart,
      periodEnd,
      cancelAt,
      paidBy,
      customerId,
      subscriptionId,
      asOf,
      ...(isNewOrder && { orderedAt: periodStart }),
      ...(isNewPeriod && { told: [], overSince: {} }),
      ...(before && { extraLimit: extraLimitIn(before.extraLimit, { from: before.interval, to: interval }) }),
      ...(await sizeToKeep(tx, tenantId, { order, kept: before?.inhabitants ?? null })),
      updatedAt: new Date(),
    };
    await tx.tenantPlan.upsert({
      where: { tenantId },
      create: { ...now, tenantId, id: newId('tenantPlan') },
      update: now,
    });
    const changed = (['plan', 'version', 'size', 'interval', 'status', 'cancelAt'] as const).filter(
      (name) => before?.[name]?.valueOf() !== now[name]?.valueOf(),
    );
    if (changed.length > 0)
      await record(tx, scope, 'plan.changed', subscriptionId, { plan, version, size, interval, status: now.status });
  });
  forgetPlan(tenantId);
}

/** Where the register does not know a body, the largest size that it has bought stays its size. */
async function sizeToKeep(tx: Transaction, tenantId: string, { order, kept }: { order: Order; kept: number | null }) {
  const plan = findPlan(order.plan, order.version);
  if (!plan || plan.sizes.length === 1 || (kept !== null && sizeFor(plan, kept) >= order.size)) return {};
  const { municipalityCode } = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  return inhabitantsOf(municipalityCode) === null ? { inhabitants: inhabitantsIn(plan, order.size) } : {};
}

/** What plans are sold in. */
const currencies: ReadonlySet<string> = new Set(plans.map(({ currency }) => currency));

/**
 * Takes over what the provider says of an invoice, and sends a receipt when it has become paid.
 * @throws where it is in a currency that no plan is sold in: nobody here has ordered it, and a person must look
 */
export async function applyInvoice(installation: Installation, facts: InvoiceFacts): Promise<void> {
  const { tenantId, id, customerId: _, ...told } = facts;
  if (told.status === 'draft') return;
  if (!currencies.has(told.currency)) {
    if (told.status === 'void') return;
    throw new Error(`invoice ${told.number ?? id} is in ${told.currency}, in which nothing is sold: void it`);
  }
  const scope = systemScope(installation, tenantId, 'billing');
  const paidNow = await installation.db.forTenant(tenantId, async (tx) => {
    await holdPlan(tx, tenantId);
    const before = await tx.invoice.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (before && before.asOf > told.asOf) return null;
    await tx.invoice.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...told },
      update: told,
    });
    if (before?.status === told.status) return null;
    await record(tx, scope, `invoice.${told.status}`, id, { number: told.number, total: told.total });
    // a credit is no payment
    if (told.status !== 'paid' || told.total <= 0) return null;
    const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId } });
    return { tenant, to: await receiptAddresses(tx, tenantId) };
  });
  forgetPlan(tenantId);
  if (!paidNow) return;
  const { tenant, to } = paidNow;
  for (const email of to)
    await installation.mail
      .send(
        mailIn(tenant.locale, 'receipt', {
          to: email,
          tenant: tenant.name,
          number: told.number ?? id,
          total: told.total / 100,
          currency: told.currency.toUpperCase(),
          link: `${installation.baseUrl}/t/${tenant.slug}/billing`,
        }),
      )
      .catch((error: unknown) => installation.log.warn({ err: error }, 'a receipt was not mailed'));
}

/**
 * The customer is gone at the provider, and what it paid for with it. Who it was is kept: the next order makes another one, under another
 * key. A trial or a plan by hand goes on.
 */
export async function forgetCustomer(installation: Installation, tenantId: string, customerId: string): Promise<void> {
  await installation.db.forTenant(tenantId, async (tx) => {
    await holdPlan(tx, tenantId);
    const { count } = await tx.tenantPlan.updateMany({
      where: { tenantId, customerId, subscriptionId: { not: null } },
      data: { subscriptionId: null, status: 'ended', periodEnd: new Date(), updatedAt: new Date() },
    });
    if (count === 0) return;
    // nobody knows any more what the provider had counted
    await tx.reconciliation.updateMany({ where: { tenantId }, data: { startsAt: null } });
    await record(tx, systemScope(installation, tenantId, 'billing'), 'plan.customer_gone', customerId);
  });
  forgetPlan(tenantId);
}

/** A tenant's plan, held until the transaction ends, so that news that come at once are taken one after the other. */
export async function holdPlan(tx: Transaction, tenantId: string) {
  await tx.$queryRaw`select 1 from tenant_plan where tenant_id = ${tenantId} for update`;
  return tx.tenantPlan.findUnique({ where: { tenantId } });
}

/** Where receipts go: to whom the invoice is for, else to the owners. */
async function receiptAddresses(tx: Transaction, tenantId: string): Promise<string[]> {
  const plan = await tx.tenantPlan.findUnique({ where: { tenantId } });
  const known = invoiceTo.safeParse(plan?.invoiceTo);
  if (known.success) return [known.data.email];
  return ownersOf(tx, tenantId);
}

export async function ownersOf(tx: Transaction, tenantId: string): Promise<string[]> {
  const owners = await tx.member.findMany({
    where: { tenantId, role: 'owner', disabledAt: null },
    select: { email: true },
  });
  return owners.map(({ email }) => email);
}
