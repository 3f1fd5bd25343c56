'use client';
import { useEffect, useRef } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Note } from '../../../ui/note';
import { EventProblem, useEventName } from './event-table';
import type { BillingEvent } from './shapes';

/** What became of an event that was tried again. Takes the focus, since the button may go with the row. */
export function Became(props: { event: BillingEvent; isSettled: boolean; isSlow: boolean }) {
  const { event, isSettled, isSlow } = props;
  const { became: say } = useLocale().words.operatorBilling.events;
  const name = useEventName()(event);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} aria-live="polite">
      {!isSettled ? (
        <Note title={say.waiting(name)} />
      ) : event.status === 'done' ? (
        <Note tone="ok" title={say.done(name)} />
      ) : event.status === 'ignored' ? (
        <Note title={say.ignored(name)} />
      ) : event.status === 'failed' ? (
        <Note tone="bad" title={say.failed(name)}>
          <EventProblem problem={event.problem} />
        </Note>
      ) : event.attempts > 0 ? (
        <Note tone="warn" title={say.again(name)}>
          {say.againText}
          <EventProblem problem={event.problem} />
        </Note>
      ) : isSlow ? (
        <Note tone="warn" title={say.slow(name)}>
          {say.slowText}
        </Note>
      ) : (
        <Note title={say.waiting(name)} />
      )}
    </div>
  );
}
