'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { DeleteButton } from '../session/delete-button';

/** Deletes a conversation, after asking. @param list where one goes on: its own address is nothing any more */
export function DeleteConversation({ id, tenant, list }: { id: string; tenant: string; list: string }) {
  const { conversations } = useLocale().words;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().conversations.delete.mutationOptions({
      onSuccess: () => {
        router.replace(list);
        router.refresh();
      },
    }),
  );
  return (
    <DeleteButton
      label={conversations.delete}
      title={conversations.deleteTitle}
      text={conversations.deleteText}
      deed={conversations.delete}
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id })}
    />
  );
}
