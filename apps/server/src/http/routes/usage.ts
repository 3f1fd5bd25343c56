import {
  budgetChanges,
  budgetPeriods,
  budgetScopes,
  createBudget,
  deleteBudget,
  listBudgets,
  listUsage,
  newBudget,
  pageQuery,
  seeBudget,
  sumUsage,
  updateBudget,
  usageQuery,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf, pageOf } from '../shapes.ts';

const tag = 'Usage';
const usage = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  actor: z.string(),
  assistantId: z.string().nullable(),
  requestId: z.string(),
  attempt: z.number().int(),
  model: z.string(),
  provider: z.string(),
  region: z.string(),
  operator: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  cachedTokens: z.number().int(),
  reasoningTokens: z.number().int(),
  isEstimated: z.boolean(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  priceVersion: z.string().nullable(),
  firstTokenMs: z.number().int().nullable(),
  totalMs: z.number().int(),
  reason: z.string(),
});
const sums = z.object({
  from: z.string(),
  to: z.string(),
  currency: z.string().nullable(),
  data: z.array(
    z.object({
      group: z.string(),
      name: z.string(),
      calls: z.number().int(),
      failed: z.number().int(),
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      costs: z.array(z.object({ currency: z.string(), cost: z.number() })),
      cost: z.number().nullable(),
    }),
  ),
});
const budget = z.object({
  id: z.string(),
  scope: z.enum(budgetScopes),
  subjectId: z.string().nullable(),
  subjectName: z.string().nullable(),
  period: z.enum(budgetPeriods),
  current: z.string(),
  unit: z.string(),
  amount: z.number(),
  isHard: z.boolean(),
  spent: z.number(),
  reserved: z.number(),
  updatedAt: z.string(),
});
export const usageAnswer = z.union([pageOf(usage), sums]);

export function addUsageRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/usage',
    tag,
    summary: 'List the metered use of models, an attempt a row; or, with groupBy, the sums of a period',
    needs: 'usage:read',
    query: pageQuery.extend(usageQuery.shape),
    status: 200,
    answer: usageAnswer,
    handle: ({ scope, query: { groupBy, from, to, ...page } }) =>
      groupBy === undefined ? listUsage(scope, page) : sumUsage(scope, { groupBy, from, to }),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/budgets',
    tag,
    summary: 'List the budgets, with how they stand',
    needs: 'usage:read',
    status: 200,
    answer: listOf(budget),
    handle: async ({ scope }) => ({ data: await listBudgets(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/budgets',
    tag,
    summary: 'Set a budget: for the organisation, an assistant, a member or a key, by day or month',
    needs: 'budgets:write',
    body: newBudget,
    status: 201,
    answer: z.object({ id: z.string() }),
    handle: ({ scope, body }) => createBudget(scope, body),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/budgets/{id}',
    tag,
    summary: 'Change a budget’s amount, or whether it is hard',
    needs: 'budgets:write',
    find: (scope, { id }) => seeBudget(scope, id),
    body: budgetChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateBudget(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/budgets/{id}',
    tag,
    summary: 'Remove a budget; what was used stays in the ledger',
    needs: 'budgets:write',
    status: 204,
    handle: ({ scope, params }) => deleteBudget(scope, params.id),
  });
}
