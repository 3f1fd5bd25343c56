import { type Installation, RadrumError, rotateSession } from '@radrum/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { limitBody } from '../http/body.ts';
import type { Environment } from '../environment.ts';
import type { Env } from '../http/context.ts';
import { sessionOf } from '../sign-in/auth.ts';
import { sessionToken, setSessionCookie } from '../sign-in/cookie.ts';
import { router } from './router.ts';

/** The console's calls. They change things for whoever is signed in, so they are taken from our own pages only, and as JSON only. */
export function addConsole(app: OpenAPIHono<Env>, installation: Installation, environment: Environment): void {
  const mailFolder = environment.smtpUrl === undefined ? environment.dataDir : undefined;
  app.all('/api/trpc/*', limitBody, async (c) => {
    const origin = c.req.header('origin');
    const isOwn = origin === undefined ? c.req.method === 'GET' : hostOf(origin) === c.req.header('host');
    const isForeignRead = c.req.header('sec-fetch-site') === 'cross-site';
    if (!isOwn || isForeignRead)
      throw new RadrumError('origin_not_allowed', 'These calls are taken from Rådrum’s own pages only.');
    if (c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json'))
      throw new RadrumError('unsupported_media_type', 'Send the body as application/json.');
    const requestId = c.get('requestId');
    return fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router,
      createContext: async ({ resHeaders }) => {
        const cookie = c.req.header('cookie');
        const session = await sessionOf(installation, cookie);
        // only a browser can keep a new token; the console's own server passes on nothing but the answer
        const token = session?.mustRotate && origin ? await rotateSession(installation, session) : undefined;
        if (token) resHeaders.append('set-cookie', setSessionCookie(installation, token));
        return {
          installation,
          requestId,
          session,
          mailFolder,
          headers: resHeaders,
          signal: c.req.raw.signal,
          visitor: c.get('visitor'),
          browser: { userAgent: c.req.header('user-agent') ?? '', replaces: sessionToken(installation, cookie) },
        };
      },
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          installation.log.error({ err: error.cause ?? error, path, requestId }, 'console call failed');
      },
    });
  });
}

/** The host in an Origin header; undefined for `null` and for rubbish. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
