import { createTenant, newTenant } from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
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
}
