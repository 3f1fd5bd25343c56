'use client';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../api/browser-client';
import { type FaqTarget, faqTargets } from '../../gaps/faqs';

/** Where a question with its answer can be put. */
export function useFaqTargets(tenant: string): readonly FaqTarget[] {
  const trpc = useTRPC();
  const { data: bases } = useQuery(trpc.knowledgeBases.list.queryOptions({ tenant, limit: 100 }));
  const sources = useQueries({
    queries: (bases?.data ?? []).map(({ id }) => trpc.sources.list.queryOptions({ tenant, knowledgeBaseId: id })),
  });
  return faqTargets((bases?.data ?? []).map((base, place) => ({ base, sources: sources[place]?.data ?? [] })));
}
