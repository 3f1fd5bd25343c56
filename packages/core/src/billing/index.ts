export {
  type InvoiceInfo,
  type LimitUse,
  listInvoices,
  listPlans,
  type PlanAccount,
  type PlanOffer,
  readAccount,
  readPlanStanding,
} from './account.ts';
export { type Entitlement, entitled, requireEntitled } from './entitled.ts';
export {
  type BillingEventInfo,
  type EventObject,
  eventObjects,
  handleEvent,
  listEvents,
  noteEvent,
  type ProviderEvent,
  replayEvent,
  sweepEvents,
} from './events.ts';
export { forgetPlan, planOf } from './facts.ts';
export { type InvoiceTo, invoiceTo } from './invoice-to.ts';
export {
  type BillingOverview,
  handSetPlan,
  readBillingOverview,
  renewByHand,
  setPlanByHand,
  startTrial,
} from './operate.ts';
export {
  extraLimitChange,
  inhabitantCount,
  invoiceToChange,
  newOrder,
  type Offer,
  offerPlan,
  openPortal,
  orderByCard,
  orderPlan,
  setExtraLimit,
  setInvoiceTo,
  setPlanCancelled,
  wantedPlan,
} from './orders.ts';
export {
  includedIn,
  type Interval,
  intervals,
  type Meter,
  meters,
  type Plan,
  type PlanId,
  planIds,
  plans,
} from './plans.ts';
export type {
  Customer,
  InvoiceFacts,
  MeterEvent,
  MeterEventResult,
  Order,
  PaymentProvider,
  Preview,
  SubscriptionFacts,
} from './provider.ts';
export { type Difference, listReconciliations, reconcile } from './reconcile.ts';
export { countUse, lookAfterPlans } from './rounds.ts';
export { type Effects, type StandingName, standingNames } from './standing.ts';
export { applyInvoice, applySubscription } from './sync.ts';
export { type Tax, taxFor, type UnionCountry, unionCountries } from './taxes.ts';
export { countAndTell } from './tell.ts';
export { disposeUsage, sendUsage, tenantsWithUse } from './usage.ts';
