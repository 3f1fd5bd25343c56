'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import type { ModelInfo } from './shapes';

/** A model that begins to rest is seen within so many milliseconds. */
const everyMs = 4_000;

/** The models as they stand, read anew every few seconds while somebody looks. */
export function useModels(tenant: string, shown: readonly ModelInfo[]): readonly ModelInfo[] {
  const { data } = useQuery(
    useTRPC().models.list.queryOptions({ tenant }, { initialData: [...shown], staleTime: 0, refetchInterval: everyMs }),
  );
  return data;
}
