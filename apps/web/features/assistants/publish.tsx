'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Input } from '../../ui/field';
import { CallFailed } from '../session/call-failed';

/** Makes a version of the saved draft, with a note for those who come after, now or at a moment to come. */
export function Publish({ assistant, tenant }: { assistant: Assistant; tenant: string }) {
  const { words } = useLocale();
  const { assistants } = words;
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const router = useRouter();
  const publish = useMutation(
    useTRPC().assistants.publish.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        setNote('');
        setAt('');
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{assistants.publish}</Button>
      <Dialog title={assistants.publishTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            publish.mutate({
              tenant,
              id: assistant.id,
              ...(note.trim() && { note: note.trim() }),
              ...(at && { at: new Date(at).toISOString() }),
            });
          }}
        >
          <p className="dim">{assistants.publishText}</p>
          <Input
            label={`${assistants.publishNote} (${words.knowledge.optional})`}
            hint={assistants.publishNoteHint}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            maxLength={500}
            data-focus
          />
          <Input
            type="datetime-local"
            label={`${assistants.publishAt} (${words.knowledge.optional})`}
            hint={assistants.publishAtHint}
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
          <CallFailed error={publish.error} />
          <DialogActions
            deed={assistants.publishVersion}
            busy={publish.isPending && assistants.publish}
            onCancel={() => setIsOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}
