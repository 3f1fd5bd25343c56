import { type NextRequest, NextResponse } from 'next/server';
import { contentPolicy } from './security-headers';

const isDevelopment = process.env.NODE_ENV === 'development';

/** Sets the policy, and nothing else: who may see what is decided by the server that is asked for the data. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentPolicy(btoa(crypto.randomUUID()), isDevelopment);
  // Next reads the nonce out of the request's policy and gives it to its own scripts
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static|favicon).*)' };
