import type { Scope } from '../scope.ts';
import { announce, deliverSoon } from '../webhooks/events.ts';
import { outcomes } from './turn.ts';

/** A conversation in which nothing was said for so long is over. */
export const idleMinutes = 30;

/**
 * Tells receivers that a conversation is over: due half an hour after each of its turns. Of these the one after the last turn finds that
 * nothing was said since.
 */
export async function finishConversation(scope: Scope, id: string): Promise<void> {
  const { tenantId, installation } = scope;
  const over = new Date(Date.now() - idleMinutes * 60_000);
  const told = await installation.db.forTenant(tenantId, async (tx) => {
    const row = await tx.conversation.findFirst({ where: { tenantId, id, lastAt: { lte: over } } });
    if (!row) return [];
    const counted = await tx.message.groupBy({
      by: ['outcome'],
      where: { tenantId, conversationId: id },
      _count: true,
    });
    const count = (outcome: string) => counted.find((one) => one.outcome === outcome)?._count ?? 0;
    return announce(tx, scope, 'conversation.finished', {
      conversationId: id,
      assistantId: row.assistantId,
      channel: row.channel,
      language: row.language,
      turns: row.turns,
      outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])),
      startedAt: row.createdAt.toISOString(),
      endedAt: row.lastAt.toISOString(),
    });
  });
  await deliverSoon(scope, told);
}
