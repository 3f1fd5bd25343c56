import { authSecret, type Installation, type Session, readSession, signInLinkMinutes } from '@radrum/core';
import { Auth, type AuthConfig } from '@auth/core';
import { authAdapter } from './adapter.ts';

const sessionHours = 8;

/** @auth/core as we use it: sign-in links and sessions in the database. Tenants play no part: a session is a person's. */
function authConfig(installation: Installation): AuthConfig {
  return {
    basePath: '/api/auth',
    trustHost: true,
    secret: authSecret(installation),
    session: { strategy: 'database', maxAge: sessionHours * 3600 },
    useSecureCookies: isSecure(installation),
    adapter: authAdapter(installation),
    pages: { signIn: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
    providers: [
      {
        id: 'email',
        type: 'email',
        name: 'E-post',
        from: '',
        options: {},
        maxAge: signInLinkMinutes * 60,
        sendVerificationRequest: () => {
          throw new Error('Sign-in links are made with: npm run -s radrum -- sign-in EMAIL');
        },
      },
    ],
    callbacks: {
      // Nobody may ask for links here: each would be a row, for whatever address was given.
      signIn: ({ email }) => email?.verificationRequest !== true,
      session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id, email: user.email } }),
    },
    logger: {
      error: (error) => installation.log.warn({ name: error.name }, 'sign-in'),
      warn: () => {},
      debug: () => {},
    },
  };
}

const isSecure = ({ baseUrl }: Installation): boolean => baseUrl.startsWith('https:');

/**
 * Answers a request under /api/auth. A browser that only looks ahead does not use a link up, and behind a proxy that ends TLS
 * the addresses that people are sent on to are https all the same.
 */
export async function handleAuth(installation: Installation, request: Request): Promise<Response> {
  if (/prefetch/i.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? ''))
    return new Response(null, { status: 503, headers: { 'cache-control': 'no-store' } });
  const url = new URL(request.url);
  url.protocol = isSecure(installation) ? 'https:' : 'http:';
  return Auth(new Request(url, request), authConfig(installation));
}

/** On https only the cookie that no http page of a neighbouring host can have set counts. */
const sessionCookies = {
  plain: /(?:^|;\s*)authjs\.session-token=([\w-]{1,200})(?:;|$)/,
  secure: /(?:^|;\s*)__Secure-authjs\.session-token=([\w-]{1,200})(?:;|$)/,
};

/** The session that a request's cookie stands for: the same row that @auth/core reads, without its request machinery. */
export async function sessionOf(installation: Installation, cookie: string | undefined): Promise<Session | null> {
  const token = sessionCookies[isSecure(installation) ? 'secure' : 'plain'].exec(cookie ?? '')?.[1];
  return token ? readSession(installation, token) : null;
}
