'use client';
import Link from 'next/link';
import type { ConnectionInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { ButtonLink } from '../../../ui/button';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { Table } from '../../../ui/table';
import { TestButton } from './test-button';

/** An organisation's own sign-in services. */
export function Connections(props: {
  connections: readonly ConnectionInfo[];
  /** The one that was just saved. */
  saved: string | undefined;
  tenant: string;
  canEdit: boolean;
}) {
  const { connections, saved, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const { signIn } = words.settings;
  const root = `/t/${tenant}/settings/sign-in`;
  return (
    <Band title={signIn.connections} text={signIn.connectionsText}>
      {connections.some(({ id }) => id === saved) ? (
        <div className="mb-4">
          <Note tone="ok" announce="status" title={signIn.saved} />
        </div>
      ) : null}
      {connections.length === 0 ? (
        <>
          <h3 className="h4">{signIn.noConnections}</h3>
          <p className="dim mt-1">{signIn.noConnectionsText}</p>
        </>
      ) : (
        <Table
          label={signIn.connections}
          rows={connections}
          keyOf={({ id }) => id}
          columns={[
            {
              head: signIn.name,
              isName: true,
              cell: ({ name, issuer }) => (
                <>
                  <strong>{name}</strong>
                  <small className="dim wrap-anywhere">{issuer}</small>
                </>
              ),
            },
            {
              head: signIn.state,
              cell: ({ enabled, isRequired }) => (
                <>
                  <Status state={enabled ? 'ok' : 'draft'}>{enabled ? signIn.on : signIn.off}</Status>
                  {isRequired ? <small>{signIn.required}</small> : null}
                </>
              ),
            },
            {
              head: signIn.lastTest,
              cell: ({ id, lastTest }) =>
                lastTest === null ? (
                  <span className="dim">{signIn.neverTested}</span>
                ) : (
                  <>
                    {lastTest.ok ? (
                      signIn.tested(format.dateTime(lastTest.at))
                    ) : (
                      <Status state="bad">{signIn.testFailed(format.dateTime(lastTest.at))}</Status>
                    )}
                    <small>
                      <Link href={`${root}?tested=${id}`}>{signIn.showTest}</Link>
                    </small>
                  </>
                ),
            },
            ...(canEdit
              ? [
                  {
                    head: words.actions.actions,
                    isHeadHidden: true,
                    cell: (connection: ConnectionInfo) => (
                      <div className="actions">
                        {connection.enabled ? (
                          <TestButton connection={connection} tenant={tenant} label={signIn.test} isQuiet />
                        ) : null}
                        <ButtonLink kind="quiet" small href={`${root}/${connection.id}`}>
                          {signIn.change}
                          <span className="sr"> {connection.name}</span>
                        </ButtonLink>
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {canEdit ? (
        <p className="mt-5">
          <ButtonLink kind="second" href={`${root}/new`}>
            {signIn.add}
          </ButtonLink>
        </p>
      ) : null}
    </Band>
  );
}
