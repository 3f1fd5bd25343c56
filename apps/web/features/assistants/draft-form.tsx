'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { changedFields, cleanDraft, type Draft, draftOf } from './draft';
import { DraftConflict } from './draft-conflict';
import { fieldNames } from './field-names';
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
    }),
  );
  const send = () =>
    save.mutate({
      tenant,
      id: assistant.id,
      changes: Object.fromEntries(changed.map((field) => [field, cleanDraft(draft)[field]])),
    });
  const clashesWith = (other: Draft) =>
    changedFields(saved, other).filter(
      (field) => changed.includes(field) && changedFields(draft, other).includes(field),
    );
  /** Looks first whether the same fields have been saved from elsewhere; what is wrong with the server is told by the saving itself. */
  const sendUnlessChanged = async () => {
    const query = trpc.assistants.get.queryOptions({ tenant, id: assistant.id }, { staleTime: 0, retry: false });
    const now = await queries.fetchQuery(query).then(draftOf, () => saved);
    if (clashesWith(now).length > 0) setTheirs(now);
    else send();
  };
  const takeTheirs = (now: Draft) => {
    const mine = changed.filter((field) => !clashesWith(now).includes(field)).map((field) => [field, draft[field]]);
    setTheirs(null);
    start(now, { ...now, ...Object.fromEntries(mine) });
  };
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        if (hasChanged) void sendUnlessChanged();
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
                <DraftConflict
                  theirs={theirs}
                  fields={clashesWith(theirs)}
                  onTakeTheirs={() => takeTheirs(theirs)}
                  onSaveMine={send}
                />
              ) : null}
              <CallFailed error={save.error} />
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
