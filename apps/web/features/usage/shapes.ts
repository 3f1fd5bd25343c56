import type { AppRouter } from '@radrum/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Out = inferRouterOutputs<AppRouter>;
type In = inferRouterInputs<AppRouter>;

export type UsageSums = Out['usage']['sums'];
export type UsageSum = UsageSums['data'][number];
export type UsageRow = Out['usage']['list']['data'][number];
export type BudgetInfo = Out['budgets']['list'][number];
export type NewBudget = Omit<In['budgets']['create'], 'tenant'>;
