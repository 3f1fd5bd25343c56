'use client';
import { Mail } from 'lucide-react';
import { tell } from '../../api/ask';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Icon } from '../../ui/icon';
import { SignInFailed } from './sign-in-failed';
import { useDeed } from './use-call';

/** Asks for a link by mail. Nobody is told whether the address has an account: the answer is the same for everybody. */
export function MailLink(props: {
  email: string;
  to: string;
  label: string;
  kind?: 'main' | 'second';
  onSent: () => void;
}) {
  const { email, to, label, kind = 'second', onSent } = props;
  const { words, language } = useEntryLocale();
  const send = useDeed(() => tell('signIn.email', { email, to, locale: language }), onSent);
  return (
    <>
      <Button kind={kind} busy={send.isPending && words.signIn.sending} onClick={send.run}>
        <Icon of={Mail} />
        {label}
      </Button>
      <SignInFailed error={send.error} />
    </>
  );
}
