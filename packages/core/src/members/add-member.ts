import { newId } from '@radrum/db';
import { record } from '../audit/index.ts';
import type { Role } from '../permissions.ts';
import { authorise, type Scope } from '../scope.ts';

/** Makes a person a member of the tenant; a person that is one already gets the role. */
export async function addMember(
  scope: Scope,
  { email: given, role }: { email: string; role: Role },
): Promise<{ id: string }> {
  authorise(scope, 'tenant:write');
  const { db } = scope.installation;
  const { tenantId } = scope;
  const email = normaliseEmail(given);
  const user = await db.forSignIn((tx) =>
    tx.user.upsert({ where: { email }, create: { id: newId('user'), email }, update: {} }),
  );
  return db.forTenant(tenantId, async (tx) => {
    const member = await tx.member.upsert({
      where: { tenantId_userId: { tenantId, userId: user.id } },
      create: { tenantId, id: newId('member'), userId: user.id, email, role },
      update: { role },
    });
    await record(tx, scope, 'member.added', member.id, { role });
    return { id: member.id };
  });
}

/** E-mail addresses are compared without regard to case: no provider in use tells two people apart by it. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();
