import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  newWebhook,
  pageQuery,
  replayDelivery,
  rotateWebhookSecret,
  testWebhook,
  updateWebhook,
  webhookChanges,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });

/** Addresses that are told of events. */
export const webhooksRouter = t.router({
  list: inTenant.query(({ ctx }) => listWebhooks(ctx.scope)),
  create: inTenant.input(newWebhook).mutation(({ ctx, input }) => createWebhook(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: webhookChanges }))
    .mutation(({ ctx, input }) => updateWebhook(ctx.scope, input.id, input.changes)),
  rotate: inTenant.input(byId).mutation(({ ctx, input }) => rotateWebhookSecret(ctx.scope, input.id)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteWebhook(ctx.scope, input.id)),
  test: inTenant.input(byId).mutation(({ ctx, input }) => testWebhook(ctx.scope, input.id)),
  deliveries: inTenant
    .input(byId.extend(pageQuery.shape))
    .query(({ ctx, input: { id, ...page } }) => listDeliveries(ctx.scope, id, page)),
  replay: inTenant.input(byId).mutation(({ ctx, input }) => replayDelivery(ctx.scope, input.id)),
});
