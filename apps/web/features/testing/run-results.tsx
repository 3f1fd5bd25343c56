'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { JudgedCase, TestRunInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Select } from '../../ui/field';
import { Note } from '../../ui/note';
import { Outcome, Status } from '../../ui/outcome';
import { Segment } from '../../ui/segment';
import { Skeleton } from '../../ui/skeleton';
import { Table } from '../../ui/table';
import { CallFailed } from '../session/call-failed';
import { Question } from './cases';

/** How many are shown at first, and how many more each time. */
const step = 50;

/** What came of a run: how many answers were as expected, and which were not and why. */
export function RunResults(props: {
  /** Those that have ended, newest first. */
  runs: readonly TestRunInfo[];
  /** Of the test as it is now. */
  revision: number;
  tenant: string;
}) {
  const { runs, revision, tenant } = props;
  const { words, format } = useLocale();
  const { results: say, run: sayRun } = words.tests;
  const [chosen, setChosen] = useState(runs[0]?.id ?? '');
  const run = runs.find(({ id }) => id === chosen) ?? runs[0];
  if (!run) return null;
  return (
    <Band title={say.title}>
      <div className="stack">
        {runs.length > 1 ? (
          <Select label={say.run} value={run.id} onChange={({ target }) => setChosen(target.value)}>
            {runs.map((one) => (
              <option key={one.id} value={one.id}>
                {format.dateTime(one.createdAt)}, {sayRun.against(one.assistantName, one.version)}
              </option>
            ))}
          </Select>
        ) : (
          <p className="meta">
            <time dateTime={run.createdAt}>{format.dateTime(run.createdAt)}</time>,{' '}
            {sayRun.against(run.assistantName, run.version)}
          </p>
        )}
        <output className="h3 block">{say.passed(format.number(run.passed), format.number(run.total))}</output>
        {run.state === 'cancelled' ? <Note>{say.cancelled}</Note> : null}
        {run.state === 'failed' ? <Note tone="bad">{say.failed}</Note> : null}
        {run.setRevision === revision ? null : <Note>{say.older}</Note>}
        <Judged key={run.id} run={run} tenant={tenant} />
      </div>
    </Band>
  );
}

function Judged({ run, tenant }: { run: TestRunInfo; tenant: string }) {
  const { words } = useLocale();
  const { results: say } = words.tests;
  const [view, setView] = useState<'failed' | 'all'>(run.failed > 0 ? 'failed' : 'all');
  const [most, setMost] = useState(step);
  const { data, error, refetch } = useQuery(useTRPC().testRuns.results.queryOptions({ tenant, id: run.id }));
  if (error) return <CallFailed error={error} again={refetch} />;
  if (!data) return <Skeleton label={words.actions.loading} />;
  const asked = data.results;
  if (asked.length === 0) return null;
  const shown = asked.filter(({ result }) => view === 'all' || !result.passed);
  return (
    <>
      {run.failed > 0 ? (
        <Segment
          label={say.view}
          chosen={view}
          choices={[
            { key: 'failed', title: say.onlyFailed(run.failed) },
            { key: 'all', title: say.all(asked.length) },
          ]}
          onChoose={(key) => {
            setView(key === 'all' ? 'all' : 'failed');
            setMost(step);
          }}
        />
      ) : run.state === 'done' ? (
        <Note tone="ok">{say.allPassed}</Note>
      ) : null}
      <Table
        label={say.title}
        rows={shown.slice(0, most)}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            head: say.columns.question,
            isName: true,
            cell: (one) => (
              <>
                <Question one={one} number={one.number} />
                <Answer one={one} words={words} />
              </>
            ),
          },
          { head: say.columns.result, cell: (one) => <Verdict one={one} words={words} /> },
          { head: say.columns.outcome, cell: (one) => <WhatBecame one={one} words={words} /> },
        ]}
      />
      {shown.length > most ? (
        <p>
          <Button kind="second" small onClick={() => setMost(most + step)}>
            {say.more}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Whether the answer was as expected, and if not each thing that was not. */
function Verdict({ one: { result }, words }: { one: JudgedCase; words: Messages }) {
  const { results: say, why, outcomes } = words.tests;
  const nameOf = (expected: string) => Object.entries(outcomes).find(([name]) => name === expected)?.[1] ?? expected;
  return (
    <>
      <Status state={result.passed ? 'ok' : 'bad'}>{result.passed ? say.right : say.wrong}</Status>
      {result.why.length > 0 ? (
        <ul className="bare wrap-anywhere">
          {result.why.map(({ what, expected }) => (
            <li key={`${what} ${expected}`}>{why[what](what === 'outcome' ? nameOf(expected) : expected)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** What became of the question. */
function WhatBecame({ one: { result }, words }: { one: JudgedCase; words: Messages }) {
  const { results: say, referral } = words.tests;
  const { outcome } = result;
  if (outcome === null) return <span className="dim">{say.noAnswer}</span>;
  return outcome === 'referral' ? (
    <Outcome outcome="unanswered">{referral}</Outcome>
  ) : (
    <Outcome outcome={outcome}>{words.outcome[outcome]}</Outcome>
  );
}

/** What was answered, with the pages that it rests on. */
function Answer({ one: { question, result }, words }: { one: JudgedCase; words: Messages }) {
  const { results: say } = words.tests;
  const { outcome, text, pages } = result;
  if (outcome === null) return null;
  return (
    <Disclosure
      title={
        <>
          {say.answer}
          <span className="sr">: {question}</span>
        </>
      }
    >
      <p className="quote wrap-anywhere">{text}</p>
      {pages.length > 0 ? (
        <>
          <p className="meta">{say.pages}</p>
          <ul className="bare wrap-anywhere">
            {pages.map(({ title, url }, place) => (
              <li key={`${place} ${url ?? title}`}>{url ? <a href={url}>{title}</a> : title}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Disclosure>
  );
}
