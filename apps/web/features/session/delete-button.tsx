'use client';
import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CallFailed } from './call-failed';
import { DialogActions } from '../../ui/dialog-actions';

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
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind={isQuiet ? 'quiet' : 'danger'} small={isSmall} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <p className="dim my-4">{text}</p>
        <CallFailed error={error} />
        <DialogActions
          deed={deed}
          busy={isPending && deed}
          onDeed={onDelete}
          onCancel={() => setIsOpen(false)}
          isQuestion
          isFinal
        />
      </Dialog>
    </>
  );
}
