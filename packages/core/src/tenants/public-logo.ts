import type { Installation } from '../installation.ts';
import type { Scope } from '../scope.ts';

/*
 * What citizens see of a tenant's logo. Its address holds a digest of the picture, so that it can be kept for ever: another picture has
 * another address. It is there while an assistant is published for citizens; until then nothing of the tenant is public.
 */
const digest = "encode(substr(sha256(bytes), 1, 16), 'hex')";
const shown = `from tenant_logo where tenant_id = $1 and exists (
  select 1 from assistant a where a.tenant_id = $1 and a.audience = 'citizen' and a.published_version is not null)`;

/** Where anybody can see the tenant's logo; null where there is none to be seen. */
export async function publicLogoUrl({ installation, tenantId }: Scope): Promise<string | null> {
  const { rows } = await installation.db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ digest: string }>(`select ${digest} as digest ${shown}`, [tenantId]),
  );
  return rows[0] ? `${installation.baseUrl}/widget/logo/${tenantId}/${rows[0].digest}.png` : null;
}

/** The picture at such an address, as PNG; null for every other. */
export async function readPublicLogo(
  { db }: Installation,
  tenantId: string,
  wanted: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { rows } = await db.sqlForTenant(tenantId, (sql) =>
    sql.query<{ bytes: Uint8Array }>(`select bytes ${shown} and ${digest} = $2`, [tenantId, wanted]),
  );
  return rows[0] ? new Uint8Array(rows[0].bytes) : null;
}
