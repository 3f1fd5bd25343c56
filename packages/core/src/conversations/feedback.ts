import { newId, type Transaction } from '@radrum/db';
import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import { findOwnMessage } from './own.ts';

export const feedbackInput = z.object({
  rating: z.enum(['up', 'down']),
  comment: z.string().trim().max(2000).optional(),
});

/** Stores what the asker thinks of an answer; a second opinion replaces the first. @throws RadrumError `not_found` */
export async function giveFeedback(
  scope: Scope,
  messageId: string,
  { rating, comment }: z.infer<typeof feedbackInput>,
): Promise<{ messageId: string; rating: string }> {
  authorise(scope, 'messages');
  const { tenantId } = scope;
  await scope.installation.db.forTenant(tenantId, async (tx) => {
    await findOwnMessage(tx, scope, messageId);
    const opinion = { rating, comment: comment ?? null };
    const where = { tenantId_messageId: { tenantId, messageId } };
    // two opinions at once would each be counted as the first: one waits for the other
    await tx.$queryRaw`select 1 from message where tenant_id = ${tenantId} and id = ${messageId} for no key update`;
    const before = await tx.feedback.findUnique({ where, select: { rating: true } });
    await tx.feedback.upsert({
      where,
      create: { tenantId, id: newId('feedback'), messageId, ...opinion },
      update: opinion,
    });
    if (before?.rating === rating) return;
    const first = await tx.citation.findFirst({
      where: {
        tenantId,
        messageId,
        documentId: { not: null },
        message: { conversation: { channel: { in: ['widget', 'api'] } } }, // what members try out tells nothing of citizens
      },
      orderBy: { number: 'asc' },
      select: { documentId: true },
    });
    if (!first?.documentId) return;
    if (before) await countOpinion(tx, { tenantId, id: first.documentId }, before.rating, -1);
    await countOpinion(tx, { tenantId, id: first.documentId }, rating, 1);
  });
  return { messageId, rating };
}

/** Opinions of answers count for, and against, the document that was quoted first: it is found a little sooner, or later. */
async function countOpinion(
  tx: Transaction,
  document: { tenantId: string; id: string },
  rating: string,
  by: 1 | -1,
): Promise<void> {
  const counter = rating === 'up' ? 'foundGood' : 'foundBad';
  // the text may have changed since the opinion that is taken back: it counts no more
  await tx.document.updateMany({
    where: { ...document, ...(by < 0 && { [counter]: { gt: 0 } }) },
    data: { [counter]: { increment: by } },
  });
}
