'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { hasProblemAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';

/** Adds a domain by an address there: whoever reads its mail proves it. */
export function AddDomain({ tenant }: { tenant: string }) {
  const { signIn } = useLocale().words.settings;
  const [proofEmail, setProofEmail] = useState('');
  const [sentTo, setSentTo] = useState('');
  const router = useRouter();
  const add = useMutation(
    useTRPC().domains.add.mutationOptions({
      onSuccess: (_, input) => {
        setSentTo(input.proofEmail);
        setProofEmail('');
        router.refresh();
      },
      onError: () => setSentTo(''),
    }),
  );
  const ref = useMistakeFocus(add.error);
  const isKnown = failureOf(add.error).code === 'conflict';
  const isWrong = hasProblemAt(add.error, 'proofEmail');
  // the address itself tells which of the two it is: the server refuses no other one
  const wrong = /^\S+@\S+\.\S+$/.test(add.variables?.proofEmail ?? '') ? signIn.privateMailbox : signIn.noAddress;
  return (
    <form
      ref={ref}
      noValidate
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ tenant, proofEmail: proofEmail.trim() });
      }}
    >
      <h3 className="h4">{signIn.addDomain}</h3>
      <Input
        label={signIn.proofEmail}
        hint={signIn.proofEmailHint}
        error={isWrong ? wrong : isKnown && add.error ? signIn.domainKnown : undefined}
        type="email"
        value={proofEmail}
        onChange={(event) => setProofEmail(event.target.value)}
        required
        maxLength={254}
        autoComplete="off"
      />
      {add.error && !isWrong && !isKnown ? <CallFailed error={add.error} /> : null}
      <div className="actions">
        <Button type="submit" kind="second" busy={add.isPending && signIn.sending}>
          {signIn.sendLink}
        </Button>
      </div>
      {sentTo ? <Note tone="ok" announce="status" title={signIn.linkSent(sentTo)} /> : null}
    </form>
  );
}
