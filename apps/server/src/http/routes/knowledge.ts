import {
  addSource,
  cancelSync,
  createKnowledgeBase,
  deleteKnowledgeBase,
  deleteSource,
  documentFilter,
  getDocument,
  getKnowledgeBase,
  getSource,
  listConflicts,
  listDocuments,
  listKnowledgeBases,
  listSources,
  newKnowledgeBase,
  newSource,
  pageQuery,
  search,
  searchRequest,
  syncSource,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf, pageOf } from '../shapes.ts';

const tag = 'Knowledge';
const status = z.enum(['queued', 'syncing', 'ready', 'failed']);
export const knowledgeBase = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  sources: z.number().int(),
  documents: z.number().int(),
  passages: z.number().int(),
  createdAt: z.string(),
});
export const source = z.object({
  id: z.string(),
  knowledgeBaseId: z.string(),
  type: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  status,
  documents: z.number().int(),
  passages: z.number().int(),
  found: z.number().int(),
  fetched: z.number().int(),
  indexed: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
  currentUrl: z.string().nullable(),
  problems: z.array(
    z.object({
      url: z.string().nullable(),
      state: z.enum(['skipped', 'failed']),
      code: z.string(),
      detail: z.string().nullable(),
    }),
  ),
  syncStartedAt: z.string().nullable(),
  lastSyncedAt: z.string().nullable(),
  createdAt: z.string(),
});
const documentInfo = z.object({
  id: z.string(),
  sourceId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  passages: z.number().int(),
  changedAt: z.string().nullable(),
  updatedAt: z.string(),
});
const passage = z.object({
  id: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  kind: z.string(),
  isDuplicate: z.boolean(),
});
const hit = z.object({
  documentId: z.string(),
  sourceId: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  headings: z.array(z.string()),
  text: z.string(),
  score: z.number(),
});
export const createdKnowledgeBase = z.object({ id: z.string() });
export const knowledgeBasePage = pageOf(knowledgeBase);
export const sourceState = z.object({ id: z.string(), status });
export const sourcePage = pageOf(source);
export const documentPage = pageOf(documentInfo);
export const documentDetail = documentInfo.extend({ text: z.string(), passages: z.array(passage) });
export const hits = listOf(hit);

const statedBy = z.object({
  documentId: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  line: z.string(),
});
export const conflictList = listOf(z.object({ id: z.string(), subject: z.string(), page: statedBy, other: statedBy }));

export function addKnowledgeRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'post',
    path: '/knowledge-bases',
    tag,
    summary: 'Make a knowledge base',
    needs: 'knowledge:write',
    body: newKnowledgeBase,
    status: 201,
    answer: createdKnowledgeBase,
    handle: ({ scope, body }) => createKnowledgeBase(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases',
    tag,
    summary: 'List the knowledge bases',
    needs: 'knowledge:read',
    query: pageQuery,
    status: 200,
    answer: knowledgeBasePage,
    handle: ({ scope, query }) => listKnowledgeBases(scope, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}',
    tag,
    summary: 'Read a knowledge base',
    needs: 'knowledge:read',
    status: 200,
    answer: knowledgeBase,
    handle: ({ scope, params }) => getKnowledgeBase(scope, params.id),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/knowledge-bases/{id}',
    tag,
    summary: 'Delete a knowledge base with all that is in it',
    needs: 'knowledge:write',
    status: 204,
    handle: ({ scope, params }) => deleteKnowledgeBase(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}/conflicts',
    tag,
    summary: 'List pages that state different figures for one thing',
    needs: 'knowledge:read',
    status: 200,
    answer: conflictList,
    handle: async ({ scope, params }) => ({ data: await listConflicts(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/knowledge-bases/{id}/sources',
    tag,
    summary: 'List the sources of a knowledge base',
    needs: 'knowledge:read',
    query: pageQuery.extend({ limit: pageQuery.shape.limit.unwrap().default(100) }),
    status: 200,
    answer: sourcePage,
    handle: ({ scope, params, query }) => listSources(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/knowledge-bases/{id}/sources',
    tag,
    summary: 'Add a website, a FAQ or a text',
    needs: 'knowledge:write',
    find: (scope, params) =>
      getKnowledgeBase({ ...scope, permissions: new Set([...scope.permissions, 'knowledge:read']) }, params.id),
    body: newSource,
    status: 201,
    answer: sourceState,
    handle: ({ scope, params, body }) => addSource(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sources/{id}',
    tag,
    summary: 'Read a source with its progress and problems',
    needs: 'knowledge:read',
    status: 200,
    answer: source,
    handle: ({ scope, params }) => getSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/sources/{id}',
    tag,
    summary: 'Delete a source with its documents',
    needs: 'knowledge:write',
    status: 204,
    handle: ({ scope, params }) => deleteSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/sync',
    tag,
    summary: 'Read a website again',
    needs: 'knowledge:write',
    status: 202,
    answer: sourceState,
    handle: ({ scope, params }) => syncSource(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/sources/{id}/cancel',
    tag,
    summary: 'Stop a sync; what was read stays',
    needs: 'knowledge:write',
    status: 202,
    answer: sourceState,
    handle: ({ scope, params }) => cancelSync(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/sources/{id}/documents',
    tag,
    summary: 'List the documents of a source',
    needs: 'knowledge:read',
    query: pageQuery.extend(documentFilter.shape),
    status: 200,
    answer: documentPage,
    handle: ({ scope, params, query }) => listDocuments(scope, params.id, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/documents/{id}',
    tag,
    summary: 'Read a document with its text and passages',
    needs: 'knowledge:read',
    status: 200,
    answer: documentDetail,
    handle: ({ scope, params }) => getDocument(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/search',
    tag,
    summary: 'Search knowledge bases',
    needs: 'search',
    body: searchRequest,
    status: 200,
    answer: hits,
    handle: async ({ scope, body }) => ({ data: await search(scope, body) }),
  });
}
