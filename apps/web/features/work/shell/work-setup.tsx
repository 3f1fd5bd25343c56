'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Button } from '../../../ui/button';
import { DropZone } from '../../../ui/drop-zone';
import { Area } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { sendFile } from '../../knowledge/send-file';
import { CallFailed } from '../../session/call-failed';
import { mostWorkBytes, workFileKinds } from '../setup/new-work';
import { TaskSettings } from '../setup/task-settings';
import { Confidentiality } from './confidentiality';
import { useUpdateWork } from './use-update-work';

/** The settings, texts and files of a work that does not run, to change them and run it once more. */
export function WorkSetup({ work, tenant }: { work: WorkInfo; tenant: string }) {
  const { words, language } = useLocale();
  const say = words.workShell;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [input, setInput] = useState(work.input);
  const [text, setText] = useState(work.text ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const again = () => queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id }));
  const update = useUpdateWork(work, tenant);
  const start = useMutation(trpc.works.start.mutationOptions({ onSuccess: again }));
  const removeFile = useMutation(trpc.works.removeFile.mutationOptions({ onSuccess: again }));
  const wantsText = input.kind !== 'template' || input.fill !== 'form';
  const run = async () => {
    await update.mutateAsync({ input, ...(text !== (work.text ?? '') && { text }) });
    await start.mutateAsync({ tenant, id: work.id });
  };
  const add = async (files: readonly File[]) => {
    setProblem(null);
    for (const file of files) {
      const sent = await sendFile(tenant, `/tasks/${work.id}/files`, file, {}).done;
      if (sent.is === 'failed')
        setProblem(`${file.name}: ${lookUp(words.failure.reasons, sent.code) ?? words.failure.reasons.other}`);
    }
    await again();
  };
  return (
    <form
      className="stack work-form"
      onSubmit={(event) => {
        event.preventDefault();
        // why it failed is shown below
        void run().catch(again);
      }}
    >
      <TaskSettings tenant={tenant} input={input} onChange={setInput} />
      {wantsText ? (
        <>
          <Area
            label={say.text}
            hint={say.textHint}
            rows={8}
            maxLength={200_000}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <DropZone
            label={say.files}
            hint={say.filesHint}
            accept={workFileKinds}
            mostBytes={mostWorkBytes}
            files={work.files
              .filter((file) => !file.isPasted)
              .map((file) => ({
                id: file.id,
                name: file.name,
                state: file.status === 'queued' ? 'reading' : file.status === 'refused' ? 'failed' : 'done',
                ...(file.refusal && { problem: file.refusal[language] }),
                onRemove: () => removeFile.mutate({ tenant, id: work.id, fileId: file.id }),
              }))}
            onFiles={(files) => void add(files)}
          />
        </>
      ) : null}
      {problem ? (
        <Note tone="bad" announce="alert">
          {problem}
        </Note>
      ) : null}
      <Confidentiality work={work} tenant={tenant} />
      <CallFailed error={update.error ?? start.error ?? removeFile.error} />
      <p>
        <Button type="submit" busy={(update.isPending || start.isPending) && say.starting}>
          {work.status === 'draft' ? say.start : say.runAgain}
        </Button>
      </p>
    </form>
  );
}
