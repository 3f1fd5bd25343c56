'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { failureOf } from '../../api/failure';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { textOf } from '../../ui/form-text';
import { PageHead } from '../../ui/page-head';
import { CallFailed } from '../session/call-failed';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { entryOf } from './own-model-draft';
import { OwnModelFields, saidPaths } from './own-model-fields';

/** Adds a model of the organisation's own, and leads to its page, where it can be tested. */
export function CreateOwnModel({ tenant }: { tenant: string }) {
  const { words } = useLocale();
  const say = words.models;
  const root = `/t/${tenant}/models`;
  const router = useRouter();
  const create = useMutation(
    useTRPC().ownModels.create.mutationOptions({
      onSuccess: (_, { entry }) => {
        router.push(`${root}/${encodeURIComponent(String(entry['id']))}`);
        router.refresh();
      },
    }),
  );
  const ref = useMistakeFocus(create.error);
  const submit = (form: FormData) => create.mutate({ tenant, entry: entryOf(form), key: textOf(form, 'key') || null });
  const isSaid = isSaidAt(create.error, saidPaths) || failureOf(create.error).code === 'conflict';
  return (
    <>
      <PageHead
        title={say.add}
        lead={say.addText}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: say.title }], here: say.add }}
      />
      <form
        ref={ref}
        className="stack form-width"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <OwnModelFields entry={{}} error={create.error} />
        {create.error && !isSaid ? <CallFailed error={create.error} /> : null}
        <div className="actions">
          <Button type="submit" busy={create.isPending && say.form.adding}>
            {say.form.add}
          </Button>
          <ButtonLink href={root} kind="quiet">
            {words.actions.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
