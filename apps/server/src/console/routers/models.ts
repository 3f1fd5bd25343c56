import {
  createOwnModel,
  createProfile,
  deleteOwnModel,
  deleteProfile,
  explainRoute,
  listModels,
  listOwnModels,
  listProfiles,
  newOwnModel,
  newProfile,
  ownModelChanges,
  profileChanges,
  routeQuestion,
  testModel,
  updateOwnModel,
  updateProfile,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(64) });

/** The models of the platform and the tenant's own, and why a call goes to which. */
export const modelsRouter = t.router({
  list: inTenant.query(({ ctx }) => listModels(ctx.scope)),
  test: inTenant.input(byId).mutation(({ ctx, input }) => testModel(ctx.scope, input.id)),
  explain: inTenant.input(routeQuestion).query(({ ctx, input }) => explainRoute(ctx.scope, input)),
});

export const ownModelsRouter = t.router({
  list: inTenant.query(({ ctx }) => listOwnModels(ctx.scope)),
  create: inTenant.input(newOwnModel).mutation(({ ctx, input }) => createOwnModel(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: ownModelChanges }))
    .mutation(({ ctx, input }) => updateOwnModel(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteOwnModel(ctx.scope, input.id)),
});

export const profilesRouter = t.router({
  list: inTenant.query(({ ctx }) => listProfiles(ctx.scope)),
  create: inTenant
    .input(z.object({ profile: newProfile }))
    .mutation(({ ctx, input }) => createProfile(ctx.scope, input.profile)),
  update: inTenant
    .input(byId.extend({ changes: profileChanges }))
    .mutation(({ ctx, input }) => updateProfile(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteProfile(ctx.scope, input.id)),
});
