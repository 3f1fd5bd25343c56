'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import type { DocumentDetail } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Check, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';

/** The day of a moment in the browser's own time, as a date field writes it. */
const dayOf = (iso: string | null): string => {
  if (iso === null) return '';
  const at = new Date(iso);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
/** A day's first moment, or its last. */
const momentOf = (day: string, isEnd: boolean): string | null =>
  day === '' ? null : new Date(`${day}T${isEnd ? '23:59:59.999' : '00:00:00'}`).toISOString();

/** What an editor decides about a page: it holds at once, and outlives every sync. */
export function DocumentDecisions({ document, tenant }: { document: DocumentDetail; tenant: string }) {
  const { words } = useLocale();
  const say = words.sources.document;
  const router = useRouter();
  const save = useMutation(useTRPC().documents.update.mutationOptions({ onSuccess: () => router.refresh() }));
  const submit = (form: FormData) =>
    save.mutate({
      tenant,
      id: document.id,
      changes: {
        isExcluded: form.has('isExcluded'),
        isPinned: form.has('isPinned'),
        ownTitle: textOf(form, 'ownTitle') || null,
        validFrom: momentOf(textOf(form, 'validFrom'), false),
        validTo: momentOf(textOf(form, 'validTo'), true),
        updatedAt: document.updatedAt,
      },
    });
  return (
    <form
      className="stack"
      aria-labelledby="decisions"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <h2 className="h4" id="decisions">
        {say.decisions}
      </h2>
      <Check name="isExcluded" label={say.exclude} hint={say.excludeHint} defaultChecked={document.isExcluded} />
      <Check name="isPinned" label={say.pin} defaultChecked={document.isPinned} />
      <Input
        name="ownTitle"
        label={say.ownTitle}
        hint={say.ownTitleHint(document.pageTitle)}
        defaultValue={document.ownTitle ?? ''}
        maxLength={300}
      />
      <Input name="validFrom" type="date" label={say.validFrom} defaultValue={dayOf(document.validFrom)} />
      <Input name="validTo" type="date" label={say.validTo} defaultValue={dayOf(document.validTo)} />
      <CallFailed error={save.error} />
      <div className="actions">
        <Button type="submit" kind="second" busy={save.isPending && words.sources.form.saving}>
          {words.sources.form.save}
        </Button>
        <output>{save.isSuccess ? words.sources.form.saved : null}</output>
      </div>
    </form>
  );
}
