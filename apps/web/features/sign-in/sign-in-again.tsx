'use client';
import { useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Note } from '../../ui/note';
import { MailSent } from './mail-sent';
import { Ways } from './ways';

/** Somebody who is signed in shows once more that it is them. */
export function SignInAgain({ email, saysWhen, to }: { email: string; saysWhen: boolean; to: string }) {
  const { signIn } = useEntryLocale().words;
  const [isSent, setIsSent] = useState(false);
  if (isSent) return <MailSent email={email} to={to} />;
  return (
    <>
      <h1>{signIn.again.title}</h1>
      <p className="lead mt-3">{signIn.again.lead}</p>
      <p className="dim mt-3 mb-5">
        {signIn.as} <strong className="wrap-anywhere">{email}</strong>
      </p>
      {saysWhen ? null : (
        <div className="mb-5">
          <Note tone="warn" title={signIn.again.silentTitle}>
            {signIn.again.silentText}
          </Note>
        </div>
      )}
      <Ways email={email} to={to} isAgain onSent={() => setIsSent(true)} />
      <p className="mt-6">
        <a href={to}>{signIn.again.back}</a>
      </p>
    </>
  );
}
