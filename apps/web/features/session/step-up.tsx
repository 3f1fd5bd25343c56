'use client';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { OwnPasskeyWay } from '../sign-in/own-passkey-way';
import { signInPath } from '../sign-in/own-path';

/** Asks a person to show once more who they are. With a passkey they stay where they are; the other ways lead away, and the dialog says so. */
export function StepUp({ isOpen, onAnswer }: { isOpen: boolean; onAnswer: (isConfirmed: boolean) => void }) {
  const { words } = useEntryLocale();
  const { stepUp } = words.session;
  return (
    <Dialog title={stepUp.title} isOpen={isOpen} onClose={() => onAnswer(false)}>
      <p className="my-4">{stepUp.text}</p>
      <div className="ways">
        <OwnPasskeyWay kind="main" to="/" hint={stepUp.kept} onDone={() => onAnswer(true)} />
      </div>
      <hr />
      <div className="ways">
        <OtherWays label={stepUp.other} />
        <p className="meta">{stepUp.otherText}</p>
      </div>
      <div className="actions mt-5">
        <Button kind="quiet" data-focus onClick={() => onAnswer(false)}>
          {words.actions.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

/** Shown in the browser only, where this page has an address. */
function OtherWays({ label }: { label: string }) {
  const { pathname, search } = window.location;
  return (
    <a className="btn second" href={signInPath(`${pathname}${search}`, { again: '1' })}>
      {label}
    </a>
  );
}
