'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Disclosure } from '../../../ui/disclosure';
import { DropZone } from '../../../ui/drop-zone';
import { Note } from '../../../ui/note';
import { sendFile } from '../../knowledge/send-file';
import { CallFailed } from '../../session/call-failed';
import { mostWorkBytes, workFileKinds } from '../setup/new-work';

const pollMs = 700;

/** Files that a conversation may ask. They are kept with a work of one's own, which is begun with the first of them. */
export function ChatFiles(props: {
  tenant: string;
  assistant: string;
  workId: string | null;
  onWork: (id: string) => void;
}) {
  const { tenant, assistant, workId, onWork } = props;
  const { words, language } = useLocale();
  const say = words.workChat;
  const trpc = useTRPC();
  const create = useMutation(trpc.works.create.mutationOptions());
  const remove = useMutation(trpc.works.removeFile.mutationOptions());
  const [problem, setProblem] = useState<string | null>(null);
  const { data: work, refetch } = useQuery(
    trpc.works.get.queryOptions(
      { tenant, id: workId ?? '' },
      {
        enabled: workId !== null,
        refetchInterval: ({ state }) => (state.data?.files.some(({ status }) => status === 'queued') ? pollMs : false),
      },
    ),
  );
  const add = async (files: readonly File[]) => {
    setProblem(null);
    const title = say.filesTitle(assistant);
    const id =
      workId ?? (await create.mutateAsync({ tenant, title, input: { kind: 'summarise', form: 'questions' } })).id;
    onWork(id);
    for (const file of files) {
      const sent = await sendFile(tenant, `/tasks/${id}/files`, file, {}).done;
      if (sent.is === 'failed')
        setProblem(`${file.name}: ${lookUp(words.failure.reasons, sent.code) ?? words.failure.reasons.other}`);
    }
    await refetch();
  };
  return (
    <Disclosure title={say.attach}>
      <DropZone
        label={words.workShell.files}
        hint={say.attachHint}
        accept={workFileKinds}
        mostBytes={mostWorkBytes}
        files={(work?.files ?? []).map((file) => ({
          id: file.id,
          name: file.name,
          state: file.status === 'queued' ? 'reading' : file.status === 'refused' ? 'failed' : 'done',
          ...(file.refusal && { problem: file.refusal[language] }),
          onRemove: () =>
            remove.mutate({ tenant, id: workId ?? '', fileId: file.id }, { onSuccess: () => void refetch() }),
        }))}
        // why it failed is shown below
        onFiles={(files) => void add(files).catch(() => {})}
      />
      {problem ? (
        <Note tone="bad" announce="alert">
          {problem}
        </Note>
      ) : null}
      <CallFailed error={create.error ?? remove.error} />
    </Disclosure>
  );
}
