import Link from 'next/link';
import type { TestRunInfo, TestSetSummary } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { ListPage } from '../../ui/list-page';
import { Status } from '../../ui/outcome';
import { Table } from '../../ui/table';
import { CreateSet } from './create-set';
import { ImportSet } from './import-set';

/** The tests that there are, each with how its last run went. */
export function TestSets(props: {
  sets: readonly TestSetSummary[];
  tenant: string;
  mayWrite: boolean;
  maySeeCommons: boolean;
  words: Messages;
  format: Format;
}) {
  const { sets, tenant, mayWrite, maySeeCommons, words, format } = props;
  const say = words.tests;
  const root = `/t/${tenant}/tests`;
  return (
    <ListPage
      title={say.title}
      lead={mayWrite ? say.lead : `${say.lead} ${say.readOnly}`}
      empty={{
        title: say.emptyTitle,
        text: say.emptyText,
        example: { caption: say.example, content: <Example words={words} /> },
      }}
      create={mayWrite ? <CreateSet tenant={tenant} /> : null}
      more={
        <>
          {mayWrite ? <ImportSet tenant={tenant} /> : null}
          {maySeeCommons && sets.length === 0 ? (
            <ButtonLink kind="quiet" href={`/t/${tenant}/commons?kind=test_set`}>
              {say.toCommons}
            </ButtonLink>
          ) : null}
        </>
      }
      keyOf={({ id }) => id}
      page={{ data: sets, nextCursor: null }}
      isFirst
      root={root}
      words={words.actions}
      columns={[
        {
          head: say.columns.name,
          isName: true,
          cell: ({ id, name, description }) => (
            <>
              <Link className="row-title" href={`${root}/${id}`}>
                {name}
              </Link>
              {description ? <small className="dim block">{description}</small> : null}
            </>
          ),
        },
        { head: say.columns.questions, isNumber: true, cell: ({ cases }) => format.number(cases) },
        {
          head: say.columns.lastRun,
          cell: ({ lastRun }) =>
            lastRun ? (
              <RunMark run={lastRun} words={words} format={format} />
            ) : (
              <span className="dim">{say.neverRun}</span>
            ),
        },
        { head: say.columns.changed, cell: ({ updatedAt }) => format.date(updatedAt) },
      ]}
    />
  );
}

/** How a run stands or ended, in one line. */
function RunMark({ run, words, format }: { run: TestRunInfo; words: Messages; format: Format }) {
  const { results, run: say } = words.tests;
  const state = {
    queued: 'run',
    running: 'run',
    done: run.failed > 0 ? 'bad' : 'ok',
    failed: 'bad',
    cancelled: 'draft',
  } as const;
  return (
    <>
      <Status state={state[run.state]}>{results.passed(format.number(run.passed), format.number(run.total))}</Status>
      <small className="dim block">
        {say.against(run.assistantName, run.version)},{' '}
        <time dateTime={run.createdAt}>{format.date(run.createdAt)}</time>
      </small>
    </>
  );
}

/** What a test can look like once it has run. */
function Example({ words }: { words: Messages }) {
  const say = words.tests;
  return (
    <Table
      label={say.example}
      rows={say.examples}
      keyOf={({ question }) => question}
      columns={[
        { head: say.caseColumns.question, isName: true, cell: ({ question }) => question },
        { head: say.caseColumns.expected, cell: ({ expected }) => expected },
        {
          head: say.results.columns.result,
          cell: ({ isRight }) => (
            <Status state={isRight ? 'ok' : 'bad'}>{isRight ? say.results.right : say.results.wrong}</Status>
          ),
        },
      ]}
    />
  );
}
