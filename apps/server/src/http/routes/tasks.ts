import {
  addWorkFile,
  cancelWork,
  createWork,
  deleteWork,
  exportWork,
  getWork,
  largestWorkFile,
  listWorks,
  newWork,
  seeOwnWork,
  seeWork,
  startWork,
  taskInput,
  updateWork,
  workChanges,
  workExport,
  workQuery,
  workResult,
} from '@radrum/core';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { attachment } from '../attachment.ts';
import { authenticate } from '../authenticate.ts';
import type { Env } from '../context.ts';
import { addEndpoint, problemAnswer, readQuery } from '../endpoint.ts';
import { pageOf } from '../shapes.ts';

const tag = 'Tasks';
const wording = z.object({ sv: z.string(), en: z.string() });
const kind = z.enum(['summarise', 'improve', 'template', 'classify', 'reply']);
const status = z.enum(['draft', 'queued', 'running', 'done', 'failed', 'cancelled']);
const dataClass = z.enum(['open', 'internal', 'confidential']);
const progress = z.object({ stage: z.string(), done: z.number(), of: z.number() }).nullable();
const file = z.object({
  id: z.string(),
  name: z.string(),
  isPasted: z.boolean(),
  size: z.number().int(),
  status: z.enum(['queued', 'ready', 'refused']),
  refusal: wording.nullable(),
  format: z.string(),
  pages: z.number().int().nullable(),
  unreadable: z.array(z.number().int()),
  warnings: z.array(wording),
});
const task = z.object({
  id: z.string(),
  kind,
  title: z.string(),
  status,
  dataClass,
  input: taskInput,
  progress,
  /** How it was done: with a model, partly, or without. */
  grade: z.enum(['with_model', 'partly', 'without_model']).nullable(),
  models: z.array(z.object({ model: z.string(), region: z.string() })),
  failure: z.string().nullable(),
  policyVersion: z.number().int().nullable(),
  revision: z.number().int(),
  files: z.array(file),
  result: workResult.nullable(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  expiresAt: z.string().nullable(),
});
const row = z.object({
  id: z.string(),
  kind,
  title: z.string(),
  status,
  progress,
  pages: z.number().int(),
  startedAt: z.string().nullable(),
  updatedAt: z.string(),
});
const id = z.object({ id: z.string() });

/** Tasks over texts and files: a caller sees its own alone. */
export function addTaskRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/tasks',
    tag,
    summary: 'List one’s own tasks',
    needs: 'works:read',
    query: workQuery,
    status: 200,
    answer: pageOf(row),
    handle: ({ scope, query }) => listWorks(scope, query),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/tasks',
    tag,
    summary: 'Begin a task; it runs when it is told to',
    needs: 'works:write',
    body: newWork,
    status: 201,
    answer: id,
    handle: ({ scope, body }) => createWork(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/tasks/{id}',
    tag,
    summary: 'A task: how far it is, and its result',
    needs: 'works:read',
    status: 200,
    answer: task,
    handle: ({ scope, params }) => getWork(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/tasks/{id}',
    tag,
    summary: 'Change a task that does not run',
    needs: 'works:write',
    find: (scope, params) => seeOwnWork(scope, params.id),
    body: z.object({ revision: z.int().min(0), changes: workChanges }),
    status: 204,
    handle: ({ scope, params, body }) => updateWork(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/tasks/{id}',
    tag,
    summary: 'Delete a task with its files and results',
    needs: 'works:write',
    status: 204,
    handle: ({ scope, params }) => deleteWork(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/tasks/{id}/files',
    tag,
    summary: 'Add a file to a task',
    needs: 'works:write',
    find: (scope, params) => seeOwnWork(scope, params.id),
    upload: {
      fields: z.object({}),
      mostBytes: largestWorkFile,
      handle: ({ scope, params, file: sent }) => addWorkFile(scope, params.id, sent),
    },
    status: 201,
    answer: id,
    handle: () => Promise.reject(new Error('a file is sent as multipart/form-data')),
  });
  for (const [deed, summary, act] of [
    ['run', 'Let a task run', startWork],
    ['cancel', 'End a task that waits or runs', cancelWork],
  ] as const)
    addEndpoint(app, {
      method: 'post',
      path: `/tasks/{id}/${deed}`,
      tag,
      summary,
      needs: 'works:write',
      status: 202,
      answer: id,
      handle: async ({ scope, params }) => {
        await act(scope, params.id);
        return { id: params.id };
      },
    });
  addResult(app);
}

/** The result as a file. */
function addResult(app: OpenAPIHono<Env>): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'get',
      path: '/tasks/{id}/result',
      summary: 'Download the result of a task',
      tags: [tag],
      security: [{ secretKey: [] }],
      request: { params: id, query: workExport },
      responses: {
        200: {
          description: 'The file',
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        default: problemAnswer,
      },
    }),
  );
  app.get('/tasks/:id/result', async (c) => {
    const scope = await authenticate(c, 'works:read');
    const workId = c.req.param('id');
    await seeWork(scope, workId);
    return attachment(await exportWork(scope, workId, readQuery(c, workExport)));
  });
}
