import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
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
    const tenantId = await takeOver(installation, found.object, found.subject);
    await mark(installation, id, { status: 'done', tenantId, problem: null, handledAt: new Date() });
  } catch (error) {
    const attempts = found.attempts + 1;
    const problem = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await mark(installation, id, { attempts, problem, status: attempts >= mostAttempts ? 'failed' : 'waiting' });
    if (attempts < mostAttempts) throw error;
    installation.log.error({ err: error, event: id }, 'an event of the payment provider failed for good');
  }
}

/** @returns the tenant that it was about */
async function takeOver(installation: Installation, object: string, subject: string): Promise<string | null> {
  const { payments } = installation;
  if (!payments) return null;
  if (object === 'customer') {
    const tenantId = await tenantOf(installation, subject);
    if (tenantId && !(await payments.hasCustomer(subject))) await forgetCustomer(installation, tenantId, subject);
    return tenantId;
  }
  const facts =
    object === 'subscription' ? await payments.readSubscription(subject) : await payments.readInvoice(subject);
  if (!facts) return null;
  if (!(await isTenant(installation, facts.tenantId))) {
    if ('order' in facts && facts.state === 'running')
      installation.log.error(
        { subscription: subject },
        'a plan is paid for by a tenant that is not here: end it by hand',
      );
    return null;
  }
  if ('order' in facts) await applySubscription(installation, facts);
  else await applyInvoice(installation, facts);
  return facts.tenantId;
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
