'use client';
import { useMutation } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useTRPC } from '../../api/browser-client';
import { useEntryLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { SignInFailed } from './sign-in-failed';

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
  const send = useMutation(useTRPC().signIn.email.mutationOptions({ onSuccess: onSent }));
  return (
    <>
      <Button
        kind={kind}
        busy={send.isPending && words.signIn.sending}
        onClick={() => send.mutate({ email, to, locale: language })}
      >
        <Icon of={Mail} />
        {label}
      </Button>
      <SignInFailed error={send.error} />
    </>
  );
}
