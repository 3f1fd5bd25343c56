import { newId, type Transaction } from '@radrum/db';
import { DATA_CLASSES } from '@radrum/routing';
import { createMasker } from '@radrum/safeguards';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { atLeast } from '../data-class.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { notFound, RadrumError } from '../errors.ts';
import { tenantRules } from '../policies/in-force.ts';
import { authorise, type Scope } from '../scope.ts';
import { findToChange, holdOwn, isAtWork, ownerOf, touched, workRunning } from './find-work.ts';
import { storePasted } from './files.ts';
import { taskInput } from './task-input.ts';

const title = z.string().trim().min(1).max(200);
const pastedText = z.string().max(200_000);
const words = z.array(z.string().trim().min(2).max(200)).max(500);

/** A work that is begun. */
export const newWork = z.object({
  input: taskInput,
  title: title.optional(),
  /** What somebody pasted. */
  text: pastedText.optional(),
  dataClass: z.enum(DATA_CLASSES).optional(),
});
/** A change of a work; what is left out stays. */
export const workChanges = z.object({
  title: title.optional(),
  input: taskInput.optional(),
  text: pastedText.optional(),
  dataClass: z.enum(DATA_CLASSES).optional(),
  /** What is to be masked besides, and what is to stay as it is. */
  corrections: z.object({ also: words, keep: words }).optional(),
});

/**
 * Begins a work: nothing runs before `startWork`.
 * @throws RadrumError `forbidden`
 */
export async function createWork(
  scope: Scope,
  { input, title: name, text, dataClass }: z.infer<typeof newWork>,
): Promise<{ id: string }> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  const { leastWorkClass } = await tenantRules(scope);
  const id = newId('work');
  await installation.db.forTenant(tenantId, async (tx) => {
    const member = await tx.member.findFirst({ where: { tenantId, id: ownerOf(scope) }, select: { unit: true } });
    const template =
      input.kind === 'template' && input.templateId
        ? await tx.template.findFirst({ where: { tenantId, id: input.templateId }, select: { name: true } })
        : null;
    await tx.work.create({
      data: {
        tenantId,
        id,
        ownedBy: ownerOf(scope),
        kind: input.kind,
        title: name ?? template?.name ?? titleOf(text),
        unit: member?.unit ?? null,
        dataClass: atLeast(dataClass ?? 'open', leastWorkClass),
        classChosen: dataClass !== undefined,
        input,
      },
    });
    if (text) await storePasted(tx, scope, id, text);
  });
  if (text) await installation.jobs.runWork({ tenantId, workId: id });
  return { id };
}

/** The beginning of a text, as a name; none where it tells of somebody, since names stand in lists and on screens that others see. */
function titleOf(text = ''): string {
  const line = text.trim().split('\n', 1)[0]?.trim().slice(0, 400) ?? '';
  if (createMasker().mask(line).parts.length > 0) return '';
  return line.length > 80 ? `${line.slice(0, 79).replace(/\s+\S*$/, '')}…` : line;
}

/**
 * Changes a work of one's own that does not run.
 * @param revision the one that was seen
 * @throws RadrumError `not_found`, `changed_meanwhile`, `work_running`, `forbidden` for a class below what policy wants
 */
export async function updateWork(
  scope: Scope,
  id: string,
  { changes, revision }: { changes: z.infer<typeof workChanges>; revision: number },
): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  const { leastWorkClass } = await tenantRules(scope);
  const { dataClass, input, text, corrections } = changes;
  if (dataClass && atLeast(dataClass, leastWorkClass) !== dataClass)
    throw new RadrumError('forbidden', `By your organisation’s rules a work is at least "${leastWorkClass}".`);
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await findToChange(tx, scope, id, revision);
    if (isAtWork(work.status) && Object.keys(changes).some((name) => name !== 'title')) throw workRunning();
    await tx.work.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...touched(),
        ...(changes.title !== undefined && { title: changes.title }),
        ...(dataClass && { dataClass, classChosen: true }),
        ...(input && { input, kind: input.kind }),
        ...(corrections && { corrections }),
      },
    });
    if (text !== undefined) await storePasted(tx, scope, id, text);
  });
  if (text) await installation.jobs.runWork({ tenantId, workId: id });
}

/**
 * Lets a work run; a worker does it.
 * @throws RadrumError `plan_limit`, `not_found`, `work_running`, `invalid_body` where there is nothing to work on
 */
export async function startWork(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'works:write');
  await requireEntitled(scope, 'workspace');
  await requireEntitled(scope, 'tasks');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, id);
    if (isAtWork(work.status)) throw workRunning();
    await refuseUnready(tx, tenantId, id, taskInput.parse(work.input));
    await tx.workAnswer.deleteMany({ where: { tenantId, workId: id } });
    await tx.work.update({
      where: { tenantId_id: { tenantId, id } },
      data: { ...touched(), status: 'queued', models: [], progress: { stage: 'queued', done: 0, of: 0 } },
    });
    await record(tx, scope, 'work.started', id, { kind: work.kind, dataClass: work.dataClass });
  });
  await installation.jobs.runWork({ tenantId, workId: id });
}

async function refuseUnready(
  tx: Transaction,
  tenantId: string,
  workId: string,
  input: z.infer<typeof taskInput>,
): Promise<void> {
  const missing = (path: string, message: string) =>
    new RadrumError('invalid_body', message, { problems: [{ path, message }] });
  if (input.kind === 'template' && !input.templateId) throw missing('templateId', 'Choose a template.');
  if (input.kind === 'classify' && !input.categorySetId) throw missing('categorySetId', 'Choose a category set.');
  if (input.kind === 'template' && input.fill === 'form') return;
  const files = await tx.workFile.count({ where: { tenantId, workId, status: { not: 'refused' } } });
  if (files === 0) throw missing('files', 'Add a file, or paste a text.');
}

/** Ends a work that waits or runs; what it has done is not kept. @throws RadrumError `not_found` */
export async function cancelWork(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, id);
    if (!isAtWork(work.status)) return;
    await tx.work.update({
      where: { tenantId_id: { tenantId, id } },
      data: { ...touched(), status: 'cancelled', finishedAt: new Date() },
    });
    await tx.workAnswer.deleteMany({ where: { tenantId, workId: id } });
    await record(tx, scope, 'work.cancelled', id, { kind: work.kind });
  });
}

/** Deletes a work with its files, versions and everything else. @throws RadrumError `not_found` */
export async function deleteWork(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const work = await holdOwn(tx, scope, id);
    await tx.work.delete({ where: { tenantId_id: { tenantId, id } } });
    await record(tx, scope, 'work.deleted', id, { kind: work.kind });
  });
}

export const workShares = z.object({ memberIds: z.array(z.string().max(100)).max(50) });
/**
 * Lets exactly these colleagues see a work.
 * @throws RadrumError `not_found` for a work or a member that is not there
 */
export async function shareWork(scope: Scope, id: string, { memberIds }: z.infer<typeof workShares>): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    await holdOwn(tx, scope, id);
    const wanted = [...new Set(memberIds)].filter((memberId) => memberId !== ownerOf(scope));
    const known = await tx.member.count({ where: { tenantId, id: { in: wanted }, disabledAt: null } });
    if (known !== wanted.length) throw notFound();
    await tx.workShare.deleteMany({ where: { tenantId, workId: id, memberId: { notIn: wanted } } });
    await tx.workShare.createMany({
      data: wanted.map((memberId) => ({ tenantId, workId: id, memberId })),
      skipDuplicates: true,
    });
    await record(tx, scope, 'work.shared', id, { with: wanted.length });
  });
}

/** Colleagues whom a work can be shared with: names only. */
export async function listColleagues(scope: Scope): Promise<{ id: string; name: string; unit: string | null }[]> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.member.findMany({
      where: { tenantId, disabledAt: null, id: { not: ownerOf(scope) } },
      select: { id: true, name: true, email: true, unit: true },
      orderBy: { email: 'asc' },
      take: 2_000,
    }),
  );
  return rows.map(({ id, name, email, unit }) => ({ id, name: name ?? email, unit }));
}
