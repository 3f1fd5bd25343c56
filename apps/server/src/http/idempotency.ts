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
  if (key === undefined) return work();
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new RadrumError('invalid_body', 'An Idempotency-Key is 1 to 200 visible ASCII characters.', {
      problems: [{ path: 'Idempotency-Key', message: 'Use a UUID.' }],
    });
  const claim = await claimIdempotencyKey(scope, key, request);
  if (claim.answer) return claim.answer;
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    await claim.release().catch(() => {}); // why it failed is the answer; what cannot be released is let go after five minutes
    throw error;
  }
  // It is done: an answer that cannot be kept for a repetition is no reason to say that it failed.
  await claim
    .store(answer)
    .catch((error: unknown) => scope.installation.log.warn({ err: error }, 'an answer is not kept'));
  return answer;
}
