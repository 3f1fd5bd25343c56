'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { DeleteButton } from '../session/delete-button';

/** Deletes a knowledge base with all that was read. The server refuses while a published assistant answers from it. */
export function DeleteKnowledgeBase({ base, tenant }: { base: KnowledgeBase; tenant: string }) {
  const { words } = useLocale();
  const router = useRouter();
  const remove = useMutation(
    useTRPC().knowledgeBases.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/knowledge`);
        router.refresh();
      },
    }),
  );
  return (
    <DeleteButton
      label={words.knowledge.delete}
      title={words.knowledge.deleteTitle(base.name)}
      text={words.knowledge.deleteText}
      deed={words.knowledge.delete}
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id: base.id })}
    />
  );
}
