import type { AppRouter } from '@radrum/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Out = inferRouterOutputs<AppRouter>;
type In = inferRouterInputs<AppRouter>;

/** A model of the platform's or of the tenant's own, with how it stands. */
export type ModelInfo = Out['models']['list'][number];
export type OwnModel = Out['ownModels']['list'][number];
export type OwnModelChanges = Omit<In['ownModels']['update']['changes'], 'updatedAt'>;
export type Explained = Out['models']['explain'];
export type Decision = Explained['decisions'][number];
export type RouteQuestion = Omit<In['models']['explain'], 'tenant'>;
export type ProfileInfo = Out['routingProfiles']['list'][number];
export type Profile = In['routingProfiles']['create']['profile'];
