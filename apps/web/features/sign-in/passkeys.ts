'use client';
import type { AppRouter } from '@radrum/server/router';
import { useMutation } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { useSyncExternalStore } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';

export type OwnPasskey = inferRouterOutputs<AppRouter>['account']['passkeys'][number];

const nothingToWatch = () => () => {};
/** Whether this browser knows passkeys; undefined on the server, which cannot tell. */
export const useHasPasskeys = (): boolean | undefined =>
  useSyncExternalStore(
    nothingToWatch,
    () => 'PublicKeyCredential' in window,
    () => undefined,
  );

/** A passkey that is refused does not mean that a session has ended. */
const meta = { isSignIn: true };

/**
 * Signs in with a passkey, and tells where to go on. What talks to the device is loaded by those who use it.
 * @param own the passkeys that count; anybody's where nobody is signed in yet
 */
export function usePasskeySignIn(to: string, own?: readonly OwnPasskey[]) {
  const trpc = useTRPC();
  const question = useMutation(trpc.signIn.passkeyQuestion.mutationOptions({ meta }));
  const answer = useMutation(trpc.signIn.passkey.mutationOptions({ meta }));
  return useMutation({
    meta,
    mutationFn: async () => {
      const { extensions: _none, ...asked } = await question.mutateAsync();
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const allowCredentials = own?.map(({ credentialId }) => ({ id: credentialId, type: 'public-key' as const }));
      const optionsJSON = { ...asked, ...(allowCredentials && { allowCredentials }) };
      const response = await startAuthentication({ optionsJSON });
      return answer.mutateAsync({ response: { ...response, clientExtensionResults: {} }, to });
    },
  });
}

/** Makes a passkey in the device and gives it to the server. The server may ask for a fresh sign-in first. */
export function useAddPasskey(onAdded: () => void) {
  const trpc = useTRPC();
  const creation = useMutation(trpc.account.passkeyCreation.mutationOptions());
  const add = useMutation(trpc.account.addPasskey.mutationOptions());
  return useMutation({
    mutationFn: async (name: string) => {
      const { extensions: _none, ...optionsJSON } = await creation.mutateAsync();
      const { startRegistration } = await import('@simplewebauthn/browser');
      const response = await startRegistration({ optionsJSON });
      return add.mutateAsync({ name, response: { ...response, clientExtensionResults: {} } });
    },
    onSuccess: onAdded,
  });
}

/** What went wrong with a passkey; null for what can go wrong with any call. */
export function passkeyProblem(error: unknown): 'cancelled' | 'known' | 'refused' | null {
  if (error instanceof TRPCClientError) return failureOf(error).code === 'unauthenticated' ? 'refused' : null;
  // WebAuthn's names: the device has a passkey of this person already; anything else ended without one
  return error instanceof Error && error.name === 'InvalidStateError' ? 'known' : 'cancelled';
}
