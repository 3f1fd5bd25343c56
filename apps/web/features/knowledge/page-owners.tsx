'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { PageOwners as List } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area } from '../../ui/field';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { ownerLines, readOwners } from './owner-lines';

/** Who answers for which part of the website, a line each. What another tab saved meanwhile is shown before anything is overwritten. */
export function PageOwners({ list, tenant, canEdit }: { list: List; tenant: string; canEdit: boolean }) {
  const { words } = useLocale();
  const say = words.pageOwners;
  const [opened, setOpened] = useState(list);
  const [text, setText] = useState(ownerLines(list.owners));
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const [theirs, setTheirs] = useState<List | null>(null);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const start = (saved: List) => {
    setOpened(saved);
    setText(ownerLines(saved.owners));
    setTheirs(null);
  };
  const save = useMutation(
    trpc.documents.setOwners.mutationOptions({
      onSuccess: start,
      onError: (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        void queries.fetchQuery({ ...trpc.documents.owners.queryOptions({ tenant }), staleTime: 0 }).then(setTheirs);
      },
    }),
  );
  const send = (updatedAt: string | null) => {
    const read = readOwners(text);
    setWrong(read.wrong);
    if (read.wrong.length === 0) save.mutate({ tenant, owners: read.owners, updatedAt });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    send(opened.updatedAt);
  };
  return (
    <form className="stack form-width" onSubmit={submit}>
      <fieldset disabled={!canEdit} className="stack">
        <legend className="sr">{say.title}</legend>
        <p className="dim">{say.how}</p>
        <Area
          label={say.list}
          hint={say.example}
          error={wrong.length > 0 ? say.wrong(wrong.join(', ')) : undefined}
          rows={8}
          mono
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </fieldset>
      {theirs ? (
        <ChangedElsewhere
          theirs={[[say.theirs, ownerLines(theirs.owners), ownerLines(opened.owners)]]}
          takeTheirs={() => start(theirs)}
          keepMine={() => send(theirs.updatedAt)}
        />
      ) : (
        <CallFailed error={save.error} />
      )}
      {canEdit ? (
        <div className="actions">
          <Button type="submit" busy={save.isPending && say.saving}>
            {say.save}
          </Button>
          <output>{save.isSuccess ? <Status state="ok">{say.saved}</Status> : null}</output>
        </div>
      ) : null}
    </form>
  );
}
