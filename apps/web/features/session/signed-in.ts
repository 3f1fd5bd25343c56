import type { AppRouter } from '@radrum/server/router';
import type { inferRouterOutputs } from '@trpc/server';

/** Who is signed in, and where they may go. */
export type SignedIn = NonNullable<inferRouterOutputs<AppRouter>['me']>;
