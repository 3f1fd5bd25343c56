import type { In, Out } from './shapes';
import { CallError, type CallData } from './failure';

/**
 * What the pages before one is inside ask, and what they tell there. They speak to the same server in the same words as the
 * rest, and do without its client, which is more script than all of them.
 */
interface Questions {
  me: Out['me'];
  'account.passkeys': Out['account']['passkeys'];
}
interface Deeds {
  'signIn.ways': { given: In['signIn']['ways']; got: Out['signIn']['ways'] };
  'signIn.email': { given: In['signIn']['email']; got: Out['signIn']['email'] };
  'signIn.passkeyQuestion': { given: undefined; got: Out['signIn']['passkeyQuestion'] };
  'signIn.passkey': { given: In['signIn']['passkey']; got: Out['signIn']['passkey'] };
  'domains.confirm': { given: In['domains']['confirm']; got: Out['domains']['confirm'] };
}

const addressOf = (name: string): string => `/api/trpc/${name}`;

/** @throws CallError */
export const ask = <Name extends keyof Questions>(name: Name): Promise<Questions[Name]> =>
  answerTo<Questions[Name]>(addressOf(name));

/** The same for what is told something. @throws CallError */
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
