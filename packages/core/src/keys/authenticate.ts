import { LRUCache } from 'lru-cache';
import { closedBy } from '../billing/entitled.ts';
import { planOf } from '../billing/facts.ts';
import { RadrumError } from '../errors.ts';
import type { Installation } from '../installation.ts';
import { isPermission, type Permission } from '../permissions.ts';
import { asTenantStatus, type Scope, type TenantStatus } from '../scope.ts';
import { readApiKey, type KeyType } from './api-key.ts';

interface KnownKey {
  id: string;
  tenantId: string;
  tenantStatus: TenantStatus;
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
    tenantStatus: known.tenantStatus,
    closedBy: closedBy(await planOf(installation, known.tenantId)),
    actor: { kind: 'key', id: known.id, type: known.type },
    permissions: known.permissions,
    requestId,
  };
}

/** A key's last use is written down at most this often. */
const usedEveryMs = 60_000;

interface Row {
  id: string;
  type: KeyType;
  origins: string[];
  scopes: string[];
  expires_at: Date | null;
  last_used_at: Date | null;
  status: string;
  tenant_origins: string[];
}

async function lookUp(installation: Installation, tenantId: string, digests: string[]): Promise<KnownKey | undefined> {
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<Row>(
      `select k.id, k.type, k.origins, k.scopes, k.expires_at, k.last_used_at, t.status, t.origins as tenant_origins
       from api_key k join tenant t on t.id = k.tenant_id
       where k.tenant_id = $1 and k.hash = any($2) and k.revoked_at is null`,
      [tenantId, digests],
    );
    const row = rows[0];
    if (!row) return undefined;
    if (Date.now() - (row.last_used_at?.getTime() ?? 0) > usedEveryMs)
      await sql.query('update api_key set last_used_at = now() where tenant_id = $1 and id = $2', [tenantId, row.id]);
    return {
      id: row.id,
      tenantId,
      tenantStatus: asTenantStatus(row.status),
      type: row.type,
      origins: [...row.origins, ...row.tenant_origins],
      permissions: new Set(row.scopes.filter(isPermission)),
      expiresAt: row.expires_at?.getTime() ?? Number.POSITIVE_INFINITY,
    };
  });
}

/** After a key was revoked, or what it stands on changed: it must not work a moment longer in this process. */
export function forgetKeys(): void {
  revocations++;
  seen.clear();
}
