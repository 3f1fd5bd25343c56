'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Area, Check, FieldGroup, Input, Select } from '../../../ui/field';
import { textOf } from '../../../ui/form-text';
import { Note } from '../../../ui/note';
import { focusMistake } from '../../onboarding/focus-mistake';
import { CallFailed } from '../../session/call-failed';
import { originsOf } from '../origins';
import { hasProblemAt, isSaidAt } from '../problem-at';
import type { KeyScope } from '../shapes';
import { useMistakeFocus } from '../use-mistake-focus';
import { expiryOf, spans, usualSpan } from './expiry';

/** What most integrations need. */
const usual: ReadonlySet<KeyScope> = new Set(['messages', 'search']);

interface Props {
  tenant: { slug: string; timeZone: string };
  /** What the member may do: a key is given no more. */
  scopes: readonly KeyScope[];
  onMade: (key: string) => void;
}

/** Makes a key. The page shows it, once. */
export function CreateKey({ tenant, scopes, onMade }: Props) {
  const { words } = useLocale();
  const { keys, may, scopes: scopeWords } = words.settings;
  const [type, setType] = useState<'publishable' | 'secret'>('publishable');
  const [span, setSpan] = useState('never');
  const [mistake, setMistake] = useState<'name' | 'origins' | 'scopes' | 'day' | null>(null);
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const create = useMutation(
    useTRPC().keys.create.mutationOptions({
      onSuccess: ({ key }) => {
        onMade(key);
        setType('publishable');
        setSpan('never');
        setFormKey((before) => before + 1);
        router.refresh();
      },
    }),
  );
  const ref = useMistakeFocus(create.error);
  const choose = (chosen: typeof type) => {
    setType(chosen);
    setSpan(chosen === 'secret' ? usualSpan : 'never');
    setMistake(null);
  };
  const submit = (form: FormData) => {
    const expiresAt = expiryOf(span, textOf(form, 'day'), new Date(), tenant.timeZone);
    const given = scopes.filter((scope) => form.has(scope));
    const name = textOf(form, 'name').trim();
    const origins = originsOf(textOf(form, 'origins'));
    const found =
      name === ''
        ? 'name'
        : type === 'publishable' && origins.length === 0
          ? 'origins'
          : type === 'secret' && given.length === 0
            ? 'scopes'
            : expiresAt === null
              ? 'day'
              : null;
    setMistake(found);
    if (found !== null || expiresAt === null) {
      if (ref.current) focusMistake(ref.current);
      return;
    }
    create.mutate({
      tenant: tenant.slug,
      type,
      name,
      expiresAt,
      ...(type === 'publishable' ? { origins } : { scopes: given }),
    });
  };
  return (
    <form
      key={formKey}
      ref={ref}
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <Input
        name="name"
        label={keys.purpose}
        hint={keys.purposeHint}
        error={mistake === 'name' ? keys.purposeMissing : undefined}
        required
        maxLength={100}
        autoComplete="off"
      />
      <FieldGroup legend={keys.kind}>
        <Check
          type="radio"
          name="type"
          label={keys.forSite}
          hint={keys.forSiteText}
          checked={type === 'publishable'}
          onChange={() => choose('publishable')}
        />
        <Check
          type="radio"
          name="type"
          label={keys.forServer}
          hint={keys.forServerText}
          checked={type === 'secret'}
          onChange={() => choose('secret')}
        />
      </FieldGroup>
      {type === 'publishable' ? (
        <Area
          name="origins"
          label={keys.origins}
          hint={keys.originsHint}
          error={mistake === 'origins' || hasProblemAt(create.error, 'origins') ? keys.originsWrong : undefined}
          required
          rows={2}
          mono
          spellCheck={false}
        />
      ) : (
        <FieldGroup legend={may} hint={keys.scopesText}>
          <div className="cols pair scopes">
            {scopes.map((scope) => (
              <Check key={scope} name={scope} label={scopeWords[scope]} defaultChecked={usual.has(scope)} />
            ))}
          </div>
          {mistake === 'scopes' ? (
            <Note tone="bad" announce="alert">
              {keys.scopesMissing}
            </Note>
          ) : null}
        </FieldGroup>
      )}
      <Select label={keys.span} value={span} onChange={(event) => setSpan(event.target.value)}>
        <option value="never">{keys.noEndChoice}</option>
        {spans.map((days) => (
          <option key={days} value={days}>
            {keys.days(days)}
          </option>
        ))}
        <option value="day">{keys.ownDate}</option>
      </Select>
      {span === 'day' ? (
        <Input
          type="date"
          name="day"
          label={keys.lastDay}
          error={mistake === 'day' || hasProblemAt(create.error, 'expiresAt') ? keys.dateWrong : undefined}
        />
      ) : null}
      {create.error && !isSaidAt(create.error, ['origins', 'expiresAt']) ? <CallFailed error={create.error} /> : null}
      <div className="actions">
        <Button type="submit" busy={create.isPending && keys.making}>
          {keys.make}
        </Button>
      </div>
    </form>
  );
}
