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
  const data = rows.map(({ id, name, type, hint, origins, scopes, createdAt, expiresAt, lastUsedAt, rotatedFrom }) => ({
    id,
    name,
    type,
    hint,
    origins,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    rotatedFrom,
  }));
  return toPage(data, limit);
}
