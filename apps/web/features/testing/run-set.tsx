'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { AssistantName, TestRunInfo, TestSetInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { LongWork } from '../../ui/long-work';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { RunResults } from './run-results';

const pollMs = 1_000;
const isUnderWay = ({ state }: Pick<TestRunInfo, 'state'>) => state === 'queued' || state === 'running';

/** Runs a test, shows how far it is, and then what came of it. */
export function RunSet(props: {
  set: TestSetInfo;
  runs: readonly TestRunInfo[];
  assistants: readonly AssistantName[];
  tenant: string;
  mayWrite: boolean;
}) {
  const { set, runs: first, assistants, tenant, mayWrite } = props;
  const { tests } = useLocale().words;
  const { run: say } = tests;
  const trpc = useTRPC();
  const { data: runs } = useQuery(trpc.testSets.runs.queryOptions({ tenant, id: set.id }, { initialData: [...first] }));
  const running = runs.find(isUnderWay);
  const ended = runs.filter((run) => !isUnderWay(run));
  return (
    <>
      {running || (mayWrite && set.definition.cases.length > 0) ? (
        <Band title={say.title} text={say.text} first>
          {running ? (
            <UnderWay key={running.id} run={running} tenant={tenant} mayWrite={mayWrite} />
          ) : assistants.length === 0 ? (
            <p className="dim">{say.noAssistants}</p>
          ) : (
            <Start set={set} last={runs[0]} assistants={assistants} tenant={tenant} />
          )}
        </Band>
      ) : null}
      {ended[0] ? <RunResults key={ended[0].id} runs={ended} revision={set.revision} tenant={tenant} /> : null}
    </>
  );
}

function Start(props: {
  set: TestSetInfo;
  /** The run before: the next is likely of the same kind. */
  last: TestRunInfo | undefined;
  assistants: readonly AssistantName[];
  tenant: string;
}) {
  const { set, last, assistants, tenant } = props;
  const { run: say } = useLocale().words.tests;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const before = assistants.find(({ id }) => id === last?.assistantId);
  const [assistantId, setAssistantId] = useState((before ?? assistants[0])?.id ?? '');
  const [which, setWhich] = useState<TestRunInfo['which']>(last?.which ?? 'draft');
  const start = useMutation(
    trpc.testSets.run.mutationOptions({
      onSettled: async () => {
        await queries.invalidateQueries(trpc.testSets.runs.queryFilter({ tenant, id: set.id }));
        router.refresh();
      },
    }),
  );
  const code = start.error ? failureOf(start.error).code : null;
  const why = code === 'conflict' ? say.running : code === 'not_published' ? say.notPublished : null;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({ tenant, id: set.id, assistantId, which });
      }}
    >
      <Select label={say.assistant} value={assistantId} onChange={({ target }) => setAssistantId(target.value)}>
        {assistants.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={say.which}
        value={which}
        onChange={({ target }) => setWhich(target.value === 'published' ? 'published' : 'draft')}
      >
        <option value="draft">{say.draft}</option>
        <option value="published">{say.published}</option>
      </Select>
      {why ? (
        <Note tone="warn" announce="alert">
          {why}
        </Note>
      ) : (
        <CallFailed error={start.error} />
      )}
      <p>
        <Button type="submit" busy={start.isPending && say.starting}>
          <Icon of={Play} />
          {say.start}
        </Button>
      </p>
    </form>
  );
}

/** How far a run is, as it happens. When it is over the runs are read anew. */
function UnderWay({ run: first, tenant, mayWrite }: { run: TestRunInfo; tenant: string; mayWrite: boolean }) {
  const { run: say } = useLocale().words.tests;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: run } = useQuery(
    trpc.testRuns.get.queryOptions({ tenant, id: first.id }, { initialData: first, refetchInterval: pollMs }),
  );
  const runs = trpc.testSets.runs.queryFilter({ tenant, id: run.testSetId });
  const isOver = !isUnderWay(run);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries(runs);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the filter is made anew each time, and says the same
  }, [isOver, queries]);
  const cancel = useMutation(
    trpc.testRuns.cancel.mutationOptions({
      onSuccess: () => queries.invalidateQueries(runs),
    }),
  );
  return (
    <>
      <LongWork
        title={say.title}
        done={run.passed + run.failed}
        of={run.total}
        failed={run.failed}
        now={run.state === 'queued' ? say.waiting : say.against(run.assistantName, run.version)}
        {...(mayWrite && { onStop: () => cancel.mutate({ tenant, id: run.id }) })}
        isStopping={cancel.isPending}
      />
      <CallFailed error={cancel.error} />
    </>
  );
}
