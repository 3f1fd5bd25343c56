'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { In, WebhookInfo } from '../../api/shapes';
import { useContested } from '../session/use-contested';

type Changes = Omit<In['webhooks']['update']['changes'], 'updatedAt'>;

/** Changes of a webhook, which another tab may change as well: what somebody else saved is not overwritten, and what was typed stays. */
export function useWebhookForm(webhook: WebhookInfo, tenant: string) {
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const readNow = async () => {
    const list = await client.fetchQuery({ ...trpc.webhooks.list.queryOptions({ tenant }), staleTime: 0 });
    return list.find(({ id }) => id === webhook.id);
  };
  const { opened, theirs, formKey, show, meet } = useContested(webhook, readNow);
  const save = useMutation(
    trpc.webhooks.update.mutationOptions({
      onSuccess: async () => {
        const now = await readNow();
        if (now) show(now, { isAnew: false });
        router.refresh();
      },
      onError: meet,
    }),
  );
  return {
    opened,
    formKey,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
    save: (changes: Changes, { updatedAt } = opened) =>
      save.mutate({ tenant, id: webhook.id, changes: { ...changes, updatedAt } }),
    /** Set where somebody else has saved the webhook. */
    theirs,
    takeTheirs: (saved: WebhookInfo) => {
      save.reset();
      show(saved, { isAnew: true });
    },
    /** A new secret moves the moment that a change is compared with. */
    readAgain: async () => {
      const now = await readNow();
      if (now) show(now, { isAnew: false });
    },
  };
}
export type WebhookForm = ReturnType<typeof useWebhookForm>;
