import { fileBlock } from '@radrum/knowledge';
import { DATA_CLASSES, type DataClass } from '@radrum/routing';
import { z } from 'zod';
import { notFound } from '../errors.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import type { TaskKind } from '../tasks/task.ts';
import { type WorkResult, workResult } from '../tasks/results.ts';
import { findVisible, ownerOf } from './find-work.ts';
import { classProposal, type ClassProposal, personalThing, type PersonalThing } from './propose-class.ts';
import { type TaskInput, taskInput } from './task-input.ts';

export const workStatuses = ['draft', 'queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type WorkStatus = (typeof workStatuses)[number];
export const asWorkStatus = (value: string): WorkStatus => workStatuses.find((one) => one === value) ?? 'failed';
export const workGrades = ['with_model', 'partly', 'without_model'] as const;
export type WorkGrade = (typeof workGrades)[number];

const progress = z.object({ stage: z.string(), done: z.number(), of: z.number() });
const failure = z.object({ code: z.string() });
const refusal = z.object({ code: z.string(), words: z.object({ sv: z.string(), en: z.string() }) });
const warning = z.object({ code: z.string(), words: z.object({ sv: z.string(), en: z.string() }) });
const served = z.object({ model: z.string(), region: z.string() });
/** What an owner corrected of the masking. */
export const corrections = z.object({ also: z.array(z.string()), keep: z.array(z.string()) });

export interface WorkFileInfo {
  id: string;
  name: string;
  isPasted: boolean;
  size: number;
  status: 'queued' | 'ready' | 'refused';
  refusal: { sv: string; en: string } | null;
  format: string;
  pages: number | null;
  unreadable: number[];
  warnings: { sv: string; en: string }[];
  proposal: ClassProposal | null;
}

/** A work with everything that its page shows. */
export interface WorkInfo {
  id: string;
  kind: TaskKind;
  title: string;
  unit: string | null;
  status: WorkStatus;
  dataClass: DataClass;
  /** The lowest class that policy allows. */
  leastClass: DataClass;
  classChosen: boolean;
  input: TaskInput;
  corrections: { also: string[]; keep: string[] };
  progress: { stage: string; done: number; of: number } | null;
  grade: WorkGrade | null;
  models: { model: string; region: string }[];
  failure: string | null;
  policyVersion: number | null;
  revision: number;
  isOwn: boolean;
  owner: string | null;
  sharedWith: { id: string; name: string }[];
  files: WorkFileInfo[];
  versions: { number: number; origin: string; createdAt: string }[];
  result: WorkResult | null;
  /** What was pasted. */
  text: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  createdAt: string;
  updatedAt: string;
  /** When it is removed unless it is changed before; null: it is kept. */
  expiresAt: string | null;
}

const dataClassOf = (value: string): DataClass => DATA_CLASSES.find((one) => one === value) ?? 'confidential';
const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | null => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
};

/** A work of the caller's, or one that was shared with them. @throws RadrumError `not_found` */
export async function getWork(scope: Scope, id: string): Promise<WorkInfo> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const { workDays, leastWorkClass } = await tenantRules(scope);
  return installation.db.forTenant(tenantId, async (tx) => {
    const work = await findVisible(tx, scope, id);
    const where = { tenantId, workId: id };
    const files = await tx.workFile.findMany({
      where,
      orderBy: { id: 'asc' },
      omit: { bytes: true, blocks: true, personal: true },
    });
    const pasted = await tx.workFile.findFirst({ where: { ...where, origin: 'pasted' }, select: { bytes: true } });
    const versions = await tx.workVersion.findMany({
      where,
      orderBy: { number: 'desc' },
      select: { number: true, origin: true, createdAt: true },
    });
    const latest = await tx.workVersion.findFirst({ where, orderBy: { number: 'desc' }, select: { result: true } });
    const shares = await tx.workShare.findMany({ where, select: { memberId: true } });
    const people = await tx.member.findMany({
      where: { tenantId, id: { in: [work.ownedBy, ...shares.map(({ memberId }) => memberId)] } },
      select: { id: true, name: true, email: true },
    });
    const nameOf = new Map(people.map(({ id: one, name, email }) => [one, name ?? email]));
    const isOwn = work.ownedBy === ownerOf(scope);
    const input = taskInput.parse(work.input);
    return {
      id,
      kind: input.kind,
      title: work.title,
      unit: work.unit,
      status: asWorkStatus(work.status),
      dataClass: dataClassOf(work.dataClass),
      leastClass: leastWorkClass,
      classChosen: work.classChosen,
      input,
      corrections: read(corrections, work.corrections) ?? { also: [], keep: [] },
      progress: read(progress, work.progress),
      grade: workGrades.find((grade) => grade === work.grade) ?? null,
      models: read(z.array(served), work.models) ?? [],
      failure: work.status === 'failed' ? (read(failure, work.failure)?.code ?? 'internal') : null,
      policyVersion: work.policyVersion,
      revision: work.revision,
      isOwn,
      owner: nameOf.get(work.ownedBy) ?? null,
      sharedWith: isOwn ? shares.map(({ memberId }) => ({ id: memberId, name: nameOf.get(memberId) ?? memberId })) : [],
      files: files.map((file) => ({
        id: file.id,
        name: file.name,
        isPasted: file.origin === 'pasted',
        size: file.size,
        status: file.status === 'ready' || file.status === 'refused' ? file.status : 'queued',
        refusal: read(refusal, file.refusal)?.words ?? null,
        format: file.format,
        pages: file.pages,
        unreadable: file.unreadable,
        warnings: (read(z.array(warning), file.warnings) ?? []).map(({ words }) => words),
        proposal: read(classProposal, file.proposal),
      })),
      versions: versions.map(({ number, origin, createdAt }) => ({
        number,
        origin,
        createdAt: createdAt.toISOString(),
      })),
      result: read(workResult, latest?.result),
      text: pasted ? Buffer.from(pasted.bytes).toString('utf8') : null,
      startedAt: work.startedAt?.toISOString() ?? null,
      finishedAt: work.finishedAt?.toISOString() ?? null,
      createdAt: work.createdAt.toISOString(),
      updatedAt: work.updatedAt.toISOString(),
      expiresAt: workDays === null ? null : new Date(work.updatedAt.getTime() + workDays * 86_400_000).toISOString(),
    };
  });
}

/** What a model is not to see of a work's texts, by the masking before corrections. @throws RadrumError `not_found` */
export async function listPersonalThings(scope: Scope, id: string): Promise<PersonalThing[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const files = await installation.db.forTenant(tenantId, async (tx) => {
    await findVisible(tx, scope, id);
    return tx.workFile.findMany({ where: { tenantId, workId: id }, select: { personal: true } });
  });
  const things = new Map<string, PersonalThing>();
  for (const thing of files.flatMap(({ personal }) => read(z.array(personalThing), personal) ?? [])) {
    const key = `${thing.kind} ${thing.original}`;
    things.set(key, { ...thing, count: thing.count + (things.get(key)?.count ?? 0) });
  }
  return [...things.values()].sort((one, other) => other.count - one.count);
}

export const workPageQuery = z.object({ fileId: z.string().max(100), page: z.int().min(1).max(5_000).nullable() });
/** The text of one page of a file, as blocks; the whole of a file without pages. @throws RadrumError `not_found` */
export async function getWorkPage(scope: Scope, id: string, { fileId, page }: z.infer<typeof workPageQuery>) {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const me = ownerOf(scope);
    const { rows } = await sql.query<{ name: string; pages: number | null; blocks: unknown[] | null }>(
      `select f.name, f.pages, (select jsonb_agg(b order by n) from jsonb_array_elements(f.blocks) with ordinality as e(b, n)
         where $4::int is null or (b->>'page')::int = $4) as blocks
       from work_file f join work w on w.tenant_id = $1 and w.id = f.work_id
       where f.tenant_id = $1 and f.work_id = $2 and f.id = $3 and f.status = 'ready'
         and (w.owned_by = $5 or exists (select 1 from work_share s where s.tenant_id = $1 and s.work_id = w.id and s.member_id = $5))`,
      [tenantId, id, fileId, page, me],
    );
    const file = rows[0];
    if (!file) throw notFound();
    return { name: file.name, pages: file.pages, page, blocks: z.array(fileBlock).parse(file.blocks ?? []) };
  });
}
