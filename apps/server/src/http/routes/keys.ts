import { createKey, listKeys, newKey, pageQuery, revokeKey, rotateKey, rotation } from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { pageOf } from '../shapes.ts';

const tag = 'Keys';
const keyInfo = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  hint: z.string(),
  origins: z.array(z.string()),
  scopes: z.array(z.string()),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
  rotatedFrom: z.string().nullable(),
});
export const createdKey = z.object({ id: z.string(), key: z.string() });
export const keyPage = pageOf(keyInfo);

export function addKeyRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'post',
    path: '/keys',
    tag,
    summary: 'Make a key, shown this once',
    needs: 'keys:write',
    body: newKey,
    status: 201,
    answer: createdKey,
    handle: ({ scope, body }) => createKey(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/keys',
    tag,
    summary: 'List the keys that work',
    needs: 'keys:read',
    query: pageQuery,
    status: 200,
    answer: keyPage,
    handle: ({ scope, query }) => listKeys(scope, query),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/keys/{id}/rotate',
    tag,
    summary: 'Make a key in place of another, shown this once; both work for a while',
    needs: 'keys:write',
    body: rotation,
    status: 201,
    answer: createdKey,
    handle: ({ scope, params, body }) => rotateKey(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/keys/{id}',
    tag,
    summary: 'End a key at once',
    needs: 'keys:write',
    status: 204,
    handle: ({ scope, params }) => revokeKey(scope, params.id),
  });
}
