import type { ModelTimeouts } from './model.ts';
import { AttemptFailure, type FailureKind } from './failures.ts';

/**
 * The three time limits of an attempt. A provider that hangs never settles its promise, so each wait is a race. Only
 * the time spent waiting for the provider counts towards the first two limits: a slow reader is not the provider's fault.
 */
export class Deadlines {
  readonly #limits: ModelTimeouts;
  readonly #endsAt: number;
  #patienceMs: number;
  #hasContent = false;

  constructor(limits: ModelTimeouts) {
    this.#limits = limits;
    this.#endsAt = performance.now() + limits.totalMs;
    this.#patienceMs = limits.firstTokenMs;
  }

  /** The provider sent content: the wait for the next piece begins anew. */
  sawContent(): void {
    this.#hasContent = true;
    this.#patienceMs = this.#limits.betweenTokensMs;
  }

  /** Waits for `work`, a time limit or `signal`, whichever is first; the last two throw an `AttemptFailure`. */
  async race<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
    const started = performance.now();
    const untilEnd = this.#endsAt - started;
    const [wait, kind]: [number, FailureKind] =
      untilEnd < this.#patienceMs
        ? [untilEnd, 'total_timeout']
        : [this.#patienceMs, this.#hasContent ? 'stalled' : 'first_token_timeout'];
    const over = Promise.withResolvers<never>();
    const timer = setTimeout(() => over.reject(new AttemptFailure(kind)), Math.max(0, wait));
    const onAbort = () => over.reject(new AttemptFailure('cancelled'));
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await Promise.race([over.promise, work]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      this.#patienceMs -= performance.now() - started;
    }
  }
}
