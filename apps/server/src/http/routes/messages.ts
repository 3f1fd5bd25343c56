import {
  answer,
  type AnswerEvent,
  type Channel,
  contactWays,
  longestQuestion,
  prefixes,
  publishedAssistant,
  RadrumError,
  type Scope,
} from '@radrum/core';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { authenticate } from '../authenticate.ts';
import { parseBody, readText } from '../body.ts';
import type { Env } from '../context.ts';
import { problemAnswer } from '../endpoint.ts';
import { answerOnce } from '../idempotency.ts';
import { asRadrumError } from '../problem.ts';
import { untilEnded } from '../running-answers.ts';
import { uiMessageStream, uiStreamHeaders } from '../ui-message-stream.ts';

export const citation = z.object({
  url: z.string().nullable(),
  title: z.string(),
  quote: z.string(),
  /** Of a file. */
  page: z.number().int().optional(),
});
export const answerSchema = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  outcome: z.enum(['answered', 'unanswered', 'declined', 'escalated', 'social']),
  text: z.string(),
  language: z.string(),
  citations: z.array(citation),
  closest: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  route: z.object({
    model: z.string(),
    provider: z.string(),
    region: z.string(),
    fallbackFrom: z.array(z.object({ model: z.string(), reason: z.string() })),
  }),
  usage: z.object({ inputTokens: z.number().int(), outputTokens: z.number().int() }),
  escalation: z.enum(['crisis', 'person']).optional(),
  handoff: contactWays.optional(),
  referral: z.object({ name: z.string(), url: z.string(), phone: z.string().nullable() }).optional(),
  choices: z.array(z.string()).optional(),
  notice: z.object({ text: z.string(), url: z.string().nullable() }).optional(),
  interrupted: z.string().optional(),
});
export const ours = z.object({
  text: z.string(),
  conversationId: z.string().max(100).optional(),
  language: z.string().max(100).optional(),
});
/** What `useChat` of the `ai` SDK posts. Parts that are no text (files, tool calls) are passed over. */
const useChat = z.object({
  id: z.string().min(1).max(200),
  messages: z
    .array(
      z.object({ role: z.string(), parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })) }),
    )
    .min(1)
    .max(1000),
  trigger: z.string().optional(),
  messageId: z.string().nullish(),
});
export const question = z.union([ours, useChat]);

/** Asks an assistant: as JSON, or as a stream that `useChat` understands. */
export function addMessageRoute(app: OpenAPIHono<Env>): void {
  const path = '/assistants/{id}/messages';
  app.openAPIRegistry.registerPath(
    createRoute({
      method: 'post',
      path,
      summary: 'Ask an assistant; the Accept header chooses JSON or a stream of events',
      tags: ['Messages'],
      security: [{ secretKey: [] }, { publishableKey: [] }],
      request: {
        params: z.object({ id: z.string() }),
        body: { content: { 'application/json': { schema: question } } },
      },
      responses: {
        200: {
          description:
            'The answer. As text/event-stream: the UI message stream of the ai SDK, with source-url parts and data-outcome',
          content: { 'application/json': { schema: answerSchema }, 'text/event-stream': { schema: z.string() } },
        },
        default: problemAnswer,
      },
    }),
  );
  app.post(path.replace('{id}', ':id'), async (c) => {
    const scope = await authenticate(c, 'messages');
    const assistant = await publishedAssistant(scope, nameable(c.req.param('id') ?? ''));
    const text = await readText(c.req.raw);
    const asked = toQuestion(scope, c.get('visitor'), parseBody(text, c.req.raw.headers.get('content-type'), question));
    if (asked.text.length > longestQuestion * 4)
      throw new RadrumError('invalid_body', `Write at most ${longestQuestion} characters.`);
    const leaving = new AbortController();
    c.req.raw.signal.addEventListener('abort', () => leaving.abort(), { once: true });
    const events = answer(scope, { assistant, question: asked, channel: channelOf(c, scope), signal: leaving.signal });
    if (wantedType(c.req.header('accept')) === 'stream')
      return streamed(c, await started(events), () => leaving.abort());
    const request = `POST ${c.req.path}\n${text}`;
    const answered = await answerOnce(scope, c.req.header('idempotency-key'), request, async () => ({
      status: 200,
      body: JSON.stringify(await untilEnded(whole(events))),
    }));
    return new Response(answered.body, {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    });
  });
}

function nameable(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,100}$/.test(id))
    throw new RadrumError('not_found', 'There is nothing at this address, or it is not yours to see.');
  return id;
}

/** @throws RadrumError `not_acceptable` */
function wantedType(accept = '*/*'): 'json' | 'stream' {
  if (/text\/event-stream/i.test(accept)) return 'stream';
  if (/application\/(json|\*)|\*\/\*/i.test(accept) || accept === '') return 'json';
  throw new RadrumError('not_acceptable', 'An answer can be had as application/json or text/event-stream.');
}

const channelOf = (c: Context<Env>, { actor }: Scope): Channel =>
  actor.kind === 'key' && actor.type === 'publishable' ? 'widget' : 'api';

function toQuestion(scope: Scope, visitor: string, body: z.infer<typeof question>) {
  if ('text' in body) return body;
  const last = body.messages.findLast((message) => message.role === 'user');
  const text = (last?.parts ?? []).map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('\n');
  return { text, conversationId: chatConversation(scope, visitor, body.id), mayBegin: true };
}

/**
 * The `ai` SDK names a chat itself: the same name by the same key is the same conversation. A publishable key is everybody's, and a site may
 * give its chat a fixed name: there it is the same visitor's conversation only.
 */
function chatConversation({ installation, actor, tenantId }: Scope, visitor: string, chatId: string): string {
  const isShared = actor.kind === 'key' && actor.type === 'publishable';
  const said = [tenantId, actor.kind === 'key' ? actor.id : '', isShared ? visitor : '', chatId].join(' ');
  const [digest = ''] = installation.secrets.digests('chat', said);
  return `${prefixes.conversation}_${BigInt(`0x${digest.slice(0, 28)}`)
    .toString(32)
    .padStart(22, '0')
    .slice(-22)}`;
}

async function whole(events: AsyncGenerator<AnswerEvent, void, void>): Promise<z.output<typeof answerSchema>> {
  for await (const event of events) if (event.type === 'finish') return event.answer;
  throw new Error('an answer ends with finish');
}

/** Waits for the first event, so that what is wrong with a question is a status and not an event. */
async function started(
  events: AsyncGenerator<AnswerEvent, void, void>,
): Promise<AsyncGenerator<AnswerEvent, void, void>> {
  const first = await events.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* events;
  })();
}

/** The client may leave at any time; the answer goes on to its end all the same, so that what was shown is stored. */
function streamed(c: Context<Env>, events: AsyncGenerator<AnswerEvent, void, void>, leave: () => void): Response {
  const { log } = c.get('installation');
  const requestId = c.get('requestId');
  const encoder = new TextEncoder();
  const sendAll = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let isOpen = true;
    const send = (text: string) => {
      if (!isOpen) return;
      try {
        controller.enqueue(encoder.encode(text));
      } catch {
        isOpen = false; // cancelled
      }
    };
    try {
      for await (const part of uiMessageStream(events)) send(part);
    } catch (error) {
      const known = asRadrumError(error);
      log.error({ err: error, requestId }, 'answer failed');
      send(
        `data: ${JSON.stringify({ type: 'error', errorText: `${known.message} (${requestId})` })}\n\ndata: [DONE]\n\n`,
      );
    }
    if (isOpen) controller.close();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => untilEnded(sendAll(controller)),
    cancel: leave,
  });
  return new Response(body, { headers: uiStreamHeaders });
}
