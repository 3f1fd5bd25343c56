import { z } from 'zod';
import { draftAssistant, publishedAssistant } from '../assistants/answering-assistant.ts';
import { explainQuestion } from '../conversations/explain.ts';
import type { AnsweringAssistant } from '../conversations/turn.ts';
import type { Scope } from '../scope.ts';
import { judge } from './judge.ts';
import { underWay } from './runs.ts';
import { testCase, type TestCase, type TestResult } from './test-set.ts';

/** Results are kept after so many questions, or so many milliseconds: what a worker that dies has not kept is asked once more. */
const [keptAfter, keptAfterMs] = [5, 3_000];
/** How often it is looked whether a run is still wanted. */
const watchedEveryMs = 1_000;
/** How long a run keeps its worker before others get their turn. */
const turnMs = 60_000;
/** Longer than any answer takes. */
const longestMs = 60_000;
/** What is kept of an answer, in characters. */
const longestKept = 4_000;
/** A run that nobody has touched for so long has lost its job; one that is a day old is not tried any more. */
const [lostAfterMs, givenUpAfterMs] = [60_000, 86_400_000];

/** The run was cancelled or deleted, or another worker has taken it. */
class RunGone extends Error {}

/** One worker's hold of a run: what it writes is dropped where another has taken its place. */
interface Hold {
  tenantId: string;
  id: string;
  state: 'running';
  attempt: number;
}

/**
 * Puts a set's questions to an assistant and judges the answers: the worker's job. One that was broken off goes on where it was.
 * @param stopping the worker ends: the job is given back and goes on later
 * @throws Error when it was stopped
 */
export async function runTests(scope: Scope, testRunId: string, stopping: AbortSignal): Promise<void> {
  const { tenantId, installation } = scope;
  const begun = await begin(scope, testRunId);
  if (!begun) return;
  const { hold, cases, done } = begun;
  const gone = new AbortController();
  const signal = AbortSignal.any([stopping, gone.signal]);
  const watching = setInterval(() => {
    void touch(scope, hold).then(
      (isWanted) => isWanted || gone.abort(new RunGone()),
      (error: unknown) => installation.log.warn({ err: error, testRunId }, 'a test run could not be looked at'),
    );
  }, watchedEveryMs);
  const turnEnds = Date.now() + turnMs;
  let unkept: TestResult[] = [];
  let keptAt = Date.now();
  const keepAll = async () => {
    if (!(await keep(scope, hold, unkept))) throw new RunGone();
    unkept = [];
    keptAt = Date.now();
  };
  try {
    const assistant = await (begun.which === 'draft' ? draftAssistant : publishedAssistant)(scope, begun.assistantId);
    for (const one of cases.slice(done)) {
      signal.throwIfAborted();
      if (Date.now() > turnEnds) {
        await keepAll();
        await installation.jobs.runTests({ tenantId, testRunId });
        return;
      }
      unkept.push(await ask(scope, assistant, one, signal));
      if (unkept.length >= keptAfter || Date.now() - keptAt >= keptAfterMs) await keepAll();
    }
    await keepAll();
    await end(scope, hold, 'done');
  } catch (error) {
    if (error instanceof RunGone || gone.signal.aborted) return;
    if (stopping.aborted) {
      await keep(scope, hold, unkept);
      throw new Error('the worker was stopped; the test run goes on later', { cause: error });
    }
    installation.log.error({ err: error, testRunId }, 'a test run failed');
    await end(scope, hold, 'failed');
  } finally {
    clearInterval(watching);
  }
}

/** Takes a run that waits, or that another worker left; null where there is nothing to do. */
async function begin({ tenantId, installation }: Scope, id: string) {
  return installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.testRun.updateMany({
      where: { tenantId, id, state: { in: underWay } },
      data: { state: 'running', attempt: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) return null;
    const { attempt, assistantId, which, passed, failed, cases } = await tx.testRun.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id } },
      select: { attempt: true, assistantId: true, which: true, passed: true, failed: true, cases: true },
    });
    const hold: Hold = { tenantId, id, state: 'running', attempt };
    return { hold, assistantId, which, cases: z.array(testCase).parse(cases), done: passed + failed };
  });
}

/** Shows that somebody is at it. @returns whether the run is still wanted, and this worker's */
async function touch({ installation }: Scope, hold: Hold): Promise<boolean> {
  const { count } = await installation.db.forTenant(hold.tenantId, (tx) =>
    tx.testRun.updateMany({ where: { ...hold }, data: { updatedAt: new Date() } }),
  );
  return count > 0;
}

/** Writes results behind those that are there, without reading them. @returns as `touch` does */
async function keep({ installation }: Scope, hold: Hold, results: readonly TestResult[]): Promise<boolean> {
  const { tenantId, id, attempt } = hold;
  const passed = results.filter((result) => result.passed).length;
  const count = await installation.db.forTenant(
    tenantId,
    (tx) => tx.$executeRaw`
      update test_run set results = results || ${JSON.stringify(results)}::jsonb, passed = passed + ${passed},
        failed = failed + ${results.length - passed}, updated_at = now()
      where tenant_id = ${tenantId} and id = ${id} and state = 'running' and attempt = ${attempt}`,
  );
  return count > 0;
}

async function end({ installation }: Scope, hold: Hold, state: 'done' | 'failed'): Promise<void> {
  const now = new Date();
  await installation.db.forTenant(hold.tenantId, (tx) =>
    tx.testRun.updateMany({ where: { ...hold }, data: { state, finishedAt: now, updatedAt: now } }),
  );
}

/** Asks one question as a citizen would, after those that come before it, and judges the answer. */
async function ask(
  scope: Scope,
  assistant: AnsweringAssistant,
  one: TestCase,
  stopping: AbortSignal,
): Promise<TestResult> {
  const previous: { question: string; answer: string }[] = [];
  const put = async (text: string) => {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(longestMs)]);
    const { shown } = await explainQuestion(scope, {
      assistant,
      question: { text, ...(previous.length > 0 && { previous: [...previous] }) },
      channel: 'console',
      signal,
    });
    // an answer that was cut short is none
    signal.throwIfAborted();
    return shown;
  };
  try {
    for (const question of one.history) previous.push({ question, answer: (await put(question)).text });
    const { outcome, text, citations, referral, route } = await put(one.question);
    const pages = citations.map(({ title, url }) => ({ title, url }));
    return {
      ...judge(one, { outcome, text, isReferred: referral !== null, pages }),
      outcome: referral ? 'referral' : outcome,
      text: text.slice(0, longestKept),
      pages,
      model: route.model,
    };
  } catch (error) {
    stopping.throwIfAborted();
    scope.installation.log.warn({ err: error }, 'a question of a test set was not answered');
    const why = [{ what: 'not_answered' as const, expected: '' }];
    return { passed: false, why, outcome: null, text: '', pages: [], model: '' };
  }
}

/**
 * Gives runs that wait or are under way to a worker once more, in case their job was lost with one: the worker's job.
 * @returns how many
 */
export async function sweepTestRuns({ installation, tenantId }: Scope): Promise<number> {
  const before = (ms: number) => new Date(Date.now() - ms);
  const ids = await installation.db.forTenant(tenantId, async (tx) => {
    await tx.testRun.updateMany({
      where: { tenantId, state: { in: underWay }, updatedAt: { lt: before(givenUpAfterMs) } },
      data: { state: 'failed', finishedAt: new Date() },
    });
    const waiting = await tx.testRun.findMany({
      where: { tenantId, state: { in: underWay }, updatedAt: { lt: before(lostAfterMs) } },
      select: { id: true },
      take: 100,
    });
    return waiting.map(({ id }) => id);
  });
  for (const testRunId of ids) await installation.jobs.runTests({ tenantId, testRunId });
  return ids.length;
}
