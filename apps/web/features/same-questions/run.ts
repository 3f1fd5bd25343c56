import type { ComparedAnswer } from '../../api/shapes';

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
 * Has questions answered, a few at a time, until all are or somebody stops it; what was answered until then stays.
 * @param show told of the run as it stands, each time that it has come further
 */
export async function askInParts({ isLatest, questions, ask }: RunStart, show: (run: Run) => void): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let run: Run = { state: 'asking', isLatest, asked: [], answers: [], error: null, stop: () => stopping.abort() };
  const put = (change: Partial<Run>) => {
    run = { ...run, ...change };
    show(run);
  };
  put({});
  try {
    put({ asked: await questions() });
    for (let place = 0; place < run.asked.length && !signal.aborted; place += atOnce) {
      const answers = await ask(run.asked.slice(place, place + atOnce), signal);
      put({ answers: [...run.answers, ...answers] });
    }
    put({ state: run.answers.length < run.asked.length ? 'stopped' : 'done' });
  } catch (error) {
    put(signal.aborted ? { state: 'stopped' } : { state: 'failed', error });
  }
}

/** How many answers became worse, as far as anybody has looked. */
export const worseOf = (run: Run | null): number =>
  run?.answers.filter(({ verdict }) => verdict === 'worse').length ?? 0;
