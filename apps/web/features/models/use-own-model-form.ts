'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { OwnModel, OwnModelChanges } from './shapes';

/** Changes of an own model, which another tab may change as well: what somebody else saved is not overwritten, and what was typed stays. */
export function useOwnModelForm(model: OwnModel, tenant: string) {
  const [opened, setOpened] = useState(model);
  const [theirs, setTheirs] = useState<OwnModel>();
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const readNow = async () => {
    const list = await client.fetchQuery({ ...trpc.ownModels.list.queryOptions({ tenant }), staleTime: 0 });
    return list.find(({ id }) => id === model.id);
  };
  const show = (saved: OwnModel) => {
    setOpened(saved);
    setTheirs(undefined);
    setFormKey((before) => before + 1);
  };
  const save = useMutation(
    trpc.ownModels.update.mutationOptions({
      onSuccess: async () => {
        const now = await readNow();
        if (now) show(now);
        // a model that was renamed has another address
        if (now && now.modelId !== opened.modelId)
          router.replace(`/t/${tenant}/models/${encodeURIComponent(now.modelId)}`);
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
    save: (changes: OwnModelChanges, { updatedAt } = opened) =>
      save.mutate({ tenant, id: model.id, changes: { ...changes, updatedAt } }),
    /** Set where somebody else has saved the model. */
    theirs,
    takeTheirs: (saved: OwnModel) => {
      save.reset();
      show(saved);
    },
  };
}
