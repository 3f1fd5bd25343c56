import {
  extraLimitChange,
  handSetPlan,
  inhabitantCount,
  invoiceToChange,
  listEvents,
  listInvoices,
  listPlans,
  listReconciliations,
  newOrder,
  offerPlan,
  openPortal,
  orderByCard,
  orderPlan,
  plans,
  readAccount,
  readBillingOverview,
  readPlanStanding,
  replayEvent,
  setExtraLimit,
  setInvoiceTo,
  setPlanByHand,
  setPlanCancelled,
  wantedPlan,
} from '@radrum/core';
import { z } from 'zod';
import { byOperator, inTenant, t } from '../procedures.ts';

/** An organisation's plan, what it has used, and what it pays. */
export const billingRouter = t.router({
  account: inTenant.query(({ ctx }) => readAccount(ctx.scope)),
  standing: inTenant.query(({ ctx }) => readPlanStanding(ctx.scope)),
  plans: inTenant
    .input(z.object({ inhabitants: inhabitantCount.optional() }))
    .query(({ ctx, input }) => listPlans(ctx.scope, input.inhabitants)),
  invoices: inTenant.query(({ ctx }) => listInvoices(ctx.scope)),
  offer: inTenant.input(wantedPlan).query(({ ctx, input }) => offerPlan(ctx.scope, input)),
  order: inTenant.input(newOrder).mutation(({ ctx, input }) => orderPlan(ctx.scope, input)),
  orderByCard: inTenant.input(newOrder).mutation(({ ctx, input }) => orderByCard(ctx.scope, input)),
  cancel: inTenant.mutation(({ ctx }) => setPlanCancelled(ctx.scope, true)),
  resume: inTenant.mutation(({ ctx }) => setPlanCancelled(ctx.scope, false)),
  portal: inTenant.mutation(({ ctx }) => openPortal(ctx.scope)),
  setInvoiceTo: inTenant.input(invoiceToChange).mutation(({ ctx, input }) => setInvoiceTo(ctx.scope, input)),
  setExtraLimit: inTenant.input(extraLimitChange).mutation(({ ctx, input }) => setExtraLimit(ctx.scope, input)),
});

/** Money across tenants, for operators. */
export const operatorBillingRouter = t.router({
  overview: byOperator.query(({ ctx }) => readBillingOverview(ctx.installation)),
  events: byOperator.query(({ ctx }) => listEvents(ctx.installation)),
  replay: byOperator
    .input(z.object({ id: z.string().max(100) }))
    .mutation(({ ctx, input }) => replayEvent(ctx.installation, ctx.operator, input.id)),
  reconciliations: byOperator.query(({ ctx }) => listReconciliations(ctx.installation)),
  /** Every version of every plan, to be given by hand. */
  plans: byOperator.query(() => [...plans]),
  setPlan: byOperator
    .input(handSetPlan)
    .mutation(({ ctx, input }) => setPlanByHand(ctx.installation, ctx.session, input)),
});
