'use client';
import type { AppRouter } from '@radrum/server/router';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { SessionEnded } from '../features/session/session-ended';
import { TRPCProvider } from './browser-client';
import { failureOf } from './failure';

/** Calls from the browser to the server, and the one place that notices that a session has ended. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [hasEnded, setHasEnded] = useState(false);
  const [queryClient] = useState(() => {
    const onError = (error: unknown) => {
      if (failureOf(error).code === 'unauthenticated') setHasEnded(true);
    };
    return new QueryClient({
      queryCache: new QueryCache({ onError }),
      mutationCache: new MutationCache({ onError }),
      defaultOptions: { queries: { staleTime: 5_000, retry: 1 } },
    });
  });
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/api/trpc' })] }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
        <SessionEnded isOpen={hasEnded} onClose={() => setHasEnded(false)} />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
