'use client';
import { useState } from 'react';
import type { TenantInfo } from '../../../api/shapes';
import { languages } from '../../../locale/language';
import { lookUp } from '../../../locale/look-up';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Area, Input, Select } from '../../../ui/field';
import { Facts } from '../../../ui/facts';
import { Note } from '../../../ui/note';
import { focusMistake } from '../../onboarding/focus-mistake';
import { hasProblemAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';
import { Accent } from './accent';
import { openOrganisation, readOrganisation } from './organisation-draft';
import { Saving } from './saving';
import { useTenantForm } from './use-tenant-form';

interface Props {
  tenant: TenantInfo;
  /** The municipality or region, where one is chosen. */
  publicBody: string | null;
  timeZones: readonly string[];
  /** Where the stored logo is; null without one. */
  logo: string | null;
  canEdit: boolean;
}

/** What the organisation is called, speaks, looks like, and where it may be embedded. */
export function OrganisationForm({ tenant, publicBody, timeZones, logo, canEdit }: Props) {
  const { words, format } = useLocale();
  const { organisation } = words.settings;
  const form = useTenantForm(tenant, openOrganisation, readOrganisation);
  const { draft, change, error } = form;
  const [isAccentRefused, setIsAccentRefused] = useState(false);
  const [needsConsent, setNeedsConsent] = useState(false);
  const at = (field: string, text: string) => (hasProblemAt(error, field) ? text : undefined);
  const locales = [...new Set<string>([...languages, tenant.locale])];
  const ref = useMistakeFocus(error);
  return (
    <form
      ref={ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsAccentRefused(needsConsent);
        if (needsConsent) focusMistake(event.currentTarget);
        else form.save();
      }}
    >
      <fieldset disabled={!canEdit}>
        {canEdit ? null : (
          <div className="mb-5">
            <Note>{organisation.readOnly}</Note>
          </div>
        )}
        <Band title={organisation.nameTitle} text={organisation.nameText}>
          <div className="stack form-width">
            <Input
              label={organisation.name}
              hint={organisation.nameHint}
              error={at('name', organisation.nameMissing)}
              value={draft.name}
              onChange={(event) => change({ name: event.target.value })}
              required
              maxLength={200}
              autoComplete="organization"
            />
            <Facts
              facts={[
                [
                  organisation.slug,
                  <span key="slug">
                    <code>{tenant.slug}</code> <small className="block">{organisation.slugText}</small>
                  </span>,
                ],
                [
                  organisation.publicBody,
                  <span key="body">
                    {publicBody ?? (tenant.municipalityCode === null ? organisation.noPublicBody : null)}
                    {tenant.municipalityCode === null ? null : (
                      <small className="block">{organisation.code(tenant.municipalityCode)}</small>
                    )}
                  </span>,
                ],
              ]}
            />
          </div>
        </Band>
        <Band title={organisation.place} text={organisation.placeText}>
          <div className="stack form-width">
            <Select
              label={organisation.locale}
              value={draft.locale}
              onChange={(event) => change({ locale: event.target.value })}
            >
              {locales.map((locale) => (
                <option key={locale} value={locale}>
                  {lookUp(words.language, locale) ?? format.language(locale)}
                </option>
              ))}
            </Select>
            <Select
              label={organisation.timeZone}
              value={draft.timeZone}
              onChange={(event) => change({ timeZone: event.target.value })}
            >
              {timeZones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
          </div>
        </Band>
        <Band title={organisation.colour} text={organisation.colourText}>
          <Accent
            tenant={tenant.slug}
            saved={tenant.accent}
            accent={draft.accent}
            logo={logo}
            isWrong={hasProblemAt(error, 'accent')}
            isRefused={isAccentRefused && needsConsent}
            onChange={(accent) => change({ accent })}
            onNeedsConsent={setNeedsConsent}
          />
        </Band>
        <Band title={organisation.originsTitle} text={organisation.originsText}>
          <Area
            className="form-width"
            label={organisation.origins}
            hint={organisation.originsHint}
            error={at('origins', organisation.originsWrong)}
            value={draft.origins}
            onChange={(event) => change({ origins: event.target.value })}
            rows={3}
            mono
            spellCheck={false}
            autoComplete="off"
          />
        </Band>
      </fieldset>
      <Saving form={form} fields={['name', 'accent', 'origins']} />
    </form>
  );
}
