import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Env } from '../context.ts';
import { type Caller, callerOf } from './caller.ts';
import { chatCompletions } from './chat-completions.ts';
import { embeddings } from './embeddings.ts';
import { model, models } from './models.ts';
import { asOpenAiError, openAiErrorResponse } from './openai-error.ts';
import { responses } from './responses.ts';
import { RadrumError } from '@radrum/core';

type Handler = (c: Context<Env>, caller: Caller) => Promise<Response>;

/** The endpoint that OpenAI's own clients work with, unchanged: assistants, routing profiles and models by name. */
export function addOpenAi(app: OpenAPIHono<Env>): void {
  const add = (method: 'GET' | 'POST', path: string, handle: Handler) =>
    app.on(method, `/openai/v1${path}`, async (c) => {
      try {
        const response = await handle(c, await callerOf(c));
        for (const [name, value] of rateHeaders(c)) response.headers.set(name, value);
        return response;
      } catch (error) {
        const { status } = asOpenAiError(error);
        if (status >= 500)
          c.get('installation').log.error({ err: error, requestId: c.get('requestId'), path }, 'request failed');
        return openAiErrorResponse(error);
      }
    });
  add('POST', '/chat/completions', chatCompletions);
  add('POST', '/responses', responses);
  add('POST', '/embeddings', embeddings);
  add('GET', '/models', models);
  add('GET', '/models/:model', model);
  app.all('/openai/*', () =>
    openAiErrorResponse(new RadrumError('not_found', 'There is nothing at this address. See docs/routing.md.')),
  );
}

/** How many requests are left, as OpenAI tells it. */
function rateHeaders(c: Context<Env>): [string, string][] {
  const rate = c.get('rate');
  if (!rate) return [];
  return [
    ['x-ratelimit-limit-requests', String(rate.limit)],
    ['x-ratelimit-remaining-requests', String(rate.left)],
    ['x-ratelimit-reset-requests', `${Math.ceil(rate.resetsInMs / 1000)}s`],
  ];
}
