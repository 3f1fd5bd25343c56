import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { isIPv6 } from 'node:net';

/**
 * The address that a request came from. What the request itself claims counts only as far as trusted proxies wrote it.
 * @param trustedProxies how many proxies stand in front, each of which adds one address to X-Forwarded-For
 */
export function visitorOf(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return networkOf(peer);
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  return networkOf(hops.at(-trustedProxies) || peer);
}

/** Whoever has one address of IPv6 has the whole /64: they are one visitor. Other addresses stay as they are. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
