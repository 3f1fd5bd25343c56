'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { TaskInput, TaskKind } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { lookUp } from '../../../locale/look-up';
import { Button } from '../../../ui/button';
import { DropZone } from '../../../ui/drop-zone';
import { Area, Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { PageHead } from '../../../ui/page-head';
import { sendFile } from '../../knowledge/send-file';
import { CallFailed } from '../../session/call-failed';
import { startInput } from '../kinds';
import { carriedFiles, carryFiles } from './carried';
import { TaskSettings } from './task-settings';
import { useKept } from './use-kept';

/** As the server takes them. */
export const mostWorkBytes = 50 * 1024 * 1024;
export const workFileKinds = '.pdf,.docx,.odt,.pptx,.xlsx,.ods,.csv,.eml,.msg,.rtf,.html,.htm,.md,.txt';

/** A work before it begins: a text or files, and what is to be done with them. */
export function NewWork(props: {
  tenant: string;
  kind: TaskKind;
  /** What the address has chosen already. */
  templateId: string | null;
  setId: string | null;
}) {
  const { tenant, kind, templateId, setId } = props;
  const { words, format } = useLocale();
  const { work, workShell: say, workTasks } = words;
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useKept(`${tenant} ${kind}`);
  const [title, setTitle] = useState('');
  const [files, setFiles] = useState(carriedFiles);
  const first = startInput(kind);
  const [input, setInput] = useState<TaskInput>(
    first.kind === 'template' && templateId !== null
      ? { ...first, templateId }
      : first.kind === 'classify' && setId !== null
        ? { ...first, categorySetId: setId }
        : first,
  );
  const [sending, setSending] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const create = useMutation(trpc.works.create.mutationOptions());
  const start = useMutation(trpc.works.start.mutationOptions());
  const isBusy = create.isPending || start.isPending || sending !== null;
  const wantsText = kind !== 'template' || (input.kind === 'template' && input.fill !== 'form');
  /** @param isRunning false: it only becomes a draft, to see first what a model would be shown */
  const begin = async (isRunning: boolean) => {
    setProblem(null);
    const cleaned =
      input.kind === 'summarise' ? { ...input, questions: input.questions.filter((one) => one.trim() !== '') } : input;
    const { id } = await create.mutateAsync({
      tenant,
      input: cleaned,
      ...(title.trim() && { title: title.trim() }),
      ...(wantsText && text.trim() && { text }),
    });
    const address = `/t/${tenant}/work/works/${id}`;
    for (const [place, file] of files.entries()) {
      setSending(place + 1);
      const sent = await sendFile(tenant, `/tasks/${id}/files`, file, {}).done;
      if (sent.is === 'failed') {
        setSending(null);
        setProblem(`${file.name}: ${lookUp(words.failure.reasons, sent.code) ?? words.failure.reasons.other}`);
        return router.push(address);
      }
    }
    if (isRunning) await start.mutateAsync({ tenant, id });
    setText('');
    carryFiles([]);
    await queries.invalidateQueries(trpc.works.list.queryFilter());
    router.push(address);
  };
  return (
    <>
      <PageHead title={work.kinds[kind]} lead={work.kindTexts[kind]} />
      <form
        className="stack opening work-form"
        onSubmit={(event) => {
          event.preventDefault();
          // what failed is shown below, and what was typed stays
          const isRunning = event.nativeEvent.submitter?.getAttribute('value') !== 'review';
          if (!isBusy) void begin(isRunning).catch(() => setSending(null));
        }}
      >
        <TaskSettings tenant={tenant} input={input} onChange={setInput} />
        {wantsText ? (
          <>
            <Area
              label={say.text}
              hint={kind === 'classify' || kind === 'reply' ? workTasks[kind].textHint : say.textHint}
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
              files={files.map((file, place) => ({
                id: `${place} ${file.name}`,
                name: file.name,
                state: 'waiting' as const,
                onRemove: () => setFiles(files.filter((one) => one !== file)),
              }))}
              onFiles={(chosen) => setFiles([...files, ...chosen].slice(0, 20))}
            />
          </>
        ) : null}
        <Input
          label={say.name}
          hint={say.nameHint}
          maxLength={200}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        {problem ? (
          <Note tone="bad" announce="alert">
            {problem}
          </Note>
        ) : null}
        <CallFailed error={create.error ?? start.error} />
        <p className="flow">
          <Button
            type="submit"
            busy={
              isBusy &&
              (sending === null ? say.starting : say.sendingFiles(format.number(sending), format.number(files.length)))
            }
          >
            {say.start}
          </Button>
          {wantsText ? (
            <Button type="submit" kind="second" value="review">
              {say.review}
            </Button>
          ) : null}
        </p>
      </form>
    </>
  );
}
