'use client';
import { useEffect, useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Note } from '../../ui/note';
import { FocusedHeading } from './focused-heading';
import { MailLink } from './mail-link';

/** A mail takes a moment: asking for another one at once only sends two. */
const waitMs = 30_000;

/** The same for everybody, whether the address has an account or not. */
export function MailSent({ email, to, onChange }: { email: string; to: string; onChange?: () => void }) {
  const { signIn } = useEntryLocale().words;
  const { sent } = signIn;
  const [times, setTimes] = useState(1);
  return (
    <>
      <FocusedHeading>{sent.title}</FocusedHeading>
      <p className="lead mt-3 wrap-anywhere">{sent.text(email)}</p>
      <div className="stack mt-5">
        <p>{sent.open}</p>
        <p className="dim">{sent.missing}</p>
        {times > 1 ? <Note tone="ok" announce="status" title={sent.sentAgain} /> : null}
        <div className="actions">
          <Resend key={times} email={email} to={to} onSent={() => setTimes((before) => before + 1)} />
          {onChange ? (
            <Button kind="quiet" onClick={onChange}>
              {signIn.changeEmail}
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Resend({ email, to, onSent }: { email: string; to: string; onSent: () => void }) {
  const { sent } = useEntryLocale().words.signIn;
  const [mayResend, setMayResend] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setMayResend(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  if (!mayResend) return <p className="meta">{sent.wait}</p>;
  return <MailLink email={email} to={to} label={sent.again} onSent={onSent} />;
}
