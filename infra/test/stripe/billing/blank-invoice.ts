import { taxIdsOf } from '../resources/tax-ids.ts';
import type { Customer, Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import type { Draft } from './drafted.ts';

const day = 86_400;

/** An invoice without lines: what comes of its customer, its subscription and how it is collected. */
export function blank(world: World, draft: Draft, id: string): Omit<Invoice, 'lines'> {
  const { customer, subscription, now } = draft;
  const settings = subscription?.invoice_settings;
  return {
    id,
    object: 'invoice',
    account_country: 'SE',
    account_name: 'Test account',
    account_tax_ids: null,
    amount_due: 0,
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: 0,
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: draft.finalizesAt !== null,
    automatic_tax: {
      disabled_reason: null,
      enabled: draft.automaticTax,
      liability: draft.automaticTax ? { type: 'self' } : null,
      provider: draft.automaticTax ? 'stripe' : null,
      status: draft.automaticTax ? (customer.address?.country ? 'complete' : 'requires_location_inputs') : null,
    },
    automatically_finalizes_at: draft.finalizesAt,
    billing_reason: draft.reason,
    collection_method: draft.collectionMethod,
    created: now,
    currency: draft.currency,
    custom_fields: settings?.custom_fields ?? customer.invoice_settings.custom_fields,
    customer: customer.id,
    customer_account: null,
    ...snapshotOf(world, customer),
    customer_shipping: null,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: draft.taxRates,
    description: settings?.description ?? subscription?.description ?? null,
    discounts: [],
    due_date: draft.collectionMethod === 'send_invoice' ? now + (draft.daysUntilDue ?? 30) * day : null,
    effective_at: null,
    ending_balance: null,
    footer: settings?.footer ?? customer.invoice_settings.footer,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    livemode: false,
    metadata: {},
    next_payment_attempt: draft.collectionMethod === 'send_invoice' ? null : draft.finalizesAt,
    number: null,
    on_behalf_of: null,
    parent: subscription && {
      quote_details: null,
      subscription_details: { metadata: { ...subscription.metadata }, subscription: subscription.id },
      type: 'subscription_details',
    },
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: subscription?.payment_settings?.payment_method_types ?? null,
    },
    period_end: draft.period.end,
    period_start: draft.period.start,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: customer.balance,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
    subtotal: 0,
    subtotal_excluding_tax: 0,
    test_clock: customer.test_clock ?? null,
    total: 0,
    total_discount_amounts: [],
    total_excluding_tax: 0,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: now,
  };
}

/** What an invoice takes over of its customer; it is taken anew when the invoice is finalised. */
export function snapshotOf(world: World, customer: Customer) {
  return {
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_tax_exempt: customer.tax_exempt ?? null,
    customer_tax_ids: taxIdsOf(world, customer.id).map(({ type, value }) => ({ type, value })),
  } satisfies Partial<Invoice>;
}
