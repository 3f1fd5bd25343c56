'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo, WorkResult } from '../../../api/shapes';

/** Keeps what somebody made of a result as a new version. Where another tab was first, the error says so and nothing is overwritten. */
export function useSaveResult(work: WorkInfo, tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const save = useMutation(
    trpc.works.save.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id })),
    }),
  );
  return {
    /** @param onSaved called when the version is kept and the work shows it */
    save: (result: WorkResult, onSaved?: () => void) =>
      save.mutate({ tenant, id: work.id, revision: work.revision, result }, { ...(onSaved && { onSuccess: onSaved }) }),
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
  };
}
