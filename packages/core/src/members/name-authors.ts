import type { Scope } from '../scope.ts';

/** Something that says by whom it was made, as the audit log writes it: "member:mem_…". */
interface Made {
  createdBy: string;
}

/**
 * Gives what members made the names of its makers, for colleagues to read; null where a key, the platform or somebody who is gone made it.
 * Whoever may read a thing may know who made it.
 */
export async function nameAuthors<Item extends Made>(
  { tenantId, installation }: Scope,
  items: readonly Item[],
): Promise<(Item & { author: string | null })[]> {
  const ids = [...new Set(items.map(({ createdBy }) => createdBy.replace(/^member:/, '')))];
  const members =
    ids.length === 0
      ? []
      : await installation.db.forTenant(tenantId, (tx) =>
          tx.member.findMany({ where: { tenantId, id: { in: ids } }, select: { id: true, name: true, email: true } }),
        );
  const names = new Map(members.map(({ id, name, email }) => [`member:${id}`, name ?? email]));
  return items.map((item) => ({ ...item, author: names.get(item.createdBy) ?? null }));
}
