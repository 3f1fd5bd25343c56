import { RadrumError } from '@radrum/core';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/*
 * Two counts: by the visitor's address, which is refused, and by account, where nothing more is sent and nothing is said. Neither keeps
 * anybody from signing in by a way that they have already: an attacker cannot lock a person out. A whole town hall may come from one
 * address at eight o'clock, and nothing here can be guessed by trying: the first count only bounds the work.
 */
const byVisitor = new RateLimiterMemory({ points: 600, duration: 15 * 60 });
const mailsByAddress = new RateLimiterMemory({ points: 5, duration: 60 * 60 });

/** @throws RadrumError `rate_limited` with the seconds to wait */
export async function allowAttempt(visitor: string): Promise<void> {
  try {
    await byVisitor.consume(visitor);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new RadrumError('rate_limited', 'That was often. Wait a moment and try again.', {
      retryAfter: error.msBeforeNext / 1000,
    });
  }
}

/** Whether one more mail may go to this address. */
export async function mayMail(address: string): Promise<boolean> {
  return mailsByAddress.consume(address).then(
    () => true,
    (error: unknown) => {
      if (error instanceof RateLimiterRes) return false;
      throw error;
    },
  );
}
