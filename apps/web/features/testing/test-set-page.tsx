'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { AssistantName, TestRunInfo, TestSetInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Note } from '../../ui/note';
import { PageHead } from '../../ui/page-head';
import { ShareWithAll } from '../commons/share-dialog';
import { CallFailed } from '../session/call-failed';
import { DeleteButton } from '../session/delete-button';
import { Cases } from './cases';
import { ExportSet } from './export-set';
import { RunSet } from './run-set';
import { readSetFields, SetFields } from './set-fields';
import { type SetChanges, useSet } from './use-set';

/** A test: how it went, how to run it, and its questions. */
export function TestSetPage(props: {
  set: TestSetInfo;
  runs: readonly TestRunInfo[];
  assistants: readonly AssistantName[];
  tenant: string;
  mayWrite: boolean;
  mayShare: boolean;
}) {
  const { set: first, runs, assistants, tenant, mayWrite, mayShare } = props;
  const { words, format } = useLocale();
  const say = words.tests;
  const changes = useSet(first, tenant);
  const { set } = changes;
  const { description, language, cases } = set.definition;
  return (
    <>
      <PageHead
        crumbs={{
          label: words.nav.crumbs,
          trail: [{ href: `/t/${tenant}/tests`, title: say.title }],
          here: set.name,
        }}
        title={set.name}
        lead={description}
        meta={
          <>
            <span>{say.count(cases.length)}</span>
            <span>{format.language(language)}</span>
          </>
        }
        actions={
          <>
            {mayWrite ? <About changes={changes} /> : null}
            {mayShare && cases.length > 0 ? (
              <ShareWithAll tenant={tenant} subject={{ kind: 'test_set', id: set.id, name: set.name }} small />
            ) : null}
          </>
        }
      />
      {mayWrite ? null : <Note>{say.readOnly}</Note>}
      <RunSet set={set} runs={runs} assistants={assistants} tenant={tenant} mayWrite={mayWrite} />
      <Band title={say.questions} text={say.questionsText}>
        <Cases changes={changes} mayWrite={mayWrite} />
        <div className="actions mt-4">
          {cases.length > 0 ? <ExportSet set={set} tenant={tenant} /> : null}
          {mayWrite ? <DeleteSet set={set} tenant={tenant} /> : null}
        </div>
      </Band>
    </>
  );
}

function About({ changes }: { changes: SetChanges }) {
  const { tests: say } = useLocale().words;
  const [isOpen, setIsOpen] = useState(false);
  const { set } = changes;
  const close = () => {
    setIsOpen(false);
    changes.reset();
  };
  return (
    <>
      <Button kind="second" small onClick={() => setIsOpen(true)}>
        {say.about}
      </Button>
      <Dialog title={say.aboutTitle} isOpen={isOpen} onClose={close}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            changes.about(readSetFields(new FormData(event.currentTarget)), close);
          }}
        >
          <SetFields name={set.name} description={set.definition.description} language={set.definition.language} />
          <CallFailed error={changes.error} />
          <DialogActions deed={say.save} busy={changes.isSaving && say.saving} onCancel={close} />
        </form>
      </Dialog>
    </>
  );
}

function DeleteSet({ set, tenant }: { set: TestSetInfo; tenant: string }) {
  const { tests: say } = useLocale().words;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().testSets.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/tests`);
        router.refresh();
      },
    }),
  );
  return (
    <DeleteButton
      label={say.delete}
      title={say.deleteAsk(set.name)}
      text={say.deleteText}
      deed={say.delete}
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id: set.id })}
    />
  );
}
