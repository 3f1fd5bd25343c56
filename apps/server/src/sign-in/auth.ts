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
    useSecureCookies: installation.baseUrl.startsWith('https:'),
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
      session: ({ session, user }) => ({ expires: session.expires, user: { id: user.id, email: user.email } }),
    },
    logger: {
      error: (error) => installation.log.warn({ name: error.name }, 'sign-in'),
      warn: () => {},
      debug: () => {},
    },
  };
}

/** Answers a request under /api/auth. */
export const handleAuth = (installation: Installation, request: Request): Promise<Response> =>
  Auth(request, authConfig(installation));

const sessionCookie = /(?:^|;\s*)(?:__Secure-)?authjs\.session-token=([^;]+)/;

/** The session that a request's cookie stands for: the same row that @auth/core reads, without its request machinery. */
export async function sessionOf(installation: Installation, cookie: string | undefined): Promise<Session | null> {
  const token = sessionCookie.exec(cookie ?? '')?.[1];
  return token ? readSession(installation, decodeURIComponent(token)) : null;
}
