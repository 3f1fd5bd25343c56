'use client';
import Link from 'next/link';
import { failureOf } from '../../api/failure';
import type { PlanAccount } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { regionName } from '../models/region-name';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { codeAt, hasProblemAt, isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { countries, countryOf, type InvoiceDraft, pathOf } from './invoice-draft';
import { useInvoiceForm } from './use-invoice-form';

type Field = keyof InvoiceDraft;
/** What the server may find wrong with a number, and our words for it. */
const known = {
  organisation_number: 'organisationNumber',
  vat_number: 'vatNumber',
  postal_code: 'postalCode',
  gln: 'gln',
  peppol_id: 'peppolId',
} as const;
interface Props {
  account: PlanAccount;
  tenant: string;
  canEdit: boolean;
  /** The offer that somebody came from. */
  offerAddress: string | null;
}

/** Whom invoices are for, and what must stand on them. */
export function Details({ account, tenant, canEdit, offerAddress }: Props) {
  const { words, language } = useLocale();
  const say = words.billing.details;
  const form = useInvoiceForm(account, tenant);
  const { draft, change, error, conflict } = form;
  const ref = useMistakeFocus(error);
  const wrongAt = (field: Field) => {
    if (!hasProblemAt(error, pathOf[field])) return undefined;
    const isAbroad = field === 'postalCode' && draft.country !== 'SE';
    const code = lookUp(known, codeAt(error, pathOf[field]) ?? '');
    return lookUp(say.wrong, code ?? (isAbroad ? 'postalCodeAbroad' : field)) ?? say.wrong.line;
  };
  const field = (name: Exclude<Field, 'country'>, most: number, isOptional = false) => ({
    label: isOptional && name !== 'vatNumber' && name !== 'line2' ? say.optional(say[name]) : say[name],
    value: draft[name],
    maxLength: most,
    error: wrongAt(name),
    required: !isOptional,
    onChange: ({ target }: { target: HTMLInputElement }) => change({ [name]: target.value }),
  });
  const isConflict = failureOf(error).code === 'changed_meanwhile';
  const root = `/t/${tenant}/billing`;
  return (
    <>
      <PageHead
        title={say.title}
        lead={say.lead}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: words.billing.title }], here: say.title }}
      />
      {account.canOrder && canEdit ? null : (
        <div className="mb-5">
          <Note>{canEdit ? say.off : say.readOnly}</Note>
        </div>
      )}
      <form
        ref={ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.save();
        }}
      >
        <fieldset disabled={!canEdit}>
          <Band first title={say.buyer} text={say.buyerText}>
            <div className="stack form-width">
              <Input {...field('name', 140)} autoComplete="organization" />
              <Select
                label={say.country}
                value={draft.country}
                error={wrongAt('country')}
                onChange={(event) => change({ country: countryOf(event.target.value) })}
              >
                {countries.map((code) => (
                  <option key={code} value={code}>
                    {regionName(code, language, code)}
                  </option>
                ))}
              </Select>
              {draft.country === 'SE' ? (
                <Input
                  {...field('organisationNumber', 20)}
                  hint={say.organisationNumberHint}
                  inputMode="numeric"
                  autoComplete="off"
                />
              ) : (
                <Input {...field('vatNumber', 20, true)} hint={say.vatNumberHint} autoComplete="off" />
              )}
            </div>
          </Band>
          <Band title={say.addressTitle} text={say.addressText}>
            <div className="stack form-width">
              <Input {...field('email', 254)} type="email" autoComplete="off" />
              <Input {...field('line1', 100)} autoComplete="off" />
              <Input {...field('line2', 100, true)} autoComplete="off" />
              <Input {...field('postalCode', 12)} autoComplete="off" />
              <Input {...field('city', 60)} autoComplete="off" />
            </div>
          </Band>
          <Band title={say.references} text={say.referencesText}>
            <div className="stack form-width">
              <Input {...field('reference', 60, true)} hint={say.referenceHint} autoComplete="off" />
              <Input {...field('orderNumber', 60, true)} autoComplete="off" />
            </div>
          </Band>
          <Band title={say.electronic} text={say.electronicText}>
            <div className="stack form-width">
              <Input {...field('gln', 20, true)} hint={say.glnHint} inputMode="numeric" autoComplete="off" />
              <Input {...field('peppolId', 60, true)} hint={say.peppolIdHint} autoComplete="off" />
            </div>
          </Band>
        </fieldset>
        {canEdit ? (
          <Band title={<span className="sr">{say.save}</span>}>
            <div className="stack">
              {conflict ? (
                <ChangedElsewhere
                  theirs={conflict.fields.map(([name, value]) => [
                    say[name],
                    name === 'country' ? regionName(value, language, value) : value || say.empty,
                  ])}
                  takeTheirs={conflict.takeTheirs}
                  keepMine={conflict.keepMine}
                />
              ) : error && !isConflict && !isSaidAt(error, Object.values(pathOf)) ? (
                <CallFailed error={error} />
              ) : null}
              <div className="actions">
                <Button type="submit" busy={form.isSaving && say.saving}>
                  {say.save}
                </Button>
                <output>{form.isSaved && !form.isChanged ? <Status state="ok">{say.saved}</Status> : null}</output>
              </div>
              {offerAddress ? (
                <p>
                  <Link href={offerAddress}>{say.backToOffer}</Link>
                </p>
              ) : null}
            </div>
          </Band>
        ) : null}
      </form>
    </>
  );
}
