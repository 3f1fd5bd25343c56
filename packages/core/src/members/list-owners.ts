import { authorise, type Scope } from '../scope.ts';

/** The addresses of those who can give a member more rights, for a member who may see members; the first of them first. */
export async function listOwners(scope: Scope): Promise<string[]> {
  authorise(scope, 'members:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.findMany({
      where: { tenantId, role: 'owner', disabledAt: null },
      orderBy: { id: 'asc' },
      select: { email: true },
      take: 5,
    }),
  );
  return rows.map(({ email }) => email);
}
