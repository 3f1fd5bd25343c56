'use client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { askInParts, type Run, type RunStart } from './run';

/**
 * A run of questions, kept as long as the page is open: whoever looks at another comparison meanwhile finds it where it was.
 * @param about what is compared: another draft is another run
 */
export function useRun(about: readonly unknown[]): { run: Run | null; start: (how: RunStart) => Promise<void> } {
  const queries = useQueryClient();
  const queryKey = ['same-questions', ...about];
  const { data } = useQuery<Run>({
    queryKey,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  const start = (how: RunStart) => askInParts(how, (run) => queries.setQueryData(queryKey, run));
  return { run: data ?? null, start };
}
