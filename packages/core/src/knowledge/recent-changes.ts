import { authorise, type Scope } from '../scope.ts';
import type { SyncChangeInfo } from './sync-report.ts';

/** Days that are looked back, and changes that are shown. Their texts are whole: a page may have changed at its very end. */
const [daysBack, shown] = [7, 5];

/** What a source that was read again brought with it lately. */
export interface RecentChange extends SyncChangeInfo {
  sourceId: string;
  at: string;
}
export interface RecentChanges {
  days: number;
  /** The sources that changed, those that changed most first. */
  sources: { id: string; title: string; count: number }[];
  /** The newest; of one sync, pages that changed before those that went and those that came. */
  changes: RecentChange[];
}

type Row = Omit<RecentChange, 'at'> & { at: Date };

/** What changed in a knowledge base during the last week. A source's first sync is left out: there all is new. */
export async function listRecentChanges(scope: Scope, knowledgeBaseId: string): Promise<RecentChanges> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  const { sources, rows } = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const again = `from sync_report r join source s on s.tenant_id = r.tenant_id and s.id = r.source_id
      where r.tenant_id = $1 and s.knowledge_base_id = $2 and r.generation > 1 and r.finished_at > now() - make_interval(days => ${daysBack})
        and r.added + r.changed + r.gone > 0`;
    const of = [tenantId, knowledgeBaseId];
    const bySource = await sql.query<RecentChanges['sources'][number]>(
      `select s.id, s.title, sum(r.added + r.changed + r.gone)::int as count ${again} group by s.id, s.title order by count desc limit ${shown}`,
      of,
    );
    const newest = await sql.query<Row>(
      `select c.id, c.kind, c.document_id as "documentId", c.url, c.title, c.before, c.after, r.source_id as "sourceId", r.finished_at as at
       from (select r.* ${again} order by r.finished_at desc limit ${shown}) r
       join sync_change c on c.tenant_id = r.tenant_id and c.report_id = r.id
       order by r.finished_at desc, array_position(array['changed', 'gone', 'added'], c.kind), c.id limit ${shown}`,
      of,
    );
    return { sources: bySource.rows, rows: newest.rows };
  });
  const changes = rows.map(({ at, ...change }) => ({ ...change, at: at.toISOString() }));
  return { days: daysBack, sources, changes };
}
