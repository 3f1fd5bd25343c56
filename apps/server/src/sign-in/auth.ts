import {
  admitByConnection,
  authSecret,
  endSession,
  type Installation,
  keepTestResult,
  newSessionToken,
  openConnection,
  ownPath,
  type OpenConnection,
  readSession,
  recordFailedSignIn,
  recordSignIn,
  type Session,
  sessionHours,
} from '@radrum/core';
import { Auth, type AuthConfig, skipCSRFCheck } from '@auth/core';
import { z } from 'zod';
import { authAdapter, type Attempt } from './adapter.ts';
import { clearSessionCookie, isSecure, sessionCookieName, sessionToken } from './cookie.ts';
import { reasonOf } from './failure.ts';
import { oidcProvider, verifiedClaims } from './provider.ts';
import { clearTestCookie, takeTestCookie } from './test-cookie.ts';

const accountTokens = z.looseObject({ id_token: z.string(), access_token: z.string().default('') });

/**
 * @auth/core as we use it, for one request: links and connections in, sessions in the database out. It is given the one connection that
 * the request's address names, whose identifier is the provider's too: the same subject at two tenants' providers is two people.
 */
function authConfig(
  installation: Installation,
  connection: OpenConnection | null,
  attempt: Attempt,
  isTest: boolean,
  fail: (error: Error) => void,
): AuthConfig {
  return {
    basePath: '/api/auth',
    trustHost: true,
    secret: authSecret(installation),
    skipCSRFCheck, // handleAuth takes changes from our own pages only
    session: { strategy: 'database', maxAge: sessionHours * 3600, generateSessionToken: newSessionToken },
    useSecureCookies: isSecure(installation),
    cookies: { sessionToken: { name: sessionCookieName(installation) } },
    adapter: authAdapter(installation, attempt),
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'E-post',
        from: '',
        options: {},
        sendVerificationRequest: () => {
          throw new Error('Links are asked for with signIn.email, and made by core.');
        },
      },
      ...(connection ? [oidcProvider(installation, connection)] : []),
    ],
    callbacks: {
      signIn: async ({ account, email }) => {
        if (!connection || account?.provider !== connection.id) return email?.verificationRequest !== true;
        const { id_token: idToken, access_token: accessToken } = accountTokens.parse(account);
        const claims = await verifiedClaims(installation, connection, { idToken, accessToken });
        if (isTest) return keepTestResult(installation, connection, { claims });
        const admission = await admitByConnection(installation, connection, claims);
        if ('refusal' in admission)
          return `/sign-in?error=${admission.refusal}${admission.places ? `&places=${admission.places}` : ''}`;
        attempt.admitted = admission;
        attempt.proof.authenticatedAt = admission.authenticatedAt;
        return true;
      },
      redirect: ({ url, baseUrl }) => {
        const own = URL.parse(url)?.origin === baseUrl ? url.slice(baseUrl.length) : url;
        return `${baseUrl}${ownPath(own)}`;
      },
      session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id, email: user.email } }),
    },
    events: {
      signIn: async ({ user }) => {
        // connections are written down where they are decided
        if (user.id && attempt.proof.method !== 'oidc')
          await recordSignIn(installation, { userId: user.id, method: attempt.proof.method });
      },
    },
    logger: {
      error: (error) => {
        fail(error);
        installation.log.warn({ name: error.name, cause: reasonOf(error) }, 'sign-in');
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** A connection's identifier in the address of a sign-in or of its callback. */
const connectionPath = /^\/api\/auth\/(?:signin|callback)\/(con_[0-9a-z]{1,60})$/;

/**
 * Answers a request under /api/auth. A browser that only looks ahead does not use a link up, and behind a proxy that ends TLS
 * the addresses that people are sent on to are https all the same.
 */
export async function handleAuth(installation: Installation, request: Request): Promise<Response> {
  if (/prefetch/i.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? ''))
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } });
  const base = new URL(installation.baseUrl);
  const url = new URL(request.url);
  url.protocol = base.protocol;
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isFromOwnPage(request, url.host))
    return Response.json({ message: 'These calls are taken from Rådrum’s own pages only.' }, { status: 403 });
  const token = sessionToken(installation, request.headers.get('cookie') ?? undefined);
  if (url.pathname === '/api/auth/signout' && request.method === 'POST') {
    if (token) await endSession(installation, token);
    const headers = { location: '/sign-in', 'set-cookie': clearSessionCookie(installation) };
    return new Response(null, { status: 303, headers });
  }

  const id = connectionPath.exec(url.pathname)?.[1];
  const connection = id === undefined ? null : await openConnection(installation, id);
  const test = connection && takeTestCookie(installation, request, connection.id);
  const attempt: Attempt = {
    admitted: undefined,
    proof: {
      method: connection ? 'oidc' : 'email',
      tenantId: connection?.tenantId,
      connectionId: connection?.id,
      userAgent: request.headers.get('user-agent') ?? '',
      replaces: token,
    },
  };
  let failure: Error | undefined;
  const config = authConfig(installation, connection, attempt, test === true, (error) => (failure ??= error));
  const answer = await Auth(withoutSession(installation, new Request(url, request)), config);
  const isEnd = url.pathname.startsWith('/api/auth/callback/');
  const headers = new Headers(answer.headers);
  if (test && isEnd) headers.append('set-cookie', clearTestCookie(installation));
  if (!failure) return new Response(answer.body, { status: answer.status, headers });
  const reason = reasonOf(failure);
  const to =
    test && connection ? await keepTestResult(installation, connection, { error: reason }) : `/sign-in?error=${reason}`;
  if (!test) await recordFailedSignIn(installation, placeOf(connection, url), { method: attempt.proof.method, reason });
  if (request.headers.has('x-auth-return-redirect'))
    return Response.json({ url: to }, { headers: { 'cache-control': 'no-store' } });
  headers.set('location', to);
  return new Response(null, { status: 302, headers });
}

const placeOf = (connection: OpenConnection | null, url: URL) =>
  connection ? { tenantId: connection.tenantId } : { email: url.searchParams.get('email') ?? '' };

/** A sign-in makes a new session always: the one that was there, if any, ends with it. */
function withoutSession(installation: Installation, request: Request): Request {
  const name = sessionCookieName(installation);
  const rest = (request.headers.get('cookie') ?? '').split(/;\s*/).filter((part) => !part.startsWith(`${name}=`));
  const headers = new Headers(request.headers);
  headers.set('cookie', rest.join('; '));
  return new Request(request, { headers });
}

/** Whether a request was made by a page of this host: browsers say so, and no page can make them say otherwise. */
export function isFromOwnPage(request: Request, host: string): boolean {
  const origin = request.headers.get('origin');
  return origin !== null && URL.parse(origin)?.host === host && request.headers.get('sec-fetch-site') !== 'cross-site';
}

/** The session that a request's cookie stands for. */
export async function sessionOf(installation: Installation, cookie: string | undefined): Promise<Session | null> {
  const token = sessionToken(installation, cookie);
  return token ? readSession(installation, token) : null;
}
