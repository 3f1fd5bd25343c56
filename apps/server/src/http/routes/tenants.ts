import { createTenant, exportTenant, newTenant } from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addDownload } from '../download.ts';
import { addEndpoint } from '../endpoint.ts';

export const createdTenant = z.object({ id: z.string(), slug: z.string(), secretKey: z.string() });

export function addTenantRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'post',
    path: '/tenants',
    tag: 'Tenants',
    summary: 'Make a tenant with its first owner and a secret key, shown once',
    needs: 'operator',
    body: newTenant,
    status: 201,
    answer: createdTenant,
    handle: ({ scope, body }) => createTenant(scope.installation, body),
  });
  addDownload(app, {
    path: '/export',
    tag: 'Tenants',
    summary:
      'Everything that the organisation has made and been asked, as JSON lines; each kind as far as the caller may read it',
    needs: 'tenant:read',
    query: z.object({}),
    mediaTypes: ['application/x-ndjson'],
    handle: async (scope) => ({
      pieces: await exportTenant(scope),
      mediaType: 'application/x-ndjson',
      fileName: 'export.jsonl',
    }),
  });
}
