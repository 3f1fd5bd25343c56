'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useContested } from '../session/use-contested';
import type { OwnModel, OwnModelChanges } from './shapes';

/** Changes of an own model, which another tab may change as well: what somebody else saved is not overwritten, and what was typed stays. */
export function useOwnModelForm(model: OwnModel, tenant: string) {
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const readNow = async () => {
    const list = await client.fetchQuery({ ...trpc.ownModels.list.queryOptions({ tenant }), staleTime: 0 });
    return list.find(({ id }) => id === model.id);
  };
  const { opened, theirs, formKey, show, meet } = useContested(model, readNow);
  const save = useMutation(
    trpc.ownModels.update.mutationOptions({
      onSuccess: async () => {
        const now = await readNow();
        if (now) show(now, { isAnew: true });
        // a model that was renamed has another address
        if (now && now.modelId !== opened.modelId)
          router.replace(`/t/${tenant}/models/${encodeURIComponent(now.modelId)}`);
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
    save: (changes: OwnModelChanges, { updatedAt } = opened) =>
      save.mutate({ tenant, id: model.id, changes: { ...changes, updatedAt } }),
    /** Set where somebody else has saved the model. */
    theirs,
    takeTheirs: (saved: OwnModel) => {
      save.reset();
      show(saved, { isAnew: true });
    },
  };
}
