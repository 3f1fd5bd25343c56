import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address that a request came from. What the request itself claims counts only as far as trusted proxies wrote it.
 * @param trustedProxies how many proxies stand in front, each of which adds one address to X-Forwarded-For
 */
export function visitorOf(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return peer;
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return hops.at(-trustedProxies) || peer;
}
