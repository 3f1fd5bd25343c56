import type { AppRouter } from '@radrum/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Out = inferRouterOutputs<AppRouter>['operatorBilling'];

export type BillingOverview = Out['overview'];
export type PlanRevenue = BillingOverview['byPlan'][number];
export type TrialRow = BillingOverview['trials'][number];
export type UnpaidRow = BillingOverview['unpaid'][number];
export type BillingEvent = Out['events'][number];
export type Reconciled = Out['reconciliations'][number];
export type Plan = Out['plans'][number];
export type HandSetPlan = inferRouterInputs<AppRouter>['operatorBilling']['setPlan'];
