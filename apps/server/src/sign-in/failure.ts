import { FetchProblem } from '@radrum/core';

/** Why a sign-in failed; the sign-in page has a text for each. */
export type SignInFailure =
  | 'link_not_valid'
  | 'provider_unreachable'
  | 'provider_declined'
  | 'provider_clock'
  | 'provider_not_trusted'
  | 'attempt_expired'
  | 'not_known'
  | 'failed';

/** What is behind an error of @auth/core; errors of the parts that it uses are found by their names and codes. */
export function reasonOf(error: unknown): SignInFailure {
  for (const one of unfold(error, 0)) {
    if (one instanceof FetchProblem) return 'provider_unreachable';
    const code = 'code' in one && typeof one.code === 'string' ? one.code : '';
    const name = one.name;
    if (name === 'Verification') return 'link_not_valid';
    if (name === 'AccessDenied') return 'not_known';
    if (name === 'InvalidCheck') return 'attempt_expired';
    if (name === 'OAuthCallbackError' || code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return 'provider_declined';
    const isTooEarly = code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' && 'claim' in one && one.claim === 'nbf';
    if (isTooEarly || code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' || code === 'ERR_JWT_EXPIRED')
      return 'provider_clock';
    if (/^(ERR_J|OAUTH_)/.test(code)) return 'provider_not_trusted';
    if (name === 'TypeError' && /fetch failed/.test(one.message)) return 'provider_unreachable';
  }
  return 'failed';
}

/** An error with those that caused it; @auth/core wraps its own as `{cause: {err}}`. */
function unfold(error: unknown, depth: number): Error[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const { cause } = error;
  const wrapped = typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : undefined;
  return [...unfold(wrapped, depth + 1), ...unfold(cause, depth + 1), error];
}
