'use client';
import { useState } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Note } from '../../ui/note';
import { SignInFailed } from '../sign-in/sign-in-failed';
import { OnboardingStep } from './onboarding-step';

/** The link is on its way. */
export function CheckMail(props: {
  email: string;
  isSending: boolean;
  error: unknown;
  onAgain: () => void;
  onChange: () => void;
}) {
  const { email, isSending, error, onAgain, onChange } = props;
  const { words } = useLocale();
  const { email: say, organisation } = words.onboarding;
  const [isAgain, setIsAgain] = useState(false);
  return (
    <OnboardingStep
      step="email"
      title={say.title}
      lead={<span className="wrap-anywhere">{say.text(email)}</span>}
      words={words}
    >
      <div className="stack form-width">
        <p>{say.open}</p>
        <p className="dim">{say.missing}</p>
        {isAgain && !isSending && !error ? <Note tone="ok" announce="status" title={say.sentAgain} /> : null}
        <SignInFailed error={error} />
        <div className="actions">
          <Button
            kind="second"
            busy={isSending && organisation.sending}
            onClick={() => {
              setIsAgain(true);
              onAgain();
            }}
          >
            {say.again}
          </Button>
          <Button kind="quiet" onClick={onChange}>
            {say.change}
          </Button>
        </div>
      </div>
    </OnboardingStep>
  );
}
