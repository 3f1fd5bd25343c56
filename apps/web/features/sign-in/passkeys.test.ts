import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { passkeyProblem } from './passkeys';

const named = (name: string) => Object.assign(new Error('what the browser says'), { name });
const answered = (reason: string) =>
  TRPCClientError.from({ error: { message: '', code: -32001, data: { reason, problems: [] } } });

it.each([
  [named('NotAllowedError'), 'cancelled'],
  [named('AbortError'), 'cancelled'],
  [named('InvalidStateError'), 'known'],
  [answered('unauthenticated'), 'refused'],
  [answered('rate_limited'), null],
  [answered('step_up_required'), null],
])('%s with a passkey is told apart', (error, problem) => {
  expect(passkeyProblem(error)).toBe(problem);
});
