import { setTimeout as sleep } from 'node:timers/promises';
import { type ReasonCode, troubles } from './reasons.ts';

/** Spaces out the starts of requests by `delayMs`; each call resolves when its turn has come. */
export function createPace(delayMs: number, signal: AbortSignal): () => Promise<void> {
  let next = 0;
  return async () => {
    if (delayMs <= 0) return;
    const now = Date.now();
    const turn = Math.max(now, next);
    next = turn + delayMs;
    if (turn > now) await sleep(turn - now, undefined, { signal });
  };
}

/** Failures in a row after which a site is left alone. */
export const mostFailuresInRow = 10;

export interface HostHealth {
  /** Counts a visit's end: a trouble of the server adds up, any answer starts anew. */
  record(reason: ReasonCode | null): void;
  isDown(): boolean;
}

export function createHostHealth(): HostHealth {
  let inRow = 0;
  return {
    record(reason) {
      inRow = reason !== null && troubles.has(reason) ? inRow + 1 : 0;
    },
    isDown: () => inRow >= mostFailuresInRow,
  };
}
