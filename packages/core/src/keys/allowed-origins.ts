import type { Database } from '../installation.ts';

/** The origins that publishable keys and tenants name, all of them: a request with an origin that nobody names must not cost a query of its own. */
interface Known {
  origins: Set<string>;
  readAt: number;
}
const known = new WeakMap<Database, Promise<Known>>();
const keepMs = 5_000;

/** Origins of a key that was made just now are allowed at once. */
export function rememberOrigins(db: Database, origins: readonly string[]): void {
  const list = known.get(db);
  if (list)
    known.set(
      db,
      list.then((read) => ({ ...read, origins: read.origins.union(new Set(origins)) })),
    );
}

/**
 * Whether any tenant or its publishable key names this origin. A browser asks before it sends the key (CORS preflight), so no tenant is
 * known yet; which key may be used from where is checked again with the key itself.
 */
export async function isAllowedOrigin(db: Database, origin: string): Promise<boolean> {
  const last = await known.get(db);
  if (last && Date.now() - last.readAt < keepMs) return last.origins.has(origin);
  const reading = read(db);
  known.set(db, reading);
  reading.catch(() => known.delete(db)); // the next one asks again
  return (await reading).origins.has(origin);
}

async function read(db: Database): Promise<Known> {
  const readAt = Date.now();
  const rows = await db.forSignIn(
    (tx) => tx.$queryRaw<{ origin: string }[]>`
    select distinct unnest(origins) as origin from api_key
    where type = 'publishable' and revoked_at is null and (expires_at is null or expires_at > now())
    union select distinct unnest(origins) from tenant`,
  );
  return { origins: new Set(rows.map((row) => row.origin)), readAt };
}
