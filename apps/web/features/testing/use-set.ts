import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import type { TestCase, TestSetInfo } from '../../api/shapes';

/** A test as it stands, and how it is changed: each change is kept at once, unless somebody else made one since. */
export function useSet(first: TestSetInfo, tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: set } = useQuery(trpc.testSets.get.queryOptions({ tenant, id: first.id }, { initialData: first }));
  const update = useMutation(
    trpc.testSets.update.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.testSets.get.queryFilter({ tenant, id: first.id })),
    }),
  );
  const { definition, revision } = set;
  const change = (changes: { name?: string; definition: TestSetInfo['definition'] }, onDone: () => void) =>
    update.mutate({ tenant, id: set.id, changes: { ...changes, revision } }, { onSuccess: onDone });
  return {
    set,
    isSaving: update.isPending,
    error: update.error,
    /** Forgets what went wrong before. */
    reset: update.reset,
    about: ({ name, ...about }: { name: string; description: string; language: string }, onDone: () => void) =>
      change({ name, definition: { ...definition, ...about } }, onDone),
    cases: (cases: TestCase[], onDone: () => void) => change({ definition: { ...definition, cases } }, onDone),
  };
}
export type SetChanges = ReturnType<typeof useSet>;
