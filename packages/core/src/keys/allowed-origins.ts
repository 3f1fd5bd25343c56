import { LRUCache } from 'lru-cache';
import type { Database } from '../installation.ts';

/** Whether some publishable key names an origin. Kept for a minute; an origin that is not known is asked for again after five seconds. */
const known = new LRUCache<string, boolean>({ max: 10_000 });
const keepMs = { true: 60_000, false: 5_000 } as const;

/** Origins of a key that was made just now are allowed at once. */
export function rememberOrigins(origins: readonly string[]): void {
  for (const origin of origins) known.set(origin, true, { ttl: keepMs.true });
}

/**
 * Whether any tenant's publishable key names this origin. A browser asks before it sends the key (CORS preflight), so no tenant is
 * known yet; which key may be used from where is checked again with the key itself.
 */
export async function isAllowedOrigin(db: Database, origin: string): Promise<boolean> {
  const seen = known.get(origin);
  if (seen !== undefined) return seen;
  const found = await db.forSignIn(
    (tx) => tx.$queryRaw<unknown[]>`
    select 1 from api_key where type = 'publishable' and ${origin} = any(origins) and revoked_at is null
      and (expires_at is null or expires_at > now()) limit 1`,
  );
  const isAllowed = found.length > 0;
  known.set(origin, isAllowed, { ttl: keepMs[`${isAllowed}`] });
  return isAllowed;
}
