'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../../api/browser-client';
import type { KeyInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { DeleteButton } from '../../session/delete-button';

/** Switches a key off for good. */
export function RevokeKey({ apiKey, tenant }: { apiKey: KeyInfo; tenant: string }) {
  const { keys } = useLocale().words.settings;
  const router = useRouter();
  const revoke = useMutation(useTRPC().keys.revoke.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={
        <>
          {keys.revoke}
          <span className="sr"> {apiKey.name}</span>
        </>
      }
      title={keys.revokeTitle(apiKey.name)}
      text={keys.revokeText}
      deed={keys.revokeDeed}
      isQuiet
      isPending={revoke.isPending}
      error={revoke.error}
      onDelete={() => revoke.mutate({ tenant, id: apiKey.id })}
    />
  );
}
