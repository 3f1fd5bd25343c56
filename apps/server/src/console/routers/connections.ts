import {
  connectionChanges,
  createConnection,
  deleteConnection,
  getSignInSettings,
  listConnections,
  newConnection,
  signInSettingsChange,
  updateConnection,
  updateSignInSettings,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';
import { startTest } from './sign-in.ts';

const byId = z.object({ id: z.string().max(60) });

/** A tenant’s own identity providers. */
export const connectionsRouter = t.router({
  list: inTenant.query(({ ctx }) => listConnections(ctx.scope)),
  create: inTenant.input(newConnection).mutation(({ ctx, input }) => createConnection(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: connectionChanges }))
    .mutation(({ ctx, input }) => updateConnection(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteConnection(ctx.scope, input.id)),
  startTest,
});

/** How long sessions last, and which way in is required. */
export const signInSettingsRouter = t.router({
  get: inTenant.query(({ ctx }) => getSignInSettings(ctx.scope)),
  update: inTenant.input(signInSettingsChange).mutation(({ ctx, input }) => updateSignInSettings(ctx.scope, input)),
});
