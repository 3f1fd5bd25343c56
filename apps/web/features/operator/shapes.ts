import type { AppRouter } from '@radrum/server/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Out = inferRouterOutputs<AppRouter>['operator'];
type In = inferRouterInputs<AppRouter>['operator'];

export type TenantSummary = Out['tenants'][number];
export type TenantStatus = TenantSummary['status'];
export type TenantStep = In['changeTenant']['step'];
export type PlatformSettings = Out['settings'];
export type Queue = Out['queues'][number];
export type Receipt = Out['receipts'][number];
export type KeptMail = NonNullable<Out['mails']>[number];
export type WaitingItem = Out['commons'][number];

export const tenantStatuses = ['pending', 'active', 'suspended', 'deleting'] as const satisfies readonly TenantStatus[];
