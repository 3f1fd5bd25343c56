import type { AppRouter } from '@radrum/server/router';
import type { inferRouterOutputs } from '@trpc/server';
import type { In } from '../../api/shapes';

type Out = inferRouterOutputs<AppRouter>;

export type Look = Out['tenant']['look'];
/** What a key can be allowed. */
export type KeyScope = NonNullable<In['keys']['create']['scopes']>[number];
export type RoleMapping = NonNullable<In['connections']['create']['roleMap']>[number];
/** A new connection, without the tenant that it is for. */
export type NewConnection = Omit<In['connections']['create'], 'tenant'>;
