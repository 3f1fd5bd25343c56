import {
  getPolicy,
  listPolicyVersions,
  policyChanges,
  policyPublication,
  policyRules,
  policyUpdate,
  policyVersionChoice,
  publishPolicy,
  rollBackPolicy,
  type Scope,
  updatePolicy,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint, type Params } from '../endpoint.ts';
import { listOf } from '../shapes.ts';

const tag = 'Policies';
const policy = z.object({
  subject: z.string(),
  draft: policyChanges,
  rules: policyRules,
  from: z.record(z.string(), z.array(z.enum(['platform', 'tenant', 'assistant']))),
  above: policyRules,
  tightens: z.array(z.string()),
  inForce: z.object({ number: z.number().int(), rules: policyChanges }).nullable(),
  hasChanges: z.boolean(),
  updatedAt: z.string().nullable(),
});
const version = z.object({
  number: z.number().int(),
  note: z.string().nullable(),
  rules: policyChanges,
  createdBy: z.string(),
  createdAt: z.string(),
  effectiveFrom: z.string(),
  state: z.enum(['in_force', 'scheduled', 'past', 'withdrawn']),
});
const number = z.object({ number: z.number().int() });
/** Whoever may write a policy may know that it is there. */
const find = (scope: Scope, params: Params) =>
  getPolicy({ ...scope, permissions: new Set([...scope.permissions, 'policies:read']) }, params.id);

/** The identifier is `tenant` for the organisation's own rules, or that of an assistant. */
export function addPolicyRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/policies/{id}',
    tag,
    summary:
      'Read a policy: the draft, what would hold with it, and where each rule comes from ("tenant", or an assistant)',
    needs: 'policies:read',
    status: 200,
    answer: policy,
    handle: ({ scope, params }) => getPolicy(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/policies/{id}',
    tag,
    summary: 'Change the draft of a policy; a rule that is left out comes from above',
    needs: 'policies:write',
    find,
    body: policyUpdate,
    status: 200,
    answer: policy,
    handle: ({ scope, params, body }) => updatePolicy(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/policies/{id}/publish',
    tag,
    summary: 'Let the draft hold, at once or from a moment to come',
    needs: 'policies:write',
    find,
    body: policyPublication,
    status: 200,
    answer: number,
    handle: ({ scope, params, body }) => publishPolicy(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/policies/{id}/versions',
    tag,
    summary: 'List the versions of a policy',
    needs: 'policies:read',
    status: 200,
    answer: listOf(version),
    handle: async ({ scope, params }) => ({ data: await listPolicyVersions(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/policies/{id}/rollback',
    tag,
    summary: 'Let the rules of an earlier version hold again',
    needs: 'policies:write',
    find,
    body: policyVersionChoice,
    status: 200,
    answer: number,
    handle: ({ scope, params, body }) => rollBackPolicy(scope, params.id, body),
  });
}
