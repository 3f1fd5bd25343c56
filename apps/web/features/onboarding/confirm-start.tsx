'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { buttonClass } from '../../ui/plain-button';
import { FocusedHeading } from '../sign-in/focused-heading';
import { SignInFailed } from '../sign-in/sign-in-failed';
import { OnboardingStep } from './onboarding-step';

/** The link from the mail, before it is used: programs that check mail open it, and press no buttons. */
export function ConfirmStart({ token }: { token: string }) {
  const { words } = useLocale();
  const { email: say } = words.onboarding;
  const confirm = useMutation(
    useTRPC().onboarding.confirm.mutationOptions({
      // the whole page anew: somebody is signed in now
      onSuccess: ({ tenantSlug }) => window.location.assign(`/t/${tenantSlug}/welcome`),
    }),
  );
  const code = confirm.error ? failureOf(confirm.error).code : undefined;
  if (token === '' || code === 'link_expired') return <Over title={say.goneTitle} text={say.goneText} canSignIn />;
  if (code === 'conflict') return <Over title={say.takenTitle} text={say.takenText} />;
  return (
    <OnboardingStep step="email" title={say.confirmTitle} lead={say.confirmText} words={words}>
      <div className="stack form-width">
        <SignInFailed error={confirm.error} />
        <div className="actions">
          <Button
            busy={(confirm.isPending || confirm.isSuccess) && say.confirming}
            onClick={() => confirm.mutate({ token })}
          >
            {say.confirm}
          </Button>
        </div>
        <p className="meta">{say.why}</p>
      </div>
    </OnboardingStep>
  );
}

function Over({ title, text, canSignIn = false }: { title: string; text: string; canSignIn?: boolean }) {
  const { email: say } = useLocale().words.onboarding;
  return (
    <div className="aboard">
      <FocusedHeading>{title}</FocusedHeading>
      <p className="lead">{text}</p>
      <div className="actions">
        {canSignIn ? (
          <a className={buttonClass({})} href="/sign-in">
            {say.signIn}
          </a>
        ) : null}
        <ButtonLink kind={canSignIn ? 'second' : 'main'} href="/start">
          {say.startOver}
        </ButtonLink>
      </div>
    </div>
  );
}
