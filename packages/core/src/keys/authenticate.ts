import { LRUCache } from 'lru-cache';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { isPermission, type Permission } from '../permissions.ts';
import type { Scope } from '../scope.ts';
import { readApiKey, type KeyType } from './api-key.ts';

interface KnownKey {
  id: string;
  tenantId: string;
  type: KeyType;
  origins: readonly string[];
  permissions: ReadonlySet<Permission>;
  expiresAt: number;
}

/** Keys that were seen lately, by digest: a question should not wait for a look-up. A key revoked here is forgotten at once, elsewhere within this time. */
const seen = new LRUCache<string, KnownKey>({ max: 20_000, ttl: 5_000 });
/** Counts revocations here: what was read before one is not kept after it. */
let revocations = 0;

const unauthenticated = () =>
  new RadrumError(
    'unauthenticated',
    'Send a valid key as "Authorization: Bearer …". Keys are made in the console under Settings, API keys.',
  );

/**
 * Who a key stands for.
 * @param origin the browser's Origin header, if there is one; it must be one of a publishable key's own
 * @throws RadrumError `unauthenticated`, `origin_not_allowed`
 */
export async function authenticateKey(
  installation: Installation,
  key: string,
  origin: string | undefined,
  requestId: string,
): Promise<Scope> {
  const said = readApiKey(key);
  if (!said) throw unauthenticated();
  const [digest = '', ...older] = installation.secrets.digests('api-key', key);
  const before = revocations;
  const known = seen.get(digest) ?? (await lookUp(installation, said.tenantId, [digest, ...older]));
  if (!known || known.expiresAt <= Date.now()) throw unauthenticated();
  if (before === revocations) seen.set(digest, known, { noUpdateTTL: true });
  if (known.type === 'publishable' && origin !== undefined && !known.origins.includes(origin))
    throw new RadrumError(
      'origin_not_allowed',
      `This key may not be used on ${origin}. Add the address to the key's origins in the console.`,
    );
  return {
    installation,
    tenantId: known.tenantId,
    actor: { kind: 'key', id: known.id, type: known.type },
    permissions: known.permissions,
    requestId,
  };
}

async function lookUp(installation: Installation, tenantId: string, digests: string[]): Promise<KnownKey | undefined> {
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ id: string; type: KeyType; origins: string[]; scopes: string[]; expires_at: Date | null }>(
      `select k.id, k.type, k.origins, k.scopes, k.expires_at from api_key k
       where k.tenant_id = $1 and k.hash = any($2) and k.revoked_at is null`,
      [tenantId, digests],
    ),
  );
  const row = rows[0];
  return (
    row && {
      id: row.id,
      tenantId,
      type: row.type,
      origins: row.origins,
      permissions: new Set(row.scopes.filter(isPermission)),
      expiresAt: row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY,
    }
  );
}

/** After a key was revoked: it must not work a moment longer in this process. */
export function forgetKeys(): void {
  revocations++;
  seen.clear();
}
