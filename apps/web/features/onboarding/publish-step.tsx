'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import type { Assistant } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { focusMistake } from './focus-mistake';

/** Name and greeting, and then the first version. */
export function PublishStep(props: {
  tenant: string;
  assistant: Assistant;
  defaults: { name: string; greeting: string };
}) {
  const { tenant, assistant, defaults } = props;
  const { publish: say } = useLocale().words.onboarding;
  const router = useRouter();
  const [isMissing, setIsMissing] = useState(false);
  const trpc = useTRPC();
  const update = useMutation(trpc.assistants.update.mutationOptions());
  const makeVersion = useMutation(trpc.assistants.publish.mutationOptions());
  const publish = useMutation({
    mutationFn: async (changes: { name: string; greeting: string }) => {
      await update.mutateAsync({ tenant, id: assistant.id, changes });
      const isFirst = assistant.publishedVersion === null;
      await makeVersion.mutateAsync({ tenant, id: assistant.id, ...(isFirst && { note: say.note }) });
    },
    onSuccess: () => {
      router.push(`/t/${tenant}/welcome?step=site`);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = textOf(form, 'name');
    setIsMissing(name === '');
    if (name === '') focusMistake(event.currentTarget);
    else publish.mutate({ name, greeting: textOf(form, 'greeting') });
  };
  return (
    <form className="stack form-width" noValidate onSubmit={submit}>
      <Input
        name="name"
        label={say.name}
        hint={say.nameHint}
        error={isMissing ? say.nameMissing : undefined}
        defaultValue={assistant.name}
        autoComplete="off"
        maxLength={100}
        required
      />
      <Area
        name="greeting"
        label={say.greeting}
        hint={say.greetingHint}
        defaultValue={assistant.greeting || defaults.greeting}
        maxLength={500}
        rows={3}
      />
      <CallFailed error={publish.error} />
      <div className="actions">
        <Button type="submit" busy={(publish.isPending || publish.isSuccess) && say.publishing}>
          {say.publish}
        </Button>
      </div>
      <p className="meta">{say.unseen}</p>
    </form>
  );
}
