import type { In, Out } from './shapes';
import { CallError, type CallData } from './failure';

/**
 * What the pages before one is inside ask, and whether it changes anything there. They speak to the same server in the same words as the
 * rest, and do without its client, which is more script than all of them.
 */
interface Questions {
  me: { given: undefined; got: Out['me'] };
  'account.passkeys': { given: undefined; got: Out['account']['passkeys'] };
  'signIn.ways': { given: In['signIn']['ways']; got: Out['signIn']['ways'] };
}
interface Deeds {
  'signIn.email': { given: In['signIn']['email']; got: Out['signIn']['email'] };
  'signIn.passkeyQuestion': { given: undefined; got: Out['signIn']['passkeyQuestion'] };
  'signIn.passkey': { given: In['signIn']['passkey']; got: Out['signIn']['passkey'] };
  'domains.confirm': { given: In['domains']['confirm']; got: Out['domains']['confirm'] };
}

const addressOf = (name: string): string => `/api/trpc/${name}`;

/** @throws CallError */
export function ask<Name extends keyof Questions>(
  name: Name,
  given: Questions[Name]['given'],
): Promise<Questions[Name]['got']> {
  const input = given === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(given))}`;
  return answerTo<Questions[Name]['got']>(`${addressOf(name)}${input}`);
}

/** The same for what changes something. @throws CallError */
export function tell<Name extends keyof Deeds>(name: Name, given: Deeds[Name]['given']): Promise<Deeds[Name]['got']> {
  return answerTo<Deeds[Name]['got']>(addressOf(name), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    ...(given !== undefined && { body: JSON.stringify(given) }),
  });
}

async function answerTo<Got>(address: string, init?: RequestInit): Promise<Got> {
  let answer: { result?: { data: Got }; error?: { message: string; data: CallData } };
  try {
    const response = await fetch(address, init);
    answer = await response.json();
  } catch {
    throw new CallError('No answer came.');
  }
  if (answer.result) return answer.result.data;
  throw new CallError(answer.error?.message ?? 'An answer of another kind came.', answer.error?.data);
}
