'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';

/** How often the server is asked while something is going on, in milliseconds. */
const pollMs = 700;

/** Whether something happens to a work without anybody pressing anything. */
export const isMoving = ({ status, files, progress }: WorkInfo): boolean =>
  status === 'queued' ||
  status === 'running' ||
  files.some((file) => file.status === 'queued') ||
  progress?.stage === 'relearn';

/** A work as it is now. */
export function useWork(first: WorkInfo, tenant: string) {
  return useQuery(
    useTRPC().works.get.queryOptions(
      { tenant, id: first.id },
      { initialData: first, refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? pollMs : false) },
    ),
  );
}
