'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';

/** Asks a model for a word at once, and says in words what failed. */
export function TestModel({ id, tenant }: { id: string; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.models;
  const trpc = useTRPC();
  const client = useQueryClient();
  const test = useMutation(
    trpc.models.test.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.models.list.queryKey({ tenant }) }),
    }),
  );
  const result = test.data;
  const time = result ? format.duration(result.durationMs) : '';
  return (
    <div className="stack">
      <div className="actions">
        <Button kind="second" busy={test.isPending && say.testing} onClick={() => test.mutate({ tenant, id })}>
          {say.test}
        </Button>
      </div>
      <CallFailed error={test.error} />
      {result && !test.isPending ? (
        result.ok ? (
          <Note tone="ok" announce="status" title={say.testOk(time)} />
        ) : (
          <Note tone="bad" announce="alert" title={say.testFailed(time)}>
            {lookUp(say.failures, result.failure ?? '') ?? say.failureOther}
          </Note>
        )
      ) : null}
    </div>
  );
}
