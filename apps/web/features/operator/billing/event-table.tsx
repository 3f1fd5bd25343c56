'use client';
import { lookUp } from '../../../locale/look-up';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Status, type StateName } from '../../../ui/outcome';
import { type Column, Table } from '../../../ui/table';
import { problemOf } from './event-problem';
import type { BillingEvent } from './shapes';

const glyphs = { failed: 'bad', waiting: 'run', done: 'ok', ignored: 'draft' } as const satisfies Record<
  BillingEvent['status'],
  StateName
>;

/** What an event is in words; the provider's own word for what we have none for. */
export function useEventName(): (event: Pick<BillingEvent, 'type'>) => string {
  const { events: say } = useLocale().words.operatorBilling;
  return ({ type }) => lookUp(say.types, type) ?? type;
}

/** What went wrong with an event: in words, then as the provider or the database said it. */
export function EventProblem({ problem }: { problem: string | null }) {
  const { problems } = useLocale().words.operatorBilling.events;
  if (problem === null) return null;
  return (
    <>
      <small className="block wrap-anywhere">{problems[problemOf(problem)]}</small>
      <small className="dim block wrap-anywhere" lang="en">
        {problem}
      </small>
    </>
  );
}

export function EventTable(props: {
  label: string;
  events: readonly BillingEvent[];
  names: Readonly<Record<string, string>>;
  onTry?: (event: BillingEvent) => void;
  trying?: string | null;
}) {
  const { label, events, names, onTry, trying } = props;
  const { words, format } = useLocale();
  const { events: say } = words.operatorBilling;
  const nameOf = useEventName();
  const deeds: Column<BillingEvent> = {
    head: words.actions.actions,
    isHeadHidden: true,
    cell: (event) => (
      <Button kind="second" small busy={trying === event.id && say.trying} onClick={() => onTry?.(event)}>
        {say.again}
        <span className="sr">
          {' '}
          {nameOf(event)} {event.subject}
        </span>
      </Button>
    ),
  };
  const attempts: Column<BillingEvent> = {
    head: say.attempts,
    isNumber: true,
    cell: (event) => format.number(event.attempts),
  };
  return (
    <Table
      label={label}
      rows={events}
      keyOf={({ id }) => id}
      columns={[
        {
          head: say.event,
          isName: true,
          cell: (event) => (
            <>
              <strong className="wrap-anywhere">{nameOf(event)}</strong>
              {nameOf(event) === event.type ? null : (
                <small className="dim wrap-anywhere">
                  <code>{event.type}</code>
                </small>
              )}
            </>
          ),
        },
        {
          head: say.about,
          cell: ({ tenantId, subject }) => (
            <>
              {tenantId === null ? null : <span className="block wrap-anywhere">{names[tenantId] ?? tenantId}</span>}
              <code className="block wrap-anywhere fold:min-w-36">{subject}</code>
            </>
          ),
        },
        {
          head: say.received,
          cell: ({ receivedAt }) => <time dateTime={receivedAt}>{format.dateTime(receivedAt)}</time>,
        },
        {
          head: say.state,
          cell: ({ status, problem }) => (
            <>
              <Status state={glyphs[status]}>{say.states[status]}</Status>
              {status === 'done' ? null : <EventProblem problem={problem} />}
            </>
          ),
        },
        ...(events.some(({ attempts }) => attempts > 0) ? [attempts] : []),
        ...(onTry ? [deeds] : []),
      ]}
    />
  );
}
