import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export interface KeyInfo {
  id: string;
  name: string;
  type: string;
  hint: string;
  origins: string[];
  scopes: string[];
  createdAt: string;
  /** As in the audit log, such as member:mem_…; of older keys the kind alone. */
  createdBy: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  /** The key that this one takes the place of. */
  rotatedFrom: string | null;
}

/** The keys that still work; the keys themselves are not stored and cannot be shown again. */
export async function listKeys(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<KeyInfo>> {
  authorise(scope, 'keys:read');
  const before = readCursor(cursor);
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.apiKey.findMany({
      where: {
        tenantId,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
        ...(before ? { id: { lt: before } } : {}),
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  );
  const data = rows.map((row) => ({
    id: row.id,
    name: row.name,
    type: row.type,
    hint: row.hint,
    origins: row.origins,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    rotatedFrom: row.rotatedFrom,
  }));
  return toPage(data, limit);
}
