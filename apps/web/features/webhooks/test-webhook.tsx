'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';

/** Sends a test at once and says how the receiver took it. */
export function TestWebhook({ id, tenant }: { id: string; tenant: string }) {
  const { words, format } = useLocale();
  const say = words.settings.webhooks;
  const test = useMutation(useTRPC().webhooks.test.mutationOptions());
  const result = test.data;
  const time = result ? format.duration(result.durationMs) : '';
  return (
    <div className="stack">
      <div className="actions">
        <Button kind="second" busy={test.isPending && say.sending} onClick={() => test.mutate({ tenant, id })}>
          {say.send}
        </Button>
      </div>
      <CallFailed error={test.error} />
      {result && !test.isPending ? (
        result.problem === null && result.status !== null ? (
          <Note tone="ok" announce="status">
            {say.testOk(result.status, time)}
          </Note>
        ) : (
          <Note
            tone="bad"
            announce="alert"
            title={result.status === null ? say.testFailed(time) : say.testStatus(result.status, time)}
          >
            {lookUp(say.problems, result.problem ?? '') ?? say.problems.other}
          </Note>
        )
      ) : null}
    </div>
  );
}
