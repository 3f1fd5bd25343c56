import { newId, type Prisma, type Transaction } from '@radrum/db';
import type { Scope } from '../scope.ts';

/** What a receiver can be told of. Payloads name things and count them; they never hold what people wrote. */
export const webhookEvents = [
  'conversation.finished',
  'source.synced',
  'assistant.published',
  'handoff.created',
  'budget.reached',
  'plan.standing',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/**
 * Puts an event on its way to every receiver that wants it, in the transaction of what happened: it is told if and only if that holds.
 * @returns the deliveries, for `deliverSoon` after the transaction
 */
export async function announce(
  tx: Transaction,
  { tenantId }: Scope,
  event: WebhookEvent,
  data: Prisma.InputJsonObject,
): Promise<string[]> {
  const receivers = await tx.webhook.findMany({
    where: { tenantId, enabled: true, events: { has: event } },
    select: { id: true },
  });
  if (receivers.length === 0) return [];
  const messageId = newId('webhookMessage');
  const payload = { type: event, timestamp: new Date().toISOString(), data };
  const rows = receivers.map(({ id: webhookId }) => ({
    tenantId,
    id: newId('delivery'),
    webhookId,
    messageId,
    event,
    payload,
    nextAt: new Date(),
  }));
  await tx.webhookDelivery.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Wakes the worker for deliveries whose transaction has ended. One that is forgotten here goes out with the next sweep. */
export async function deliverSoon({ tenantId, installation }: Scope, deliveryIds: readonly string[]): Promise<void> {
  for (const deliveryId of deliveryIds)
    await installation.jobs
      .deliverWebhook({ tenantId, deliveryId })
      .catch((error: unknown) =>
        installation.log.warn({ err: error, deliveryId }, 'a delivery waits for the next sweep'),
      );
}
