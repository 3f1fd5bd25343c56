import type { Sql } from '@radrum/db';
import { type Catalogue, CatalogueError, type HostedEntry, mergeCatalogue, parseModelEntry } from '@radrum/routing';
import { LRUCache } from 'lru-cache';
import type { Installation } from '../installation.ts';

/** What the key of a tenant's own model is sealed for: that of another one does not open it. */
export const modelKeyPurpose = (tenantId: string, id: string): string => `model ${tenantId} ${id}`;

/**
 * Catalogues of tenants that have models of their own, as they were read lately: kept whole, since what the decision knows of a list of models
 * is kept with the list. A change made here is seen at once, one made elsewhere within this time.
 */
const seen = new LRUCache<string, Catalogue>({ max: 5_000, ttl: 5_000 });
/** Counts changes here: what was read before one is not kept after it. */
let changes = 0;

/** The platform's models and the tenant's own, in the order of preference. Read in the transaction of `sql` where they are not known. */
export async function readCatalogue(sql: Sql, installation: Installation, tenantId: string): Promise<Catalogue> {
  const known = seen.get(tenantId);
  if (known) return known;
  const before = changes;
  const catalogue = mergeCatalogue(installation.models, await readOwn(sql, installation, tenantId));
  if (before === changes) seen.set(tenantId, catalogue);
  return catalogue;
}

export function forgetCatalogue(tenantId: string): void {
  changes++;
  seen.delete(tenantId);
}

async function readOwn(sql: Sql, installation: Installation, tenantId: string): Promise<readonly HostedEntry[]> {
  const { rows } = await sql.query<{ id: string; entry: unknown; key: string | null }>(
    'select id, entry, key from own_model where tenant_id = $1 order by id',
    [tenantId],
  );
  return rows.flatMap(({ id, entry, key }) => {
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
}
