'use client';
import { useState } from 'react';
import { languages } from '../../locale/language';
import { useLocale } from '../../locale/locale-provider';
import { Input, Select } from '../../ui/field';
import { slugOf } from '../assistants/slug';
import type { Mistakes, Organisation } from './organisation';
import { OrganisationField } from './organisation-field';
import type { PublicBody } from './shapes';

/** Name, short name, language and an address: what every organisation begins with. */
export function OrganisationFields(props: {
  organisation: Organisation;
  mistakes: Mistakes;
  emailLabel: string;
  emailHint: string;
  onChange: (organisation: Organisation) => void;
}) {
  const { organisation, mistakes, emailLabel, emailHint, onChange } = props;
  const { words } = useLocale();
  const { organisation: say } = words.onboarding;
  /** A short name of one's own is not overwritten when the name changes. */
  const [isOwnSlug, setIsOwnSlug] = useState(false);
  const change = (part: Partial<Organisation>) => onChange({ ...organisation, ...part });
  const rename = (name: string, body: PublicBody | null) =>
    change({
      name,
      municipalityCode: body?.code,
      ...(!isOwnSlug && { slug: body?.slug ?? slugOf(name) }),
    });
  return (
    <>
      <OrganisationField name={organisation.name} error={mistakes.name} onChange={rename} />
      <Input
        name="slug"
        label={say.slug}
        hint={say.slugHint}
        error={mistakes.slug}
        value={organisation.slug}
        onChange={(event) => {
          setIsOwnSlug(event.target.value !== '');
          change({ slug: event.target.value.trim().toLowerCase() });
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
        mono
      />
      <Select
        name="locale"
        label={say.language}
        hint={say.languageHint}
        value={organisation.locale}
        onChange={(event) => change({ locale: event.target.value })}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {words.language[language]}
          </option>
        ))}
      </Select>
      <Input
        name="email"
        type="email"
        label={emailLabel}
        hint={emailHint}
        error={mistakes.email}
        value={organisation.email}
        onChange={(event) => change({ email: event.target.value })}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        maxLength={254}
        required
      />
    </>
  );
}
