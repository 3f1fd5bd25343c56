import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { slugOf } from '../assistants/slug';

/** Finds the first assistant, and makes it when it is wanted for the first time: as a draft, which nobody can ask. */
export function useFirstAssistant(props: {
  tenant: string;
  knowledgeBaseId: string;
  assistant: Assistant | undefined;
  fresh: { name: string; languages: string[] };
}): () => Promise<string> {
  const { tenant, knowledgeBaseId, assistant, fresh } = props;
  const create = useMutation(useTRPC().assistants.create.mutationOptions());
  const making = useRef<Promise<string> | null>(null);
  const make = async () => {
    const { name, languages } = fresh;
    const knowledgeBaseIds = [knowledgeBaseId];
    const draft = { name: name.slice(0, 100), slug: slugOf(name), audience: 'citizen' as const, knowledgeBaseIds };
    return (await create.mutateAsync({ tenant, ...draft, languages })).id;
  };
  return () => {
    if (assistant) return Promise.resolve(assistant.id);
    // two questions that are tried at once share it; one that could not be made is tried again
    making.current ??= make().catch((error: unknown) => {
      making.current = null;
      throw error;
    });
    return making.current;
  };
}
