'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../../api/browser-client';
import type { ConnectionInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { DeleteButton } from '../../session/delete-button';

/** Takes a connection away. The one that everybody must use stays until that is taken back. */
export function DeleteConnection({ connection, tenant }: { connection: ConnectionInfo; tenant: string }) {
  const { signIn } = useLocale().words.settings;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().connections.delete.mutationOptions({
      onSuccess: () => router.push(`/t/${tenant}/settings/sign-in`),
    }),
  );
  return (
    <Band title={signIn.delete}>
      {connection.isRequired ? (
        <p className="dim">{signIn.deleteRequired}</p>
      ) : (
        <DeleteButton
          label={signIn.delete}
          title={signIn.deleteTitle(connection.name)}
          text={signIn.deleteText}
          deed={signIn.delete}
          isPending={remove.isPending}
          error={remove.error}
          onDelete={() => remove.mutate({ tenant, id: connection.id })}
        />
      )}
    </Band>
  );
}
