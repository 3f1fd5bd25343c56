import { prefixes, type Sql } from '@radrum/db';
import { createMasker } from '@radrum/safeguards';
import { z } from 'zod';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { sha256 } from '../secrets.ts';
import { train } from '../tasks/classify/index.ts';
import { workResult } from '../tasks/results.ts';
import { findVisible, holdOwn, isAtWork, workRunning } from './find-work.ts';
import { type RowProposal, rowProposal } from './row-proposal.ts';
import { TaskRefused } from './task-refused.ts';
import { figuresOf, pointOf, proposalOf, readLearning } from './run/classify.ts';

export interface WorkRowInfo extends RowProposal {
  number: number;
  origin: string;
  text: string;
  /** What a person decided; null: nothing yet. */
  decided: string | null;
}

export const rowQuery = z.object({
  /** open: nobody has decided; unsure: of those, the least sure first */
  show: z.enum(['all', 'open', 'unsure', 'decided']).default('open'),
  category: z.string().max(60).optional(),
  /** Numbers after this one; with `unsure`, how many to leave out. */
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});

/** Texts of a work that sorts, with how many there are of each kind. @throws RadrumError `not_found` */
export async function listWorkRows(
  scope: Scope,
  id: string,
  query: z.input<typeof rowQuery>,
): Promise<{ rows: WorkRowInfo[]; open: number; decided: number; changed: number }> {
  authorise(scope, 'works:read');
  const { show, category, after, limit } = rowQuery.parse(query);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, (tx) => findVisible(tx, scope, id));
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const wanted = {
      all: 'true',
      open: 'category is null',
      unsure: 'category is null',
      decided: 'category is not null',
    };
    const place =
      show === 'unsure'
        ? `order by (proposal->>'confidence')::float8, number offset $4`
        : 'and number > $4 order by number';
    const { rows } = await sql.query<{
      number: number;
      origin: string;
      text: string;
      proposal: unknown;
      category: string | null;
    }>(
      `select number, origin, text, proposal, category from work_row
       where tenant_id = $1 and work_id = $2 and ${wanted[show]} and ($3::text is null or coalesce(category, proposal->>'category') = $3)
       ${place} limit $5`,
      [tenantId, id, category ?? null, after, limit],
    );
    const counts = await sql.query<{ open: number; decided: number; changed: number }>(
      `select count(*) filter (where category is null)::int as open, count(*) filter (where category is not null)::int as decided,
         count(*) filter (where category <> proposal->>'category')::int as changed from work_row where tenant_id = $1 and work_id = $2`,
      [tenantId, id],
    );
    return {
      rows: rows.map((row) => ({
        ...rowProposal.parse(row.proposal),
        number: row.number,
        origin: row.origin,
        text: row.text,
        decided: row.category,
      })),
      ...(counts.rows[0] ?? { open: 0, decided: 0, changed: 0 }),
    };
  });
}

export const rowDecision = z.object({
  numbers: z.array(z.int().min(1)).min(1).max(200),
  /** Null takes a decision back. */
  category: z.string().max(60).nullable(),
});

/**
 * What a person decides of texts. The set learns from it at once, and what nobody has decided is sorted anew by a worker.
 * @throws RadrumError `not_found`, `work_running`, `invalid_body` for a category that the set does not have
 */
export async function decideRow(
  scope: Scope,
  id: string,
  { numbers, category }: z.infer<typeof rowDecision>,
): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, id);
    if (isAtWork(work.status)) throw workRunning();
    const version = await tx.workVersion.findFirst({ where: { tenantId, workId: id }, orderBy: { number: 'desc' } });
    const result = workResult.parse(version?.result);
    if (result.kind !== 'classify') throw notFound();
    if (category !== null && !result.categories.some((one) => one.id === category))
      throw new RadrumError('invalid_body', `The set has no category "${category}".`);
    const rows = await tx.workRow.findMany({ where: { tenantId, workId: id, number: { in: numbers } } });
    if (rows.length !== numbers.length) throw notFound();
    const { categorySetId } = result;
    const hasSet = (await tx.categorySet.count({ where: { tenantId, id: categorySetId } })) > 0;
    await tx.workRow.updateMany({
      where: { tenantId, workId: id, number: { in: numbers } },
      data: { category, decidedAt: category === null ? null : new Date() },
    });
    if (!hasSet) return;
    // what a set has learnt is seen by all who use it: it learns nobody's name or number
    const learnt = rows.map(({ text }) => ({
      id: labelledId(categorySetId, text),
      text: createMasker().mask(text).text,
    }));
    await tx.labelledText.deleteMany({ where: { tenantId, id: { in: learnt.map(({ id: one }) => one) } } });
    if (category !== null)
      await tx.labelledText.createMany({
        data: learnt.map((one) => ({ ...one, tenantId, categorySetId, category, createdBy: nameOf(scope.actor) })),
        skipDuplicates: true,
      });
    await tx.work.update({
      where: { tenantId_id: { tenantId, id } },
      // the moment tells one wish to learn from the next: one that comes while a worker learns is not taken for done
      data: { progress: { stage: 'relearn', done: 0, of: Date.now() }, updatedAt: new Date() },
    });
  });
  await installation.jobs.runWork({ tenantId, workId: id });
}

/** One text is learnt once by a set, also where others are the same once they are masked. */
const labelledId = (categorySetId: string, text: string): string =>
  `${prefixes.labelledText}_${sha256(`${categorySetId} ${text}`).slice(0, 22)}`;

const relearning = z.object({ stage: z.literal('relearn'), done: z.number(), of: z.number() });

/** Sorts anew what nobody has decided, with what the set has learnt since: the worker's job. */
export async function relearn(scope: Scope, id: string, breathe: () => Promise<void>): Promise<void> {
  const { tenantId, installation } = scope;
  const found = await installation.db.forTenant(tenantId, async (tx) => {
    const work = await tx.work.findFirst({ where: { tenantId, id, kind: 'classify', status: 'done' } });
    const version = await tx.workVersion.findFirst({ where: { tenantId, workId: id }, orderBy: { number: 'desc' } });
    const asked = relearning.safeParse(work?.progress);
    const result = asked.success ? workResult.safeParse(version?.result) : undefined;
    if (!asked.success || !version || !result?.success || result.data.kind !== 'classify') return null;
    const open = await tx.workRow.findMany({
      where: { tenantId, workId: id, category: null },
      select: { number: true, text: true },
    });
    return { asked: asked.data, version, result: result.data, open };
  });
  if (!found) return;
  const learning = await readLearning(scope, found.result.categorySetId).catch((error: unknown) => {
    if (error instanceof TaskRefused) return null;
    throw error;
  });
  // the set was deleted meanwhile: there is nothing to learn from, now or later
  if (!learning) {
    await installation.db.sqlForTenant(tenantId, (sql) => endLearning(sql, scope, id, found.asked));
    return;
  }
  const classifier = train(learning.set, learning.labelled);
  const sorted: { number: number; proposal: RowProposal }[] = [];
  for (const { number, text } of found.open) {
    await breathe();
    sorted.push({ number, proposal: proposalOf(classifier.classify(text), learning.labelled) });
  }
  const figures = figuresOf(learning);
  const learnt = learning.labelled.length;
  const curve = figures
    ? [...found.result.curve.filter((point) => point.learnt < learnt), pointOf(figures, learnt)]
    : found.result.curve;
  await installation.db.sqlForTenant(tenantId, async (sql) => {
    await sql.query(
      `update work_row r set proposal = s.proposal
       from jsonb_to_recordset($3::jsonb) as s(number int, proposal jsonb)
       where r.tenant_id = $1 and r.work_id = $2 and r.number = s.number and r.category is null`,
      [tenantId, id, JSON.stringify(sorted)],
    );
    // figures are no edit of anybody's: the newest version is written anew
    await sql.query('delete from work_version where tenant_id = $1 and id = $2', [tenantId, found.version.id]);
    await sql.query(
      `insert into work_version (tenant_id, id, work_id, number, origin, result, created_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tenantId,
        found.version.id,
        id,
        found.version.number,
        found.version.origin,
        JSON.stringify({ ...found.result, figures, curve }),
        found.version.createdBy,
      ],
    );
    await endLearning(sql, scope, id, found.asked);
  });
}

/** The wish is fulfilled, unless another came meanwhile. */
const endLearning = (sql: Sql, { tenantId }: Scope, id: string, asked: z.infer<typeof relearning>) =>
  sql.query('update work set progress = null where tenant_id = $1 and id = $2 and progress = $3::jsonb', [
    tenantId,
    id,
    JSON.stringify(asked),
  ]);
