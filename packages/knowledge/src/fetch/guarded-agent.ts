import dns from 'node:dns';
import net from 'node:net';
import { Agent, buildConnector } from 'undici';
import { hostKey } from './check-address.ts';
import { FetchProblem } from './fetch-problem.ts';
import { isPublicAddress } from './public-address.ts';

export interface GuardedAgentOptions {
  allowHosts: ReadonlySet<string>;
  headersTimeoutMs: number;
  bodyTimeoutMs: number;
}

/** Resolves a name, refuses it when ANY of its addresses is not public, and connects to what was checked: no second look-up. */
const checkedLookup: net.LookupFunction = (host, options, callback) => {
  dns.lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const first = addresses[0];
    const inside = addresses.find((entry) => !isPublicAddress(entry.address));
    if (!first || inside) return callback(privateTarget(host), '', 0);
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

const privateTarget = (host: string): FetchProblem =>
  new FetchProblem('private_address', `${host} is not an address on the public internet.`);

/**
 * An undici agent whose every connection is checked at the moment it is made (so that DNS rebinding gains nothing).
 * Hosts in `allowHosts` are compared with their port and connect unchecked.
 */
export function createGuardedAgent(options: GuardedAgentOptions): Agent {
  const timeout = options.headersTimeoutMs;
  const allowed = buildConnector({ timeout });
  const checked = buildConnector({ timeout, lookup: checkedLookup });
  return new Agent({
    connections: 16,
    pipelining: 1,
    headersTimeout: options.headersTimeoutMs,
    bodyTimeout: options.bodyTimeoutMs,
    connect(target, callback) {
      if (options.allowHosts.has(hostKey(target.hostname, target.port, target.protocol)))
        return allowed(target, callback);
      const host = target.hostname.replace(/^\[|\]$/g, '');
      // A literal address is never looked up, so it is judged here.
      if (net.isIP(host) && !isPublicAddress(host)) return callback(privateTarget(host), null);
      return checked(target, callback);
    },
  });
}
