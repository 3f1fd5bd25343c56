import { newId } from '@radrum/db';
import { createGuardedCall, FetchProblem } from '@radrum/knowledge';
import { Webhook } from 'standardwebhooks';
import { record } from '../audit/index.ts';
import { notFound } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { toPage, readCursor, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { webhookSecret } from './webhooks.ts';

/** Waits between the tries, in seconds, as Standard Webhooks advises: some three days in all. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** A receiver that is slower than this is asked again. */
const timeoutMs = 10_000;
/** An answer is read this far, and thrown away. */
const maxBytes = 64 * 1024;
/** The receiver says that it is gone for good. */
const gone = 410;

/** A delivery as the console shows it. */
export interface DeliveryInfo {
  id: string;
  webhookId: string;
  event: string;
  state: 'pending' | 'delivered' | 'failed';
  attempts: number;
  nextAt: string | null;
  /** The receiver's last HTTP status. */
  status: number | null;
  problem: string | null;
  durationMs: number | null;
  payload: unknown;
  createdAt: string;
  deliveredAt: string | null;
}

interface Attempt {
  status: number | null;
  /** Null where it was taken. */
  problem: string | null;
  durationMs: number;
}

interface Receiver {
  id: string;
  tenantId: string;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousUntil: Date | null;
}

/** Sends a payload once, signed with each secret that counts. */
async function send(
  installation: Installation,
  receiver: Receiver,
  messageId: string,
  payload: unknown,
): Promise<Attempt> {
  const startedAt = performance.now();
  const took = () => Math.round(performance.now() - startedAt);
  const body = JSON.stringify(payload);
  const at = new Date();
  const sealed = [
    receiver.secret,
    ...(receiver.previousSecret && receiver.previousUntil && receiver.previousUntil > at
      ? [receiver.previousSecret]
      : []),
  ];
  const secrets = sealed.map((one) => installation.secrets.open(webhookSecret(receiver.tenantId, receiver.id), one));
  const signatures = secrets.flatMap((secret) =>
    secret === undefined ? [] : [new Webhook(secret).sign(messageId, at, body)],
  );
  if (signatures.length === 0) return { status: null, problem: 'secret_unreadable', durationMs: took() };
  const call = createGuardedCall({ allowHosts: installation.crawl.allowHosts, timeoutMs, maxBytes });
  try {
    const { status } = await call(receiver.url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Radrum-Webhooks/1.0',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures.join(' '),
      },
    });
    const isTaken = status >= 200 && status < 300;
    return {
      status,
      problem: isTaken ? null : status >= 300 && status < 400 ? 'redirects' : 'http_error',
      durationMs: took(),
    };
  } catch (error) {
    if (!(error instanceof FetchProblem)) throw error;
    return { status: null, problem: error.code, durationMs: took() };
  }
}

/**
 * Tries a delivery: the worker's job. What is not taken is tried again, with longer and longer waits; a receiver that took nothing for three
 * days, or that says it is gone, is switched off.
 */
export async function deliverWebhook(scope: Scope, deliveryId: string): Promise<void> {
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.webhookDelivery.findUnique({ where: { tenantId_id: { tenantId, id: deliveryId } }, include: { webhook: true } }),
  );
  if (!row || row.state !== 'pending' || !row.webhook.enabled) return;
  if (row.nextAt && row.nextAt.getTime() > Date.now() + 1_000) return; // it was put off meanwhile
  const attempt = await send(installation, row.webhook, row.messageId, row.payload);
  const attempts = row.attempts + 1;
  const wait = waits[attempts - 1];
  const isTaken = attempt.problem === null;
  const isOver = !isTaken && (attempt.status === gone || wait === undefined);
  const nextAt = isTaken || isOver || wait === undefined ? null : new Date(Date.now() + wait * 1_000);
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.webhookDelivery.updateMany({
      where: { tenantId, id: deliveryId, state: 'pending' },
      data: {
        ...attempt,
        attempts,
        nextAt,
        state: isTaken ? 'delivered' : isOver ? 'failed' : 'pending',
        deliveredAt: isTaken ? new Date() : null,
      },
    });
    if (!isOver) return;
    const taken = await tx.webhookDelivery.count({
      where: { tenantId, webhookId: row.webhookId, deliveredAt: { gt: row.createdAt } },
    });
    if (attempt.status !== gone && taken > 0) return;
    const disabledReason = attempt.status === gone ? 'gone' : 'failing';
    await tx.webhook.updateMany({
      where: { tenantId, id: row.webhookId, enabled: true },
      data: { enabled: false, disabledReason, updatedAt: new Date() },
    });
    await record(tx, scope, 'webhook.switched_off', row.webhookId, { reason: disabledReason });
  });
  if (nextAt) await installation.jobs.deliverWebhook({ tenantId, deliveryId }, nextAt);
}

/** Takes up deliveries whose job was lost, for instance between a commit and the queue. @returns how many */
export async function sweepDeliveries(scope: Scope): Promise<number> {
  const { tenantId, installation } = scope;
  const overdue = new Date(Date.now() - 60_000);
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.webhookDelivery.findMany({
      where: { tenantId, state: 'pending', nextAt: { lt: overdue }, webhook: { enabled: true } },
      select: { id: true },
      take: 1_000,
    }),
  );
  for (const { id } of rows) await installation.jobs.deliverWebhook({ tenantId, deliveryId: id });
  return rows.length;
}

/** The deliveries of a webhook, the newest first. @throws RadrumError `not_found`, `invalid_cursor` */
export async function listDeliveries(
  scope: Scope,
  webhookId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<DeliveryInfo>> {
  authorise(scope, 'webhooks:read');
  const before = readCursor(cursor);
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.webhook.count({ where: { tenantId, id: webhookId } })) === 0) throw notFound();
    return tx.webhookDelivery.findMany({
      where: { tenantId, webhookId, ...(before && { id: { lt: before } }) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
  });
  return toPage(
    rows.map(
      ({ id, event, state, attempts, nextAt, status, problem, durationMs, payload, createdAt, deliveredAt }) => ({
        id,
        webhookId,
        event,
        state: state === 'delivered' || state === 'failed' ? state : ('pending' as const),
        attempts,
        nextAt: nextAt?.toISOString() ?? null,
        status,
        problem,
        durationMs,
        payload,
        createdAt: createdAt.toISOString(),
        deliveredAt: deliveredAt?.toISOString() ?? null,
      }),
    ),
    limit,
  );
}

/** Sends a delivery once more, as the same message: a receiver that has it already can tell. @throws RadrumError `not_found` */
export async function replayDelivery(scope: Scope, deliveryId: string): Promise<void> {
  authorise(scope, 'webhooks:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { tenantId, id: deliveryId },
      data: { state: 'pending', attempts: 0, nextAt: new Date(), problem: null, status: null, deliveredAt: null },
    });
    if (count === 0) throw notFound();
    await record(tx, scope, 'webhook.replayed', deliveryId);
  });
  await installation.jobs.deliverWebhook({ tenantId, deliveryId });
}

/** Sends a test event at once and says how the receiver took it. @throws RadrumError `not_found` */
export async function testWebhook(scope: Scope, id: string): Promise<Attempt> {
  authorise(scope, 'webhooks:write');
  const { tenantId, installation } = scope;
  const receiver = await installation.db.forTenant(tenantId, async (tx) => {
    const found = await tx.webhook.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!found) throw notFound();
    await record(tx, scope, 'webhook.tested', id);
    return found;
  });
  const payload = { type: 'webhook.test', timestamp: new Date().toISOString(), data: { webhookId: id } };
  return send(installation, receiver, newId('webhookMessage'), payload);
}
