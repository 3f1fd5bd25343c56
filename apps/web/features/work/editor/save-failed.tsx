'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf } from '../../../api/failure';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';

/** Why a version was not saved. Where another tab was first, the newest can be fetched without losing what was written. */
export function SaveFailed({ error, work, tenant }: { error: unknown; work: WorkInfo; tenant: string }) {
  const say = useLocale().words.workEditor;
  const trpc = useTRPC();
  const queries = useQueryClient();
  /** The conflict after which the newest was fetched; another one may follow. */
  const [mended, setMended] = useState<unknown>(null);
  if (!error) return null;
  if (failureOf(error).code !== 'changed_meanwhile') return <CallFailed error={error} />;
  const fetchLatest = async () => {
    await queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id }));
    setMended(error);
  };
  return (
    <Note tone="warn" announce="alert">
      {mended === error ? (
        say.nowSave
      ) : (
        <>
          {say.conflict}{' '}
          <Button kind="second" small onClick={() => void fetchLatest()}>
            {say.takeLatest}
          </Button>
        </>
      )}
    </Note>
  );
}
