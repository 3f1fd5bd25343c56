'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { eventsIn } from './events';
import { WebhookFields } from './webhook-fields';

/** Makes a webhook. The page shows its secret, once. */
export function CreateWebhook({ tenant, onMade }: { tenant: string; onMade: (secret: string) => void }) {
  const say = useLocale().words.settings.webhooks;
  const [isWithoutEvents, setIsWithoutEvents] = useState(false);
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const create = useMutation(
    useTRPC().webhooks.create.mutationOptions({
      onSuccess: ({ secret }) => {
        onMade(secret);
        setFormKey((before) => before + 1);
        router.refresh();
      },
    }),
  );
  const ref = useMistakeFocus(create.error);
  const submit = (form: FormData) => {
    const events = eventsIn(form);
    setIsWithoutEvents(events.length === 0);
    if (events.length > 0) create.mutate({ tenant, url: textOf(form, 'url'), events });
  };
  return (
    <form
      key={formKey}
      ref={ref}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <WebhookFields events={[]} error={create.error} isWithoutEvents={isWithoutEvents} />
      {isSaidAt(create.error, ['url']) ? null : <CallFailed error={create.error} />}
      <div className="actions">
        <Button type="submit" busy={create.isPending && say.making}>
          {say.make}
        </Button>
      </div>
    </form>
  );
}
