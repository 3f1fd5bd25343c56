'use client';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { signInPath } from '../sign-in/own-path';

/** Says that the session has ended, without taking away what was written. */
export function SessionEnded({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { words } = useEntryLocale();
  return (
    <Dialog title={words.session.endedTitle} isOpen={isOpen} onClose={onClose}>
      <p className="dim my-4">{words.session.endedText}</p>
      <div className="actions">
        <SignInElsewhere label={words.session.signIn} />
        <Button kind="quiet" onClick={onClose}>
          {words.session.keep}
        </Button>
      </div>
    </Dialog>
  );
}

/** Shown in the browser only, where this page has an address: the new tab leads back to it. */
function SignInElsewhere({ label }: { label: string }) {
  const to = window.location.pathname;
  return (
    <a className="btn" href={signInPath(to, { error: 'SessionRequired' })} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}
