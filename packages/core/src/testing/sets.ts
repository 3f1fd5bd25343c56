import { newId } from '@radrum/db';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { changedMeanwhile, notFound } from '../errors.ts';
import { authorise, nameOf, type Scope } from '../scope.ts';
import { runInfo, runShown, type TestRunInfo } from './runs.ts';
import { testSetDefinition, type TestSetDefinition } from './test-set.ts';

const name = z.string().trim().min(1).max(200);
export const newTestSet = z.object({ name, definition: testSetDefinition });
export const testSetChanges = newTestSet.partial().extend({ revision: z.int().min(1) });

/** A set as it stands in a list. */
export interface TestSetSummary {
  id: string;
  name: string;
  description: string;
  language: string;
  /** How many cases it has. */
  cases: number;
  revision: number;
  updatedAt: string;
  lastRun: TestRunInfo | null;
}
export interface TestSetInfo {
  id: string;
  name: string;
  definition: TestSetDefinition;
  revision: number;
  updatedAt: string;
}

interface Counted extends Omit<TestSetSummary, 'updatedAt' | 'lastRun'> {
  updatedAt: Date;
}

export async function listTestSets(scope: Scope): Promise<TestSetSummary[]> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const { sets, lastRuns } = await installation.db.forTenant(tenantId, async (tx) => ({
    // the cases are counted where they lie: there may be thousands
    sets: await tx.$queryRaw<Counted[]>`
      select id, name, definition->>'description' as description, definition->>'language' as language,
        jsonb_array_length(definition->'cases') as cases, revision, updated_at as "updatedAt"
      from test_set where tenant_id = ${tenantId} order by name, id limit 1000`,
    lastRuns: await tx.testRun.findMany({
      where: { tenantId },
      distinct: ['testSetId'],
      orderBy: { id: 'desc' },
      select: runShown,
    }),
  }));
  const runs = new Map(lastRuns.map((run) => [run.testSetId, runInfo(run)]));
  return sets.map(({ updatedAt, ...set }) => ({
    ...set,
    updatedAt: updatedAt.toISOString(),
    lastRun: runs.get(set.id) ?? null,
  }));
}

/** @throws RadrumError `not_found` */
export async function getTestSet(scope: Scope, id: string): Promise<TestSetInfo> {
  authorise(scope, 'assistants:read');
  const { tenantId, installation } = scope;
  const row = await installation.db.forTenant(tenantId, (tx) => tx.testSet.findFirst({ where: { tenantId, id } }));
  if (!row) throw notFound();
  return {
    id,
    name: row.name,
    definition: testSetDefinition.parse(row.definition),
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Whether a set is there to be changed or run. @throws RadrumError `not_found` */
export async function seeTestSet(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  const count = await installation.db.forTenant(tenantId, (tx) => tx.testSet.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

export async function createTestSet(
  scope: Scope,
  { name: called, definition }: z.infer<typeof newTestSet>,
): Promise<{ id: string }> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  const id = newId('testSet');
  await installation.db.forTenant(tenantId, async (tx) => {
    await tx.testSet.create({
      data: { tenantId, id, name: called, definition: asJson(definition), createdBy: nameOf(scope.actor) },
    });
    await record(tx, scope, 'test_set.created', id, { name: called, cases: definition.cases.length });
  });
  return { id };
}

/** Optional fields are left out where they are not set, as JSON has it. */
const asJson = <Value>(value: Value): Value & object => JSON.parse(JSON.stringify(value));

/**
 * Changes a set; runs of it keep the cases that they began with.
 * @throws RadrumError `not_found`, `changed_meanwhile`
 */
export async function updateTestSet(
  scope: Scope,
  id: string,
  { revision, name: called, definition }: z.infer<typeof testSetChanges>,
): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.testSet.updateMany({
      where: { tenantId, id, revision },
      data: {
        ...(called !== undefined && { name: called }),
        ...(definition && { definition: asJson(definition) }),
        revision: { increment: 1 },
        updatedAt: new Date(),
      },
    });
    if (count === 0) throw (await tx.testSet.count({ where: { tenantId, id } })) > 0 ? changedMeanwhile() : notFound();
    await record(tx, scope, 'test_set.changed', id);
  });
}

/** Deletes a set with its runs; one that is under way ends. @throws RadrumError `not_found` */
export async function deleteTestSet(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'assistants:write');
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.testSet.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'test_set.deleted', id);
  });
}
