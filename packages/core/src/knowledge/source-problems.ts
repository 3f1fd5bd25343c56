import { z } from 'zod';
import { notFound } from '../errors.ts';
import { readCursor, toPage, type Page, type PageQuery } from '../pages.ts';
import { authorise, type Scope } from '../scope.ts';

/** Pages that are not in the knowledge base for one reason. */
export interface ProblemGroup {
  code: string;
  state: 'skipped' | 'failed';
  count: number;
  /** The first ten. */
  examples: { url: string; detail: string | null }[];
}
export interface ProblemPage {
  id: string;
  url: string;
  detail: string | null;
}
export const problemCode = z.object({ code: z.string().min(1).max(60) });
const examplesShown = 10;
const isState = z.enum(['skipped', 'failed']).catch('skipped');

/** Why pages of the current or last sync were left out, what went wrong before what was meant to be, the commonest first. @throws RadrumError `not_found` */
export async function listProblems(scope: Scope, sourceId: string): Promise<ProblemGroup[]> {
  authorise(scope, 'knowledge:read');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const source = await sql.query('select 1 from source where tenant_id = $1 and id = $2', [tenantId, sourceId]);
    if (source.rows.length === 0) throw notFound();
    const { rows } = await sql.query<Omit<ProblemGroup, 'state'> & { state: string }>(
      `with left_out as (
         select p.url, p.detail, coalesce(p.reason, 'unknown') as code, p.state,
           row_number() over (partition by p.state, p.reason order by p.id) as place
         from crawl_page p join source s on s.tenant_id = $1 and s.id = p.source_id and s.generation = p.generation
         where p.tenant_id = $1 and p.source_id = $2 and p.state in ('skipped', 'failed'))
       select code, state, count(*)::int as count,
         jsonb_agg(jsonb_build_object('url', url, 'detail', detail) order by place) filter (where place <= ${examplesShown}) as examples
       from left_out group by code, state order by state, count(*) desc`,
      [tenantId, sourceId],
    );
    return rows.map((row) => ({ ...row, state: isState.parse(row.state) }));
  });
}

/** The pages that were left out for one reason. @throws RadrumError `not_found`, `invalid_cursor` */
export async function listProblemPages(
  scope: Scope,
  sourceId: string,
  { code, limit, cursor }: PageQuery & z.infer<typeof problemCode>,
): Promise<Page<ProblemPage>> {
  authorise(scope, 'knowledge:read');
  const after = readCursor(cursor);
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, async (tx) => {
    const source = await tx.source.findFirst({ where: { tenantId, id: sourceId }, select: { generation: true } });
    if (!source) throw notFound();
    return tx.crawlPage.findMany({
      where: {
        tenantId,
        sourceId,
        generation: source.generation,
        state: { in: ['skipped', 'failed'] },
        reason: code,
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      select: { id: true, url: true, detail: true },
    });
  });
  return toPage(rows, limit);
}
