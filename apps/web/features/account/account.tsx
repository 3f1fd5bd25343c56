import type { OwnSession } from '../../api/shapes';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { PageHead } from '../../ui/page-head';
import type { SignedIn } from '../session/signed-in';
import type { OwnPasskey } from '../sign-in/passkeys';
import { type Digest, Digests } from './digests';
import { Passkeys } from './passkeys';
import { Sessions } from './sessions';

/** What is a person's own, whatever organisation they are in: how and where they are signed in. */
export function Account(props: {
  session: SignedIn;
  sessions: readonly OwnSession[];
  passkeys: readonly OwnPasskey[];
  digests: readonly Digest[];
  words: Messages;
}) {
  const { session, sessions, passkeys, digests, words } = props;
  const { account } = words;
  return (
    <>
      <PageHead
        title={account.title}
        lead={<span className="wrap-anywhere">{account.lead(session.user.email)}</span>}
        meta={`${account.how}: ${account.methods[session.method]}`}
      />
      <Band first title={account.sessions.title} text={account.sessions.text}>
        <Sessions sessions={sessions} />
      </Band>
      <Band title={account.passkeys.title} text={account.passkeys.text}>
        <Passkeys passkeys={passkeys} />
      </Band>
      {digests.length > 0 ? (
        <Band title={account.digests.title} text={account.digests.text}>
          <Digests digests={digests} />
        </Band>
      ) : null}
    </>
  );
}
