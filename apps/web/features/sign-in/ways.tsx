'use client';
import { useEntryLocale } from '../../locale/entry-locale';
import { Skeleton } from '../../ui/skeleton';
import { ConnectionButton } from './connection-button';
import { MailLink } from './mail-link';
import { OwnPasskeyWay } from './own-passkey-way';
import { PasskeyButton } from './passkey-button';
import { SignInFailed } from './sign-in-failed';
import { useWays } from './use-ways';

const goTo = (path: string) => window.location.assign(path);

/** The ways in for an address, best first. One that is not available says why. */
export function Ways(props: { email: string; to: string; isAgain?: boolean; onSent: () => void }) {
  const { email, to, isAgain = false, onSent } = props;
  const { signIn } = useEntryLocale().words;
  const ways = useWays(email);
  if (ways.error) return <SignInFailed error={ways.error} />;
  if (!ways.data) return <Skeleton label={signIn.looking} />;
  const { connections, email: hasMail } = ways.data;
  const hasConnection = connections.length > 0;
  const passkey = isAgain ? (
    <OwnPasskeyWay to={to} onDone={goTo} />
  ) : (
    <>
      <PasskeyButton label={signIn.passkey.signIn} to={to} onDone={goTo} />
      <p className="meta">{signIn.passkey.text}</p>
    </>
  );
  return (
    <div className="ways">
      {connections.map((connection) => (
        <ConnectionButton key={connection.id} connection={connection} to={to} isAgain={isAgain} />
      ))}
      {hasConnection ? <p className="or">{signIn.or}</p> : null}
      {hasMail ? (
        <MailLink
          email={email}
          to={to}
          label={signIn.sendLink}
          kind={hasConnection ? 'second' : 'main'}
          onSent={onSent}
        />
      ) : null}
      <p className="meta">{hasMail ? signIn.linkText : signIn.noLink}</p>
      {passkey}
      {hasConnection ? null : <p className="meta">{signIn.noConnection}</p>}
    </div>
  );
}
