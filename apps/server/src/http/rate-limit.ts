import { RadrumError, type Scope } from '@radrum/core';
import type { RequestRate } from './context.ts';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Requests a minute. A publishable key is on public pages: it is counted for each visitor. */
const perMinute = { secret: 6000, publishable: 20 } as const;
const limiters = {
  secret: new RateLimiterMemory({ points: perMinute.secret, duration: 60 }),
  publishable: new RateLimiterMemory({ points: perMinute.publishable, duration: 60 }),
};

/** @returns what is left, for keys @throws RadrumError `rate_limited` with the seconds to wait */
export async function allowRequest(scope: Scope, visitor: string): Promise<RequestRate | undefined> {
  if (scope.actor.kind !== 'key') return undefined;
  const { type, id } = scope.actor;
  try {
    const state = await limiters[type].consume(type === 'secret' ? id : `${id} ${visitor}`);
    return { limit: perMinute[type], left: state.remainingPoints, resetsInMs: state.msBeforeNext };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new RadrumError('rate_limited', `At most ${perMinute[type]} requests a minute. Wait a moment.`, {
      retryAfter: error.msBeforeNext / 1000,
    });
  }
}
