'use client';
import { useLocale } from '../../locale/locale-provider';
import { Check, FieldGroup, Input } from '../../ui/field';
import { Note } from '../../ui/note';
import { hasProblemAt } from '../settings/problem-at';
import { webhookEvents } from './events';

/** Where a webhook leads, and what it tells. The form reads them by their names. */
export function WebhookFields(props: {
  url?: string;
  events: readonly string[];
  error: unknown;
  /** The form was sent without any event. */
  isWithoutEvents: boolean;
}) {
  const { url, events, error, isWithoutEvents } = props;
  const say = useLocale().words.settings.webhooks;
  return (
    <>
      <Input
        name="url"
        type="url"
        label={say.address}
        hint={say.addressHint}
        defaultValue={url}
        error={hasProblemAt(error, 'url') ? say.addressWrong : undefined}
        required
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      <FieldGroup legend={say.events}>
        {webhookEvents.map((event) => (
          <Check
            key={event}
            name={event}
            label={say.eventNames[event]}
            hint={say.eventText[event]}
            defaultChecked={events.includes(event)}
          />
        ))}
        {isWithoutEvents ? (
          <Note tone="bad" announce="alert">
            {say.eventsMissing}
          </Note>
        ) : null}
      </FieldGroup>
    </>
  );
}
