'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { In } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Check, FieldGroup, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { originsOf } from './origins';

type KeyScope = NonNullable<In['keys']['create']['scopes']>[number];
/** What a key can be allowed, in the order in which it is offered. */
const scopes = [
  'messages',
  'search',
  'assistants:read',
  'assistants:write',
  'knowledge:read',
  'knowledge:write',
  'conversations:read',
  'conversations:write',
  'keys:read',
  'keys:write',
  'usage:read',
  'audit:read',
  'tenant:read',
  'tenant:write',
  'members:read',
  'members:write',
  'sign-in:read',
  'sign-in:write',
  'consent:write',
] as const satisfies readonly KeyScope[];
/** What most integrations need. */
const usual: ReadonlySet<KeyScope> = new Set(['messages', 'search']);

/** Makes a key. The page shows it, once. */
export function CreateKey({ tenant, onMade }: { tenant: string; onMade: (key: string) => void }) {
  const { words } = useLocale();
  const { settings, site } = words;
  const [type, setType] = useState<'publishable' | 'secret'>('publishable');
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const create = useMutation(
    useTRPC().keys.create.mutationOptions({
      onSuccess: ({ key }) => {
        onMade(key);
        setFormKey((before) => before + 1);
        window.scrollTo({ top: 0 });
        router.refresh();
      },
    }),
  );
  const originProblem = create.error
    ? failureOf(create.error).problems.find(({ path }) => path.startsWith('origins'))
    : undefined;
  const submit = (form: FormData) => {
    const name = textOf(form, 'name');
    if (type === 'publishable') create.mutate({ tenant, type, name, origins: originsOf(textOf(form, 'origins')) });
    else create.mutate({ tenant, type, name, scopes: scopes.filter((scope) => form.has(scope)) });
  };
  return (
    <form
      key={formKey}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Input
        name="name"
        label={settings.keyPurpose}
        hint={settings.keyPurposeHint}
        required
        maxLength={100}
        autoComplete="off"
      />
      <FieldGroup legend={settings.keyKind}>
        <Check
          type="radio"
          name="type"
          label={settings.forSite}
          hint={settings.forSiteText}
          checked={type === 'publishable'}
          onChange={() => setType('publishable')}
        />
        <Check
          type="radio"
          name="type"
          label={settings.forServer}
          hint={settings.forServerText}
          checked={type === 'secret'}
          onChange={() => setType('secret')}
        />
      </FieldGroup>
      {type === 'publishable' ? (
        <Area
          name="origins"
          label={site.origins}
          hint={site.originsHint}
          error={originProblem && words.failure.reasons.address_not_allowed}
          required
          rows={2}
          mono
          spellCheck={false}
        />
      ) : (
        <FieldGroup legend={settings.may}>
          <div className="cols pair">
            {scopes.map((scope) => (
              <Check key={scope} name={scope} label={settings.scopes[scope]} defaultChecked={usual.has(scope)} />
            ))}
          </div>
        </FieldGroup>
      )}
      {originProblem ? null : <CallFailed error={create.error} />}
      <div className="actions">
        <Button type="submit" busy={create.isPending && site.making}>
          {site.makeKey}
        </Button>
      </div>
    </form>
  );
}
