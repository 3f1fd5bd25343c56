import {
  addSynonym,
  listSharedSynonyms,
  listSynonyms,
  newSynonym,
  removeSynonym,
  requireSynonym,
  type Scope,
  shareSynonym,
  takeSynonym,
  updateSynonym,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { listOf } from '../shapes.ts';

const tag = 'Synonyms';
const entry = { term: z.string(), words: z.array(z.string()), language: z.string() };
const synonym = z.object({
  id: z.string(),
  ...entry,
  commonsId: z.string().nullable(),
  isShared: z.boolean(),
  updatedAt: z.string(),
});
const shared = z.object({ id: z.string(), tenantName: z.string(), isOwn: z.boolean(), ...entry });
export const synonymList = listOf(synonym);
export const sharedList = listOf(shared);
export const sharing = z.object({ isShared: z.boolean() });
export const createdSynonym = z.object({ id: z.string() });

const find = (scope: Scope, { id }: { id: string }): Promise<void> => requireSynonym(scope, id);

export function addSynonymRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/synonyms',
    tag,
    summary: 'List what citizens call things, and what the pages call them',
    needs: 'knowledge:read',
    status: 200,
    answer: synonymList,
    handle: async ({ scope }) => ({ data: await listSynonyms(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/synonyms',
    tag,
    summary: 'Add a synonym; questions are read with it at once',
    needs: 'knowledge:write',
    body: newSynonym,
    status: 201,
    answer: createdSynonym,
    handle: ({ scope, body }) => addSynonym(scope, body),
  });
  addEndpoint(app, {
    method: 'patch',
    path: '/synonyms/{id}',
    tag,
    summary: 'Change a synonym, in the commons too where it is shared',
    needs: 'knowledge:write',
    find,
    body: newSynonym,
    status: 204,
    handle: ({ scope, params, body }) => updateSynonym(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/synonyms/{id}',
    tag,
    summary: 'Remove a synonym, and withdraw it from the commons',
    needs: 'knowledge:write',
    status: 204,
    handle: ({ scope, params }) => removeSynonym(scope, params.id),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/commons/synonyms',
    tag,
    summary: 'List what organisations share',
    needs: 'knowledge:read',
    status: 200,
    answer: sharedList,
    handle: async ({ scope }) => ({ data: await listSharedSynonyms(scope) }),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/commons/synonyms/{id}/take',
    tag,
    summary: 'Take a copy of a shared synonym',
    needs: 'knowledge:write',
    status: 201,
    answer: createdSynonym,
    handle: ({ scope, params }) => takeSynonym(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/synonyms/{id}/share',
    tag,
    summary: 'Share a synonym with every organisation, or withdraw it',
    needs: 'knowledge:write',
    find,
    body: sharing,
    status: 204,
    handle: ({ scope, params, body }) => shareSynonym(scope, params.id, body.isShared),
  });
}
