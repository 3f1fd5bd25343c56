import {
  colour,
  createKey,
  getTenant,
  listKeys,
  nameAuthors,
  newKey,
  pageQuery,
  previewTheme,
  revokeKey,
  rotateKey,
  rotation,
  tenantChanges,
  updateTenant,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });

/** API keys. */
export const keysRouter = t.router({
  list: inTenant.input(pageQuery).query(async ({ ctx, input }) => {
    const { data, nextCursor } = await listKeys(ctx.scope, input);
    return { data: await nameAuthors(ctx.scope, data), nextCursor };
  }),
  create: inTenant.input(newKey).mutation(({ ctx, input }) => createKey(ctx.scope, input)),
  rotate: inTenant
    .input(byId.extend(rotation.shape))
    .mutation(({ ctx, input }) => rotateKey(ctx.scope, input.id, input)),
  revoke: inTenant.input(byId).mutation(({ ctx, input }) => revokeKey(ctx.scope, input.id)),
});

/** The organisation itself. */
export const tenantRouter = t.router({
  get: inTenant.query(({ ctx }) => getTenant(ctx.scope)),
  /** What the widget makes of a colour, before it is saved. */
  look: inTenant.input(z.object({ accent: colour })).query(({ ctx, input }) => previewTheme(ctx.scope, input.accent)),
  update: inTenant.input(tenantChanges).mutation(({ ctx, input }) => updateTenant(ctx.scope, input)),
});
