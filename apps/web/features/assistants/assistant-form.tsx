'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Area, Input } from '../../ui/field';
import { DeleteButton } from '../session/delete-button';
import { AssistantDraftForm } from './draft-form';
import { InstructionRemarks } from './instruction-remarks';
import { SuggestedQuestions } from './suggested-questions';

/** What the assistant is called and how it is to answer. */
export function AssistantForm(props: {
  assistant: Assistant;
  tenant: string;
  canEdit: boolean;
  onUnsaved: (hasUnsaved: boolean) => void;
}) {
  const { assistant, tenant, canEdit, onUnsaved } = props;
  const { assistants } = useLocale().words;
  return (
    <AssistantDraftForm
      assistant={assistant}
      tenant={tenant}
      canEdit={canEdit}
      onUnsaved={onUnsaved}
      className="duo-form"
      after={canEdit ? <DeleteAssistant assistant={assistant} tenant={tenant} /> : null}
    >
      {({ draft, change, languageText, writeLanguages }) => (
        <>
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
          <div>
            <Area
              label={assistants.instructions}
              hint={assistants.instructionsHint}
              value={draft.instructions}
              onChange={(event) => change({ instructions: event.target.value })}
              maxLength={8000}
              rows={5}
            />
            <InstructionRemarks
              assistantId={assistant.id}
              tenant={tenant}
              instructions={draft.instructions}
              languages={draft.languages}
            />
          </div>
          <Input
            label={assistants.languages}
            hint={assistants.languagesHint}
            value={languageText}
            onChange={(event) => writeLanguages(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
    </AssistantDraftForm>
  );
}

function DeleteAssistant({ assistant, tenant }: { assistant: Assistant; tenant: string }) {
  const { assistants } = useLocale().words;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().assistants.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/assistants`);
        router.refresh();
      },
    }),
  );
  return (
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
  );
}
