'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../../api/browser-client';
import { failureOf } from '../../../../api/failure';
import type { TemplateInfo } from '../../../../api/shapes';
import { differing, keepingMine, takingTheirs } from '../../../session/meanwhile';
import { cleanedField } from './field-editor';
import { definitionOf, draftOf, type TemplateDraft } from './template-draft';

/** A template that is being changed, and what somebody else made of it meanwhile. */
export function useTemplateForm(template: TemplateInfo, tenant: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { id } = template;
  const [opened, setOpened] = useState(template);
  const [draft, setDraft] = useState(draftOf(template));
  const [theirs, setTheirs] = useState<TemplateInfo | null>(null);
  const readNow = () => queries.fetchQuery(trpc.templates.get.queryOptions({ tenant, id }, { staleTime: 0 }));
  const base = draftOf(opened);
  const update = useMutation(
    trpc.templates.update.mutationOptions({
      onSuccess: async (_, { changes }) => {
        const now = await readNow();
        // what was written while it was sent stays
        setOpened(now);
        setTheirs(null);
        setDraft((mine) => (mine.fields === changes.definition?.fields ? draftOf(now) : mine));
        await queries.invalidateQueries(trpc.templates.list.queryFilter({ tenant }));
      },
      onError: async (error) => {
        if (failureOf(error).code === 'changed_meanwhile') setTheirs(await readNow());
      },
    }),
  );
  const send = (mine: TemplateDraft, revision: number) => {
    const cleaned = { ...mine, fields: mine.fields.map(cleanedField), parts: [...mine.parts] };
    setDraft(cleaned);
    const { name, unit } = cleaned;
    update.mutate({ tenant, id, changes: { revision, name, unit: unit || null, definition: definitionOf(cleaned) } });
  };
  return {
    opened,
    draft,
    set: (changes: Partial<TemplateDraft>) => setDraft((before) => ({ ...before, ...changes })),
    changed: differing(base, draft),
    theirs: theirs ? differing(base, draftOf(theirs)) : null,
    save: () => send(draft, opened.revision),
    discard: () => {
      setDraft(base);
      update.reset();
    },
    takeTheirs: () => {
      if (!theirs) return;
      setDraft(takingTheirs(base, draftOf(theirs), draft));
      setOpened(theirs);
      setTheirs(null);
      update.reset();
    },
    keepMine: () => {
      if (!theirs) return;
      const mine = keepingMine(base, draftOf(theirs), draft);
      setOpened(theirs);
      send(mine, theirs.revision);
    },
    /** The letterhead has a revision of its own with the template's. */
    reopen: async () => {
      const now = await readNow();
      setOpened({ ...opened, letterheadName: now.letterheadName, revision: now.revision });
    },
    isSaving: update.isPending,
    isSaved: update.isSuccess,
    error: failureOf(update.error).code === 'changed_meanwhile' ? null : update.error,
  };
}
