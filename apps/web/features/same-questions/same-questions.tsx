'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Area } from '../../ui/field';
import { Progress } from '../../ui/progress';
import { CallFailed } from '../session/call-failed';
import { ComparedAnswers } from './compared-answers';
import type { Run, RunStart } from './run';
import { useRun } from './use-run';

/** So many questions are taken of those that somebody writes; as many are offered of the latest. */
const mostQuestions = 50;

/** The latest questions, or one's own, answered under two sides: versions of an assistant, or rules. */
export function SameQuestions(props: {
  /** What is compared: another draft is another run. */
  about: readonly unknown[];
  tenant: string;
  assistantId: string;
  sides: { before: string; after: string };
  canReadQuestions: boolean;
  ask: RunStart['ask'];
}) {
  const { about, tenant, assistantId, sides, canReadQuestions, ask } = props;
  const say = useLocale().words.sameQuestions;
  const [text, setText] = useState('');
  const queries = useQueryClient();
  const latest = useTRPC().assistants.latestQuestions.queryOptions({ tenant, assistantId }, { staleTime: 0 });
  const { run, start } = useRun(about);
  const own = questionsIn(text);
  const isAsking = run?.state === 'asking';
  const begin = () =>
    void start(
      own.length > 0 || !canReadQuestions
        ? { isLatest: false, questions: async () => own, ask }
        : { isLatest: true, questions: () => queries.fetchQuery(latest), ask },
    );
  const write = (
    <Area
      label={say.own}
      hint={canReadQuestions ? say.ownHint : say.ownOnlyHint}
      rows={3}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  );
  return (
    <div className="same-questions stack">
      <div className="no-print stack">
        {canReadQuestions ? <Disclosure title={say.writeOwn}>{write}</Disclosure> : write}
        <div className="actions">
          <Button kind="second" onClick={isAsking ? run.stop : begin}>
            {isAsking ? say.stop : own.length > 0 || !canReadQuestions ? say.startOwn : say.startLatest}
          </Button>
          <output className="meta">{run ? howFar(run, say) : null}</output>
        </div>
      </div>
      {isAsking && run.asked.length > 0 ? <AskingBar run={run} say={say} /> : null}
      {run && !isKeptFromReader(run) ? <CallFailed error={run.error} /> : null}
      {run && run.answers.length > 0 ? <ComparedAnswers answers={run.answers} sides={sides} /> : null}
    </div>
  );
}

/** One a line, each once. */
const questionsIn = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, mostQuestions);

/** The policy keeps the latest questions from the caller's role: they were not even fetched. */
const isKeptFromReader = ({ asked, error }: Run): boolean =>
  asked.length === 0 && failureOf(error).code === 'forbidden';

/** How far a run has come, or why it has come nowhere. */
function howFar(run: Run, say: Messages['sameQuestions']): string | null {
  const { state, isLatest, asked, answers } = run;
  const [done, all] = [answers.length, asked.length];
  switch (state) {
    case 'asking':
      return all > 0 ? say.progress(done, all) : null;
    case 'stopped':
      return say.stopped(done, all);
    case 'failed':
      return isKeptFromReader(run) ? say.keptFromYou : null;
    case 'done':
      if (all === 0) return isLatest ? say.noLatest : say.noOwn;
      return isLatest ? say.ofLatest(all) : say.ofOwn(all);
  }
}

function AskingBar({ run, say }: { run: Run; say: Messages['sameQuestions'] }) {
  const [done, all] = [run.answers.length, run.asked.length];
  return <Progress label={say.progress(done, all)} done={done} left={0} failed={0} of={all} />;
}
