import { newId, type Prisma, type Sql, type Transaction } from '@radrum/db';
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

/** The same in a transaction of plain SQL. */
export async function recordInSql(
  sql: Sql,
  { tenantId, actor, requestId }: Scope,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> {
  await sql.query(
    'insert into audit_event (tenant_id, id, actor, action, subject, detail, request_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [tenantId, newId('event'), nameOf(actor), action, subject, JSON.stringify(detail), requestId],
  );
}
