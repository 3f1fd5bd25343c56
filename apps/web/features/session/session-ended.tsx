'use client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Says that the session has ended, without taking away what was written. */
export function SessionEnded({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { words } = useLocale();
  return (
    <Dialog title={words.session.endedTitle} isOpen={isOpen} onClose={onClose}>
      <p className="dim my-4">{words.session.endedText}</p>
      <div className="actions">
        <a className="btn" href="/sign-in?error=SessionRequired" target="_blank" rel="noreferrer">
          {words.session.signIn}
        </a>
        <Button kind="quiet" onClick={onClose}>
          {words.session.keep}
        </Button>
      </div>
    </Dialog>
  );
}
