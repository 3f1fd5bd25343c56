'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { ConnectionInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { startAtConnection } from '../../sign-in/start-at-connection';

/** Walks the way of a sign-in at a connection, to the service and back, without signing anybody in. */
export function TestButton(props: {
  connection: Pick<ConnectionInfo, 'id' | 'name'>;
  tenant: string;
  label: string;
  isQuiet?: boolean;
}) {
  const { connection, tenant, label, isQuiet = false } = props;
  const { signIn } = useLocale().words.settings;
  const [isLeaving, setIsLeaving] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const start = useMutation(
    useTRPC().connections.startTest.mutationOptions({
      onSuccess: async () => {
        const back = `/t/${tenant}/settings/sign-in?tested=${connection.id}`;
        const begun = await startAtConnection(connection.id, back, true);
        setIsRefused('refusal' in begun);
        setIsLeaving(!('refusal' in begun));
        if ('url' in begun) window.location.assign(begun.url);
      },
    }),
  );
  return (
    <>
      <Button
        kind={isQuiet ? 'quiet' : 'second'}
        small
        busy={(start.isPending || isLeaving) && signIn.testing}
        onClick={() => start.mutate({ tenant, id: connection.id })}
      >
        {label}
        {isQuiet ? <span className="sr"> {connection.name}</span> : null}
      </Button>
      <CallFailed error={start.error} />
      {isRefused ? (
        <Note tone="bad" announce="alert" title={signIn.failures.failed.title}>
          {signIn.failures.failed.text}
        </Note>
      ) : null}
    </>
  );
}
