'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Disclosure } from '../../ui/disclosure';
import { Area } from '../../ui/field';
import { Progress } from '../../ui/progress';
import { CallFailed } from '../session/call-failed';
import { ComparedAnswers } from './compared-answers';
import { isKeptFromReader, type Run, type RunStart, useRun } from './use-run';

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
        </div>
      </div>
      {run ? <HowFar run={run} /> : null}
      {run && run.answers.length > 0 ? <ComparedAnswers answers={run.answers} sides={sides} /> : null}
    </div>
  );
}

/** One a line, each once. */
const questionsIn = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean).slice(0, mostQuestions);

function HowFar({ run }: { run: Run }) {
  const say = useLocale().words.sameQuestions;
  const { state, isLatest, asked, answers, error } = run;
  const [done, all] = [answers.length, asked.length];
  if (state === 'failed' && isKeptFromReader(run)) return <p className="dim">{say.keptFromYou}</p>;
  if (state === 'done' && all === 0) return <output className="dim">{isLatest ? say.noLatest : say.noOwn}</output>;
  return (
    <>
      {state === 'asking' && all > 0 ? (
        <Progress label={say.progress(done, all)} done={done} left={0} failed={0} of={all} />
      ) : null}
      <output className="meta">
        {state === 'stopped' ? say.stopped(done, all) : null}
        {state === 'asking' && all > 0 ? say.progress(done, all) : null}
        {state === 'done' ? (isLatest ? say.ofLatest(all) : say.ofOwn(all)) : null}
      </output>
      <CallFailed error={error} />
    </>
  );
}
