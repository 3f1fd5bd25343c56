import { z } from 'zod';
import type { Installation } from '../installation.ts';
import { roleMapping, type RoleMapping } from './claims.ts';

/** What a connection's secret is encrypted for. */
export const connectionSecret = (tenantId: string, id: string): string => `connection ${tenantId} ${id}`;

/** A tenant's own identity provider, ready to be asked. */
export interface OpenConnection {
  tenantId: string;
  tenantSlug: string;
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  scopes: string;
  roleClaim: string;
  roleMap: RoleMapping[];
  defaultRole: string | null;
  trustsEmail: boolean;
}

/** The connection of an identifier that a browser named; null for one that is not there or switched off. */
export async function openConnection(installation: Installation, id: string): Promise<OpenConnection | null> {
  const known = await installation.db.forSignIn((tx) =>
    tx.signInConnection.findFirst({ where: { id, enabled: true }, select: { tenantId: true } }),
  );
  if (!known) return null;
  const { tenantId } = known;
  const [row, tenant] = await installation.db.forTenant(tenantId, async (tx) => [
    await tx.signInConnection.findUnique({ where: { tenantId_id: { tenantId, id } } }),
    await tx.tenant.findUnique({ where: { id: tenantId } }),
  ]);
  if (!row || !tenant) return null;
  const { name, issuer, clientId, scopes, roleClaim, defaultRole, trustsEmail } = row;
  return {
    tenantId,
    tenantSlug: tenant.slug,
    id,
    name,
    issuer,
    clientId,
    scopes,
    roleClaim,
    defaultRole,
    trustsEmail,
    clientSecret: installation.secrets.open(connectionSecret(tenantId, id), row.clientSecret) ?? '',
    roleMap: z.array(roleMapping).catch([]).parse(row.roleMap),
  };
}
