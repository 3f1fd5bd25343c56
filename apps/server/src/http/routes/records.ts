import { auditExport, auditQuery, exportAuditEvents, listAuditEvents } from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addDownload } from '../download.ts';
import { addEndpoint } from '../endpoint.ts';
import { pageOf } from '../shapes.ts';

const tag = 'Records';
const auditEvent = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  actorEmail: z.string().nullable(),
  action: z.string(),
  subject: z.string(),
  detail: z.unknown(),
  requestId: z.string(),
});
export const auditEventPage = pageOf(auditEvent);

export function addRecordRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/audit-events',
    tag,
    summary: 'List what was done, by whom',
    needs: 'audit:read',
    query: auditQuery,
    status: 200,
    answer: auditEventPage,
    handle: ({ scope, query }) => listAuditEvents(scope, query),
  });
  addDownload(app, {
    path: '/audit-events/export',
    tag,
    summary: 'The log as a file, CSV or JSON lines',
    needs: 'audit:read',
    query: auditExport,
    mediaTypes: ['text/csv', 'application/x-ndjson'],
    handle: async (scope, query) => ({
      pieces: await exportAuditEvents(scope, query),
      mediaType: query.format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
      fileName: `log.${query.format}`,
    }),
  });
}
