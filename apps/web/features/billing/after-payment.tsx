'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';

const [everyMs, mostTimes] = [2_000, 45];

/** Somebody comes back from paying: the page is asked for again until the provider's word has come. */
export function AfterPayment({ hasCome }: { hasCome: boolean }) {
  const say = useLocale().words.billing.paid;
  const [times, setTimes] = useState(0);
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  useEffect(() => {
    if (hasCome) void client.invalidateQueries(trpc.billing.standing.queryFilter());
    if (hasCome || times >= mostTimes) return;
    const next = setTimeout(() => {
      router.refresh();
      setTimes(times + 1);
    }, everyMs);
    return () => clearTimeout(next);
  }, [hasCome, times, router, client, trpc]);
  const state = hasCome ? 'done' : times >= mostTimes ? 'slow' : 'waiting';
  const texts = { done: say.doneText, slow: say.slowText, waiting: say.waitingText };
  return (
    <div className="mb-5">
      <Note tone={hasCome ? 'ok' : 'info'} title={say[state]} announce="status">
        {texts[state]}
      </Note>
    </div>
  );
}
