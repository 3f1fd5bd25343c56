import { newId } from '@radrum/db';
import { z } from 'zod';
import { draftAssistant, publishedAssistant } from '../assistants/answering-assistant.ts';
import { record } from '../audit/index.ts';
import { notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { testCase, type TestCase, testResult, type TestResult, testSetDefinition } from './test-set.ts';

export const newTestRun = z.object({
  /** The identifier or the slug of an assistant. */
  assistantId: z.string().min(1).max(100),
  /** As it is being edited, or as citizens meet it. */
  which: z.enum(['draft', 'published']).default('draft'),
});

export const runStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];
/** A run that has not come to its end. */
export const underWay: RunState[] = ['queued', 'running'];
/** Runs of a set that are kept. */
const mostKept = 20;

export interface TestRunInfo {
  id: string;
  testSetId: string;
  assistantId: string;
  assistantName: string;
  which: 'draft' | 'published';
  /** The published version that was asked; null for a draft. */
  version: number | null;
  /** The set's revision when it began. */
  setRevision: number;
  state: RunState;
  total: number;
  passed: number;
  failed: number;
  createdAt: string;
  finishedAt: string | null;
}
/** One case with what became of it. */
export interface JudgedCase extends TestCase {
  /** Its place in the set, from 1. */
  number: number;
  result: TestResult;
}

/** What is read of a run where its cases and results are not wanted: they are long. */
export const runShown = {
  id: true,
  testSetId: true,
  assistantId: true,
  which: true,
  version: true,
  setRevision: true,
  state: true,
  total: true,
  passed: true,
  failed: true,
  createdAt: true,
  finishedAt: true,
  assistant: { select: { draft: true } },
} as const;
interface Row {
  id: string;
  testSetId: string;
  assistantId: string;
  which: string;
  version: number | null;
  setRevision: number;
  state: string;
  total: number;
  passed: number;
  failed: number;
  createdAt: Date;
  finishedAt: Date | null;
  assistant: { draft: unknown };
}
const named = z.object({ name: z.string() }).catch({ name: '' });
export const runInfo = ({ assistant, which, state, createdAt, finishedAt, ...row }: Row): TestRunInfo => ({
  id: row.id,
  testSetId: row.testSetId,
  assistantId: row.assistantId,
  assistantName: named.parse(assistant.draft).name,
  which: which === 'published' ? 'published' : 'draft',
  version: row.version,
  setRevision: row.setRevision,
  state: runStates.find((one) => one === state) ?? 'failed',
  total: row.total,
  passed: row.passed,
  failed: row.failed,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

/**
 * Lets a set's questions be put to an assistant; a worker does it. Nothing that is asked is stored as a conversation or counted as a citizen's.
 * @throws RadrumError `not_found`, `not_published`, `invalid_body` for a set without cases, `conflict` while it runs already
 */
export async function startTestRun(
  scope: Scope,
  testSetId: string,
  { assistantId, which }: z.infer<typeof newTestRun>,
): Promise<{ id: string }> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  const read = which === 'draft' ? draftAssistant : publishedAssistant;
  const assistant = await read(reading(scope), assistantId);
  const id = newId('testRun');
  await installation.db.forTenant(tenantId, async (tx) => {
    // held until the end, so that two who start at once do not both run
    await tx.$queryRaw`select 1 from test_set where tenant_id = ${tenantId} and id = ${testSetId} for update`;
    const set = await tx.testSet.findFirst({ where: { tenantId, id: testSetId } });
    if (!set) throw notFound();
    const { cases } = testSetDefinition.parse(set.definition);
    if (cases.length === 0) throw new RadrumError('invalid_body', 'This set has no questions yet. Add some first.');
    const running = await tx.testRun.count({ where: { tenantId, testSetId, state: { in: underWay } } });
    if (running > 0) throw new RadrumError('conflict', 'This set is being run. Wait until that is done, or cancel it.');
    await tx.testRun.create({
      data: {
        tenantId,
        id,
        testSetId,
        assistantId: assistant.id,
        which,
        version: which === 'published' ? assistant.version : null,
        setRevision: set.revision,
        cases: JSON.parse(JSON.stringify(cases)),
        total: cases.length,
        startedBy: nameOf(scope.actor),
      },
    });
    const old = await tx.testRun.findMany({
      where: { tenantId, testSetId },
      orderBy: { id: 'desc' },
      skip: mostKept,
      select: { id: true },
    });
    await tx.testRun.deleteMany({ where: { tenantId, id: { in: old.map((run) => run.id) } } });
    await record(tx, scope, 'test_run.started', id, { testSetId, assistantId: assistant.id, which });
  });
  await installation.jobs.runTests({ tenantId, testRunId: id });
  return { id };
}

/** Whoever may change assistants may put questions to them, also with a key that was given only that. */
const reading = (scope: Scope): Scope => ({
  ...scope,
  permissions: new Set([...scope.permissions, 'assistants:read' as const]),
});

/** A set's runs, newest first. @throws RadrumError `not_found` */
export async function listTestRuns(scope: Scope, testSetId: string): Promise<TestRunInfo[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const set = await installation.db.forTenant(tenantId, (tx) =>
    tx.testSet.findFirst({
      where: { tenantId, id: testSetId },
      select: { runs: { orderBy: { id: 'desc' }, take: mostKept, select: runShown } },
    }),
  );
  if (!set) throw notFound();
  return set.runs.map(runInfo);
}

/** How far a run is. @throws RadrumError `not_found` */
export async function getTestRun(scope: Scope, id: string): Promise<TestRunInfo> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.testRun.findFirst({ where: { tenantId, id }, select: runShown }),
  );
  if (!row) throw notFound();
  return runInfo(row);
}

/** A run with every case that has been asked, in the set's order. @throws RadrumError `not_found` */
export async function getTestRunResults(scope: Scope, id: string): Promise<TestRunInfo & { results: JudgedCase[] }> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) =>
    tx.testRun.findFirst({ where: { tenantId, id }, select: { ...runShown, cases: true, results: true } }),
  );
  if (!row) throw notFound();
  const cases = z.array(testCase).parse(row.cases);
  const results = z
    .array(testResult)
    .parse(row.results)
    .flatMap((result, at) => {
      const asked = cases[at];
      return asked ? [{ ...asked, number: at + 1, result }] : [];
    });
  return { ...runInfo(row), results };
}

/** Ends a run that waits or is under way; what has been asked stays. @throws RadrumError `not_found` */
export async function cancelTestRun(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.testRun.count({ where: { tenantId, id } })) === 0) throw notFound();
    const { count } = await tx.testRun.updateMany({
      where: { tenantId, id, state: { in: underWay } },
      data: { state: 'cancelled', finishedAt: new Date(), updatedAt: new Date() },
    });
    if (count > 0) await record(tx, scope, 'test_run.cancelled', id);
  });
}
