'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { Source } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Check, Input, Select } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { useDownload } from '../settings/use-download';
import { linesOf, ReadingFields } from './source-fields';
import { UploadFiles } from './upload-files';

const schedules = ['never', 'daily', 'weekly', 'monthly'] as const;

/** What a source is called and how it is read. */
export function SourceSettings({ source, tenant, canEdit }: { source: Source; tenant: string; canEdit: boolean }) {
  const { words } = useLocale();
  const say = words.sources.form;
  const router = useRouter();
  const save = useMutation(useTRPC().sources.update.mutationOptions({ onSuccess: () => router.refresh() }));
  const { settings } = source;
  const submit = (form: FormData) => {
    const schedule = schedules.find((one) => one === textOf(form, 'schedule')) ?? 'weekly';
    const url = textOf(form, 'url');
    save.mutate({
      tenant,
      id: source.id,
      changes: {
        title: textOf(form, 'title'),
        ...(source.type === 'file' && { url: url || null }),
        ...(settings && {
          settings: {
            include: linesOf(textOf(form, 'include')),
            exclude: linesOf(textOf(form, 'exclude')),
            maxPages: Number(textOf(form, 'maxPages')),
            subdomains: form.has('subdomains'),
            schedule,
          },
        }),
        updatedAt: source.updatedAt,
      },
    });
  };
  return (
    <>
      <Band first title={words.sources.settings} text={settings ? say.readsAnew : undefined}>
        <form
          className="stack form-width"
          onSubmit={(event) => {
            event.preventDefault();
            submit(new FormData(event.currentTarget));
          }}
        >
          <fieldset className="stack" disabled={!canEdit}>
            <legend className="sr">{words.sources.settings}</legend>
            <Input name="title" label={say.title} defaultValue={source.title} required maxLength={200} />
            {source.type === 'file' ? (
              <Input name="url" type="url" label={say.url} defaultValue={source.url ?? ''} maxLength={2000} />
            ) : null}
            {settings ? (
              <>
                <Select name="schedule" label={say.schedule} defaultValue={settings.schedule}>
                  {schedules.map((one) => (
                    <option key={one} value={one}>
                      {say.schedules[one]}
                    </option>
                  ))}
                </Select>
                <ReadingFields settings={settings} />
                <Check
                  name="subdomains"
                  label={say.subdomains}
                  hint={say.subdomainsHint}
                  defaultChecked={settings.subdomains}
                />
              </>
            ) : null}
          </fieldset>
          <CallFailed error={save.error} />
          {canEdit ? (
            <div className="actions">
              <Button type="submit" busy={save.isPending && say.saving}>
                {say.save}
              </Button>
              <output>{save.isSuccess ? say.saved : null}</output>
            </div>
          ) : null}
        </form>
      </Band>
      {source.file ? <OwnFile source={source} tenant={tenant} canEdit={canEdit} /> : null}
    </>
  );
}

/** The file of a source: what was uploaded, and a newer one in its place. */
function OwnFile({ source, tenant, canEdit }: { source: Source; tenant: string; canEdit: boolean }) {
  const { words } = useLocale();
  const say = words.sources.upload;
  const { state, download } = useDownload(tenant);
  const { name = '' } = source.file ?? {};
  const end = name.split('.').at(-1) ?? 'bin';
  return (
    <Band title={say.replace} text={say.replaceText}>
      <p className="mb-4">
        <Button
          kind="second"
          small
          busy={state.is === 'busy' && words.actions.loading}
          onClick={() => void download(`/api/v1/sources/${source.id}/file`, name.replace(/\.[^.]*$/, ''), end)}
        >
          {say.original} <span className="wrap-anywhere">{name}</span>
        </Button>
      </p>
      {canEdit ? (
        <UploadFiles tenant={tenant} address={`/sources/${source.id}/file`} isMultiple={false} label={say.replace} />
      ) : null}
    </Band>
  );
}
