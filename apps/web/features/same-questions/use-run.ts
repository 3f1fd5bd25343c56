'use client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ComparedAnswer } from '../../api/shapes';
import { failureOf } from '../../api/failure';

/** Questions that are answered in one call: progress is seen, and little is lost when it is stopped. */
const atOnce = 5;

/** How far questions have come under both sides. */
export interface Run {
  state: 'asking' | 'done' | 'stopped' | 'failed';
  /** Citizens asked them; else somebody wrote them here. */
  isLatest: boolean;
  asked: readonly string[];
  answers: readonly ComparedAnswer[];
  error: unknown;
  stop: () => void;
}

/** Where questions come from, and who answers them. */
export interface RunStart {
  isLatest: boolean;
  questions: () => Promise<readonly string[]>;
  ask: (questions: readonly string[], signal: AbortSignal) => Promise<readonly ComparedAnswer[]>;
}

/**
 * A run of questions, kept as long as the page is open: whoever looks at another comparison meanwhile finds it where it was.
 * @param about what is compared: another draft is another run
 */
export function useRun(about: readonly unknown[]): { run: Run | null; start: (how: RunStart) => Promise<void> } {
  const queries = useQueryClient();
  const queryKey = ['same-questions', ...about];
  const { data } = useQuery<Run>({
    queryKey,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  const start = async ({ isLatest, questions, ask }: RunStart): Promise<void> => {
    const stopping = new AbortController();
    const { signal } = stopping;
    let run: Run = { state: 'asking', isLatest, asked: [], answers: [], error: null, stop: () => stopping.abort() };
    const put = (change: Partial<Run>) => {
      run = { ...run, ...change };
      queries.setQueryData(queryKey, run);
    };
    put({});
    try {
      put({ asked: await questions() });
      for (let place = 0; place < run.asked.length && !signal.aborted; place += atOnce) {
        const answers = await ask(run.asked.slice(place, place + atOnce), signal);
        put({ answers: [...run.answers, ...answers] });
      }
      put({ state: signal.aborted ? 'stopped' : 'done' });
    } catch (error) {
      put(signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
    }
  };
  return { run: data ?? null, start };
}

/** How many answers became worse, as far as anybody has looked. */
export const worseOf = (run: Run | null): number =>
  run?.answers.filter(({ verdict }) => verdict === 'worse').length ?? 0;

/** The policy keeps the latest questions from the caller's role: they were not even fetched. */
export const isKeptFromReader = ({ asked, error }: Run): boolean =>
  asked.length === 0 && failureOf(error).code === 'forbidden';
