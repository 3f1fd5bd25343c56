import {
  contactWays,
  conversationFilter,
  deleteConversation,
  feedbackInput,
  getConversation,
  giveFeedback,
  handOff,
  handoffInput,
  listConversations,
  pageQuery,
  seeConversation,
  seeMessage,
} from '@radrum/core';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Env } from '../context.ts';
import { addEndpoint } from '../endpoint.ts';
import { pageOf } from '../shapes.ts';
import { citation } from './messages.ts';

const tag = 'Conversations';
const outcome = z.enum(['answered', 'unanswered', 'declined', 'escalated', 'social']);
const conversation = z.object({
  id: z.string(),
  assistantId: z.string(),
  assistantSlug: z.string(),
  language: z.string(),
  channel: z.string(),
  turns: z.number().int(),
  firstQuestion: z.string(),
  lastOutcome: outcome,
  isHandedOff: z.boolean(),
  isResolved: z.boolean(),
  createdAt: z.string(),
  lastAt: z.string(),
});
const message = z.object({
  id: z.string(),
  question: z.string(),
  answer: z.string(),
  outcome,
  language: z.string(),
  assistantVersion: z.number().int(),
  policy: z.object({ tenant: z.number().int().nullable(), assistant: z.number().int().nullable() }),
  correction: z.object({ kind: z.enum(['faq', 'synonym']), id: z.string() }).nullable(),
  citations: z.array(citation),
  route: z.unknown(),
  trace: z.unknown(),
  firstTokenMs: z.number().nullable(),
  durationMs: z.number(),
  feedback: z.object({ rating: z.string(), comment: z.string().nullable() }).nullable(),
  createdAt: z.string(),
});
export const conversationPage = pageOf(conversation);
export const conversationDetail = z.object({
  id: z.string(),
  assistantId: z.string(),
  assistantSlug: z.string(),
  language: z.string(),
  channel: z.string(),
  createdAt: z.string(),
  keptUntil: z.string().nullable(),
  isResolved: z.boolean(),
  handoffs: z.array(z.object({ id: z.string(), reason: z.string(), state: z.string(), createdAt: z.string() })),
  messages: z.array(message),
});
export const createdHandoff = z.object({
  id: z.string(),
  contact: contactWays,
  isOpen: z.boolean(),
  opensAt: z.string().nullable(),
});
export const storedFeedback = z.object({ messageId: z.string(), rating: z.string() });

export function addConversationRoutes(app: OpenAPIHono<Env>): void {
  addEndpoint(app, {
    method: 'get',
    path: '/conversations',
    tag,
    summary: 'List conversations, newest first',
    needs: 'conversations:read',
    query: pageQuery.extend(conversationFilter.shape),
    status: 200,
    answer: conversationPage,
    handle: ({ scope, query }) => listConversations(scope, query),
  });
  addEndpoint(app, {
    method: 'get',
    path: '/conversations/{id}',
    tag,
    summary: 'Read a conversation with its answers and how they came about',
    needs: 'conversations:read',
    status: 200,
    answer: conversationDetail,
    handle: async ({ scope, params }) => {
      const { messages, ...conversation } = await getConversation(scope, params.id);
      // which documents were quoted is the console's alone: there a page is reported as wrong
      return {
        ...conversation,
        messages: messages.map((one) => ({
          ...one,
          citations: one.citations.map(({ url, title, quote, page }) => ({
            url,
            title,
            quote,
            ...(page === undefined ? {} : { page }),
          })),
        })),
      };
    },
  });
  addEndpoint(app, {
    method: 'delete',
    path: '/conversations/{id}',
    tag,
    summary: 'Delete a conversation',
    needs: 'conversations:write',
    status: 204,
    handle: ({ scope, params }) => deleteConversation(scope, params.id),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/conversations/{id}/handoff',
    tag,
    summary: 'Ask for a person',
    needs: 'messages',
    find: (scope, params) => seeConversation(scope, params.id),
    body: handoffInput,
    status: 201,
    answer: createdHandoff,
    handle: ({ scope, params, body }) => handOff(scope, params.id, body),
  });
  addEndpoint(app, {
    method: 'post',
    path: '/messages/{id}/feedback',
    tag,
    summary: 'Say whether an answer helped',
    needs: 'messages',
    find: (scope, params) => seeMessage(scope, params.id),
    body: feedbackInput,
    status: 200,
    answer: storedFeedback,
    handle: ({ scope, params, body }) => giveFeedback(scope, params.id, body),
  });
}
