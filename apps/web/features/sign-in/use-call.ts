'use client';
import { useEffect, useState } from 'react';

interface Answer<Got> {
  about: string;
  data?: Got;
  error?: unknown;
}

/**
 * What the server says about something, once it has said it.
 * @param ask one and the same function each time
 * @param about nothing is asked while this is undefined
 */
export function useAnswer<Got>(ask: (about: string) => Promise<Got>, about: string | undefined) {
  const [answer, setAnswer] = useState<Answer<Got> | null>(null);
  useEffect(() => {
    if (about === undefined) return undefined;
    let isWanted = true;
    ask(about).then(
      (data) => isWanted && setAnswer({ about, data }),
      (error: unknown) => isWanted && setAnswer({ about, error }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, about]);
  const known = answer?.about === about ? answer : null;
  return { data: known?.data, error: known?.error, isLoading: about !== undefined && known === null };
}

/** Something that a person has the server do: whether it is under way, and what came of it. */
export function useDeed<Given extends readonly unknown[], Got>(
  deed: (...given: Given) => Promise<Got>,
  onDone?: (got: Got) => void,
) {
  const [state, setState] = useState<{ isPending: boolean; data?: Got; error?: unknown }>({ isPending: false });
  const run = async (...given: Given) => {
    setState({ isPending: true });
    const end = await deed(...given).then(
      (data) => ({ data }),
      (error: unknown) => ({ error }),
    );
    setState({ isPending: false, ...end });
    if ('data' in end) onDone?.(end.data);
  };
  return { ...state, run: (...given: Given) => void run(...given) };
}
