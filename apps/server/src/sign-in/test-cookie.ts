import type { Installation } from '@radrum/core';
import { isSecure } from './cookie.ts';

/*
 * A test of a connection walks the same way as a sign-in, to the same callback address, so that nothing more must be registered at the
 * provider. A signed cookie says that it is one; who may start a test is decided where it is set.
 */
const minutes = 10;
const nameOf = (installation: Installation) => `${isSecure(installation) ? '__Host-' : ''}radrum.connection-test`;

/** A Set-Cookie header that makes the next sign-in at this connection a test. */
export function testCookie(installation: Installation, connectionId: string): string {
  const until = Date.now() + minutes * 60_000;
  const [mark] = installation.secrets.digests('connection-test', `${connectionId} ${until}`);
  const secure = isSecure(installation) ? '; Secure' : '';
  return `${nameOf(installation)}=${until}.${mark}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${minutes * 60}${secure}`;
}

/** Ends the test: the sign-in after it is a real one. */
export const clearTestCookie = (installation: Installation): string =>
  `${nameOf(installation)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${isSecure(installation) ? '; Secure' : ''}`;

/** Whether a request belongs to a test of this connection. */
export function takeTestCookie(installation: Installation, request: Request, connectionId: string): boolean {
  const pair = (request.headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((part) => part.startsWith(nameOf(installation)));
  const [until = '', mark = ''] = (pair?.split('=')[1] ?? '').split('.');
  if (!(Number(until) > Date.now())) return false;
  return installation.secrets.digests('connection-test', `${connectionId} ${until}`).includes(mark);
}
