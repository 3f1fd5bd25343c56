import { z } from 'zod';
import { notFound } from '../errors.ts';
import { requirePermission, type Scope } from '../scope.ts';

/** Whether a member wants a mail each week. */
export const digestWish = z.object({ isOn: z.boolean() });

/** What a member has chosen. @throws RadrumError `not_found` for who is no member */
export async function getDigestWish(scope: Scope): Promise<z.infer<typeof digestWish>> {
  requirePermission(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.findFirst({ where: { tenantId, id: memberOf(scope) }, select: { digest: true } }),
  );
  if (!row) throw notFound();
  return { isOn: row.digest };
}

/** It is a person's own choice, so that nothing but being there is needed. @throws RadrumError `not_found` for who is no member */
export async function setDigestWish(scope: Scope, { isOn }: z.infer<typeof digestWish>): Promise<void> {
  requirePermission(scope, 'tenant:read');
  const { tenantId, installation } = scope;
  const { count } = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.updateMany({ where: { tenantId, id: memberOf(scope) }, data: { digest: isOn } }),
  );
  if (count === 0) throw notFound();
}

const memberOf = ({ actor }: Scope): string => (actor.kind === 'member' ? actor.id : '');
