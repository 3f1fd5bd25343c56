import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export interface AuditEvent {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  requestId: string;
}

/** What was done in the tenant, newest first. */
export async function listAuditEvents(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<AuditEvent>> {
  authorise(scope, 'audit:read');
  const before = readCursor(cursor);
  const rows = await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    tx.auditEvent.findMany({
      where: { tenantId: scope.tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  );
  return toPage(
    rows.map(({ id, at, actor, action, subject, requestId }) => ({
      id,
      at: at.toISOString(),
      actor,
      action,
      subject,
      requestId,
    })),
    limit,
  );
}
