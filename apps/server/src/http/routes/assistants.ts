import {
  type AssistantInfo,
  assistantChanges,
  assistantSettings,
  audiences,
  contactWays,
  createAssistant,
  deleteAssistant,
  getAppearance,
  getAssistant,
  listAssistants,
  listVersions,
  newAssistant,
  pageQuery,
  publishAssistant,
  publishNote,
  rollBackAssistant,
  type Scope,
  updateAssistant,
  versionChoice,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint, type Params } from '../endpoint.ts';
import { listOf, pageOf } from '../shapes.ts';

const tag = 'Assistants';
export const assistant = assistantSettings.extend({
  id: z.string(),
  slug: z.string(),
  audience: z.enum(audiences),
  publishedVersion: z.number().int().nullable(),
  scheduledVersion: z.number().int().nullable(),
  scheduledFor: z.string().nullable(),
  isPaused: z.boolean(),
  hasChanges: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
const version = z.object({
  version: z.number().int(),
  note: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  isPublished: z.boolean(),
  settings: assistantSettings,
  knowledge: z.array(
    z.object({
      knowledgeBaseId: z.string(),
      name: z.string(),
      documents: z.number().int(),
      changedAt: z.string().nullable(),
    }),
  ),
  policy: z.object({ tenant: z.number().int().nullable(), assistant: z.number().int().nullable() }),
});
export const assistantPage = pageOf(assistant);
export const createdAssistant = z.object({ id: z.string(), slug: z.string() });
export const versions = listOf(version);
export const versionAnswer = z.object({ version: z.number().int() });
export const publication = z.object({ version: z.number().int(), at: z.string().optional() });
const side = z.object({ tint: z.string(), link: z.string() });
export const appearance = z.object({
  name: z.string(),
  tenantName: z.string(),
  logoUrl: z.string().nullable(),
  greeting: z.string(),
  suggestedQuestions: z.array(z.string()),
  languages: z.array(z.string()),
  theme: z.object({ fill: z.string(), on: z.string(), light: side, dark: side }),
  contact: contactWays,
  aiNotice: z.string().nullable(),
  notice: z.object({ text: z.string(), url: z.string().nullable() }).nullable(),
  handoff: z.object({ form: z.boolean(), isOpen: z.boolean(), opensAt: z.string().nullable() }),
  look: z.object({ launcher: z.string(), side: z.enum(['left', 'right']) }),
  isPaused: z.boolean(),
});
/** Whoever may write an assistant may know that it is there. */
const find = (scope: Scope, params: Params): Promise<AssistantInfo> =>
  getAssistant({ ...scope, permissions: new Set([...scope.permissions, 'assistants:read']) }, params.id);

export function addAssistantRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'post',
    path: '/assistants',
    tag,
    summary: 'Make an assistant as a draft',
    needs: 'assistants:write',
    body: newAssistant,
    status: 201,
    answer: createdAssistant,
    handle: ({ scope, body }) => createAssistant(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/assistants',
    tag,
    summary: 'List the assistants',
    needs: 'assistants:read',
    query: pageQuery,
    status: 200,
    answer: assistantPage,
    handle: ({ scope, query }) => listAssistants(scope, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/assistants/{id}',
    tag,
    summary: 'Read an assistant by identifier or slug',
    needs: 'assistants:read',
    status: 200,
    answer: assistant,
    handle: ({ scope, params }) => getAssistant(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/assistants/{id}',
    tag,
    summary: 'Change the draft of an assistant',
    needs: 'assistants:write',
    find,
    body: assistantChanges,
    status: 200,
    answer: assistant,
    handle: ({ scope, params, body }) => updateAssistant(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/assistants/{id}',
    tag,
    summary: 'Delete an assistant with its conversations',
    needs: 'assistants:write',
    status: 204,
    handle: ({ scope, params }) => deleteAssistant(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/assistants/{id}/publish',
    tag,
    summary: 'Make a version of the draft and let it answer, at once or from a moment to come',
    needs: 'assistants:write',
    find,
    body: publishNote,
    status: 200,
    answer: publication,
    handle: ({ scope, params, body }) => publishAssistant(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/assistants/{id}/versions',
    tag,
    summary: 'List the versions of an assistant',
    needs: 'assistants:read',
    status: 200,
    answer: versions,
    handle: async ({ scope, params }) => ({ data: await listVersions(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/assistants/{id}/rollback',
    tag,
    summary: 'Let an earlier version answer again',
    needs: 'assistants:write',
    find,
    body: versionChoice,
    status: 200,
    answer: versionAnswer,
    handle: ({ scope, params, body }) => rollBackAssistant(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/assistants/{id}/appearance',
    tag,
    summary: 'What a widget shows before the first question',
    needs: 'messages',
    isForSuspended: true,
    status: 200,
    answer: appearance,
    handle: ({ scope, params }) => getAppearance(scope, params.id),
  });
}
