import { type Catalogue, PROFILES, type Profile, profileSchema } from '@radrum/routing';
import { LRUCache } from 'lru-cache';
import { publishedRules } from '../policies/in-force.ts';
import { resolvePolicy } from '../policies/resolve.ts';
import type { PolicyRules } from '../policies/rules.ts';
import type { Scope } from '../scope.ts';
import { readCatalogue } from './tenant-catalogue.ts';

/** Everything of a tenant that decides about its calls of models. */
export interface CallContext {
  catalogue: Catalogue;
  rules: PolicyRules;
  /** How the policy is called where a decision is told: the tenant's name and the version. */
  policyLabel: string;
  /** Those that everyone has, then the tenant's own. */
  profiles: readonly Profile[];
}

/** As read lately: a call must not wait for it. What is changed here holds at once, what is changed elsewhere within this time. */
const seen = new LRUCache<string, Promise<CallContext>>({ max: 5_000, ttl: 5_000 });

export function callContext(scope: Scope): Promise<CallContext> {
  const known = seen.get(scope.tenantId);
  if (known) return known;
  const read = readContext(scope);
  seen.set(scope.tenantId, read);
  // one that failed is read anew
  read.catch(() => seen.delete(scope.tenantId));
  return read;
}

/** After a profile, a model of the tenant's own or its policy was changed. */
export const forgetCallContext = (tenantId: string): void => void seen.delete(tenantId);

function readContext({ installation, tenantId }: Scope): Promise<CallContext> {
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { tenant, versions } = await publishedRules(sql, tenantId, null);
    const { rows } = await sql.query<{ tenant: string; profiles: unknown[] }>(
      `select t.name as tenant, coalesce((select jsonb_agg(rules order by name) from routing_profile where tenant_id = $1), '[]') as profiles
       from tenant t where t.id = $1`,
      [tenantId],
    );
    const name = rows[0]?.tenant ?? '';
    const profiles = rows[0]?.profiles ?? [];
    return {
      catalogue: await readCatalogue(sql, installation, tenantId),
      rules: resolvePolicy({ tenant }).rules,
      policyLabel: versions.tenant === null ? name : `${name} ${versions.tenant}`,
      profiles: [
        ...PROFILES,
        ...profiles.flatMap((stored) => {
          const read = profileSchema.safeParse(stored);
          return read.success ? [read.data] : [];
        }),
      ],
    };
  });
}
