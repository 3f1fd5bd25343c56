import { RadrumError, type Scope } from '@radrum/core';
import type { Context } from 'hono';
import { authenticate } from '../authenticate.ts';
import { readText } from '../body.ts';
import type { Env } from '../context.ts';

/** Who calls, and how to stop when they leave. */
export interface Caller {
  scope: Scope;
  leaving: AbortController;
}

/** Pictures travel inside the body. */
const largestBody = 25 * 1024 * 1024;

/** @throws RadrumError `unauthenticated`, `forbidden` also for publishable keys, `rate_limited` */
export async function callerOf(c: Context<Env>): Promise<Caller> {
  const scope = await authenticate(c, 'messages');
  if (scope.actor.kind === 'key' && scope.actor.type === 'publishable')
    throw new RadrumError(
      'forbidden',
      'A publishable key is for the widget. Use a secret key here, on a server of yours.',
    );
  const leaving = new AbortController();
  c.req.raw.signal.addEventListener('abort', () => leaving.abort(), { once: true });
  return { scope, leaving };
}

/** The body, not looked at yet. @throws RadrumError `body_too_large`, `malformed_json`, `unsupported_media_type` */
export async function jsonBody(c: Context<Env>): Promise<unknown> {
  const text = await readText(c.req.raw, largestBody);
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? ''))
    throw new RadrumError('unsupported_media_type', 'Send the body as application/json.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RadrumError('malformed_json', 'The body is not JSON. Check quotes, commas and brackets.', {
      cause: error,
    });
  }
}
