import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

export interface UsageRow {
  id: string;
  at: string;
  kind: string;
  subject: string;
  model: string;
  provider: string;
  region: string;
  inputTokens: number;
  outputTokens: number;
}

/** The metered use of models, newest first. */
export async function listUsage(scope: Scope, { limit, cursor }: PageQuery): Promise<Page<UsageRow>> {
  authorise(scope, 'usage:read');
  const before = readCursor(cursor);
  const { tenantId } = scope;
  const rows = await scope.installation.db.forTenant(tenantId, (tx) =>
    tx.usage.findMany({
      where: { tenantId, ...(before ? { id: { lt: before } } : {}) },
      orderBy: { id: 'desc' },
      take: limit + 1,
    }),
  );
  return toPage(
    rows.map(({ id, at, kind, subject, model, provider, region, inputTokens, outputTokens }) => ({
      id,
      kind,
      subject,
      model,
      provider,
      region,
      inputTokens,
      outputTokens,
      at: at.toISOString(),
    })),
    limit,
  );
}
