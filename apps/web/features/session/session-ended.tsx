'use client';
import { useEffect, useRef, useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { Dialog } from '../../ui/dialog';
import { signInPath } from '../sign-in/own-path';
import { watchWriting } from './written';

/** Says that the session has ended, without taking away what was written; that can be copied, too. */
export function SessionEnded({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { words } = useEntryLocale();
  const text = useWritten(isOpen);
  return (
    <Dialog title={words.session.endedTitle} isOpen={isOpen} onClose={onClose}>
      <p className="dim my-4">{words.session.endedText}</p>
      <div className="actions">
        <SignInElsewhere label={words.session.signIn} />
        {text ? <CopyButton text={text} label={words.session.copy} isLarge /> : null}
        <Button kind="quiet" onClick={onClose}>
          {words.session.keep}
        </Button>
      </div>
    </Dialog>
  );
}

/** What somebody has written on this page, read when it is asked for. */
function useWritten(isAsked: boolean): string {
  const watch = useRef<ReturnType<typeof watchWriting>>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const begun = watchWriting(document);
    watch.current = begun;
    return begun.stop;
  }, []);
  useEffect(() => {
    if (isAsked) setText(watch.current?.written() ?? '');
  }, [isAsked]);
  return text;
}

/** Shown in the browser only, where this page has an address: the new tab leads back to it. */
function SignInElsewhere({ label }: { label: string }) {
  const { pathname, search } = window.location;
  return (
    <a
      className="btn"
      href={signInPath(`${pathname}${search}`, { error: 'SessionRequired' })}
      target="_blank"
      rel="noreferrer"
    >
      {label}
    </a>
  );
}
