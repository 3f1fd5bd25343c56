import type { AppRouter } from '@radrum/server/router';
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';

/** Where the server listens; the supervisor or the ingress tells. */
export const serverUrl = (): string => process.env['RADRUM_SERVER_URL'] ?? 'http://127.0.0.1:3000';

/** Calls to the server in the name of whoever has a cookie. */
export function serverFor(cookie: string) {
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
}
