import { expect, it } from 'vitest';
import type { Refusal } from '../../../../packages/core/src/sign-in/admit.ts';
import type { SignInFailure } from '../../../server/src/sign-in/failure.ts';
import { en } from '../../messages/en';
import { sv } from '../../messages/sv';

type Words = Readonly<Record<Refusal | SignInFailure, { title: string; text: string }>>;

/** A reason of the server's that has no words fails the type check here. */
const told: readonly Words[] = [sv.signIn.errors, en.signIn.errors];

it.each(told)('every reason says what happened, and what to do', (errors) => {
  for (const { title, text } of Object.values(errors)) {
    expect(title).toMatch(/^\p{Lu}.*\.$/u);
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
  }
});
