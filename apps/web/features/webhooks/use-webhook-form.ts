'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { In, WebhookInfo } from '../../api/shapes';

type Changes = Omit<In['webhooks']['update']['changes'], 'updatedAt'>;

/** Changes of a webhook, which another tab may change as well: what somebody else saved is not overwritten, and what was typed stays. */
export function useWebhookForm(webhook: WebhookInfo, tenant: string) {
  const [opened, setOpened] = useState(webhook);
  const [theirs, setTheirs] = useState<WebhookInfo>();
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const readNow = async () => {
    const list = await client.fetchQuery({ ...trpc.webhooks.list.queryOptions({ tenant }), staleTime: 0 });
    return list.find(({ id }) => id === webhook.id);
  };
  const save = useMutation(
    trpc.webhooks.update.mutationOptions({
      onSuccess: async () => {
        const now = await readNow();
        if (now) setOpened(now);
        setTheirs(undefined);
        router.refresh();
      },
      onError: async (error) => {
        if (failureOf(error).code === 'changed_meanwhile') setTheirs(await readNow());
      },
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
      setOpened(saved);
      setTheirs(undefined);
      setFormKey((before) => before + 1);
    },
    /** A new secret moves the moment that a change is compared with. */
    readAgain: async () => {
      const now = await readNow();
      if (now) setOpened(now);
    },
  };
}
export type WebhookForm = ReturnType<typeof useWebhookForm>;
