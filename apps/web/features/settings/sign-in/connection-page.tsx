import Link from 'next/link';
import type { ConnectionInfo, RoleInfo } from '../../../api/shapes';
import type { Messages } from '../../../messages';
import { Note } from '../../../ui/note';
import { ConnectionForm } from './connection-form';
import { DeleteConnection } from './delete-connection';
import { roleOptions } from './role-options';
import { TestButton } from './test-button';

interface Props {
  connection?: ConnectionInfo;
  /** It was made a moment ago: what comes next is at the service. */
  isSaved?: boolean;
  roles: readonly RoleInfo[];
  tenant: string;
  words: Messages;
}

/** One connection with everything that belongs to it, or a new one. */
export function ConnectionPage({ connection, isSaved = false, roles, tenant, words }: Props) {
  const { signIn } = words.settings;
  return (
    <>
      <p className="mb-4">
        <Link href={`/t/${tenant}/settings/sign-in`}>{signIn.back}</Link>
      </p>
      <h2 className="mb-5">{connection?.name ?? signIn.newTitle}</h2>
      {connection && isSaved ? (
        <div className="mb-5">
          <Note tone="ok" announce="status" title={signIn.saved}>
            {signIn.savedNext}
          </Note>
        </div>
      ) : null}
      {connection?.enabled ? (
        <p className="mb-5">
          <TestButton connection={connection} tenant={tenant} label={signIn.test} />
        </p>
      ) : null}
      <ConnectionForm
        key={connection?.updatedAt ?? 'new'}
        {...(connection && { connection })}
        roles={roleOptions(roles, words)}
        tenant={tenant}
      />
      {connection ? <DeleteConnection connection={connection} tenant={tenant} /> : null}
    </>
  );
}
