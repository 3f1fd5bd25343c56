'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Check, Input } from '../../ui/field';
import { CallFailed } from '../session/call-failed';

/** A note for those who come after, and when the draft is to answer. Whoever has seen answers become worse says that they have read them. */
export function PublishForm(props: {
  assistantId: string;
  tenant: string;
  /** When the draft was changed last, where it was read before it is published: another one is not. */
  draftAt?: string;
  /** Answers that became worse where the same questions were asked; 0 also where nobody has. */
  worse: number;
  /** The deeds under the form. */
  deeds: (isBusy: boolean) => ReactNode;
  onPublished: (version: { version: number; at?: string | undefined }) => void;
}) {
  const { assistantId, tenant, draftAt, worse, deeds, onPublished } = props;
  const { words } = useLocale();
  const { assistants, versions } = words;
  const [note, setNote] = useState('');
  const [at, setAt] = useState('');
  const router = useRouter();
  const publish = useMutation(
    useTRPC().assistants.publish.mutationOptions({
      onSuccess: (published) => {
        setNote('');
        setAt('');
        onPublished(published);
        router.refresh();
      },
    }),
  );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({
          tenant,
          id: assistantId,
          ...(draftAt && { draftAt }),
          ...(note.trim() && { note: note.trim() }),
          ...(at && { at: new Date(at).toISOString() }),
        });
      }}
    >
      <div className="cols publish-fields">
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
      </div>
      {worse > 0 ? <Check required label={versions.haveRead(worse)} hint={versions.haveReadHint} /> : null}
      <CallFailed error={publish.error} />
      {deeds(publish.isPending)}
    </form>
  );
}
