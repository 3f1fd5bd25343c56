'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Table } from '../../ui/table';
import { DeleteButton } from '../session/delete-button';
import type { OwnPasskey } from '../sign-in/passkeys';
import { AddPasskey } from './add-passkey';

/** The person's passkeys, and a form for one more. */
export function Passkeys({ passkeys }: { passkeys: readonly OwnPasskey[] }) {
  const { words, format } = useLocale();
  const { passkeys: say } = words.account;
  return (
    <>
      {passkeys.length > 0 ? (
        <Table
          label={say.title}
          rows={passkeys}
          keyOf={({ id }) => id}
          columns={[
            { head: say.name, isName: true, cell: ({ name }) => <strong className="wrap-anywhere">{name}</strong> },
            { head: say.added, cell: ({ createdAt }) => <time dateTime={createdAt}>{format.date(createdAt)}</time> },
            {
              head: say.used,
              cell: ({ lastUsedAt }) =>
                lastUsedAt ? <time dateTime={lastUsedAt}>{format.dateTime(lastUsedAt)}</time> : say.never,
            },
            {
              head: words.actions.actions,
              isHeadHidden: true,
              cell: (passkey) => <RemovePasskey passkey={passkey} />,
            },
          ]}
        />
      ) : (
        <p className="dim">{say.none}</p>
      )}
      <AddPasskey />
    </>
  );
}

function RemovePasskey({ passkey: { id, name } }: { passkey: OwnPasskey }) {
  const { passkeys: say } = useLocale().words.account;
  const router = useRouter();
  const remove = useMutation(useTRPC().account.removePasskey.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={
        <>
          {say.remove}
          <span className="sr"> {name}</span>
        </>
      }
      title={say.removeTitle(name)}
      text={say.removeText}
      deed={say.removeDeed}
      isQuiet
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ id })}
    />
  );
}
