'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { Source } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { readSource } from '../knowledge/source-fields';
import { CallFailed } from '../session/call-failed';
import { focusMistake } from './focus-mistake';

/** Takes the website's address: makes a knowledge base where there is none, and begins to read. */
export function WebsiteStep(props: {
  tenant: string;
  locale: string;
  knowledgeBaseId: string | undefined;
  /** A website of which nothing could be read. */
  failed: Source | undefined;
}) {
  const { tenant, locale, knowledgeBaseId, failed } = props;
  const { words } = useLocale();
  const { website: say } = words.onboarding;
  const read = useReading({ tenant, locale, knowledgeBaseId, failed, baseName: say.baseName });
  const [isMissing, setIsMissing] = useState(false);
  const isRefused = read.error !== null && failureOf(read.error).code === 'address_not_allowed';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const hasAddress = textOf(data, 'url') !== '';
    setIsMissing(!hasAddress);
    if (hasAddress) read.mutate(data, { onError: () => focusMistake(form) });
    else focusMistake(form);
  };
  return (
    <form className="stack form-width" noValidate onSubmit={submit}>
      {failed ? <NothingRead source={failed} /> : null}
      <Input
        name="url"
        label={say.url}
        hint={say.urlHint}
        error={isMissing ? say.urlMissing : isRefused ? words.failure.reasons.address_not_allowed : undefined}
        defaultValue={failed?.url ?? ''}
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2000}
        required
      />
      {isRefused ? null : <CallFailed error={read.error} />}
      <div className="actions">
        <Button type="submit" busy={(read.isPending || read.isSuccess) && say.starting}>
          {say.read}
        </Button>
      </div>
      <p className="meta">{say.pace}</p>
    </form>
  );
}

function NothingRead({ source }: { source: Source }) {
  const { words } = useLocale();
  const { website: say } = words.onboarding;
  const reason = lookUp(words.reasons, source.problems[0]?.code ?? '');
  return (
    <Note tone="warn" title={<span className="wrap-anywhere">{say.failedTitle(source.url ?? source.title)}</span>}>
      {reason ? say.failedText(reason) : say.failedOther}
    </Note>
  );
}

/** Several calls in a row; one that fails can be tried again without making anything twice. */
function useReading(props: {
  tenant: string;
  locale: string;
  knowledgeBaseId: string | undefined;
  failed: Source | undefined;
  baseName: string;
}) {
  const { tenant, locale, knowledgeBaseId, failed, baseName } = props;
  const router = useRouter();
  const trpc = useTRPC();
  const createBase = useMutation(trpc.knowledgeBases.create.mutationOptions());
  const add = useMutation(trpc.sources.add.mutationOptions());
  const remove = useMutation(trpc.sources.delete.mutationOptions());
  return useMutation({
    mutationFn: async (form: FormData) => {
      const base =
        knowledgeBaseId ??
        createBase.data?.id ??
        (await createBase.mutateAsync({ tenant, name: baseName, language: locale })).id;
      await add.mutateAsync({ tenant, knowledgeBaseId: base, source: readSource('website', form) });
      if (failed) await remove.mutateAsync({ tenant, id: failed.id });
    },
    onSuccess: () => router.refresh(),
  });
}
