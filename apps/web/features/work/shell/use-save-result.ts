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
    save: (result: WorkResult) => save.mutate({ tenant, id: work.id, revision: work.revision, result }),
    isSaving: save.isPending,
    error: save.error,
  };
}
