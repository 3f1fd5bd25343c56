import {
  cancelTestRun,
  createTestSet,
  deleteTestSet,
  getTestRun,
  getTestRunResults,
  getTestSet,
  listTestRuns,
  listTestSets,
  newTestRun,
  newTestSet,
  startTestRun,
  testSetChanges,
  updateTestSet,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });

/** Questions with what is expected of their answers. */
export const testSetsRouter = t.router({
  list: inTenant.query(({ ctx }) => listTestSets(ctx.scope)),
  get: inTenant.input(byId).query(({ ctx, input }) => getTestSet(ctx.scope, input.id)),
  create: inTenant.input(newTestSet).mutation(({ ctx, input }) => createTestSet(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: testSetChanges }))
    .mutation(({ ctx, input }) => updateTestSet(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteTestSet(ctx.scope, input.id)),
  runs: inTenant.input(byId).query(({ ctx, input }) => listTestRuns(ctx.scope, input.id)),
  run: inTenant
    .input(byId.extend(newTestRun.shape))
    .mutation(({ ctx, input: { id, ...run } }) => startTestRun(ctx.scope, id, run)),
});

/** A test set's questions put to an assistant. */
export const testRunsRouter = t.router({
  get: inTenant.input(byId).query(({ ctx, input }) => getTestRun(ctx.scope, input.id)),
  results: inTenant.input(byId).query(({ ctx, input }) => getTestRunResults(ctx.scope, input.id)),
  cancel: inTenant.input(byId).mutation(({ ctx, input }) => cancelTestRun(ctx.scope, input.id)),
});
