'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../../api/browser-client';
import type { WorkChanges, WorkInfo } from '../../../api/shapes';

/**
 * Saves changes of a work's settings. One waits for the one before and goes on from it: whoever saves and presses start at once has not been
 * overtaken by themselves.
 */
export function useUpdateWork({ id, revision }: WorkInfo, tenant: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: `update ${id}` },
    mutationFn: (changes: WorkChanges) => {
      const newest = queries.getQueryData(trpc.works.get.queryKey({ tenant, id }));
      return client.works.update.mutate({ tenant, id, revision: newest?.revision ?? revision, changes });
    },
    onSuccess: () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id })),
  });
}
