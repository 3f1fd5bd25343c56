import type { InvoiceTo } from './invoice-to.ts';
import type { Interval, Meter, PlanId } from './plans.ts';

/** A size of a version of a plan, for an interval: what is ordered. */
export interface Order {
  plan: PlanId;
  version: number;
  size: number;
  interval: Interval;
}

/** Who orders. */
export interface Customer {
  tenantId: string;
  tenantName: string;
  locale: string;
  email: string;
  invoiceTo: InvoiceTo;
  /** At the provider; null before the first order. */
  customerId: string | null;
}

/** What a change costs, before anybody agrees to it. In öre. */
export interface Preview {
  currency: string;
  /** To be invoiced now, for what is left of the period: without tax, and with it. */
  now: { net: number; tax: number; total: number };
  /** What each further period costs, without tax. */
  perPeriod: number;
  periodEnd: string;
}

/** A subscription as the provider tells it. */
export interface SubscriptionFacts {
  subscriptionId: string;
  customerId: string;
  tenantId: string;
  order: Order;
  state: 'running' | 'incomplete' | 'ended';
  paidBy: 'invoice' | 'card';
  periodStart: Date;
  periodEnd: Date;
  cancelAt: Date | null;
  /** When the provider was asked: what an earlier answer says is older news. */
  asOf: Date;
}

/** An invoice as the provider tells it. Amounts in öre. */
export interface InvoiceFacts {
  id: string;
  customerId: string;
  tenantId: string;
  number: string | null;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  currency: string;
  total: number;
  tax: number;
  paid: number;
  credited: number;
  issuedAt: Date;
  dueAt: Date | null;
  paidAt: Date | null;
  periodStart: Date | null;
  periodEnd: Date | null;
  pageUrl: string | null;
  pdfUrl: string | null;
  asOf: Date;
}

/** Something that was used, as it is sent: the identifier makes sure that it counts once. */
export interface MeterEvent {
  id: string;
  customerId: string;
  meter: Meter;
  quantity: string;
  at: Date;
}
/** What became of it: taken, refused for ever, or to be tried again. */
export type MeterEventResult =
  | { id: string; result: 'taken' | 'later' }
  | { id: string; result: 'refused'; why: string };

/** The way to whoever takes the payments. Every call goes over the network: never inside a transaction. */
export interface PaymentProvider {
  /** Makes the customer, or brings it up to date. @returns its identifier */
  keepCustomer(customer: Customer): Promise<string>;
  /** What an order would cost now; `subscriptionId` where it changes one. */
  preview(customerId: string, order: Order, subscriptionId: string | null): Promise<Preview>;
  /** Begins a subscription that is paid by invoice. */
  subscribe(customerId: string, tenantId: string, order: Order, key: string): Promise<SubscriptionFacts>;
  /** A page where a card is given and the order made. */
  checkout(
    customerId: string,
    tenantId: string,
    order: Order,
    pages: { done: string; cancelled: string },
  ): Promise<{ url: string }>;
  /** Changes the order; what is left of the period is reckoned to the second, and invoiced at once. */
  change(subscriptionId: string, order: Order, key: string): Promise<SubscriptionFacts>;
  /** Ends it with its period, or takes that back. */
  setCancelled(subscriptionId: string, isCancelled: boolean): Promise<SubscriptionFacts>;
  /** Ends it at once, without another invoice. */
  end(subscriptionId: string): Promise<void>;
  /**
   * The customer's tenant is deleted: pages on which a card could still be given are closed, and every subscription ends at once, without
   * another invoice.
   * @param note told of each that is running, before it ends: whoever is stopped between the two finds it again
   */
  leave(customerId: string, note: (subscriptionId: string) => Promise<void>): Promise<void>;
  /** A page where the card and old invoices are looked after. */
  portal(customerId: string, back: string): Promise<{ url: string }>;
  /** Whether a customer is still there. */
  hasCustomer(id: string): Promise<boolean>;
  /** Null where there is none any more, or it is none of ours. */
  readSubscription(id: string): Promise<SubscriptionFacts | null>;
  readInvoice(id: string): Promise<InvoiceFacts | null>;
  /** Every invoice of a customer, the newest first, drafts left out. */
  listInvoices(customerId: string): Promise<InvoiceFacts[]>;
  sendUsage(events: readonly MeterEvent[]): Promise<MeterEventResult[]>;
  /** What the provider has counted of a meter from a moment until another. */
  usageSum(customerId: string, meter: Meter, from: Date, until: Date): Promise<number>;
}
