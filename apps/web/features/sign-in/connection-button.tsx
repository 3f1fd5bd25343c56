'use client';
import { useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Refused } from './refused';
import { startAtConnection } from './start-at-connection';

/** On to an organisation's own sign-in. */
export function ConnectionButton(props: {
  connection: { id: string; name: string; tenant: string };
  to: string;
  isAgain?: boolean;
}) {
  const { connection, to, isAgain = false } = props;
  const { words } = useEntryLocale();
  const [state, setState] = useState<{ isBusy: boolean; refusal?: string }>({ isBusy: false });
  const go = async () => {
    setState({ isBusy: true });
    const start = await startAtConnection(connection.id, to, isAgain);
    if ('refusal' in start) setState({ isBusy: false, refusal: start.refusal });
    else window.location.assign(start.url);
  };
  return (
    <>
      <Button busy={state.isBusy && words.signIn.opening} onClick={() => void go()}>
        <span>
          {words.signIn.continueWith(connection.name)}
          {connection.tenant === connection.name ? null : <small>{connection.tenant}</small>}
        </span>
      </Button>
      {state.refusal ? <Refused reason={state.refusal} words={words} /> : null}
    </>
  );
}
