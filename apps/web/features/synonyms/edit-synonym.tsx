'use client';
import { useMutation } from '@tanstack/react-query';
import { Pencil, Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { Synonym } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Icon } from '../../ui/icon';
import { CallFailed } from '../session/call-failed';
import { SynonymEffect } from './synonym-effect';
import { wordsIn } from './words-in';

/** Adds an entry, or changes one that is given. */
export function EditSynonym({ tenant, entry }: { tenant: string; entry?: Synonym }) {
  const { words } = useLocale();
  const say = words.synonyms;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const trpc = useTRPC();
  const done = {
    onSuccess: () => {
      setIsOpen(false);
      router.refresh();
    },
  };
  const add = useMutation(trpc.synonyms.add.mutationOptions(done));
  const update = useMutation(trpc.synonyms.update.mutationOptions(done));
  const saving = entry ? update : add;
  const problems = saving.error ? failureOf(saving.error).problems : [];
  const problemOf = (field: string) =>
    problems.some(({ path }) => path.replace(/^entry\./, '').startsWith(field))
      ? lookUp(say.problems, field)
      : undefined;
  const submit = (form: FormData) => {
    const given = { term: textOf(form, 'term'), words: wordsIn(textOf(form, 'words')) };
    if (entry) update.mutate({ tenant, id: entry.id, entry: given });
    else add.mutate({ tenant, ...given });
  };
  return (
    <>
      <Button kind={entry ? 'quiet' : 'second'} small={entry !== undefined} onClick={() => setIsOpen(true)}>
        <Icon of={entry ? Pencil : Plus} />
        {entry ? (
          <>
            {say.change} <span className="sr">{entry.term}</span>
          </>
        ) : (
          say.add
        )}
      </Button>
      <Dialog
        title={entry ? say.changeTitle(entry.term) : say.addTitle}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <Input
            name="term"
            label={say.term}
            hint={say.termHint}
            defaultValue={entry?.term}
            error={problemOf('term')}
            required
            minLength={2}
            maxLength={60}
            autoComplete="off"
            data-focus
          />
          <Area
            name="words"
            label={say.words}
            hint={say.wordsHint}
            defaultValue={entry?.words.join('\n')}
            error={problemOf('words')}
            required
            rows={4}
          />
          <SynonymEffect tenant={tenant} id={entry?.id} />
          {problems.length > 0 ? null : <CallFailed error={saving.error} />}
          <DialogActions
            deed={say.save}
            busy={saving.isPending && words.actions.loading}
            onCancel={() => setIsOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}
