import { claimIdempotencyKey, RadrumError, type Scope } from '@radrum/core';

interface Answer {
  status: number;
  body: string;
}

/**
 * Runs an unsafe call once for its Idempotency-Key: a repetition gets the first answer again, for 24 hours.
 * @throws RadrumError `idempotency_mismatch` for the same key with another request, `idempotency_in_progress` while the first one runs
 */
export async function answerOnce(
  scope: Scope,
  key: string | undefined,
  request: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key === undefined || scope.tenantId === '') return work();
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new RadrumError('invalid_body', 'An Idempotency-Key is 1 to 200 visible ASCII characters.', {
      problems: [{ path: 'Idempotency-Key', message: 'Use a UUID.' }],
    });
  const claim = await claimIdempotencyKey(scope, key, request);
  if (claim.answer) return claim.answer;
  try {
    const answer = await work();
    await claim.store(answer);
    return answer;
  } catch (error) {
    await claim.release();
    throw error;
  }
}
