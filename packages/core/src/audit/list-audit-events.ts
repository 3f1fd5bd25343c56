import { z } from 'zod';
import { pageQuery, readCursor, toPage, type Page } from '../pages.ts';
import { authorise, requireFreshSignIn, type Scope } from '../scope.ts';
import { record } from './record.ts';

export interface AuditEvent {
  id: string;
  at: string;
  actor: string;
  /** The member's address, where the actor is one. */
  actorEmail: string | null;
  action: string;
  subject: string;
  detail: unknown;
  requestId: string;
}

/** Which events; each part narrows. */
export const auditFilter = z.object({
  /** An actor as the log has it, or a part of a member's address. */
  actor: z.string().max(254).optional(),
  /** The beginning of an action, such as `key` or `sign_in.failed`. */
  action: z.string().max(100).optional(),
  subject: z.string().max(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export const auditQuery = pageQuery.extend(auditFilter.shape);
type Filter = z.infer<typeof auditFilter>;

/** What was done in the tenant, newest first. */
export async function listAuditEvents(scope: Scope, query: z.infer<typeof auditQuery>): Promise<Page<AuditEvent>> {
  authorise(scope, 'audit:read');
  return readEvents(scope, query, query.limit, query.cursor);
}

async function readEvents(
  scope: Scope,
  filter: Filter,
  limit: number,
  cursor: string | undefined,
): Promise<Page<AuditEvent>> {
  const before = readCursor(cursor);
  const { tenantId, installation } = scope;
  const { actor, action, subject, from, to } = filter;
  const { events, members } = await installation.db.forTenant(tenantId, async (tx) => {
    const named = actor
      ? await tx.member.findMany({ where: { tenantId, email: { contains: actor.toLowerCase() } } })
      : [];
    const rows = await tx.auditEvent.findMany({
      where: {
        tenantId,
        ...(before && { id: { lt: before } }),
        ...(actor && { actor: { in: [actor, ...named.map(({ id }) => `member:${id}`)] } }),
        ...(action && { action: { startsWith: action } }),
        ...(subject && { subject }),
        ...((from || to) && { at: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) } }),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const ids = rows.map((row) => row.actor.replace(/^member:/, ''));
    return { events: rows, members: await tx.member.findMany({ where: { tenantId, id: { in: ids } } }) };
  });
  const emails = new Map(members.map(({ id, email }) => [`member:${id}`, email]));
  return toPage(
    events.map(({ id, at, actor: who, action: deed, subject: what, detail, requestId }) => ({
      id,
      at: at.toISOString(),
      actor: who,
      actorEmail: emails.get(who) ?? null,
      action: deed,
      subject: what,
      detail,
      requestId,
    })),
    limit,
  );
}

export const exportFormats = ['csv', 'jsonl'] as const;
export const auditExport = auditFilter.extend({ format: z.enum(exportFormats).default('csv') });
const pageSize = 1_000;
const columns = ['at', 'id', 'actor', 'actorEmail', 'action', 'subject', 'detail', 'requestId'] as const;

/**
 * The log as a file, a piece at a time, newest first; that it was exported stands in the log itself.
 * @throws RadrumError `forbidden`, `step_up_required`
 */
export async function exportAuditEvents(
  scope: Scope,
  { format, ...filter }: z.infer<typeof auditExport>,
): Promise<AsyncGenerator<string>> {
  authorise(scope, 'audit:read');
  requireFreshSignIn(scope);
  await scope.installation.db.forTenant(scope.tenantId, (tx) =>
    record(tx, scope, 'audit.exported', scope.tenantId, { format }),
  );
  return pieces(scope, filter, format);
}

async function* pieces(scope: Scope, filter: Filter, format: (typeof exportFormats)[number]): AsyncGenerator<string> {
  // the byte order mark tells spreadsheets that this is UTF-8
  if (format === 'csv') yield `\uFEFF${columns.join(',')}\r\n`;
  let cursor: string | undefined;
  do {
    const { data, nextCursor } = await readEvents(scope, filter, pageSize, cursor);
    yield data.map((event) => (format === 'csv' ? csvLine(event) : `${JSON.stringify(event)}\n`)).join('');
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

const csvLine = (event: AuditEvent): string => `${columns.map((column) => csvField(event[column])).join(',')}\r\n`;

function csvField(value: unknown): string {
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  // a spreadsheet would take a field that begins so for a formula
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
