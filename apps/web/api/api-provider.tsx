'use client';
import type { AppRouter } from '@radrum/server/router';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { askOnce, type Question } from '../features/session/confirmation';
import { SessionEnded } from '../features/session/session-ended';
import { StepUp } from '../features/session/step-up';
import { StepUpProvider } from '../features/session/step-up-context';
import { stepUpLink } from '../features/session/step-up-link';
import { TRPCProvider } from './browser-client';
import { failureOf } from './failure';

/** Calls from the browser to the server, and the one place that notices that a session has ended or is not fresh enough. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [hasEnded, setHasEnded] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
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
  const [confirm] = useState(() => askOnce(setQuestion));
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({ links: [stepUpLink(confirm), httpBatchLink({ url: '/api/trpc' })] }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <StepUpProvider value={confirm}>{children}</StepUpProvider>
        <StepUp isOpen={question !== null} onAnswer={(isConfirmed) => question?.answer(isConfirmed)} />
        <SessionEnded isOpen={hasEnded} onClose={() => setHasEnded(false)} />
      </TRPCProvider>
    </QueryClientProvider>
  );
}
