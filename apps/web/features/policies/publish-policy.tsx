'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';

/** Lets the saved draft hold, at once or from a moment that is chosen. */
export function PublishPolicy({ subject, tenant }: { subject: string; tenant: string }) {
  const { words } = useLocale();
  const say = words.policies;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const publish = useMutation(
    useTRPC().policies.publish.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  const submit = (form: FormData) => {
    const [note, from] = [textOf(form, 'note').trim(), textOf(form, 'from')];
    publish.mutate({
      tenant,
      subject,
      ...(note && { note }),
      ...(from && { effectiveFrom: new Date(from).toISOString() }),
    });
  };
  return (
    <div className="actions mt-4">
      <Button onClick={() => setIsOpen(true)}>{say.publish}</Button>
      <Dialog title={say.publishTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <p className="dim">{say.publishText}</p>
          <Input
            name="note"
            label={`${say.publishNote} (${words.knowledge.optional})`}
            hint={say.publishNoteHint}
            maxLength={500}
            data-focus
          />
          <Input name="from" type="datetime-local" label={say.publishFrom} hint={say.publishFromHint} />
          <CallFailed error={publish.error} />
          <DialogActions deed={say.publish} busy={publish.isPending && say.publish} onCancel={() => setIsOpen(false)} />
        </form>
      </Dialog>
    </div>
  );
}
