'use client';
import { useMutation } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { Fragment } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Disclosure } from '../../../ui/disclosure';
import { Icon } from '../../../ui/icon';
import { LongWork } from '../../../ui/long-work';
import { Note } from '../../../ui/note';
import { PageHead } from '../../../ui/page-head';
import { CallFailed } from '../../session/call-failed';
import { ResultView } from './result-view';
import { TimeReport } from './time-report';
import { useWork } from './use-work';
import { WorkActions } from './work-actions';
import { WorkDetails } from './work-details';
import { WorkSetup } from './work-setup';

/** One work, whatever its task: how it is set up, how far it is, what came out, and what is to be known of it. */
export function WorkPage({ first, tenant }: { first: WorkInfo; tenant: string }) {
  const { words, format } = useLocale();
  const { work: say, workShell } = words;
  const { data: work, dataUpdatedAt } = useWork(first, tenant);
  const { status, result } = work;
  const pages = work.files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const took =
    work.startedAt && work.finishedAt
      ? (new Date(work.finishedAt).getTime() - new Date(work.startedAt).getTime()) / 1000
      : null;
  const title = work.title || say.kindNames[work.kind];
  // what a task without a model is counted under
  const models = work.models.map(({ model }) => model).filter((model) => model !== 'none');
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/work/works`, title: workShell.title }],
          here: title,
        }}
        title={title}
        meta={
          <>
            <span>
              <Icon of={Lock} /> {say.classes[work.dataClass]}
            </span>
            <span>{say.kindNames[work.kind]}</span>
            {pages > 0 ? <span>{say.pages(pages, format.number(pages))}</span> : null}
            {status === 'done' && took !== null ? (
              <span>{workShell.doneIn(format.duration(Math.max(100, took * 1000)))}</span>
            ) : null}
            {work.expiresAt ? <span>{workShell.expires(format.date(work.expiresAt))}</span> : null}
          </>
        }
        actions={result || work.isOwn ? <WorkActions work={work} tenant={tenant} /> : null}
      />
      {status === 'done' && work.grade ? (
        <p className="meta">
          {work.grade === 'without_model' || models.length === 0
            ? workShell.grades.without_model
            : workShell.grades[work.grade](models.join(', '))}
        </p>
      ) : null}
      <LeftOut work={work} />
      {work.isOwn ? null : <Note>{workShell.notOwn(work.owner ?? '')}</Note>}
      {status === 'queued' || status === 'running' ? <Running work={work} tenant={tenant} now={dataUpdatedAt} /> : null}
      {status === 'failed' ? (
        <Note tone="bad" title={workShell.failedTitle}>
          {lookUp(workShell.failures, work.failure ?? 'internal') ?? workShell.failures.internal}
        </Note>
      ) : null}
      {status === 'cancelled' ? <Note title={workShell.cancelledTitle}>{workShell.cancelledText}</Note> : null}
      {status === 'done' && result ? (
        <>
          <ResultView key={result.kind} work={work} result={result} tenant={tenant} />
          {work.isOwn ? <TimeReport work={work} tenant={tenant} /> : null}
        </>
      ) : null}
      {work.isOwn && (status === 'draft' || status === 'failed' || status === 'cancelled') ? (
        <WorkSetup work={work} tenant={tenant} />
      ) : null}
      {work.isOwn && status === 'done' ? (
        <Disclosure title={workShell.again}>
          <WorkSetup work={work} tenant={tenant} />
        </Disclosure>
      ) : null}
      <WorkDetails work={work} tenant={tenant} />
    </>
  );
}

/** A work that is under way. */
function Running({ work, tenant, now }: { work: WorkInfo; tenant: string; now: number }) {
  const { workShell: say } = useLocale().words;
  const cancel = useMutation(useTRPC().works.cancel.mutationOptions());
  const { progress, startedAt } = work;
  const stage = lookUp(say.stages, progress?.stage ?? 'queued') ?? say.running;
  const elapsed = startedAt ? (now - new Date(startedAt).getTime()) / 1000 : 0;
  const share = progress && progress.of > 0 ? progress.done / progress.of : 0;
  const left = share > 0.05 && elapsed > 3 ? Math.ceil((elapsed / share) * (1 - share)) : null;
  return (
    <div className="opening">
      <h2 className="h3">{stage}</h2>
      <LongWork
        title={stage}
        done={progress?.done ?? 0}
        of={progress?.of ?? 0}
        timeLeft={left === null ? undefined : say.secondsLeft(say.seconds(left))}
        {...(work.isOwn && { onStop: () => cancel.mutate({ tenant, id: work.id }), isStopping: cancel.isPending })}
      />
      <CallFailed error={cancel.error} />
    </div>
  );
}

/** Files that could not be read, and what else is to be known of those that were: said before anything that rests on them. */
function LeftOut({ work }: { work: WorkInfo }) {
  const { words, language } = useLocale();
  const say = words.workShell;
  return work.files.map((file) => (
    <Fragment key={file.id}>
      {file.refusal ? (
        <Note tone="warn" title={say.leftOut(file.name)}>
          {file.refusal[language]}
        </Note>
      ) : null}
      {file.warnings.map((warning) => (
        <p key={warning.sv} className="meta">
          {file.name}: {warning[language]}
        </p>
      ))}
    </Fragment>
  ));
}
