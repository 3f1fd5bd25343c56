'use client';
import { useMutation } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { KnowledgeBase, Source } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Status, type StateName } from '../../ui/outcome';
import { Table } from '../../ui/table';
import { CallFailed } from '../session/call-failed';
import { DeleteButton } from '../session/delete-button';

const states = { queued: 'draft', syncing: 'run', ready: 'ok', failed: 'bad' } as const satisfies Record<
  Source['status'],
  StateName
>;

/** Where the knowledge comes from, and how each source stands. */
export function Sources({
  sources,
  base,
  tenant,
  canEdit,
}: {
  sources: readonly Source[];
  base: KnowledgeBase;
  tenant: string;
  canEdit: boolean;
}) {
  const { words, format } = useLocale();
  const { knowledge } = words;
  const stateOf = (source: Source) =>
    source.status === 'ready' && source.failed > 0 ? (
      <Status state="warn">{knowledge.withProblems}</Status>
    ) : (
      <Status state={states[source.status]}>{knowledge.status[source.status]}</Status>
    );
  return (
    <Table
      label={knowledge.sources}
      rows={sources}
      keyOf={(source) => source.id}
      columns={[
        {
          head: knowledge.source,
          isName: true,
          cell: (source) => (
            <>
              <Link className="row-title wrap-anywhere" href={`/t/${tenant}/knowledge/${base.id}/sources/${source.id}`}>
                {source.title}
              </Link>
              <small className="source-address dim wrap-anywhere">
                {source.url?.replace(/^https?:\/\//, '') ?? lookUp(knowledge.kinds, source.type) ?? source.type}
              </small>
              <small className="dim">
                {knowledge.lastSync}{' '}
                {source.lastSyncedAt ? (
                  <time dateTime={source.lastSyncedAt}>{format.dateTime(source.lastSyncedAt)}</time>
                ) : (
                  knowledge.never
                )}
              </small>
            </>
          ),
        },
        { head: knowledge.state, cell: stateOf },
        { head: knowledge.documents, isNumber: true, cell: (source) => format.number(source.documents) },
        { head: knowledge.passages, isNumber: true, cell: (source) => format.number(source.passages) },
        {
          head: words.sources.nextSync,
          cell: ({ nextSyncAt }) => (nextSyncAt ? <time dateTime={nextSyncAt}>{format.date(nextSyncAt)}</time> : '–'),
        },
        ...(canEdit
          ? [
              {
                head: words.actions.actions,
                isHeadHidden: true,
                cell: (source: Source) => <SourceActions source={source} tenant={tenant} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function SourceActions({ source, tenant }: { source: Source; tenant: string }) {
  const { words } = useLocale();
  const { knowledge } = words;
  const trpc = useTRPC();
  const router = useRouter();
  const onSuccess = () => router.refresh();
  const sync = useMutation(trpc.sources.sync.mutationOptions({ onSuccess }));
  const remove = useMutation(trpc.sources.delete.mutationOptions({ onSuccess }));
  const isIdle = source.status === 'ready' || source.status === 'failed';
  return (
    <span className="actions">
      {source.type === 'website' && isIdle ? (
        <Button
          kind="quiet"
          small
          busy={sync.isPending && knowledge.syncing}
          onClick={() => sync.mutate({ tenant, id: source.id })}
        >
          <Icon of={RefreshCw} />
          {knowledge.sync}
          <span className="sr"> {source.title}</span>
        </Button>
      ) : null}
      <DeleteButton
        label={
          <>
            {knowledge.deleteSource}
            <span className="sr"> {source.title}</span>
          </>
        }
        title={knowledge.deleteSourceTitle(source.title)}
        text={knowledge.deleteSourceText}
        deed={knowledge.deleteSource}
        isQuiet
        isPending={remove.isPending}
        error={remove.error}
        onDelete={() => remove.mutate({ tenant, id: source.id })}
      />
      <CallFailed error={sync.error} />
    </span>
  );
}
