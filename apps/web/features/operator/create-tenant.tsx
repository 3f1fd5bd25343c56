'use client';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { CodeBlock } from '../../ui/code-block';
import { focusMistake } from '../onboarding/focus-mistake';
import {
  type Mistakes,
  mistakesIn,
  noOrganisation,
  type Organisation,
  refusedFields,
} from '../onboarding/organisation';
import { OrganisationFields } from '../onboarding/organisation-fields';
import { CallFailed } from '../session/call-failed';

/** Makes an organisation, and shows its first key, once. */
export function CreateTenant() {
  const { words, language } = useLocale();
  const { create: say } = words.operator;
  const sayFields = words.onboarding.organisation;
  const [organisation, setOrganisation] = useState(noOrganisation(language));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const create = useMutation(useTRPC().operator.createTenant.mutationOptions());
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = mistakesIn(organisation, sayFields);
    setMistakes(found);
    if (Object.keys(found).length > 0) return focusMistake(form);
    const { email, name, ...rest } = organisation;
    create.mutate(
      { ...rest, name: name.trim(), ownerEmail: email.trim() },
      {
        onError: (error) => {
          setMistakes(refusedFields(error, sayFields));
          focusMistake(form);
        },
      },
    );
  };
  const again = () => {
    create.reset();
    setOrganisation(noOrganisation(language));
  };
  const isExplained = Object.keys(refusedFields(create.error, sayFields)).length > 0;
  if (create.data) return <TenantMade organisation={organisation} secretKey={create.data.secretKey} onAgain={again} />;
  return (
    <>
      <h2>{say.title}</h2>
      <p className="lead mt-3 mb-5">{say.lead}</p>
      <form className="stack form-width" noValidate onSubmit={submit}>
        <OrganisationFields
          organisation={organisation}
          mistakes={mistakes}
          emailLabel={say.ownerEmail}
          emailHint={say.ownerEmailHint}
          onChange={setOrganisation}
        />
        {isExplained ? null : <CallFailed error={create.error} />}
        <div className="actions">
          <Button type="submit" busy={create.isPending && say.creating}>
            {say.create}
          </Button>
          <ButtonLink kind="quiet" href="/operator">
            {words.actions.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}

function TenantMade(props: { organisation: Organisation; secretKey: string; onAgain: () => void }) {
  const { organisation, secretKey, onAgain } = props;
  const { create: say } = useLocale().words.operator;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="newkey">
      <h2 ref={heading} tabIndex={-1}>
        {say.doneTitle(organisation.name)}
      </h2>
      <p className="lead mt-3 wrap-anywhere">{say.doneText(organisation.email)}</p>
      <h3 className="h4 mt-5">{say.key}</h3>
      <p className="dim mb-3">{say.keyText}</p>
      <CodeBlock text={secretKey} label={say.key} />
      <div className="actions mt-5">
        <ButtonLink href="/operator">{say.toList}</ButtonLink>
        <Button kind="second" onClick={onAgain}>
          {say.another}
        </Button>
      </div>
    </section>
  );
}
