'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Disclosure } from '../../../ui/disclosure';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import { Became } from './became';
import { EventTable } from './event-table';
import type { BillingEvent } from './shapes';

/** How often it is looked what became of an event that is tried again, and for how long, in milliseconds. */
const [pollMs, longestMs] = [1_500, 45_000];

const isOpen = ({ status }: BillingEvent): boolean => status === 'failed' || status === 'waiting';
const isUntried = (event: BillingEvent | undefined): boolean => event?.status === 'waiting' && event.attempts === 0;

interface Props {
  first: readonly BillingEvent[];
  /** The organisations' names, by identifier. */
  names: Readonly<Record<string, string>>;
  /** Whether there is a provider that can be asked. */
  canTry: boolean;
}

/** What the provider has told: first what failed, then what waits. Each can be tried again, and it is said what became of it. */
export function Events({ first, names, canTry }: Props) {
  const { events: say } = useLocale().words.operatorBilling;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const [tried, setTried] = useState<{ event: BillingEvent; at: number }>();
  const { data, isError, dataUpdatedAt } = useQuery(
    trpc.operatorBilling.events.queryOptions(undefined, {
      initialData: [...first],
      refetchInterval: ({ state }) =>
        tried && state.dataUpdatedAt - tried.at < longestMs && isUntried(state.data?.find(isTried)) ? pollMs : false,
    }),
  );
  const isTried = ({ id }: BillingEvent) => id === tried?.event.id;
  const became = data.find(isTried)?.status;
  // the page says at its top how many were given up
  useEffect(() => {
    if (became) router.refresh();
  }, [became, router]);
  const replay = useMutation(
    trpc.operatorBilling.replay.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.operatorBilling.events.queryFilter()),
    }),
  );
  const tryAgain = (event: BillingEvent) =>
    replay.mutate({ id: event.id }, { onSuccess: () => setTried({ event, at: Date.now() }) });
  const open = [
    ...data.filter(({ status }) => status === 'failed'),
    ...data.filter(({ status }) => status === 'waiting'),
  ];
  const handled = data.filter((event) => !isOpen(event));
  return (
    <Band title={say.title} text={say.text}>
      <div className="stack">
        {isError ? <Note tone="warn">{say.stale}</Note> : null}
        {tried ? (
          <Became
            key={tried.at}
            event={data.find(isTried) ?? tried.event}
            // until it is fetched anew, it stands as it stood before
            isSettled={dataUpdatedAt >= tried.at}
            isSlow={dataUpdatedAt - tried.at >= longestMs}
          />
        ) : null}
        <CallFailed error={replay.error} />
        {open.length > 0 ? (
          <EventTable
            label={say.open}
            events={open}
            names={names}
            {...(canTry && { onTry: tryAgain, trying: replay.isPending ? replay.variables.id : null })}
          />
        ) : (
          <p className={data.length > 0 ? undefined : 'dim'}>{data.length > 0 ? say.calm : say.none}</p>
        )}
        {handled.length > 0 ? (
          <Disclosure title={say.handled(handled.length)}>
            <EventTable label={say.handled(handled.length)} events={handled} names={names} />
          </Disclosure>
        ) : null}
      </div>
    </Band>
  );
}
