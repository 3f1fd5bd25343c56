'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';

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
