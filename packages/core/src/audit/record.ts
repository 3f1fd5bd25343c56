import { newId, type Prisma, type Transaction } from '@radrum/db';
import { nameOf, type Scope } from '../scope.ts';

/**
 * Writes down what was done, in the transaction that does it. `detail` holds identifiers and settings, never what people wrote.
 */
export async function record(
  tx: Transaction,
  scope: Scope,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  const { tenantId, actor, requestId } = scope;
  await tx.auditEvent.create({
    data: { tenantId, id: newId('event'), actor: nameOf(actor), action, subject, detail, requestId },
  });
}
