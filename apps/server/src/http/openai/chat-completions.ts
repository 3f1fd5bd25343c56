import { newId, parseChatRequest } from '@radrum/core';
import type { Context } from 'hono';
import type { Env } from '../context.ts';
import { dataClassOf, openCompletion } from './open-completion.ts';
import { type Caller, jsonBody } from './caller.ts';
import { streamed } from './server-sent.ts';

/** `POST /openai/v1/chat/completions` */
export async function chatCompletions(c: Context<Env>, { scope, leaving }: Caller): Promise<Response> {
  const request = parseChatRequest(await jsonBody(c));
  const completion = await openCompletion(scope, {
    request,
    id: `chatcmpl-${newId('message').slice('msg_'.length)}`,
    dataClass: dataClassOf(c.req.header('radrum-data-class')),
    signal: leaving.signal,
  });
  if (request.stream) return streamed(completion.events(), () => leaving.abort());
  return c.json(await completion.complete());
}
