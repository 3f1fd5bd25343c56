'use client';
import { KeyRound } from 'lucide-react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { type OwnPasskey, passkeyProblem, useHasPasskeys, usePasskeySignIn } from './passkeys';
import { SignInFailed } from './sign-in-failed';

/** The way in with a passkey, or why this browser does not have it. */
export function PasskeyButton(props: {
  label: string;
  to: string;
  own?: readonly OwnPasskey[];
  kind?: 'main' | 'second';
  onDone: (to: string) => void;
}) {
  const { label, to, own, kind = 'second', onDone } = props;
  const { passkey } = useEntryLocale().words.signIn;
  const hasPasskeys = useHasPasskeys();
  const signIn = usePasskeySignIn({ to, own, onDone });
  if (hasPasskeys === false) return <p className="meta">{passkey.unsupported}</p>;
  return (
    <>
      <Button kind={kind} busy={signIn.isPending && passkey.busy} onClick={signIn.run}>
        <Icon of={KeyRound} />
        {label}
      </Button>
      <PasskeyFailed error={signIn.error} />
    </>
  );
}

function PasskeyFailed({ error }: { error: unknown }) {
  const { passkey } = useEntryLocale().words.signIn;
  if (!error) return null;
  const problem = passkeyProblem(error);
  if (problem === null) return <SignInFailed error={error} />;
  const isRefused = problem === 'refused';
  return (
    <Note tone="warn" announce="alert" title={isRefused ? passkey.refusedTitle : passkey.cancelledTitle}>
      {isRefused ? passkey.refusedText : passkey.cancelledText}
    </Note>
  );
}
