import {
  cancelTestRun,
  createTestSet,
  deleteTestSet,
  getTestRunResults,
  getTestSet,
  importTestSet,
  listTestRuns,
  listTestSets,
  newTestRun,
  newTestSet,
  runStates,
  seeTestSet,
  startTestRun,
  testCase,
  testResult,
  testSetChanges,
  testSetDefinition,
  testSetImport,
  updateTestSet,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf } from '../shapes.ts';

const id = z.object({ id: z.string() });
const count = z.number().int();
const run = z.object({
  id: z.string(),
  testSetId: z.string(),
  assistantId: z.string(),
  assistantName: z.string(),
  which: z.enum(['draft', 'published']),
  version: count.nullable(),
  setRevision: count,
  state: z.enum(runStates),
  total: count,
  passed: count,
  failed: count,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
const runWithResults = run.extend({ results: z.array(testCase.extend({ number: count, result: testResult })) });
const set = z.object({
  id: z.string(),
  name: z.string(),
  definition: testSetDefinition,
  revision: count,
  updatedAt: z.string(),
});
const summary = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  language: z.string(),
  cases: count,
  revision: count,
  updatedAt: z.string(),
  lastRun: run.nullable(),
});
const imported = z.object({
  id: z.string().nullable(),
  name: z.string(),
  columns: z.array(z.string()),
  cases: count,
  preview: z.array(z.string()),
  problems: z.array(z.object({ row: count, why: z.string(), text: z.string() })),
});

/** Questions with what is expected of their answers. */
export function addTestSetRoutes(app: OpenAPIHono<Env>): void {
  const tag = 'Test sets';
  addEndpoint(app, {
    method: 'get',
    path: '/test-sets',
    tag,
    summary: 'List the test sets, each with its last run',
    needs: 'assistants:read',
    status: 200,
    answer: listOf(summary),
    handle: async ({ scope }) => ({ data: await listTestSets(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/test-sets',
    tag,
    summary: 'Make a test set',
    needs: 'assistants:write',
    body: newTestSet,
    status: 201,
    answer: id,
    handle: ({ scope, body }) => createTestSet(scope, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/test-sets/import',
    tag,
    summary: 'Make a test set of a spreadsheet, or look at what would come of it',
    needs: 'assistants:write',
    upload: {
      fields: testSetImport,
      handle: ({ scope, file, fields }) => importTestSet(scope, file, testSetImport.parse(fields)),
    },
    status: 201,
    answer: imported,
    handle: () => Promise.reject(new Error('a file is sent as multipart/form-data')),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/test-sets/{id}',
    tag,
    summary: 'A test set',
    needs: 'assistants:read',
    status: 200,
    answer: set,
    handle: ({ scope, params }) => getTestSet(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/test-sets/{id}',
    tag,
    summary: 'Change a test set',
    needs: 'assistants:write',
    find: (scope, params) => seeTestSet(scope, params.id),
    body: testSetChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateTestSet(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/test-sets/{id}',
    tag,
    summary: 'Delete a test set with its runs',
    needs: 'assistants:write',
    status: 204,
    handle: ({ scope, params }) => deleteTestSet(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/test-sets/{id}/runs',
    tag,
    summary: 'Put a test set’s questions to an assistant',
    needs: 'assistants:write',
    find: (scope, params) => seeTestSet(scope, params.id),
    body: newTestRun,
    status: 202,
    answer: id,
    handle: ({ scope, params, body }) => startTestRun(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/test-sets/{id}/runs',
    tag,
    summary: 'The latest runs of a test set, newest first',
    needs: 'assistants:read',
    status: 200,
    answer: listOf(run),
    handle: async ({ scope, params }) => ({ data: await listTestRuns(scope, params.id) }),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/test-runs/{id}',
    tag,
    summary: 'A test run: how far it is, and what became of each question',
    needs: 'assistants:read',
    status: 200,
    answer: runWithResults,
    handle: ({ scope, params }) => getTestRunResults(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/test-runs/{id}/cancel',
    tag,
    summary: 'Cancel a test run; what has been asked stays',
    needs: 'assistants:write',
    status: 204,
    handle: ({ scope, params }) => cancelTestRun(scope, params.id),
  });
}
