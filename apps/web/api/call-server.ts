import type { AppRouter } from '@radrum/server/router';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import { cookies } from 'next/headers';
import { cache } from 'react';

/** Where the server listens; the supervisor or the ingress tells. */
export const serverUrl = (): string => process.env['RADRUM_SERVER_URL'] ?? 'http://127.0.0.1:3000';

/** For a call that takes long: those that are asked together with others wait for the slowest, and the page's frame with them. */
export const alone = { context: { isAlone: true } };

/** Calls to the server in the name of whoever asks for the page: their cookie goes with them. */
export const callServer = cache(async () => {
  const cookie = (await cookies()).toString();
  const there = { url: `${serverUrl()}/api/trpc`, headers: { cookie } };
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ context }) => context['isAlone'] === true,
        true: httpLink(there),
        false: httpBatchLink({ ...there, maxURLLength: 8000 }),
      }),
    ],
  });
});
