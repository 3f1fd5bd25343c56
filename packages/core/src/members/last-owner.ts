import type { Transaction } from '@radrum/db';

/** Whether nobody else in the tenant is an owner who can sign in. */
export async function isLastOwner(tx: Transaction, tenantId: string, memberId: string): Promise<boolean> {
  const others = await tx.member.count({
    where: { tenantId, role: 'owner', disabledAt: null, id: { not: memberId } },
  });
  return others === 0;
}
