'use client';
import { useSyncExternalStore } from 'react';
import { tell } from '../../api/ask';
import { failureOf, isCallError } from '../../api/failure';
import type { Out } from '../../api/shapes';
import { useDeed } from './use-call';

export type OwnPasskey = Out['account']['passkeys'][number];

const nothingToWatch = () => () => {};
/** Whether this browser knows passkeys; undefined on the server, which cannot tell. */
export const useHasPasskeys = (): boolean | undefined =>
  useSyncExternalStore(
    nothingToWatch,
    () => 'PublicKeyCredential' in window,
    () => undefined,
  );

/**
 * Signs in with a passkey, and tells where to go on. What talks to the device is loaded by those who use it.
 * @param own the passkeys that count; anybody's where nobody is signed in yet
 */
export function usePasskeySignIn(props: {
  to: string;
  own: readonly OwnPasskey[] | undefined;
  onDone: (to: string) => void;
}) {
  const { to, own, onDone } = props;
  return useDeed(
    async () => {
      const { extensions: _none, ...asked } = await tell('signIn.passkeyQuestion', undefined);
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const allowCredentials = own?.map(({ credentialId }) => ({ id: credentialId, type: 'public-key' as const }));
      const optionsJSON = { ...asked, ...(allowCredentials && { allowCredentials }) };
      const response = await startAuthentication({ optionsJSON });
      return tell('signIn.passkey', { response: { ...response, clientExtensionResults: {} }, to });
    },
    (done) => onDone(done.to),
  );
}

/** What went wrong with a passkey; null for what can go wrong with any call. */
export function passkeyProblem(error: unknown): 'cancelled' | 'known' | 'refused' | null {
  if (isCallError(error)) return failureOf(error).code === 'unauthenticated' ? 'refused' : null;
  // WebAuthn's names: the device has a passkey of this person already; anything else ended without one
  return error instanceof Error && error.name === 'InvalidStateError' ? 'known' : 'cancelled';
}
