'use client';
import { useState } from 'react';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { textOf } from '../../ui/form-text';
import { Status } from '../../ui/outcome';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { eventsIn } from './events';
import type { WebhookForm } from './use-webhook-form';
import { WebhookFields } from './webhook-fields';

/** Where a webhook leads and what it tells. */
export function EditWebhook({ form }: { form: WebhookForm }) {
  const say = useLocale().words.settings.webhooks;
  const [isWithoutEvents, setIsWithoutEvents] = useState(false);
  const ref = useMistakeFocus(form.error);
  const { opened, theirs } = form;
  const submit = (over = opened) => {
    if (!ref.current?.reportValidity()) return;
    const data = new FormData(ref.current);
    const events = eventsIn(data);
    setIsWithoutEvents(events.length === 0);
    if (events.length > 0) form.save({ url: textOf(data, 'url'), events }, over);
  };
  return (
    <form
      key={form.formKey}
      ref={ref}
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <WebhookFields url={opened.url} events={opened.events} error={form.error} isWithoutEvents={isWithoutEvents} />
      {theirs ? (
        <ChangedElsewhere
          theirs={[
            [say.address, theirs.url],
            [say.events, theirs.events.map((event) => lookUp(say.eventNames, event) ?? event).join(', ')],
          ]}
          takeTheirs={() => form.takeTheirs(theirs)}
          keepMine={() => submit(theirs)}
        />
      ) : isSaidAt(form.error, ['url']) ? null : (
        <CallFailed error={form.error} />
      )}
      <div className="actions">
        <Button type="submit" busy={form.isSaving && say.saving}>
          {say.save}
        </Button>
        <output>{form.isSaved ? <Status state="ok">{say.saved}</Status> : null}</output>
      </div>
    </form>
  );
}
