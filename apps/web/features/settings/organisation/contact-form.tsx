'use client';
import type { TenantInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Input } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { hasProblemAt } from '../problem-at';
import { useMistakeFocus } from '../use-mistake-focus';
import { openContact, readContact } from './contact-draft';
import { CrisisContacts } from './crisis-contacts';
import { OpeningHours } from './opening-hours';
import { Saving } from './saving';
import { useTenantForm } from './use-tenant-form';

/** How citizens reach people: what the assistant shows when it hands over. */
export function ContactForm({ tenant, canEdit }: { tenant: TenantInfo; canEdit: boolean }) {
  const { organisation } = useLocale().words.settings;
  const form = useTenantForm(tenant, openContact, readContact);
  const { draft, change, error } = form;
  const ref = useMistakeFocus(error);
  return (
    <form
      ref={ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <fieldset disabled={!canEdit}>
        {canEdit ? null : (
          <div className="mb-5">
            <Note>{organisation.readOnly}</Note>
          </div>
        )}
        <Band title={organisation.contact} text={organisation.contactText}>
          <div className="stack form-width">
            <Input
              label={organisation.phone}
              type="tel"
              value={draft.phone}
              onChange={(event) => change({ phone: event.target.value })}
              maxLength={40}
              autoComplete="off"
            />
            <Input
              label={organisation.email}
              type="email"
              error={hasProblemAt(error, 'contact.email') ? organisation.emailWrong : undefined}
              value={draft.email}
              onChange={(event) => change({ email: event.target.value })}
              maxLength={254}
              autoComplete="off"
            />
            <Input
              label={organisation.url}
              type="url"
              error={hasProblemAt(error, 'contact.url') ? organisation.urlWrong : undefined}
              value={draft.url}
              onChange={(event) => change({ url: event.target.value })}
              maxLength={500}
              autoComplete="off"
            />
          </div>
        </Band>
        <Band title={organisation.hoursTitle} text={organisation.hoursText}>
          <Input
            className="form-width"
            label={organisation.hours}
            hint={organisation.hoursHint}
            value={draft.hours}
            onChange={(event) => change({ hours: event.target.value })}
            maxLength={200}
            autoComplete="off"
          />
        </Band>
        <Band title={organisation.opening} text={organisation.openingText}>
          <OpeningHours
            hours={draft.opening}
            canEdit={canEdit}
            error={error}
            onChange={(opening) => change({ opening })}
          />
        </Band>
        <Band title={organisation.crisis} text={organisation.crisisText}>
          <CrisisContacts
            contacts={draft.crisis}
            canEdit={canEdit}
            error={error}
            onChange={(crisis) => change({ crisis })}
          />
        </Band>
      </fieldset>
      <Saving form={form} fields={['contact.email', 'contact.url', 'contact.opening', 'contact.crisis']} />
    </form>
  );
}
