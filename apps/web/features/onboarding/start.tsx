'use client';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { SignInFailed } from '../sign-in/sign-in-failed';
import { CheckMail } from './check-mail';
import { focusMistake } from './focus-mistake';
import { OnboardingStep } from './onboarding-step';
import { type Mistakes, mistakesIn, noOrganisation, refusedFields } from './organisation';
import { OrganisationFields } from './organisation-fields';

/** The first two steps: an organisation is named, and a link goes to an address there. */
export function Start() {
  const { words, language } = useLocale();
  const { organisation: say } = words.onboarding;
  const [organisation, setOrganisation] = useState(noOrganisation(language));
  const [isSent, setIsSent] = useState(false);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const start = useMutation(useTRPC().onboarding.start.mutationOptions({ onSuccess: () => setIsSent(true) }));
  const send = (form?: HTMLFormElement) =>
    start.mutate(
      { ...organisation, name: organisation.name.trim(), email: organisation.email.trim() },
      {
        onError: (error) => {
          setMistakes(refusedFields(error, say));
          if (form) focusMistake(form);
        },
      },
    );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = mistakesIn(organisation, say);
    setMistakes(found);
    if (Object.keys(found).length > 0) focusMistake(event.currentTarget);
    else send(event.currentTarget);
  };
  if (isSent)
    return (
      <CheckMail
        email={organisation.email.trim()}
        isSending={start.isPending}
        error={start.error}
        onAgain={() => send()}
        onChange={() => setIsSent(false)}
      />
    );
  const isExplained = Object.keys(refusedFields(start.error, say)).length > 0;
  return (
    <OnboardingStep step="organisation" title={say.title} lead={say.lead} words={words} aside={<About />}>
      <form className="stack form-width" noValidate onSubmit={submit}>
        <OrganisationFields
          organisation={organisation}
          mistakes={mistakes}
          emailLabel={say.email}
          emailHint={say.emailHint}
          onChange={setOrganisation}
        />
        {isExplained ? null : <SignInFailed error={start.error} />}
        <div className="actions">
          <Button type="submit" busy={start.isPending && say.sending}>
            {say.send}
          </Button>
        </div>
      </form>
    </OnboardingStep>
  );
}

function About() {
  const { organisation: say } = useLocale().words.onboarding;
  return (
    <>
      <h2 className="h3">{say.aboutTitle}</h2>
      <ul className="rows mt-3">
        {say.about.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="dim mt-4">{say.aboutTime}</p>
      <p className="dim mt-4">
        {say.known} <a href="/sign-in">{say.signIn}</a>
      </p>
    </>
  );
}
