'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';

/** Assistants that were paused, or let answer again, a moment ago: it can be undone. */
interface Done {
  ids: readonly string[];
  isPaused: boolean;
}

/** Pauses assistants and lets them answer again, with the way back. */
export function usePause(tenant: string) {
  const [done, setDone] = useState<Done | null>(null);
  const router = useRouter();
  const { mutateAsync, isPending, error } = useMutation(useTRPC().assistants.pause.mutationOptions());
  const run = async (ids: readonly string[], isPaused: boolean, isAll: boolean) => {
    if (isAll) await mutateAsync({ tenant, isPaused });
    else for (const id of ids) await mutateAsync({ tenant, id, isPaused });
    router.refresh();
  };
  return {
    done,
    isPending,
    error,
    forget: () => setDone(null),
    /** @param ids those that it changes */
    pause: (ids: readonly string[], isPaused: boolean, isAll = false) =>
      run(ids, isPaused, isAll).then(
        () => setDone({ ids, isPaused }),
        () => {}, // the mutation tells what went wrong
      ),
    undo: () => {
      if (!done) return;
      setDone(null);
      void run(done.ids, !done.isPaused, false).catch(() => {}); // as above
    },
  };
}
