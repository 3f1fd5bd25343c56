'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, Square } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Source } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Progress } from '../../ui/progress';
import { CallFailed } from '../session/call-failed';

/** How often the server is asked, and how often a reader by ear is told, in milliseconds. */
const [pollMs, speakMs] = [1_000, 10_000];
/** How many of the pages that were read are named. */
const latest = 5;
const isRunning = ({ status }: Pick<Source, 'status'>) => status === 'queued' || status === 'syncing';

/** A website being read, as it happens. When it is done the page is fetched anew, with what was found. */
export function SyncProgress({
  source: first,
  tenant,
  canEdit,
  isFirst,
  onward,
}: {
  source: Source;
  tenant: string;
  canEdit: boolean;
  isFirst: boolean;
  /** Where one goes on with what has been read: the main thing to do here. Without it there is a link to the assistants. */
  onward?: { href: string; title: string };
}) {
  const { words, format } = useLocale();
  const { knowledge } = words;
  const router = useRouter();
  const trpc = useTRPC();
  const { data: source } = useQuery(
    trpc.sources.get.queryOptions(
      { tenant, id: first.id },
      { initialData: first, refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : pollMs) },
    ),
  );
  const cancel = useMutation(trpc.sources.cancel.mutationOptions());
  const running = isRunning(source);
  useEffect(() => {
    if (!running) router.refresh();
  }, [running, router]);
  const summary = running
    ? knowledge.searchableOf(format.number(source.indexed), format.number(source.found))
    : knowledge.finished(format.number(source.indexed));
  const spoken = useSlowly(summary, running);
  const counts = [
    [knowledge.found, source.found],
    [knowledge.fetched, source.fetched],
    [knowledge.searchable, source.indexed],
    [knowledge.skipped, source.skipped],
    [knowledge.failed, source.failed],
  ] as const;
  const started = source.syncStartedAt;
  return (
    <Band
      first={isFirst}
      title={source.status === 'queued' ? knowledge.queuedNow : knowledge.fetchingNow}
      text={source.status === 'queued' || !started ? knowledge.queuedText : knowledge.canLeave(format.time(started))}
    >
      <div className="stack" data-testid="sync-progress">
        <p className="flow between">
          <span className="h3">{summary}</span>
          <span className="meta">{source.title}</span>
        </p>
        <Progress
          done={source.indexed}
          left={source.skipped}
          failed={source.failed}
          of={source.found}
          label={knowledge.progressName(source.title)}
        />
        <output className="sr">{spoken}</output>
        <dl className="counts">
          {counts.map(([term, count]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        </dl>
        <p className="now">
          {source.currentUrl ? (
            <>
              <span className="meta">{knowledge.now}</span>{' '}
              <span className="mono">{source.currentUrl.replace(/^https?:\/\//, '')}</span>
            </>
          ) : null}
        </p>
        <LatestRead source={source} tenant={tenant} />
        <CallFailed error={cancel.error} />
        <div className="actions">
          {onward ? <ButtonLink href={onward.href}>{onward.title}</ButtonLink> : null}
          {canEdit && running ? (
            <Button
              kind={onward ? 'quiet' : 'second'}
              small={!onward}
              busy={(cancel.isPending || (cancel.isSuccess && running)) && knowledge.cancelling}
              onClick={() => cancel.mutate({ tenant, id: source.id })}
            >
              <Icon of={Square} />
              {knowledge.cancelSync}
            </Button>
          ) : null}
          {onward ? null : <Link href={`/t/${tenant}/assistants`}>{knowledge.tryAlready}</Link>}
        </div>
      </div>
    </Band>
  );
}

/** The pages that were read last, each with how much of it can be searched: what comes in, one sees. */
function LatestRead({ source, tenant }: { source: Source; tenant: string }) {
  const { knowledge } = useLocale().words;
  const { data } = useQuery(
    useTRPC().sources.documents.queryOptions(
      { tenant, id: source.id, limit: latest },
      { enabled: source.indexed > 0, refetchInterval: isRunning(source) ? 2 * pollMs : false },
    ),
  );
  const pages = data?.data ?? [];
  if (pages.length === 0) return null;
  return (
    <ul className="rows bare" aria-label={knowledge.latestRead}>
      {pages.map(({ id, title, url, passages }) => (
        <li key={id} className="flow between">
          <span className="read-page">
            <Icon of={Check} /> {title || url}
          </span>
          <span className="meta">{knowledge.passagesCount(passages)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A text that changes often, given on at most every ten seconds, and at once when it is over. */
function useSlowly(text: string, isGoingOn: boolean): string {
  const [spoken, setSpoken] = useState(text);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(() => setSpoken(latest.current), speakMs);
    return () => clearInterval(timer);
  }, [isGoingOn]);
  return isGoingOn ? spoken : text;
}
