import type { Customer, Invoice, Price, Subscription, TaxRate } from '../world/stored.ts';

/** A line that is to be on an invoice. */
export interface LineDraft {
  amount: number;
  description: string;
  period: { start: number; end: number };
  price: Price | null;
  unit: string | null;
  /** Scaled. */
  quantity: bigint;
  proration: boolean;
  discountable: boolean;
  subscriptionItem: string | null;
  invoiceItem: string | null;
  metadata: Record<string, string>;
}

/** An invoice that is to be made. */
export interface Draft {
  customer: Customer;
  subscription: Subscription | null;
  lines: LineDraft[];
  reason: NonNullable<Invoice['billing_reason']>;
  now: number;
  period: { start: number; end: number };
  collectionMethod: string;
  daysUntilDue: number | null;
  /** Null: it stays a draft until someone finalises it. */
  finalizesAt: number | null;
  automaticTax: boolean;
  taxRates: TaxRate[];
  currency: string;
  /** False: invoice items that wait are left for another invoice. */
  takesPending?: boolean;
}
