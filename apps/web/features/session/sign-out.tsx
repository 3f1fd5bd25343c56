'use client';
import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';

/** Ends the session at the server and goes to the sign-in page. */
export function SignOut() {
  const { words } = useEntryLocale();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const signOut = async () => {
    setState('busy');
    try {
      await fetch('/api/auth/signout', { method: 'POST', redirect: 'manual' });
      window.location.assign('/sign-in');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button kind="second" small busy={state === 'busy' && words.nav.signOut} onClick={() => void signOut()}>
        <Icon of={LogOut} />
        {words.nav.signOut}
      </Button>
      {state === 'failed' ? <p role="alert">{words.nav.signOutFailed}</p> : null}
    </>
  );
}
