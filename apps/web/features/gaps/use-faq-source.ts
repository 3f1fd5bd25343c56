'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import type { FaqTarget } from './faqs';

/** The source that a target stands for; one that does not exist yet is made. */
export function useFaqSource(tenant: string) {
  const { faqs } = useLocale().words;
  const add = useMutation(useTRPC().sources.add.mutationOptions());
  const sourceOf = async ({ sourceId, baseId }: FaqTarget): Promise<string> => {
    if (sourceId !== null) return sourceId;
    const made = await add.mutateAsync({
      tenant,
      knowledgeBaseId: baseId,
      source: { type: 'faq', title: faqs.untitled, entries: [] },
    });
    return made.id;
  };
  return { sourceOf, isPending: add.isPending, error: add.error };
}
