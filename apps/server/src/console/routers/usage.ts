import {
  budgetChanges,
  createBudget,
  deleteBudget,
  listBudgets,
  listUsage,
  newBudget,
  pageQuery,
  sumUsage,
  updateBudget,
  usageGroups,
  usageQuery,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(60) });

/** What was used of models, and the budgets for it. */
export const usageRouter = t.router({
  list: inTenant.input(pageQuery).query(({ ctx, input }) => listUsage(ctx.scope, input)),
  sums: inTenant
    .input(usageQuery.extend({ groupBy: z.enum(usageGroups) }))
    .query(({ ctx, input }) => sumUsage(ctx.scope, input)),
});

export const budgetsRouter = t.router({
  list: inTenant.query(({ ctx }) => listBudgets(ctx.scope)),
  create: inTenant.input(newBudget).mutation(({ ctx, input }) => createBudget(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: budgetChanges }))
    .mutation(({ ctx, input }) => updateBudget(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteBudget(ctx.scope, input.id)),
});
