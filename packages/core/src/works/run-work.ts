import { newId } from '@radrum/db';
import { fileBlock } from '@radrum/knowledge';
import type { DataClass } from '@radrum/routing';
import { createMasker, type Masker } from '@radrum/safeguards';
import { z } from 'zod';
import { noteUsed } from '../billing/count.ts';
import { entitled } from '../billing/entitled.ts';
import { asDataClass, atLeast } from '../data-class.ts';
import { mayChat } from '../models/chat.ts';
import { publishedRules } from '../policies/in-force.ts';
import { type Permission, roles } from '../permissions.ts';
import { resolvePolicy } from '../policies/resolve.ts';
import { longAgo, type Scope } from '../scope.ts';
import { textOf } from '../tasks/document-text.ts';
import type { Progress, TaskRun } from '../tasks/task.ts';
import { asker, type Cover, type ServingModel } from './ask.ts';
import { breather } from './breather.ts';
import { lockWork } from './find-work.ts';
import { readNewFiles } from './read-files.ts';
import { relearn } from './rows.ts';
import { corrections } from './get-work.ts';
import { runTask } from './run-task.ts';
import { taskInput } from './task-input.ts';
import { TaskRefused } from './task-refused.ts';

/** How often progress is written down and a cancellation looked for, in milliseconds. */
const progressMs = 400;

const servingModels = z.array(z.object({ model: z.string(), region: z.string() })).catch([]);

/** The work was cancelled or deleted meanwhile. */
class WorkGone extends Error {}

/**
 * Reads what is new in a work, and runs it where it waits: the worker's job. A work that a dead worker left goes on where it was.
 * @param stopping the worker ends: the job is given back and goes on later
 */
export async function runWork(scope: Scope, workId: string, stopping: AbortSignal): Promise<void> {
  const { tenantId, installation } = scope;
  const gone = new AbortController();
  const signal = AbortSignal.any([stopping, gone.signal]);
  const breathe = breather(signal);
  await readNewFiles(scope, workId, breathe);
  await relearn(scope, workId, breathe);
  const { policyVersion, leastWorkClass, language } = await readTenant(scope);
  const begun = await begin(scope, workId, { policyVersion, leastWorkClass });
  if (!begun) return;
  const { work, mine } = begun;

  let latest: Progress | undefined;
  const models = new Map<string, ServingModel>();
  const ticking = setInterval(() => {
    void writeProgress(scope, mine, latest).then(
      (isWanted) => {
        if (!isWanted) gone.abort(new WorkGone());
      },
      (error: unknown) => installation.log.warn({ err: error, workId }, 'progress of a work could not be written'),
    );
  }, progressMs);
  try {
    // several that were begun together may have used up what there was
    if (!(await entitled(installation, tenantId, 'tasks')).allowed) throw new TaskRefused('plan_limit');
    const { dataClass } = work;
    const owner = await ownerScope(scope, work.ownedBy);
    const files = await withPasted(scope, work.files);
    const masker = createMasker(corrections.parse(work.corrections));
    await learnAll(masker, files, breathe);
    const cover: Cover = { dataClass, masker, onServed: (served) => void models.set(served.model, served) };
    const run: TaskRun = {
      language,
      ask: (await mayChat(scope, dataClass)) ? asker({ scope: owner, workId, signal, ...cover }) : null,
      progress: (progress) => {
        latest = progress;
      },
      breathe,
      signal,
    };
    const { result, grade } = await runTask(owner, taskInput.parse(work.input), { workId, files, cover }, run);
    await finish(scope, mine, { result, grade, models });
  } catch (error) {
    if (error instanceof WorkGone || gone.signal.aborted) return;
    if (stopping.aborted) throw new Error('the worker was stopped; the work goes on later', { cause: error });
    const code = error instanceof TaskRefused ? error.code : 'internal';
    if (code === 'internal') installation.log.error({ err: error, workId }, 'a work failed');
    await installation.db.forTenant(tenantId, async (tx) => {
      const { count } = await tx.work.updateMany({
        where: mine,
        data: { status: 'failed', failure: { code }, finishedAt: new Date(), revision: { increment: 1 } },
      });
      if (count > 0) await tx.workAnswer.deleteMany({ where: { tenantId, workId } });
    });
  } finally {
    clearInterval(ticking);
  }
}

/** One run of a work, told by the moment when it began: what is written for it is dropped where another has taken its place. */
interface Run {
  tenantId: string;
  id: string;
  status: 'running';
  startedAt: Date;
}

/** Takes a work that waits, or that another worker left; null where there is nothing to do. */
async function begin(
  { tenantId, installation }: Scope,
  id: string,
  { policyVersion, leastWorkClass }: { policyVersion: number | null; leastWorkClass: DataClass },
) {
  return installation.db.forTenant(tenantId, async (tx) => {
    await lockWork(tx, tenantId, id);
    const found = await tx.work.findFirst({
      where: { tenantId, id, status: { in: ['queued', 'running'] } },
      include: { files: { where: { status: 'ready' }, orderBy: { id: 'asc' }, omit: { bytes: true } } },
    });
    if (!found) return null;
    const isResumed = found.status === 'running' && found.startedAt !== null;
    // a millisecond later: a worker that was thought dead finds that it is not its run any more, and the time stays right
    const startedAt = isResumed ? new Date((found.startedAt?.getTime() ?? 0) + 1) : new Date();
    const dataClass = atLeast(asDataClass(found.dataClass), leastWorkClass);
    await tx.work.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: 'running', policyVersion, dataClass, startedAt },
    });
    const mine: Run = { tenantId, id, status: 'running', startedAt };
    return { work: { ...found, dataClass }, mine };
  });
}

/** What names one part of a text is masked in all of them: models are shown parts. */
async function learnAll(
  masker: Masker,
  files: readonly { pasted: string | null; blocks: unknown }[],
  breathe: () => Promise<void>,
): Promise<void> {
  for (const { pasted, blocks } of files) {
    await breathe();
    masker.mask(pasted ?? textOf(z.array(fileBlock).parse(blocks ?? [])));
  }
}

/** The organisation's policy in force, as far as works need it, and the language that tasks write in. */
async function readTenant({ tenantId, installation }: Scope) {
  return installation.db.sqlForTenant(tenantId, async (sql) => {
    const { versions, tenant } = await publishedRules(sql, tenantId, null);
    const { rows } = await sql.query<{ locale: string }>('select locale from tenant where id = $1', [tenantId]);
    return {
      policyVersion: versions.tenant,
      leastWorkClass: resolvePolicy({ tenant }).rules.leastWorkClass,
      language: rows[0]?.locale.startsWith('en') ? ('en' as const) : ('sv' as const),
    };
  });
}

/** @returns whether the work is still wanted */
async function writeProgress(
  { tenantId, installation }: Scope,
  mine: Run,
  progress: Progress | undefined,
): Promise<boolean> {
  const { count } = await installation.db.forTenant(tenantId, (tx) =>
    tx.work.updateMany({
      where: mine,
      data: progress ? { progress: { ...progress } } : { status: 'running' },
    }),
  );
  return count > 0;
}

/** Files with what was pasted, line for line: how it was divided is lost where it is read into blocks. */
async function withPasted<File extends { id: string; origin: string }>(
  { tenantId, installation }: Scope,
  files: readonly File[],
): Promise<(File & { pasted: string | null })[]> {
  const ids = files.filter(({ origin }) => origin === 'pasted').map(({ id }) => id);
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.workFile.findMany({ where: { tenantId, id: { in: ids } }, select: { id: true, bytes: true } }),
  );
  const texts = new Map(rows.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('utf8')]));
  return files.map((file) => ({ ...file, pasted: texts.get(file.id) ?? null }));
}

/** Whoever a work belongs to, with what they may do in a task. */
async function ownerScope(scope: Scope, ownedBy: string): Promise<Scope> {
  const { tenantId, installation } = scope;
  const permissions = new Set<Permission>([...roles.staff, 'knowledge:read', 'assistants:read']);
  const member = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.findFirst({ where: { tenantId, id: ownedBy, disabledAt: null } }),
  );
  if (!member) return { ...scope, actor: { kind: 'key', id: ownedBy, type: 'secret' }, permissions };
  const { id, email, role } = member;
  return {
    ...scope,
    actor: { kind: 'member', id, email, role, sessionId: '', authenticatedAt: longAgo },
    permissions,
  };
}

async function finish(
  scope: Scope,
  mine: Run,
  { result, grade, models }: { result: object; grade: string; models: ReadonlyMap<string, ServingModel> },
): Promise<void> {
  const { tenantId, installation } = scope;
  const { id: workId } = mine;
  await installation.db.forTenant(tenantId, async (tx) => {
    await lockWork(tx, tenantId, workId);
    const work = await tx.work.findFirst({
      where: mine,
      include: { versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 } },
    });
    if (!work) return;
    // with those that answered a worker before this one
    const served = [
      ...new Map([...servingModels.parse(work.models).map((one) => [one.model, one] as const), ...models]),
    ];
    await tx.workVersion.create({
      data: {
        tenantId,
        id: newId('workVersion'),
        workId,
        number: (work.versions[0]?.number ?? 0) + 1,
        origin: 'run',
        result: JSON.parse(JSON.stringify(result)),
        createdBy: work.ownedBy,
      },
    });
    await tx.$executeRawUnsafe(noteUsed('tasks', '$2', '$3'), tenantId, newId('planUsage'), 1);
    await tx.workAnswer.deleteMany({ where: { tenantId, workId } });
    await tx.work.update({
      where: { tenantId_id: { tenantId, id: workId } },
      data: {
        status: 'done',
        grade: served.length === 0 ? 'without_model' : grade,
        models: served.map(([, { model, region }]) => ({ model, region })),
        finishedAt: new Date(),
        updatedAt: new Date(),
        revision: { increment: 1 },
      },
    });
  });
}
