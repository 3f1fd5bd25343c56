'use client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { SyncReport } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { CallFailed } from '../session/call-failed';
import { ChangeRow } from './change-row';

/** What the last syncs of a source changed, one sync at a time, with the words that were struck and added. */
export function SourceChanges({
  reports: first,
  sourceId,
  base,
  tenant,
}: {
  reports: SyncReport[];
  sourceId: string;
  /** The knowledge base's identifier. */
  base: string;
  tenant: string;
}) {
  const { words, format } = useLocale();
  const say = words.sources.report;
  const trpc = useTRPC();
  const { data: reports } = useQuery(
    trpc.sources.reports.queryOptions({ tenant, id: sourceId }, { initialData: first }),
  );
  const [chosen, setChosen] = useState<string>();
  const report = reports.find(({ id }) => id === chosen) ?? reports[0];
  if (!report)
    return (
      <Band first title={words.sources.changes}>
        <p className="dim">{say.empty}</p>
      </Band>
    );
  const summed = ({ added, changed, gone, outcome, finishedAt }: SyncReport) =>
    `${format.dateTime(finishedAt)}: ${outcome === 'running' ? say.running : say.sum(added, changed, gone)}`;
  return (
    <Band first title={say.title(format.dateTime(report.finishedAt))} text={say.text}>
      {reports.length > 1 ? (
        <div className="form-width mb-5">
          <Select label={say.earlier} value={report.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {reports.map((one) => (
              <option key={one.id} value={one.id}>
                {summed(one)}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      <p>
        {say.sum(report.added, report.changed, report.gone)}. {say.unchanged(report.unchanged)}
      </p>
      {report.added + report.changed + report.gone === 0 ? null : (
        <ReportChanges key={report.id} reportId={report.id} base={base} tenant={tenant} />
      )}
    </Band>
  );
}

function ReportChanges({ reportId, base, tenant }: { reportId: string; base: string; tenant: string }) {
  const { words } = useLocale();
  const say = words.sources.report;
  const trpc = useTRPC();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    trpc.sources.changes.infiniteQueryOptions(
      { tenant, reportId, limit: 25 },
      { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
    ),
  );
  return (
    <>
      <ul className="rows bare mt-4">
        {data?.pages
          .flatMap((page) => page.data)
          .map((change) => (
            <ChangeRow key={change.id} change={change} base={base} tenant={tenant} words={words} />
          ))}
      </ul>
      {hasNextPage ? (
        <p className="mt-4">
          <Button kind="second" small busy={isFetching && words.actions.loading} onClick={() => void fetchNextPage()}>
            {say.more}
          </Button>
        </p>
      ) : null}
      <CallFailed error={error} />
    </>
  );
}
