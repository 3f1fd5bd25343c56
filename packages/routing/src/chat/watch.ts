import type { FailureKind } from '../failures.ts';
import type { ModelTimeouts } from '../model.ts';

/**
 * The time limits of one attempt on one timer. A timer or a race a token costs more than the token itself, so what
 * changes is only a number: when the timer fires too early, it is set anew for what is left.
 */
export class Watch {
  readonly #limits: ModelTimeouts;
  readonly #onOver: (kind: FailureKind) => void;
  #endsAt: number;
  /** When the provider's silence has lasted too long; infinite while nobody waits for it. */
  #silenceEndsAt: number;
  #hasContent = false;
  #timer: NodeJS.Timeout | undefined;
  #firesAt = Number.POSITIVE_INFINITY;

  /** @param endsAt when it is over in all cases, on `performance.now()`'s clock */
  constructor(limits: ModelTimeouts, endsAt: number, onOver: (kind: FailureKind) => void) {
    this.#limits = limits;
    this.#onOver = onOver;
    this.#endsAt = endsAt;
    this.#silenceEndsAt = performance.now() + limits.firstTokenMs;
    this.#arm();
  }

  /** The provider showed that it is at work: from now on the limit between two tokens counts, while somebody waits. */
  sawContent(): void {
    this.#hasContent = true;
    this.#silenceEndsAt = Number.POSITIVE_INFINITY;
  }

  /** There is no other model from here on: the attempt has all the time that is left. */
  extend(endsAt: number): void {
    this.#endsAt = endsAt;
  }

  /** Somebody waits for the provider. The wait for the first content is one, however often it is interrupted. */
  wait(): void {
    if (!this.#hasContent) return;
    this.#silenceEndsAt = performance.now() + this.#limits.betweenTokensMs;
    if (this.#silenceEndsAt < this.#firesAt) this.#arm();
  }

  /** Nobody waits: a slow reader is not the provider's fault. */
  hold(): void {
    if (this.#hasContent) this.#silenceEndsAt = Number.POSITIVE_INFINITY;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const now = performance.now();
    // While nobody waits, the timer looks in from time to time rather than at the very end, so that `wait` need not set it.
    this.#firesAt = Math.min(this.#endsAt, this.#silenceEndsAt, now + this.#limits.betweenTokensMs);
    this.#timer = setTimeout(this.#fire, Math.max(1, Math.ceil(this.#firesAt - now)));
  }

  readonly #fire = (): void => {
    const now = performance.now();
    if (now >= this.#endsAt) this.#onOver('total_timeout');
    else if (now >= this.#silenceEndsAt) this.#onOver(this.#hasContent ? 'stalled' : 'first_token_timeout');
    else this.#arm();
  };
}
