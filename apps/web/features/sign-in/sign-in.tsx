'use client';
import { type FormEvent, useState } from 'react';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { isAddress } from './address';
import { FirstOwner } from './first-owner';
import { FocusedHeading } from './focused-heading';
import { MailSent } from './mail-sent';
import { PasskeyButton } from './passkey-button';
import { Refused } from './refused';
import { Ways } from './ways';

type Step = { name: 'address' | 'ways' | 'sent'; email: string };

interface Props {
  to: string;
  /** An address that was sent before the page had come to life. */
  email: string | null;
  /** Why an earlier attempt failed. */
  error: string | null;
  /** For how many members the plan has room, where that is why. */
  places: number | null;
}

/** From an address to the ways in that it has. */
export function SignIn({ to, email: sent, error, places }: Props) {
  const { words } = useEntryLocale();
  const { signIn } = words;
  const [step, setStep] = useState<Step | null>(sent === null ? null : { name: 'ways', email: sent });
  if (step === null || step.name === 'address')
    return (
      <>
        {error && !step ? (
          <div className="mb-6">
            <Refused reason={error} places={places} words={words} />
          </div>
        ) : null}
        {step ? <FocusedHeading>{signIn.title}</FocusedHeading> : <h1>{signIn.title}</h1>}
        <p className="lead mt-3">{signIn.lead}</p>
        <AddressForm email={step?.email ?? ''} to={to} onGiven={(email) => setStep({ name: 'ways', email })} />
        <p className="or">{signIn.or}</p>
        <div className="ways">
          <PasskeyButton label={signIn.passkey.signIn} to={to} onDone={(path) => window.location.assign(path)} />
        </div>
        <FirstOwner />
      </>
    );
  const { name, email } = step;
  const change = () => setStep({ name: 'address', email });
  if (name === 'sent') return <MailSent email={email} to={to} onChange={change} />;
  return (
    <>
      <FocusedHeading>{signIn.howTitle}</FocusedHeading>
      <p className="lead mt-3">
        {signIn.as} <strong className="wrap-anywhere">{email}</strong>
      </p>
      <p className="mb-4">
        <Button kind="quiet" small onClick={change}>
          {signIn.changeEmail}
        </Button>
      </p>
      <Ways email={email} to={to} onSent={() => setStep({ name: 'sent', email })} />
    </>
  );
}

function AddressForm(props: { email: string; to: string; onGiven: (email: string) => void }) {
  const { email, to, onGiven } = props;
  const { signIn } = useEntryLocale().words;
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = textOf(new FormData(event.currentTarget), 'email');
    const isGiven = isAddress(given);
    setIsWrong(!isGiven);
    if (isGiven) onGiven(given);
    else event.currentTarget.querySelector<HTMLInputElement>('[name=email]')?.focus();
  };
  return (
    // sent to the server where the page has not come to life yet, and not in the address: that is written into logs
    <form className="ways mt-5" method="post" action="/sign-in" noValidate onSubmit={submit}>
      <input type="hidden" name="to" value={to} />
      <Input
        name="email"
        type="email"
        label={signIn.email}
        error={isWrong ? signIn.emailInvalid : undefined}
        defaultValue={email}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
        required
      />
      <Button type="submit">{signIn.next}</Button>
    </form>
  );
}
