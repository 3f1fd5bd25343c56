import { z } from 'zod';
import { RadrumError } from '../errors.ts';
import { authorise, type Scope } from '../scope.ts';

export const unitChoice = z.object({ unit: z.string().trim().max(120).nullable() });

/** Says where in the organisation one works: templates of one's unit come first, and time is counted by unit. */
export async function setUnit(scope: Scope, { unit }: z.infer<typeof unitChoice>): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation, actor } = scope;
  if (actor.kind !== 'member') throw new RadrumError('forbidden', 'Only a member works in a unit.');
  await installation.db.forTenant(tenantId, (tx) =>
    tx.member.update({ where: { tenantId_id: { tenantId, id: actor.id } }, data: { unit: unit || null } }),
  );
}

/** Who the caller is in the workspace, and which units there are. */
export async function readUnits(scope: Scope): Promise<{ name: string | null; unit: string | null; units: string[] }> {
  authorise(scope, 'works:read');
  const { tenantId, installation, actor } = scope;
  return installation.db.forTenant(tenantId, async (tx) => {
    const member =
      actor.kind === 'member'
        ? await tx.member.findFirst({ where: { tenantId, id: actor.id }, select: { name: true, unit: true } })
        : null;
    const rows = await tx.member.findMany({
      where: { tenantId, unit: { not: null } },
      distinct: ['unit'],
      select: { unit: true },
      orderBy: { unit: 'asc' },
      take: 200,
    });
    return { name: member?.name ?? null, unit: member?.unit ?? null, units: rows.flatMap(({ unit }) => unit ?? []) };
  });
}
