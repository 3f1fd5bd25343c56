import type { Installation } from '@radrum/core';

/** Where the address is https, cookies are marked Secure and bound to this host alone. */
export const isSecure = ({ baseUrl }: Pick<Installation, 'baseUrl'>): boolean => baseUrl.startsWith('https:');

/** The session's cookie. On https only the one that no other host and no http page can have set counts. */
export const sessionCookieName = (installation: Pick<Installation, 'baseUrl'>): string =>
  `${isSecure(installation) ? '__Host-' : ''}authjs.session-token`;

/** The session token in a Cookie header. */
export function sessionToken(
  installation: Pick<Installation, 'baseUrl'>,
  header: string | undefined,
): string | undefined {
  const name = sessionCookieName(installation);
  const pair = (header ?? '').split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  const value = pair?.slice(name.length + 1);
  return value && /^[\w-]{20,200}$/.test(value) ? value : undefined;
}

/** A Set-Cookie header that gives a browser its session, until the browser closes; the session itself ends earlier when it is not used. */
export const setSessionCookie = (installation: Pick<Installation, 'baseUrl'>, token: string): string =>
  `${sessionCookieName(installation)}=${token}; Path=/; HttpOnly; SameSite=Lax${isSecure(installation) ? '; Secure' : ''}`;

export const clearSessionCookie = (installation: Pick<Installation, 'baseUrl'>): string =>
  `${setSessionCookie(installation, '')}; Max-Age=0`;
