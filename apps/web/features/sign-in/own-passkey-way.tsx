'use client';
import { ask } from '../../api/ask';
import { useEntryLocale } from '../../locale/entry-locale';
import { PasskeyButton } from './passkey-button';
import { SignInFailed } from './sign-in-failed';
import { useAnswer } from './use-call';
import { useWays } from './use-ways';

const askMe = () => ask('me');
const askPasskeys = () => ask('account.passkeys');

/** Confirms with one of the signed-in person's own passkeys that it is them; somebody else's would sign somebody else in. */
export function OwnPasskeyWay(props: {
  to: string;
  kind?: 'main';
  /** What is said beside the button. */
  hint?: string;
  onDone: (to: string) => void;
}) {
  const { to, kind, hint, onDone } = props;
  const { passkey } = useEntryLocale().words.signIn;
  const me = useAnswer(askMe, 'me');
  const own = useAnswer(askPasskeys, 'passkeys');
  const ways = useWays(me.data?.method === 'oidc' ? me.data.user.email : undefined);
  const error = me.error ?? own.error;
  if (error) return <SignInFailed error={error} />;
  if (!me.data || !own.data || ways.isLoading) return null;
  // where an organisation requires its own sign-in, a passkey lets owners in, and would shut others out
  const isOwner = me.data.tenants.some(({ role }) => role === 'owner');
  if (ways.data?.email === false && !isOwner) return <p className="meta">{passkey.notHere}</p>;
  if (own.data.length === 0) return <p className="meta">{passkey.none}</p>;
  return (
    <>
      <PasskeyButton label={passkey.confirm} to={to} own={own.data} {...(kind && { kind })} onDone={onDone} />
      {hint ? <p className="meta">{hint}</p> : null}
    </>
  );
}
