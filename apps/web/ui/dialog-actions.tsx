'use client';
import type { ReactNode } from 'react';
import { useEntryLocale } from '../locale/entry-locale';
import { Button } from './button';

/** The end of a dialog: the deed that it is about, and the way out. */
export function DialogActions(props: {
  /** The verb, as the button that opened the dialog says it. */
  deed: ReactNode;
  /** The verb in progress. */
  busy: string | false;
  /** Left out in a form, which the deed then sends. */
  onDeed?: () => void;
  onCancel: () => void;
  /** A question: the way out comes first and has the focus, so that whoever presses Enter at once changes nothing. */
  isQuestion?: boolean;
  /** The deed cannot be undone. */
  isFinal?: boolean;
}) {
  const { deed, busy, onDeed, onCancel, isQuestion = false, isFinal = false } = props;
  const { words } = useEntryLocale();
  const out = (
    <Button kind={isQuestion ? 'second' : 'quiet'} onClick={onCancel} {...(isQuestion && { 'data-focus': true })}>
      {words.actions.cancel}
    </Button>
  );
  return (
    <div className="actions">
      {isQuestion ? out : null}
      <Button type={onDeed ? 'button' : 'submit'} kind={isFinal ? 'destroy' : 'main'} busy={busy} onClick={onDeed}>
        {deed}
      </Button>
      {isQuestion ? null : out}
    </div>
  );
}
