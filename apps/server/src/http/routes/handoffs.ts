import {
  assignHandoff,
  closeHandoff,
  getHandoff,
  handoffAssignment,
  handoffClosing,
  handoffFilter,
  handoffReply,
  listHandoffs,
  pageQuery,
  replyToHandoff,
  type Scope,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint, type Params } from '../endpoint.ts';
import { pageOf } from '../shapes.ts';

const tag = 'Hand-offs';
const handoff = z.object({
  id: z.string(),
  conversationId: z.string(),
  assistantName: z.string(),
  state: z.enum(['open', 'assigned', 'answered', 'closed']),
  reason: z.string(),
  hasLetter: z.boolean(),
  canMail: z.boolean(),
  assignedTo: z.object({ id: z.string(), name: z.string() }).nullable(),
  createdAt: z.string(),
  answeredAt: z.string().nullable(),
  closedAt: z.string().nullable(),
});
const detail = handoff.extend({
  letter: z.object({
    text: z.string(),
    name: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
  }),
  replies: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['mail', 'note']),
      text: z.string(),
      writtenBy: z.string(),
      createdAt: z.string(),
    }),
  ),
  conversation: z.array(z.object({ question: z.string(), answer: z.string(), createdAt: z.string() })),
});
/** Whoever may answer a matter may know that it is there. */
const find = async (scope: Scope, params: Params): Promise<void> => {
  await getHandoff({ ...scope, permissions: new Set([...scope.permissions, 'handoffs:read']) }, params.id);
};

export function addHandoffRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/handoffs',
    tag,
    summary: 'List what citizens want a person for, newest first',
    needs: 'handoffs:read',
    query: pageQuery.extend(handoffFilter.shape),
    status: 200,
    answer: pageOf(handoff),
    handle: ({ scope, query }) => listHandoffs(scope, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/handoffs/{id}',
    tag,
    summary: 'Read a matter with what the citizen wrote',
    needs: 'handoffs:read',
    status: 200,
    answer: detail,
    handle: ({ scope, params }) => getHandoff(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/handoffs/{id}/assign',
    tag,
    summary: 'Give a matter to a colleague, or back to all (null)',
    needs: 'handoffs:write',
    find,
    body: handoffAssignment,
    status: 204,
    handle: ({ scope, params, body }) => assignHandoff(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/handoffs/{id}/replies',
    tag,
    summary: 'Answer the citizen by mail, or leave a note',
    needs: 'handoffs:write',
    find,
    body: handoffReply,
    status: 201,
    answer: z.object({ id: z.string() }),
    handle: ({ scope, params, body }) => replyToHandoff(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/handoffs/{id}/close',
    tag,
    summary: 'Close a matter, or open it again',
    needs: 'handoffs:write',
    find,
    body: handoffClosing,
    status: 204,
    handle: ({ scope, params, body }) => closeHandoff(scope, params.id, body),
  });
}
