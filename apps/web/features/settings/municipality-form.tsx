'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus, Undo2, X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { TenantInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { LookPreview } from './look-preview';
import { formOf, isSameForm, type MunicipalityDraft, tenantChangesOf } from './municipality-draft';

const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
const mostCrisisContacts = 10;

/** What citizens see of the municipality: name, colour, and how to reach people. */
export function MunicipalityForm({ tenant, canEdit }: { tenant: TenantInfo; canEdit: boolean }) {
  const { words } = useLocale();
  const { settings } = words;
  const [saved, setSaved] = useState(() => formOf(tenant));
  const [draft, setDraft] = useState(saved);
  const router = useRouter();
  const save = useMutation(
    useTRPC().tenant.update.mutationOptions({
      onSuccess: (updated) => {
        setSaved(formOf(updated));
        setDraft(formOf(updated));
        router.refresh();
      },
    }),
  );
  const change = (part: Partial<MunicipalityDraft>) => setDraft({ ...draft, ...part });
  const setCrisis = (index: number, part: Partial<MunicipalityDraft['crisis'][number]>) =>
    change({ crisis: draft.crisis.map((contact, place) => (place === index ? { ...contact, ...part } : contact)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ tenant: tenant.slug, ...tenantChangesOf(draft) });
      }}
    >
      <fieldset disabled={!canEdit}>
        {canEdit ? null : (
          <div className="mb-5">
            <Note>{settings.ownerOnly}</Note>
          </div>
        )}
        <Band title={settings.name} text={settings.nameText}>
          <Input
            className="form-width"
            label={settings.name}
            hint={settings.nameHint}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
            required
            maxLength={200}
            autoComplete="organization"
          />
        </Band>
        <Band title={settings.colour} text={settings.colourText}>
          <div className="colour-row mb-5">
            <input
              type="color"
              aria-label={settings.accent}
              value={isColour(draft.accent) ? draft.accent : '#000000'}
              onChange={(event) => change({ accent: event.target.value })}
            />
            <Input
              label={settings.accent}
              hint={settings.accentHint}
              value={draft.accent}
              onChange={(event) => change({ accent: event.target.value })}
              pattern="#[0-9a-fA-F]{6}"
              required
              mono
              spellCheck={false}
              autoComplete="off"
            />
          </div>
          {isColour(draft.accent) ? <LookPreview tenant={tenant.slug} accent={draft.accent} /> : null}
        </Band>
        <Band title={settings.contact} text={settings.contactText}>
          <div className="stack form-width">
            <Input
              label={settings.phone}
              type="tel"
              value={draft.phone}
              onChange={(event) => change({ phone: event.target.value })}
              maxLength={40}
              autoComplete="off"
            />
            <Input
              label={settings.email}
              type="email"
              value={draft.email}
              onChange={(event) => change({ email: event.target.value })}
              maxLength={254}
              autoComplete="off"
            />
            <Input
              label={settings.website}
              type="url"
              value={draft.url}
              onChange={(event) => change({ url: event.target.value })}
              maxLength={500}
              autoComplete="off"
            />
            <Input
              label={settings.hours}
              hint={settings.hoursHint}
              value={draft.hours}
              onChange={(event) => change({ hours: event.target.value })}
              maxLength={200}
              autoComplete="off"
            />
          </div>
        </Band>
        <Band title={settings.crisis} text={settings.crisisText}>
          <div className="stack form-width">
            {draft.crisis.map((contact, index) => (
              <div key={contact.key} className="crisis-row">
                <Input
                  label={settings.crisisName(index + 1)}
                  value={contact.name}
                  onChange={(event) => setCrisis(index, { name: event.target.value })}
                  required
                  maxLength={100}
                  autoComplete="off"
                />
                <Input
                  label={settings.crisisPhone(index + 1)}
                  value={contact.phone}
                  onChange={(event) => setCrisis(index, { phone: event.target.value })}
                  required
                  minLength={3}
                  maxLength={40}
                  autoComplete="off"
                />
                <Button
                  kind="quiet"
                  square
                  onClick={() => change({ crisis: draft.crisis.filter(({ key }) => key !== contact.key) })}
                >
                  <Icon of={X} />
                  <span className="sr">{settings.removeCrisis(index + 1)}</span>
                </Button>
              </div>
            ))}
            {canEdit && draft.crisis.length < mostCrisisContacts ? (
              <p>
                <Button
                  kind="quiet"
                  small
                  onClick={() =>
                    change({ crisis: [...draft.crisis, { key: `new-${Date.now()}`, name: '', phone: '' }] })
                  }
                >
                  <Icon of={Plus} />
                  {settings.addCrisis}
                </Button>
              </p>
            ) : null}
          </div>
        </Band>
      </fieldset>
      {!isSameForm(saved, draft) || save.isPending ? (
        <SaveBar
          notice={<CallFailed error={save.error} />}
          actions={
            <>
              <Button kind="quiet" onClick={() => setDraft(saved)}>
                <Icon of={Undo2} />
                {words.assistants.undo}
              </Button>
              <Button type="submit" busy={save.isPending && settings.saving}>
                {settings.save}
              </Button>
            </>
          }
        >
          <strong>{settings.unsavedSettings}</strong>
        </SaveBar>
      ) : (
        <output>{save.isSuccess ? <Status state="ok">{settings.saved}</Status> : null}</output>
      )}
    </form>
  );
}
