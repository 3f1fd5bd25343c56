import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  newWebhook,
  pageQuery,
  replayDelivery,
  rotateWebhookSecret,
  seeWebhook,
  testWebhook,
  updateWebhook,
  webhookChanges,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf, pageOf } from '../shapes.ts';

const tag = 'Webhooks';
const webhook = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  enabled: z.boolean(),
  disabledReason: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  lastDay: z.object({ delivered: z.number().int(), failed: z.number().int(), pending: z.number().int() }),
});
const delivery = z.object({
  id: z.string(),
  webhookId: z.string(),
  event: z.string(),
  state: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.number().int(),
  nextAt: z.string().nullable(),
  status: z.number().int().nullable(),
  problem: z.string().nullable(),
  durationMs: z.number().int().nullable(),
  payload: z.unknown(),
  createdAt: z.string(),
  deliveredAt: z.string().nullable(),
});
const attempt = z.object({
  status: z.number().int().nullable(),
  problem: z.string().nullable(),
  durationMs: z.number().int(),
});
const secret = z.object({ secret: z.string() });

export function addWebhookRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/webhooks',
    tag,
    summary: 'List the webhooks',
    needs: 'webhooks:read',
    status: 200,
    answer: listOf(webhook),
    handle: async ({ scope }) => ({ data: await listWebhooks(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/webhooks',
    tag,
    summary: 'Make a webhook; its secret is shown once (Standard Webhooks)',
    needs: 'webhooks:write',
    body: newWebhook,
    status: 201,
    answer: secret.extend({ id: z.string() }),
    handle: ({ scope, body }) => createWebhook(scope, body),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/webhooks/{id}',
    tag,
    summary: 'Change a webhook, or switch it on or off',
    needs: 'webhooks:write',
    find: (scope, { id }) => seeWebhook(scope, id),
    body: webhookChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateWebhook(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/webhooks/{id}',
    tag,
    summary: 'Delete a webhook with its deliveries',
    needs: 'webhooks:write',
    status: 204,
    handle: ({ scope, params }) => deleteWebhook(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/webhooks/{id}/rotate',
    tag,
    summary: 'Give a webhook a new secret; the one before signs too for a day',
    needs: 'webhooks:write',
    status: 200,
    answer: secret,
    handle: ({ scope, params }) => rotateWebhookSecret(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/webhooks/{id}/test',
    tag,
    summary: 'Send a test event, and tell how the receiver took it',
    needs: 'webhooks:write',
    status: 200,
    answer: attempt,
    handle: ({ scope, params }) => testWebhook(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/webhooks/{id}/deliveries',
    tag,
    summary: 'List the deliveries of a webhook',
    needs: 'webhooks:read',
    query: pageQuery,
    status: 200,
    answer: pageOf(delivery),
    handle: ({ scope, params, query }) => listDeliveries(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/webhook-deliveries/{id}/replay',
    tag,
    summary: 'Send a delivery once more, as the same message',
    needs: 'webhooks:write',
    status: 204,
    handle: ({ scope, params }) => replayDelivery(scope, params.id),
  });
}
