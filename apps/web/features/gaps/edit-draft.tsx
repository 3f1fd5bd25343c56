'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { FaqEntry } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { DeleteButton } from '../session/delete-button';
import { hasProblemAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';

/** The answer to a question that had none. It is a draft until somebody uses it; what another tab saved is not overwritten. */
export function EditDraft({ entry, tenant }: { entry: FaqEntry; tenant: string }) {
  const { words } = useLocale();
  const say = words.gaps.draft;
  const fields = words.conversations.correct;
  const [isMissing, setIsMissing] = useState(false);
  const [opened, setOpened] = useState(entry);
  const [theirs, setTheirs] = useState<FaqEntry>();
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const root = `/t/${tenant}/gaps`;
  const trpc = useTRPC();
  const client = useQueryClient();
  const loadTheirs = async () => {
    const query = trpc.faq.list.queryOptions({ tenant, sourceId: entry.sourceId });
    const entries = await client.fetchQuery({ ...query, staleTime: 0 });
    setTheirs(entries.find(({ id }) => id === entry.id));
  };
  const save = useMutation(
    trpc.faq.update.mutationOptions({
      onSuccess: (saved) => {
        setOpened(saved);
        setTheirs(undefined);
        router.refresh();
      },
      onError: (error) => {
        if (failureOf(error).code === 'changed_meanwhile') void loadTheirs();
      },
    }),
  );
  const remove = useMutation(trpc.faq.remove.mutationOptions({ onSuccess: () => router.push(root) }));
  const form = useMistakeFocus(save.error);
  const isUsed = save.data ? !save.data.isDraft : !entry.isDraft;
  const submit = (isDraft: boolean, { updatedAt } = opened) => {
    if (!form.current?.reportValidity()) return;
    const data = new FormData(form.current);
    const answer = textOf(data, 'answer');
    const isWithout = !isDraft && answer === '';
    setIsMissing(isWithout);
    if (isWithout) return form.current.querySelector('textarea')?.focus();
    const changes = {
      question: textOf(data, 'question'),
      answer,
      url: textOf(data, 'url') || null,
      isDraft,
      updatedAt,
    };
    save.mutate({ tenant, id: entry.id, changes });
  };
  if (isUsed)
    return (
      <>
        <Note tone="ok" announce="status" title={say.used}>
          {say.usedText}
        </Note>
        <div className="actions mt-5">
          <ButtonLink href={root}>{say.back}</ButtonLink>
        </div>
      </>
    );
  return (
    <form
      key={formKey}
      ref={form}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        submit(false);
      }}
    >
      <Input
        name="question"
        label={fields.question}
        hint={fields.questionHint}
        defaultValue={opened.question}
        required
        maxLength={300}
        autoComplete="off"
      />
      <Area
        name="answer"
        label={fields.answer}
        hint={fields.answerHint}
        defaultValue={opened.answer}
        error={isMissing || hasProblemAt(save.error, 'answer') ? say.missing : undefined}
        rows={8}
        maxLength={20_000}
      />
      <Input
        name="url"
        type="url"
        label={fields.url}
        hint={fields.urlHint}
        defaultValue={opened.url ?? ''}
        maxLength={2000}
        autoComplete="off"
      />
      {theirs ? (
        <ChangedElsewhere
          theirs={[
            [fields.question, theirs.question, opened.question],
            [fields.answer, theirs.answer, opened.answer],
          ]}
          takeTheirs={() => {
            save.reset();
            setOpened(theirs);
            setTheirs(undefined);
            setFormKey((before) => before + 1);
          }}
          keepMine={() => submit(theirs.isDraft, theirs)}
        />
      ) : (
        <CallFailed error={save.error} />
      )}
      <div className="actions">
        <Button type="submit" busy={save.isPending && say.saving}>
          {say.use}
        </Button>
        <Button kind="second" busy={save.isPending && say.saving} onClick={() => submit(true)}>
          {say.save}
        </Button>
        <DeleteButton
          label={say.discard}
          title={say.discardTitle}
          text={say.discardText}
          deed={say.discard}
          isSmall={false}
          isPending={remove.isPending}
          error={remove.error}
          onDelete={() => remove.mutate({ tenant, id: entry.id })}
        />
      </div>
      <output>{save.data ? <Status state="ok">{say.saved}</Status> : null}</output>
    </form>
  );
}
