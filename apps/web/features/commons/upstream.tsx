'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { CommonsDetail } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { DiffView } from '../../ui/diff';
import { Note } from '../../ui/note';
import { Segment } from '../../ui/segment';
import { Skeleton } from '../../ui/skeleton';
import { textDiff } from '../knowledge/text-diff';
import { CallFailed } from '../session/call-failed';
import { partsOf, textOfParts } from './content-parts';

/** What changed in the commons since a copy was made: to take or to leave. */
export function Upstream(props: {
  item: CommonsDetail;
  tenant: string;
  mayWrite: boolean;
  onDone: () => Promise<void>;
}) {
  const { item, tenant, mayWrite, onDone } = props;
  const { words, format, language } = useLocale();
  const { upstream: say } = words.commons;
  const trpc = useTRPC();
  const [view, setView] = useState<'upstream' | 'own'>('upstream');
  const { data: change, error, refetch } = useQuery(trpc.commons.upstream.queryOptions({ tenant, id: item.id }));
  const choose = useMutation(trpc.commons.choose.mutationOptions({ onSuccess: onDone }));
  if (error) return <CallFailed error={error} again={refetch} />;
  if (!change) return <Skeleton label={words.actions.loading} />;
  const textOf = (content: CommonsDetail['content']) => textOfParts(partsOf(content, { words, format, language }));
  const [before, after, own] = [textOf(change.before), textOf(change.after), textOf(change.own)];
  const from = view === 'upstream' ? before : own;
  const decide = (choice: 'take' | 'leave') => choose.mutate({ tenant, id: item.id, choice, version: change.to });
  return (
    <Band title={say.title(change.to)} text={say.text(change.publisher, change.from, change.to)} first>
      <div className="stack">
        {change.notes.some(Boolean) ? (
          <p>
            <strong>{say.notes}:</strong> {change.notes.filter(Boolean).join(' ')}
          </p>
        ) : null}
        {own === before ? null : <Note tone="warn">{say.changedOwn}</Note>}
        <Segment
          label={say.view}
          chosen={view}
          choices={[
            { key: 'upstream', title: say.views.upstream },
            { key: 'own', title: say.views.own },
          ]}
          onChoose={(key) => setView(key === 'own' ? 'own' : 'upstream')}
        />
        {from === after ? (
          <p className="dim">{say.same}</p>
        ) : (
          <div className="shared-diff">
            <DiffView pieces={textDiff(from, after)} words={words.parts.diff} lang={item.language} />
          </div>
        )}
        <CallFailed error={choose.error} />
        {mayWrite ? (
          <p className="flow">
            <Button busy={choose.isPending && say.taking} onClick={() => decide('take')}>
              {say.take(change.to)}
            </Button>
            <Button kind="second" onClick={() => decide('leave')}>
              {say.leave}
            </Button>
          </p>
        ) : null}
      </div>
    </Band>
  );
}
