import type { AppRouter } from '@radrum/server/router';
import { createTRPCClient, httpLink } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../api/failure';
import { askOnce, type Question } from './confirmation';
import { stepUpLink } from './step-up-link';

const stepUp = {
  error: { message: 'Sign in once more.', code: -32003, data: { reason: 'step_up_required', problems: [] } },
};
const done = { result: { data: { id: 'key_1' } } };

/** A client whose server gives these answers, one after the other. */
function client(answers: readonly object[], confirm: () => Promise<boolean>) {
  let calls = 0;
  const fetch = async () => Response.json(answers[calls++], { status: 200 });
  const trpc = createTRPCClient<AppRouter>({
    links: [stepUpLink(confirm), httpLink({ url: 'https://radrum.example/api/trpc', fetch })],
  });
  return { revoke: () => trpc.keys.revoke.mutate({ tenant: 'lindvik', id: 'key_1' }), calls: () => calls };
}

describe('a call that needs a fresh sign-in', () => {
  it('is made once more when the person has confirmed, and nobody notices', async () => {
    const { revoke, calls } = client([stepUp, done], async () => true);
    expect(await revoke()).toEqual({ id: 'key_1' });
    expect(calls()).toBe(2);
  });

  it('fails as it did when the person does not', async () => {
    const { revoke, calls } = client([stepUp, done], async () => false);
    expect(failureOf(await revoke().catch((error: unknown) => error)).code).toBe('step_up_required');
    expect(calls()).toBe(1);
  });

  it('is not made a third time', async () => {
    const { revoke, calls } = client([stepUp, stepUp, done], async () => true);
    expect(failureOf(await revoke().catch((error: unknown) => error)).code).toBe('step_up_required');
    expect(calls()).toBe(2);
  });
});

it('several calls at once ask one question, and the next one asks anew', async () => {
  const shown: (Question | null)[] = [];
  const confirm = askOnce((question) => shown.push(question));
  const both = Promise.all([confirm(), confirm()]);
  shown[0]?.answer(true);
  expect(await both).toEqual([true, true]);
  const next = confirm();
  shown.at(-1)?.answer(false);
  expect(await next).toBe(false);
  expect(shown.filter((question) => question !== null)).toHaveLength(2);
});
