import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import type { SubscriptionFacts } from './provider.ts';
import { applyInvoice, applySubscription, forgetCustomer } from './sync.ts';

/** What an event of the provider is about. `other`: nothing that we follow. */
export const eventObjects = ['subscription', 'invoice', 'customer', 'other'] as const;
export type EventObject = (typeof eventObjects)[number];

/** News of the provider: never what happened, only what to look at, since news come late, twice and in any order. */
export interface ProviderEvent {
  id: string;
  type: string;
  object: EventObject;
  /** The object's identifier at the provider. */
  subject: string;
  occurredAt: Date;
}

/** A provider's event as operators see it. */
export interface BillingEventInfo {
  id: string;
  type: string;
  subject: string;
  tenantId: string | null;
  status: 'waiting' | 'done' | 'ignored' | 'failed';
  attempts: number;
  problem: string | null;
  receivedAt: string;
}

/** How often an event is tried before it waits for a person. */
const mostAttempts = 8;
const deed = { actor: 'worker', action: 'billing.event' };

/** Keeps an event, once, and has the worker look at it. */
export async function noteEvent(installation: Installation, event: ProviderEvent): Promise<void> {
  const { id, object } = event;
  const status = object === 'other' ? 'ignored' : 'waiting';
  const isNew = await installation.db.asOperator(
    deed,
    async (tx) => (await tx.billingEvent.createMany({ data: [{ ...event, status }], skipDuplicates: true })).count > 0,
    { isRecorded: false },
  );
  if (isNew && status === 'waiting') await installation.jobs.handleBillingEvent({ eventId: id });
}

/**
 * Looks at what an event is about, and takes it over: the worker's job. Done twice it is the same.
 * @throws what went wrong, so that the job is tried again
 */
export async function handleEvent(installation: Installation, id: string): Promise<void> {
  const { db, payments } = installation;
  const found = await db.asOperator(deed, (tx) => tx.billingEvent.findUnique({ where: { id } }), { isRecorded: false });
  if (!found || !payments || found.status === 'done' || found.status === 'ignored') return;
  try {
    const { tenantId, problem } = await takeOver(installation, found.object, found.subject);
    // what a person should know stays in their list until they have it looked at once more
    await mark(installation, id, { status: problem ? 'failed' : 'done', tenantId, problem, handledAt: new Date() });
  } catch (error) {
    const attempts = found.attempts + 1;
    const problem = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await mark(installation, id, { attempts, problem, status: attempts >= mostAttempts ? 'failed' : 'waiting' });
    if (attempts < mostAttempts) throw error;
    installation.log.error({ err: error, event: id }, 'an event of the payment provider failed for good');
  }
}

const paidAfterDeletion =
  'a plan was paid for by a tenant that is deleted: it was ended; give the money back with a credit note on its invoice';

/** The tenant that an event was about, and what operators should know of it. */
interface TakenOver {
  tenantId: string | null;
  problem: string | null;
}
const about = (tenantId: string | null, problem: string | null = null): TakenOver => ({ tenantId, problem });

async function takeOver(installation: Installation, object: string, subject: string): Promise<TakenOver> {
  const { payments } = installation;
  if (!payments) return about(null);
  if (object === 'customer') {
    const tenantId = await tenantOf(installation, subject);
    if (tenantId && !(await payments.hasCustomer(subject))) await forgetCustomer(installation, tenantId, subject);
    return about(tenantId);
  }
  const facts =
    object === 'subscription' ? await payments.readSubscription(subject) : await payments.readInvoice(subject);
  if (!facts) return about(null);
  if (!(await isTenant(installation, facts.tenantId)))
    return about(null, 'order' in facts && facts.state === 'running' ? await turnDown(installation, facts) : null);
  if ('order' in facts) await applySubscription(installation, facts);
  else await applyInvoice(installation, facts);
  return about(facts.tenantId);
}

/**
 * A plan that is paid for by nobody here. That of a tenant that was deleted here is ended; one that never was may belong to another
 * installation at the same provider, and is left alone. Money is given back by a person: no key of ours can.
 * @returns what operators should know, besides what is in the log
 */
async function turnDown(
  { db, payments, log }: Installation,
  { tenantId, subscriptionId: subscription }: SubscriptionFacts,
): Promise<string | null> {
  const wasDeleted = await db.asOperator(
    deed,
    async (tx) => (await tx.deletionReceipt.count({ where: { tenantId } })) > 0,
    { isRecorded: false },
  );
  if (!wasDeleted) {
    log.error({ subscription, tenantId }, 'a plan is paid for by a tenant that is not here: end it by hand');
    return null;
  }
  await payments?.end(subscription);
  log.error({ subscription, tenantId }, paidAfterDeletion);
  return paidAfterDeletion;
}

/** Tells operators of a plan that was paid for while its tenant was deleted: it stands among what waits for a person. */
export async function noteLatePayment({ db, log }: Installation, subscription: string): Promise<void> {
  const event = { id: `late ${subscription}`, type: 'tenant.deleted', object: 'subscription', subject: subscription };
  const data = { ...event, status: 'failed', problem: paidAfterDeletion, occurredAt: new Date() };
  await db.asOperator(deed, (tx) => tx.billingEvent.createMany({ data: [data], skipDuplicates: true }), {
    isRecorded: false,
  });
  log.error({ subscription }, paidAfterDeletion);
}

async function mark(
  { db }: Installation,
  id: string,
  data: { status: string; problem: string | null; tenantId?: string | null; attempts?: number; handledAt?: Date },
): Promise<void> {
  await db.asOperator(deed, (tx) => tx.billingEvent.update({ where: { id }, data }), { isRecorded: false });
}

async function tenantOf({ db }: Installation, customerId: string): Promise<string | null> {
  const row = await db.asOperator(deed, (tx) => tx.tenantPlan.findFirst({ where: { customerId } }), {
    isRecorded: false,
  });
  return row?.tenantId ?? null;
}

/** A tenant that was deleted meanwhile has its invoices at the provider still. */
const isTenant = async ({ db }: Installation, id: string): Promise<boolean> =>
  (await db.asOperator(deed, (tx) => tx.tenant.count({ where: { id } }), { isRecorded: false })) > 0;

/** Events that were taken over are kept for so many days. */
const keptDays = 90;

/** Events whose job was lost are asked for again; those that were dealt with long ago go. */
export async function sweepEvents(installation: Installation): Promise<void> {
  const before = new Date(Date.now() - keptDays * 86_400_000);
  await installation.db.asOperator(
    deed,
    (tx) => tx.billingEvent.deleteMany({ where: { status: { in: ['done', 'ignored'] }, receivedAt: { lt: before } } }),
    { isRecorded: false },
  );
  const since = new Date(Date.now() - 5 * 60_000);
  const rows = await installation.db.asOperator(
    deed,
    (tx) => tx.billingEvent.findMany({ where: { status: 'waiting', receivedAt: { lt: since } }, take: 500 }),
    { isRecorded: false },
  );
  for (const { id: eventId } of rows) await installation.jobs.handleBillingEvent({ eventId });
}

/** What operators look at: what failed and what waits, then the latest. */
export async function listEvents({ db }: Installation): Promise<BillingEventInfo[]> {
  const rows = await db.asOperator(
    deed,
    async (tx) => [
      ...(await tx.billingEvent.findMany({
        where: { status: { in: ['failed', 'waiting'] } },
        orderBy: { receivedAt: 'desc' },
        take: 100,
      })),
      ...(await tx.billingEvent.findMany({
        where: { status: { in: ['done', 'ignored'] } },
        orderBy: { receivedAt: 'desc' },
        take: 50,
      })),
    ],
    { isRecorded: false },
  );
  return rows.map(({ id, type, subject, tenantId, status, attempts, problem, receivedAt }) => ({
    id,
    type,
    subject,
    tenantId,
    status: statuses.find((one) => one === status) ?? 'failed',
    attempts,
    problem,
    receivedAt: receivedAt.toISOString(),
  }));
}
const statuses = ['waiting', 'done', 'ignored', 'failed'] as const;

/** Has an event looked at once more. @throws RadrumError `not_found` */
export async function replayEvent(installation: Installation, operator: string, id: string): Promise<void> {
  await installation.db.asOperator(
    { actor: operator, action: 'billing.event_replayed', detail: { id } },
    async (tx) => {
      const { count } = await tx.billingEvent.updateMany({ where: { id }, data: { status: 'waiting', attempts: 0 } });
      if (count === 0) throw notFound();
    },
  );
  await installation.jobs.handleBillingEvent({ eventId: id });
}
