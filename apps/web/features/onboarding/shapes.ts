import type { AppRouter } from '@radrum/server/router';
import type { inferRouterOutputs } from '@trpc/server';

type Out = inferRouterOutputs<AppRouter>;
export type PublicBody = Out['onboarding']['publicBodies'][number];
export type SuggestedQuestion = Out['assistants']['suggestQuestions'][number];
