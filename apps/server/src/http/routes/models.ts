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
  seeOwnModel,
  seeProfile,
  testModel,
  updateOwnModel,
  updateProfile,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf } from '../shapes.ts';

const tag = 'Models';
const price = z.object({
  currency: z.string(),
  inputPerMillion: z.number(),
  outputPerMillion: z.number(),
  cachedInputPerMillion: z.number().nullable(),
  version: z.string(),
});
const model = z.object({
  id: z.string(),
  provider: z.string(),
  model: z.string(),
  region: z.string(),
  operator: z.string(),
  owner: z.enum(['platform', 'tenant']),
  capabilities: z.array(z.string()),
  dataClasses: z.array(z.string()),
  contextTokens: z.number().int().nullable(),
  outputTokens: z.number().int().nullable(),
  price: price.nullable(),
  quality: z.number().nullable(),
  deprecatedOn: z.string().nullable(),
  replacement: z.string().nullable(),
  isAllowed: z.boolean(),
  state: z.enum(['closed', 'open', 'half_open']),
  restsUntil: z.string().nullable(),
  firstTokenMs: z.number().nullable(),
});
const ownModel = z.object({
  id: z.string(),
  modelId: z.string(),
  entry: z.record(z.string(), z.unknown()),
  keyHint: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
const profile = z.object({
  id: z.string().nullable(),
  name: z.string(),
  describes: z.object({ sv: z.string(), en: z.string() }).optional(),
  requires: z.unknown(),
  weights: z.object({ preference: z.number(), cost: z.number(), quality: z.number(), latency: z.number() }),
  updatedAt: z.string().nullable(),
});
const created = z.object({ id: z.string() });

/** The models that a tenant can use, its own among them, and the profiles that choose from them. */
export function addModelRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/models',
    tag,
    summary: 'List the models, with how they stand',
    needs: 'models:read',
    status: 200,
    answer: listOf(model),
    handle: async ({ scope }) => ({ data: await listModels(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/models/{id}/test',
    tag,
    summary: 'Ask a model for a word, and say what failed',
    needs: 'models:write',
    status: 200,
    answer: z.object({ ok: z.boolean(), failure: z.string().nullable(), durationMs: z.number().int() }),
    handle: ({ scope, params }) => testModel(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/own-models',
    tag,
    summary: 'List the models of the organisation’s own; their keys are never given back',
    needs: 'models:read',
    status: 200,
    answer: listOf(ownModel),
    handle: async ({ scope }) => ({ data: await listOwnModels(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/own-models',
    tag,
    summary: 'Add a model of the organisation’s own: an own host, or an own key at a provider',
    needs: 'models:write',
    body: newOwnModel,
    status: 201,
    answer: created,
    handle: ({ scope, body }) => createOwnModel(scope, body),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/own-models/{id}',
    tag,
    summary: 'Change a model of the organisation’s own',
    needs: 'models:write',
    find: (scope, { id }) => seeOwnModel(scope, id),
    body: ownModelChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateOwnModel(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/own-models/{id}',
    tag,
    summary: 'Remove a model of the organisation’s own',
    needs: 'models:write',
    status: 204,
    handle: ({ scope, params }) => deleteOwnModel(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/routing-profiles',
    tag,
    summary: 'List the routing profiles: those that everyone has, and the organisation’s own',
    needs: 'models:read',
    status: 200,
    answer: listOf(profile),
    handle: async ({ scope }) => ({ data: await listProfiles(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/routing-profiles',
    tag,
    summary: 'Make a routing profile',
    needs: 'models:write',
    body: newProfile,
    status: 201,
    answer: created,
    handle: ({ scope, body }) => createProfile(scope, body),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/routing-profiles/{id}',
    tag,
    summary: 'Change a routing profile',
    needs: 'models:write',
    find: (scope, { id }) => seeProfile(scope, id),
    body: profileChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateProfile(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/routing-profiles/{id}',
    tag,
    summary: 'Remove a routing profile',
    needs: 'models:write',
    status: 204,
    handle: ({ scope, params }) => deleteProfile(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/routes/explain',
    tag,
    summary: 'Say which models would serve a call, in which order, and why the others would not; nothing is sent',
    needs: 'models:read',
    body: routeQuestion,
    status: 200,
    answer: z.object({
      candidates: z.array(z.string()),
      decisions: z.array(
        z.object({
          model: z.string(),
          included: z.boolean(),
          reason: z.string(),
          words: z.string(),
          order: z.number().int().optional(),
          score: z.unknown().optional(),
          isSticky: z.boolean().optional(),
          detail: z.unknown().optional(),
        }),
      ),
    }),
    handle: ({ scope, body }) => explainRoute(scope, body),
  });
}
