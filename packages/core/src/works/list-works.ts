import { z } from 'zod';
import { pageQuery, readCursor, type Page, toPage } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';
import { type TaskKind, taskKinds } from '../tasks/task.ts';
import { ownerOf } from './find-work.ts';
import { asWorkStatus, type WorkStatus } from './get-work.ts';

export const workQuery = pageQuery.extend({
  /** Words of the title or of the result. */
  q: z.string().trim().max(200).optional(),
  kind: z.enum(taskKinds).optional(),
  /** own: those of the caller; shared: those that colleagues let them see */
  whose: z.enum(['own', 'shared']).default('own'),
});

export interface WorkRow {
  id: string;
  kind: TaskKind;
  title: string;
  status: WorkStatus;
  progress: { stage: string; done: number; of: number } | null;
  pages: number;
  owner: string | null;
  startedAt: string | null;
  updatedAt: string;
}

interface Row extends Omit<WorkRow, 'kind' | 'status' | 'startedAt' | 'updatedAt'> {
  kind: string;
  status: string;
  startedAt: Date | null;
  updatedAt: Date;
}

/** A pattern that finds exactly what was typed. */
const like = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The works that the caller may see, the newest first; drafts without a name and a file are left out. */
export async function listWorks(scope: Scope, query: z.input<typeof workQuery>): Promise<Page<WorkRow>> {
  authorise(scope, 'works:read');
  const { limit, cursor, q, kind, whose } = workQuery.parse(query);
  const { tenantId, installation } = scope;
  const rows = await installation.db.sqlForTenant(tenantId, async (sql) => {
    const found = await sql.query<Row>(
      `select w.id, w.kind, w.title, w.status, w.progress, w.started_at as "startedAt", w.updated_at as "updatedAt",
         coalesce(m.name, m.email) as owner,
         coalesce((select sum(f.pages)::int from work_file f where f.tenant_id = $1 and f.work_id = w.id), 0) as pages
       from work w left join member m on m.tenant_id = $1 and m.id = w.owned_by
       where w.tenant_id = $1
         and case $2 when 'own' then w.owned_by = $3
             else exists (select 1 from work_share s where s.tenant_id = $1 and s.work_id = w.id and s.member_id = $3) end
         and ($4::text is null or w.kind = $4)
         and ($5::text is null or w.id < $5)
         and ($6::text is null or w.title ilike $6 or exists (
           select 1 from work_version v where v.tenant_id = $1 and v.work_id = w.id and v.result::text ilike $6))
         and (w.status <> 'draft' or w.title <> '')
       order by w.id desc limit $7`,
      [tenantId, whose, ownerOf(scope), kind ?? null, readCursor(cursor) ?? null, q ? like(q) : null, limit + 1],
    );
    return found.rows;
  });
  return toPage(
    rows.map((row) => ({
      ...row,
      kind: taskKinds.find((one) => one === row.kind) ?? 'summarise',
      status: asWorkStatus(row.status),
      startedAt: row.startedAt?.toISOString() ?? null,
      updatedAt: row.updatedAt.toISOString(),
    })),
    limit,
  );
}
