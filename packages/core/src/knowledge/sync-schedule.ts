import { type Sql } from '@radrum/db';
import { type Schedule, websiteSettings } from '@radrum/knowledge';
import type { Scope } from '../scope.ts';

/** A job that did not come within so long is taken as lost. */
const lostAfterMs = 10 * 60_000;

/** When a website is read next, counted from a moment; null for never. */
export function nextSync(schedule: Schedule, from: Date): Date | null {
  const next = new Date(from);
  switch (schedule) {
    case 'never':
      return null;
    case 'daily':
      next.setUTCDate(next.getUTCDate() + 1);
      return next;
    case 'weekly':
      next.setUTCDate(next.getUTCDate() + 7);
      return next;
    case 'monthly':
      next.setUTCDate(next.getUTCDate() + 30);
      return next;
  }
}

/** Sets when a website is read next, after a sync or where its rhythm changed. */
export async function armSync(sql: Sql, scope: Scope, sourceId: string): Promise<Date | null> {
  const { tenantId } = scope;
  const { rows } = await sql.query<{ settings: unknown }>(
    `select settings from source where tenant_id = $1 and id = $2 and type = 'website'`,
    [tenantId, sourceId],
  );
  if (!rows[0]) return null;
  const { schedule } = websiteSettings.parse(rows[0].settings);
  const next = nextSync(schedule, new Date());
  await sql.query('update source set next_sync_at = $3 where tenant_id = $1 and id = $2', [tenantId, sourceId, next]);
  return next;
}

/** Asks for a website to be read at its moment. A job that is lost is found by `sweepSyncs`. */
export async function syncLater({ tenantId, installation }: Scope, id: string, next: Date | null): Promise<void> {
  if (next === null) return;
  await installation.jobs
    .later({ tenantId, kind: 'sync-source', id }, next)
    .catch((error: unknown) => installation.log.warn({ err: error, sourceId: id }, 'a sync is not put off'));
}

/** Reads a website whose moment has come: the worker's job. A sync that runs already sets the next moment when it ends. */
export async function syncDue(scope: Scope, id: string): Promise<void> {
  const { tenantId, installation } = scope;
  const isDue = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rowCount } = await sql.query(
      `update source s set status = 'queued', cancel_requested = false from tenant t
       where s.tenant_id = $1 and s.id = $2 and s.type = 'website' and s.next_sync_at <= now()
         and s.status not in ('queued', 'syncing') and t.id = $1 and t.status = 'active'`,
      [tenantId, id],
    );
    return (rowCount ?? 0) > 0;
  });
  if (isDue) await installation.jobs.syncSource({ tenantId, sourceId: id });
}

/** Websites that have no moment yet get one, and those whose job was lost are read now. */
export async function sweepSyncs(scope: Scope): Promise<void> {
  const { tenantId, installation } = scope;
  const { unarmed, lost } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<{ id: string; next: Date | null }>(
      `select id, next_sync_at as next from source where tenant_id = $1 and type = 'website' and status not in ('queued', 'syncing')
         and coalesce(settings->>'schedule', 'weekly') <> 'never' and (next_sync_at is null or next_sync_at < $2)`,
      [tenantId, new Date(Date.now() - lostAfterMs)],
    );
    const armed: { id: string; next: Date | null }[] = [];
    for (const { id, next } of rows) if (next === null) armed.push({ id, next: await armSync(sql, scope, id) });
    return { unarmed: armed, lost: rows.filter(({ next }) => next !== null) };
  });
  for (const { id, next } of unarmed) await syncLater(scope, id, next);
  for (const { id } of lost) await syncDue(scope, id);
}
