import { createGuardedCall, type Installation, type OpenConnection } from '@radrum/core';
import { customFetch } from '@auth/core';
import type { OIDCConfig } from '@auth/core/providers';
import { createRemoteJWKSet, customFetch as joseFetch, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** A provider that is slower than this counts as down. */
const timeoutMs = 8_000;
const maxBytes = 1_000_000;
/** How far a provider's clock may be off: as far as @auth/core allows. */
const clockTolerance = '30s';

const calls = new WeakMap<Installation, typeof fetch>();
/** The way out to providers: their addresses come from tenants. */
function callOf(installation: Installation): typeof fetch {
  const known = calls.get(installation);
  if (known) return known;
  const call = createGuardedCall({ allowHosts: installation.crawl.allowHosts, timeoutMs, maxBytes });
  calls.set(installation, call);
  return call;
}

/** A connection as @auth/core speaks to it: code flow with PKCE, state and nonce. The provider's id is the connection's own. */
export function oidcProvider(
  installation: Installation,
  connection: OpenConnection,
): OIDCConfig<Record<string, unknown>> {
  return {
    id: connection.id,
    name: connection.name,
    type: 'oidc',
    issuer: connection.issuer,
    clientId: connection.clientId,
    clientSecret: connection.clientSecret,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: connection.scopes } },
    // Only what we use; the rest of what a provider sends is nobody's business.
    profile: (claims) => ({ id: String(claims['sub']), email: z.string().catch('').parse(claims['email']) }),
    account: (tokens) => ({ id_token: tokens.id_token ?? '', access_token: tokens.access_token ?? '' }),
    [customFetch]: callOf(installation),
  };
}

const discovery = z.looseObject({ issuer: z.string(), jwks_uri: z.url(), userinfo_endpoint: z.url().optional() });
type Discovery = z.infer<typeof discovery> & { keys: ReturnType<typeof createRemoteJWKSet> };

/** What providers say of themselves, kept for ten minutes; new signing keys are fetched when a token names one that is not known. */
const discovered = new LRUCache<string, Promise<Discovery>>({ max: 1_000, ttl: 600_000 });

function discover(installation: Installation, issuer: string): Promise<Discovery> {
  const known = discovered.get(issuer);
  if (known) return known;
  const call = callOf(installation);
  const found = call(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`).then(async (answer) => {
    const read = discovery.parse(await answer.json());
    const keys = createRemoteJWKSet(new URL(read.jwks_uri), { [joseFetch]: call, cooldownDuration: 1_000 });
    return { ...read, keys };
  });
  discovered.set(issuer, found);
  found.catch(() => discovered.delete(issuer));
  return found;
}

/**
 * The claims of a provider's answer. @auth/core trusts the connection on which the identity token came; here its signature is checked
 * against the provider's keys as well. What the token leaves out (some providers keep the address for themselves) is asked for.
 * @throws where the token is not the provider's
 */
export async function verifiedClaims(
  installation: Installation,
  connection: OpenConnection,
  tokens: { idToken: string; accessToken: string },
): Promise<Record<string, unknown>> {
  const { issuer, keys, userinfo_endpoint: userinfo } = await discover(installation, connection.issuer);
  const options = { issuer, audience: connection.clientId, clockTolerance };
  const { payload } = await jwtVerify(tokens.idToken, keys, options);
  const isWhole = payload['email'] !== undefined && payload[connection.roleClaim] !== undefined;
  if (isWhole || userinfo === undefined || tokens.accessToken === '') return payload;
  const answer = await callOf(installation)(userinfo, { headers: { authorization: `Bearer ${tokens.accessToken}` } });
  const more = z.looseObject({ sub: z.string() }).safeParse(answer.ok ? await answer.json() : undefined);
  return more.success && more.data.sub === payload.sub ? { ...more.data, ...payload } : payload;
}
