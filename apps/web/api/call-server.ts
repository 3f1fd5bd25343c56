import type { AppRouter } from '@radrum/server/router';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { cookies } from 'next/headers';
import { cache } from 'react';

/** Where the server listens; the supervisor or the ingress tells. */
export const serverUrl = (): string => process.env['RADRUM_SERVER_URL'] ?? 'http://127.0.0.1:3000';

/** Calls to the server in the name of whoever asks for the page: their cookie goes with them. */
export const callServer = cache(async () => {
  const cookie = (await cookies()).toString();
  return createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${serverUrl()}/api/trpc`, headers: { cookie }, maxURLLength: 8000 })],
  });
});
