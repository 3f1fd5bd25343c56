'use client';
import { useMutation } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { Conversation } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { countPlaces } from './count-places';

const [shortest, longest] = [2, 200];

/** Hides personal data that was found late. What is selected on the page is taken over; how often it stands there is told first. */
export function MaskText({ conversation, tenant }: { conversation: Conversation; tenant: string }) {
  const { words } = useLocale();
  const say = words.conversations.mask;
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const router = useRouter();
  const mask = useMutation(
    useTRPC().conversations.mask.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  const sought = text.trim();
  const places = sought.length < shortest ? 0 : countPlaces(conversation, sought);
  const isNowhere = mask.error !== null && failureOf(mask.error).code === 'conflict';
  const open = () => {
    setText((globalThis.getSelection()?.toString() ?? '').trim().slice(0, longest));
    setIsMissing(false);
    mask.reset();
    setIsOpen(true);
  };
  const submit = () => {
    if (sought.length < shortest) return setIsMissing(true);
    mask.mutate({ tenant, id: conversation.id, text: sought });
  };
  return (
    <>
      <Button kind="second" small onClick={open}>
        <Icon of={EyeOff} />
        {say.open}
      </Button>
      <output>{mask.data ? <Status state="ok">{say.done(mask.data.places)}</Status> : null}</output>
      <Dialog title={say.title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className="dim">{say.text}</p>
          <Input
            label={say.field}
            value={text}
            maxLength={longest}
            autoComplete="off"
            error={isNowhere ? say.none : isMissing ? say.short : undefined}
            onChange={(event) => {
              setText(event.target.value);
              setIsMissing(false);
              mask.reset();
            }}
            data-focus
          />
          <output className="block">
            {sought.length < shortest ? null : places > 0 ? (
              <strong>{say.found(places)}</strong>
            ) : (
              <span className="dim">{say.none}</span>
            )}
          </output>
          <Note tone="warn" title={say.forGood}>
            {say.what}
          </Note>
          {isNowhere ? null : <CallFailed error={mask.error} />}
          <DialogActions deed={say.deed} busy={mask.isPending && say.busy} onCancel={() => setIsOpen(false)} isFinal />
        </form>
      </Dialog>
    </>
  );
}
