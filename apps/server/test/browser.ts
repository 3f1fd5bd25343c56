import { randomInt } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from '../src/http/context.ts';

/** A browser without pages: keeps cookies by host, sends what browsers send, follows what it is told to. */
export function openBrowser(app: OpenAPIHono<Env>, origin = 'http://localhost:3000') {
  const jars = new Map<string, Map<string, string>>();
  const jarOf = (host: string) => jars.get(host) ?? jars.set(host, new Map()).get(host) ?? new Map<string, string>();
  const host = new URL(origin).host;
  const visitor = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

  async function visit(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, origin);
    const jar = jarOf(url.host);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('host', url.host);
    headers.set('user-agent', 'Mozilla/5.0 (test)');
    headers.set('x-forwarded-for', visitor);
    if (init.method && init.method !== 'GET') headers.set('origin', origin);
    const request = { ...init, headers, redirect: 'manual' as const };
    const response = url.host === host ? await app.request(url.href, request) : await fetch(url, request);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie) || value.join('=') === '') jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  }

  /** A call of the console's. */
  async function trpc(path: string, input: unknown, kind: 'query' | 'mutation' = 'mutation') {
    const response =
      kind === 'query'
        ? await visit(`/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
        : await visit(`/api/trpc/${path}`, {
            method: 'POST',
            body: JSON.stringify(input),
            headers: { 'content-type': 'application/json' },
          });
    const answer: { result?: { data?: unknown }; error?: { message: string; data: { reason: string } } } =
      await response.json();
    return { status: response.status, data: answer.result?.data, reason: answer.error?.data.reason };
  }

  return {
    visit,
    trpc,
    cookies: jarOf(host),
    /** Follows redirects to our own last address, however many hosts they go over. */
    follow: async (address: string) => {
      let at = address;
      for (let hop = 0; hop < 12; hop++) {
        const response = await visit(at);
        const location = response.headers.get('location');
        if (!location) return at;
        at = new URL(location, new URL(at, origin)).href;
        const url = new URL(at);
        if (url.host === host && !url.pathname.startsWith('/api/auth/')) return url.pathname + url.search;
      }
      throw new Error(`too many redirects, last to ${at}`);
    },
    /** Asks for a sign-in at a connection; the address that the browser is sent to. */
    startSignIn: async (connection: string, to = '/') => {
      const response = await visit(`/api/auth/signin/${connection}`, {
        method: 'POST',
        headers: { 'x-auth-return-redirect': '1', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ callbackUrl: to }).toString(),
      });
      const answer: { url: string } = await response.json();
      return answer.url;
    },
  };
}
