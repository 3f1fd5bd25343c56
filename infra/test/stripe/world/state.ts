import type {
  CheckoutSession,
  Coupon,
  CreditNote,
  Customer,
  Discount,
  Invoice,
  InvoiceItem,
  InvoicePayment,
  Meter,
  PaymentMethod,
  PortalConfiguration,
  PortalSession,
  Price,
  Product,
  Refund,
  StoredEvent,
  Subscription,
  TaxId,
  TaxRate,
  TaxSettings,
  TestClock,
  Tier,
  WebhookEndpoint,
} from './stored.ts';

/** Every kind of object with an id, and what Stripe calls it in "No such …". */
export const tables = {
  customers: 'customer',
  taxIds: 'tax_id',
  paymentMethods: 'PaymentMethod',
  testClocks: 'test clock',
  products: 'product',
  prices: 'price',
  coupons: 'coupon',
  discounts: 'discount',
  taxRates: 'tax rate',
  subscriptions: 'subscription',
  invoices: 'invoice',
  invoiceItems: 'invoiceitem',
  invoicePayments: 'invoice_payment',
  creditNotes: 'credit note',
  refunds: 'refund',
  checkoutSessions: 'checkout.session',
  portalConfigurations: 'billing_portal.configuration',
  portalSessions: 'billing_portal.session',
  meters: 'billing meter',
  events: 'event',
  webhookEndpoints: 'webhook endpoint',
} as const;

export type TableName = keyof typeof tables;

export interface Tables {
  customers: Customer;
  taxIds: TaxId;
  paymentMethods: PaymentMethod;
  testClocks: TestClock;
  products: Product;
  prices: Price;
  coupons: Coupon;
  discounts: Discount;
  taxRates: TaxRate;
  subscriptions: Subscription;
  invoices: Invoice;
  invoiceItems: InvoiceItem;
  invoicePayments: InvoicePayment;
  creditNotes: CreditNote;
  refunds: Refund;
  checkoutSessions: CheckoutSession;
  portalConfigurations: PortalConfiguration;
  portalSessions: PortalSession;
  meters: Meter;
  events: StoredEvent;
  webhookEndpoints: WebhookEndpoint;
}

export type Objects = { [Name in TableName]: Record<string, Tables[Name]> };

/** Usage as it was reported; `value` is kept as the decimal string that came in. */
export interface UsageEvent {
  identifier: string;
  meter: string;
  customer: string;
  value: string;
  timestamp: number;
  received: number;
  cancelled: boolean;
}

/** A charge behind a payment intent; `refunded` grows with refunds and credit notes. */
export interface Charge {
  id: string;
  paymentIntent: string;
  invoice: string;
  customer: string;
  paymentMethod: string | null;
  amount: number;
  refunded: number;
  currency: string;
  created: number;
}

/** What Checkout was asked for and does not show in the session itself. */
export interface CheckoutOrder {
  items: { price: string; quantity: number | undefined }[];
  metadata: Record<string, string>;
  trialEnd: number | null;
  trialDays: number | null;
  coupon: string | null;
  defaultTaxRates: string[];
  description: string | null;
  mayUpdate: { name: boolean; address: boolean };
}

/** The answer to a request with an `Idempotency-Key`. */
export interface Replay {
  fingerprint: string;
  status: number;
  body: string;
  /** Stripe forgets keys after a day. */
  created: number;
}

/** Everything the server knows, as plain JSON: a snapshot is a copy. */
export interface State {
  objects: Objects;
  instance: string;
  sequence: number;
  deleted: Record<string, string>;
  tiers: Record<string, Tier[]>;
  cards: Record<string, string>;
  charges: Record<string, Charge>;
  orders: Record<string, CheckoutOrder>;
  /** What has been told or done once and must not be again: `in_1:overdue`. */
  told: Record<string, true>;
  usage: UsageEvent[];
  streamTokens: Record<string, number>;
  errorReports: Record<string, unknown>[];
  /** Coupons that were deleted and still stand behind discounts. */
  deletedCoupons: Record<string, Coupon>;
  taxSettings: TaxSettings;
  replays: Record<string, Replay>;
  /** Milliseconds by which the server's clock is ahead of its source. */
  offset: number;
}

export function emptyState(instance: string): State {
  return {
    objects: {
      customers: {},
      taxIds: {},
      paymentMethods: {},
      testClocks: {},
      products: {},
      prices: {},
      coupons: {},
      discounts: {},
      taxRates: {},
      subscriptions: {},
      invoices: {},
      invoiceItems: {},
      invoicePayments: {},
      creditNotes: {},
      refunds: {},
      checkoutSessions: {},
      portalConfigurations: {},
      portalSessions: {},
      meters: {},
      events: {},
      webhookEndpoints: {},
    },
    instance,
    sequence: 0,
    deleted: {},
    tiers: {},
    cards: {},
    charges: {},
    orders: {},
    told: {},
    usage: [],
    streamTokens: {},
    errorReports: [],
    deletedCoupons: {},
    taxSettings: {
      object: 'tax.settings',
      defaults: { provider: 'stripe', tax_behavior: null, tax_code: null },
      head_office: null,
      livemode: false,
      status: 'pending',
      status_details: { pending: { missing_fields: ['head_office'] } },
    },
    replays: {},
    offset: 0,
  };
}
