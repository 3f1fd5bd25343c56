'use client';
import { type ReactNode, useState } from 'react';
import { useEntryLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CallFailed } from './call-failed';

/** A deed that cannot be undone is asked about first; the safe choice has the focus. */
export function DeleteButton(props: {
  label: ReactNode;
  title: string;
  text: string;
  deed: string;
  isSmall?: boolean;
  isQuiet?: boolean;
  isPending: boolean;
  error: unknown;
  onDelete: () => void;
}) {
  const { label, title, text, deed, isSmall = true, isQuiet = false, isPending, error, onDelete } = props;
  const { words } = useEntryLocale();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind={isQuiet ? 'quiet' : 'danger'} small={isSmall} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="dim my-4">{text}</p>
        <CallFailed error={error} />
        <div className="actions mt-4">
          <Button kind="second" data-focus onClick={() => setIsOpen(false)}>
            {words.actions.cancel}
          </Button>
          <Button kind="destroy" busy={isPending && deed} onClick={onDelete}>
            {deed}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
