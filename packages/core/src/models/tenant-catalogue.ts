import type { Sql } from '@radrum/db';
import { type Catalogue, CatalogueError, type HostedEntry, mergeCatalogue, parseModelEntry } from '@radrum/routing';
import { LRUCache } from 'lru-cache';
import type { Installation } from '../installation.ts';

/** What the key of a tenant's own model is sealed for: that of another one does not open it. */
export const modelKeyPurpose = (tenantId: string, id: string): string => `model ${tenantId} ${id}`;

/** Tenants' own models as they were read lately. A change made here is seen at once, one made elsewhere within this time. */
const seen = new LRUCache<string, readonly HostedEntry[]>({ max: 5_000, ttl: 5_000 });
/** Counts changes here: what was read before one is not kept after it. */
let changes = 0;

/** The platform's models and the tenant's own, in the order of preference. Read in the transaction of `sql` where it is not known. */
export async function readCatalogue(sql: Sql, installation: Installation, tenantId: string): Promise<Catalogue> {
  return (
    known(installation, tenantId) ?? mergeCatalogue(installation.models, await readOwn(sql, installation, tenantId))
  );
}

export function forgetCatalogue(tenantId: string): void {
  changes++;
  seen.delete(tenantId);
}

function known({ models }: Installation, tenantId: string): Catalogue | undefined {
  const own = seen.get(tenantId);
  return own && mergeCatalogue(models, own);
}

async function readOwn(sql: Sql, installation: Installation, tenantId: string): Promise<readonly HostedEntry[]> {
  const before = changes;
  const { rows } = await sql.query<{ id: string; entry: unknown; key: string | null }>(
    'select id, entry, key from own_model where tenant_id = $1 order by id',
    [tenantId],
  );
  const own = rows.flatMap(({ id, entry, key }) => {
    const opened = key === null ? null : (installation.secrets.open(modelKeyPurpose(tenantId, id), key) ?? null);
    try {
      if (key !== null && opened === null)
        throw new CatalogueError(['key: it cannot be opened with the secrets that are set']);
      return [parseModelEntry(entry, { owner: 'tenant', key: opened, place: '' })];
    } catch (error) {
      // one that an older version took, or whose key cannot be opened, is left out: the others still answer
      installation.log.warn({ err: error, model: id }, 'a model of a tenant’s own cannot be used');
      return [];
    }
  });
  if (before === changes) seen.set(tenantId, own);
  return own;
}
