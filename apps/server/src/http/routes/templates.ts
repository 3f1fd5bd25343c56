import {
  categorySetChanges,
  categorySetDefinition,
  createCategorySet,
  createTemplate,
  deleteCategorySet,
  deleteTemplate,
  getCategorySet,
  getTemplate,
  listCategorySets,
  listTemplates,
  newCategorySet,
  newTemplate,
  seeCategorySet,
  seeTemplate,
  setLetterhead,
  templateChanges,
  templateDefinition,
  updateCategorySet,
  updateTemplate,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf } from '../shapes.ts';

const id = z.object({ id: z.string() });
const about = {
  id: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  revision: z.number().int(),
  updatedAt: z.string(),
};
const template = z.object({ ...about, definition: templateDefinition, letterheadName: z.string().nullable() });
const categorySet = z.object({ ...about, definition: categorySetDefinition, learnt: z.number().int() });

/** Text tasks with fields. */
export function addTemplateRoutes(app: OpenAPIHono<Env>): void {
  const tag = 'Templates';
  addEndpoint(app, {
    method: 'get',
    path: '/templates',
    tag,
    summary: 'List the templates',
    needs: 'works:read',
    status: 200,
    answer: listOf(template),
    handle: async ({ scope }) => ({ data: await listTemplates(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/templates',
    tag,
    summary: 'Make a template',
    needs: 'templates:write',
    body: newTemplate,
    status: 201,
    answer: id,
    handle: ({ scope, body }) => createTemplate(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/templates/{id}',
    tag,
    summary: 'A template',
    needs: 'works:read',
    status: 200,
    answer: template,
    handle: ({ scope, params }) => getTemplate(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/templates/{id}',
    tag,
    summary: 'Change a template',
    needs: 'templates:write',
    find: (scope, params) => seeTemplate(scope, params.id),
    body: templateChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateTemplate(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/templates/{id}',
    tag,
    summary: 'Delete a template',
    needs: 'templates:write',
    status: 204,
    handle: ({ scope, params }) => deleteTemplate(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/templates/{id}/letterhead',
    tag,
    summary: 'Set the organisation’s own DOCX that the letters are written into',
    needs: 'templates:write',
    find: (scope, params) => seeTemplate(scope, params.id),
    upload: { fields: z.object({}), handle: ({ scope, params, file }) => setLetterhead(scope, params.id, file) },
    status: 201,
    answer: id,
    handle: () => Promise.reject(new Error('a file is sent as multipart/form-data')),
  });
}

/** A unit's own categories. */
export function addCategorySetRoutes(app: OpenAPIHono<Env>): void {
  const tag = 'Category sets';
  addEndpoint(app, {
    method: 'get',
    path: '/category-sets',
    tag,
    summary: 'List the category sets',
    needs: 'works:read',
    status: 200,
    answer: listOf(categorySet),
    handle: async ({ scope }) => ({ data: await listCategorySets(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/category-sets',
    tag,
    summary: 'Make a category set',
    needs: 'templates:write',
    body: newCategorySet,
    status: 201,
    answer: id,
    handle: ({ scope, body }) => createCategorySet(scope, body),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/category-sets/{id}',
    tag,
    summary: 'A category set',
    needs: 'works:read',
    status: 200,
    answer: categorySet,
    handle: ({ scope, params }) => getCategorySet(scope, params.id),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/category-sets/{id}',
    tag,
    summary: 'Change a category set',
    needs: 'templates:write',
    find: (scope, params) => seeCategorySet(scope, params.id),
    body: categorySetChanges,
    status: 204,
    handle: ({ scope, params, body }) => updateCategorySet(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/category-sets/{id}',
    tag,
    summary: 'Delete a category set with all that it has learnt',
    needs: 'templates:write',
    status: 204,
    handle: ({ scope, params }) => deleteCategorySet(scope, params.id),
  });
}
