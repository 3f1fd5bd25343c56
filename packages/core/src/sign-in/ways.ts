import type { Installation } from '../installation.ts';
import { normaliseEmail } from '../members/index.ts';

/** How one can sign in with an address. It follows from the address's domain alone, so that it never tells who has an account. */
export interface SignInWays {
  connections: { id: string; name: string; tenant: string }[];
  /** Whether a link by e-mail is worth asking for: not where every organisation of the domain wants its own connection. */
  email: boolean;
}

export async function signInWays(installation: Installation, address: string): Promise<SignInWays> {
  const domain = normaliseEmail(address).split('@').at(-1) ?? '';
  return installation.db.forSignIn(async (tx) => {
    const domains = await tx.emailDomain.findMany({
      where: { domain, verifiedAt: { not: null } },
      select: { tenantId: true },
    });
    const ids = domains.map(({ tenantId }) => tenantId);
    if (ids.length === 0) return { connections: [], email: true };
    const tenants = await tx.tenant.findMany({ where: { id: { in: ids } } });
    const connections = await tx.signInConnection.findMany({
      where: { tenantId: { in: ids }, enabled: true },
      select: { id: true, name: true, tenantId: true },
    });
    return {
      connections: connections.map(({ id, name, tenantId }) => ({
        id,
        name,
        tenant: tenants.find((tenant) => tenant.id === tenantId)?.name ?? '',
      })),
      email: tenants.some((tenant) => tenant.requiredConnectionId === null),
    };
  });
}
