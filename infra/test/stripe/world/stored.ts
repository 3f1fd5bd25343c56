import type Stripe from 'stripe';

type Plain = string | number | boolean | bigint | null | undefined | void;

/** A field that Stripe can expand (`string | Customer`) is kept as the id alone. */
type Unexpanded<T> = [Extract<T, string>] extends [never] ? T : Exclude<T, { id: string; object: string }>;

/** An object of Stripe's as it goes over the wire unexpanded: ids for references, strings for decimals. */
export type Stored<T> = T extends Plain
  ? T
  : T extends Stripe.Decimal
    ? string
    : T extends (infer Item)[]
      ? Stored<Unexpanded<Item>>[]
      : { [Key in keyof T]: Stored<Unexpanded<T[Key]>> };

export type Customer = Stored<Stripe.Customer>;
export type TaxId = Stored<Stripe.TaxId>;
export type PaymentMethod = Stored<Stripe.PaymentMethod>;
export type TestClock = Stored<Stripe.TestHelpers.TestClock>;
export type Product = Stored<Stripe.Product>;
export type Price = Stored<Stripe.Price>;
export type Tier = Stored<Stripe.Price.Tier>;
export type Coupon = Stored<Stripe.Coupon>;
export type Discount = Stored<Stripe.Discount>;
export type TaxRate = Stored<Stripe.TaxRate>;
export type Subscription = Stored<Stripe.Subscription>;
export type SubscriptionItem = Stored<Stripe.SubscriptionItem>;
export type Invoice = Stored<Stripe.Invoice>;
export type Line = Stored<Stripe.InvoiceLineItem>;
export type InvoiceItem = Stored<Stripe.InvoiceItem>;
export type InvoicePayment = Stored<Stripe.InvoicePayment>;
export type CreditNote = Stored<Stripe.CreditNote>;
export type Refund = Stored<Stripe.Refund>;
export type CheckoutSession = Stored<Stripe.Checkout.Session>;
export type PortalConfiguration = Stored<Stripe.BillingPortal.Configuration>;
export type PortalSession = Stored<Stripe.BillingPortal.Session>;
export type Meter = Stored<Stripe.Billing.Meter>;
export type TaxSettings = Stored<Stripe.Tax.Settings>;
export type WebhookEndpoint = Stored<Stripe.WebhookEndpoint>;

/** `Stripe.Event` is a union of some 250 types; its base and the names of the types are what we need. */
export type EventType = Stripe.Event['type'];
export type StoredEvent = Omit<Stored<Stripe.EventBase>, 'type' | 'data'> & {
  type: EventType;
  data: { object: Record<string, unknown>; previous_attributes?: Record<string, unknown> };
};
