'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant, KnowledgeBase } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Check, FieldGroup, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { DeleteButton } from '../session/delete-button';
import { changedFields, cleanDraft, type Draft, draftOf } from './draft';
import { DraftConflict } from './draft-conflict';
import { fieldNames } from './field-names';
import { SuggestedQuestions } from './suggested-questions';
import { useDraft } from './use-draft';

/** Everything that changes what an assistant answers. Nothing is sent before it is saved; until then it can be undone. */
export function AssistantForm(props: {
  assistant: Assistant;
  bases: readonly KnowledgeBase[];
  tenant: string;
  canEdit: boolean;
  onUnsaved: (hasUnsaved: boolean) => void;
}) {
  const { assistant, bases, tenant, canEdit, onUnsaved } = props;
  const { words } = useLocale();
  const { assistants } = words;
  const { saved, draft, languageText, start, change, writeLanguages } = useDraft(assistant);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const changed = changedFields(saved, draft);
  const hasChanged = changed.length > 0;
  useEffect(() => onUnsaved(hasChanged), [hasChanged, onUnsaved]);

  const save = useMutation(
    trpc.assistants.update.mutationOptions({
      onSuccess: (updated) => {
        setTheirs(null);
        start(draftOf(updated));
        router.refresh();
      },
    }),
  );
  const remove = useMutation(
    trpc.assistants.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/assistants`);
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
  const toggle = (id: string, isOn: boolean) =>
    change({
      knowledgeBaseIds: isOn ? [...draft.knowledgeBaseIds, id] : draft.knowledgeBaseIds.filter((one) => one !== id),
    });
  return (
    <form
      className="duo-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (hasChanged) void sendUnlessChanged();
      }}
    >
      <fieldset disabled={!canEdit} className="stack-wide">
        {canEdit ? null : <Note>{assistants.readOnly}</Note>}
        <Input
          label={assistants.name}
          hint={assistants.nameHint}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
          required
          maxLength={100}
          autoComplete="off"
        />
        <Area
          label={assistants.greeting}
          hint={assistants.greetingHint}
          value={draft.greeting}
          onChange={(event) => change({ greeting: event.target.value })}
          maxLength={500}
          rows={2}
        />
        <SuggestedQuestions
          questions={draft.suggestedQuestions}
          onChange={(suggestedQuestions) => change({ suggestedQuestions })}
        />
        <Area
          label={assistants.instructions}
          hint={assistants.instructionsHint}
          value={draft.instructions}
          onChange={(event) => change({ instructions: event.target.value })}
          maxLength={8000}
          rows={5}
        />
        <FieldGroup
          legend={assistants.knowledgeBases}
          hint={bases.length > 0 ? assistants.knowledgeHint : assistants.noKnowledge}
        >
          {bases.map((base) => (
            <Check
              key={base.id}
              label={base.name}
              hint={assistants.documents(base.documents)}
              checked={draft.knowledgeBaseIds.includes(base.id)}
              onChange={(event) => toggle(base.id, event.target.checked)}
            />
          ))}
        </FieldGroup>
        <Input
          label={assistants.languages}
          hint={assistants.languagesHint}
          value={languageText}
          onChange={(event) => writeLanguages(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </fieldset>
      {canEdit ? (
        <>
          <div className="mt-6 mb-6">
            <DeleteButton
              label={assistants.delete}
              title={assistants.deleteTitle(assistant.name)}
              text={assistants.deleteText}
              deed={assistants.delete}
              isPending={remove.isPending}
              error={remove.error}
              onDelete={() => remove.mutate({ tenant, id: assistant.id })}
            />
          </div>
          {hasChanged || save.isPending ? (
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
        </>
      ) : null}
    </form>
  );
}
