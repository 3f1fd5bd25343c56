'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { OwnSession } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Table } from '../../ui/table';
import { DeleteButton } from '../session/delete-button';
import { browserName } from './browser-name';

/** The browsers in which the person is signed in, this one first. */
export function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { words, format } = useLocale();
  const { sessions: say, methods } = words.account;
  const nameOf = ({ userAgent }: OwnSession) => browserName(userAgent, say) ?? say.unknown;
  return (
    <>
      <Table
        label={say.title}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          {
            head: say.browser,
            isName: true,
            cell: (session) => (
              <>
                <strong>{nameOf(session)}</strong>
                {session.isThis ? <small>{say.here}</small> : null}
              </>
            ),
          },
          { head: say.method, cell: ({ method }) => lookUp(methods, method) ?? method },
          { head: say.begun, cell: ({ createdAt }) => <time dateTime={createdAt}>{format.dateTime(createdAt)}</time> },
          {
            head: say.seen,
            cell: ({ lastSeenAt }) => <time dateTime={lastSeenAt}>{format.dateTime(lastSeenAt)}</time>,
          },
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (session) => (session.isThis ? null : <EndSession id={session.id} name={nameOf(session)} />),
          },
        ]}
      />
      <div className="actions mt-4">{sessions.length > 1 ? <EndOthers /> : <p className="dim">{say.alone}</p>}</div>
    </>
  );
}

function EndSession({ id, name }: { id: string; name: string }) {
  const { sessions: say } = useLocale().words.account;
  const router = useRouter();
  const end = useMutation(useTRPC().account.revokeSession.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={
        <>
          {say.end}
          <span className="sr"> {name}</span>
        </>
      }
      title={say.endTitle(name)}
      text={say.endText}
      deed={say.endDeed}
      isQuiet
      isPending={end.isPending}
      error={end.error}
      onDelete={() => end.mutate({ id })}
    />
  );
}

function EndOthers() {
  const { sessions: say } = useLocale().words.account;
  const router = useRouter();
  const end = useMutation(useTRPC().account.revokeOtherSessions.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={say.endOthers}
      title={say.endOthersTitle}
      text={say.endOthersText}
      deed={say.endOthers}
      isPending={end.isPending}
      error={end.error}
      onDelete={() => end.mutate()}
    />
  );
}
