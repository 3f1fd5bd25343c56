'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { changedFields, cleanDraft, type Draft, draftOf } from './draft';
import { fieldNames, fieldText } from './field-names';
import { useDraft } from './use-draft';

/** What a tab's fields are made of. */
export type DraftForm = Pick<ReturnType<typeof useDraft>, 'draft' | 'change' | 'languageText' | 'writeLanguages'>;

/**
 * One tab of an assistant as a form over its draft. Nothing is sent before it is saved, and until then it can be undone; what another
 * tab of the assistant has left unsaved is saved with it.
 */
export function AssistantDraftForm(props: {
  assistant: Assistant;
  tenant: string;
  canEdit: boolean;
  className?: string;
  onUnsaved?: (hasUnsaved: boolean) => void;
  /** What stands between the fields and the foot. */
  after?: ReactNode;
  children: (form: DraftForm) => ReactNode;
}) {
  const { assistant, tenant, canEdit, className, onUnsaved, after, children } = props;
  const { words } = useLocale();
  const { assistants } = words;
  const { saved, draft, languageText, start, change, writeLanguages } = useDraft(assistant);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const changed = changedFields(saved, draft);
  const hasChanged = changed.length > 0;
  useEffect(() => onUnsaved?.(hasChanged), [hasChanged, onUnsaved]);

  const save = useMutation(
    trpc.assistants.update.mutationOptions({
      onSuccess: (updated) => {
        setTheirs(null);
        start(draftOf(updated));
        router.refresh();
      },
      onError: async (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const now = trpc.assistants.get.queryOptions({ tenant, id: assistant.id }, { staleTime: 0 });
        setTheirs(draftOf(await queries.fetchQuery(now)));
      },
    }),
  );
  const pickChanged = (from: Draft) => Object.fromEntries(changed.map((field) => [field, cleanDraft(from)[field]]));
  /** @param before as the fields stand on the server, for all that this form knows */
  const send = (before: Draft) =>
    save.mutate({ tenant, id: assistant.id, changes: pickChanged(draft), before: pickChanged(before) });
  const clashesWith = (other: Draft) =>
    changedFields(saved, other).filter(
      (field) => changed.includes(field) && changedFields(draft, other).includes(field),
    );
  const takeTheirs = (now: Draft) => {
    const mine = changed.filter((field) => !clashesWith(now).includes(field)).map((field) => [field, draft[field]]);
    setTheirs(null);
    save.reset();
    start(now, { ...now, ...Object.fromEntries(mine) });
  };
  // names of knowledge bases are another page's: how many there are tells enough
  const textOf = (of: Draft, field: keyof Draft) =>
    field === 'knowledgeBaseIds'
      ? String(of.knowledgeBaseIds.length)
      : fieldText(of, field, { words, nameOfBase: (id) => id });
  const isConflict = failureOf(save.error).code === 'changed_meanwhile';
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasChanged) send(saved);
      }}
    >
      <fieldset disabled={!canEdit} className="stack-wide">
        {canEdit ? null : <Note>{assistants.readOnly}</Note>}
        {children({ draft, change, languageText, writeLanguages })}
      </fieldset>
      {after}
      {canEdit && (hasChanged || save.isPending) ? (
        <SaveBar
          notice={
            <>
              {theirs ? (
                <ChangedElsewhere
                  subject={assistant.id}
                  tenant={tenant}
                  theirs={clashesWith(theirs).map((field) => [
                    fieldNames(words)[field],
                    textOf(theirs, field),
                    textOf(saved, field),
                  ])}
                  takeTheirs={() => takeTheirs(theirs)}
                  keepMine={() => send(theirs)}
                />
              ) : null}
              {isConflict ? null : <CallFailed error={save.error} />}
            </>
          }
          actions={
            <>
              <Button
                kind="quiet"
                onClick={() => {
                  setTheirs(null);
                  start(saved);
                }}
              >
                <Icon of={Undo2} />
                {assistants.undo}
              </Button>
              <Button type="submit" busy={save.isPending && assistants.saving}>
                {assistants.save}
              </Button>
            </>
          }
        >
          <strong>{assistants.unsaved(changed.length)}</strong>{' '}
          <span className="dim">{changed.map((field) => fieldNames(words)[field]).join(', ')}</span>
        </SaveBar>
      ) : (
        <output className="pb-6">{save.isSuccess ? <Status state="ok">{assistants.saved}</Status> : null}</output>
      )}
    </form>
  );
}
