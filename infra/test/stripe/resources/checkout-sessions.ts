import type Stripe from 'stripe';
import { z } from 'zod';
import { total } from '../billing/amounts.ts';
import { scaled } from '../billing/decimal.ts';
import { sellable } from '../billing/items.ts';
import { isMetered } from '../billing/lines.ts';
import { sum } from '../billing/reckon.ts';
import { requireHeadOffice } from '../billing/taxes.ts';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { CheckoutSession } from '../world/stored.ts';
import { withMetadata } from '../world/fields.ts';
import { taxRatesOf } from './tax-rates.ts';

const update = z.enum(['auto', 'never']).optional();
const creation = {
  automatic_tax: is.automaticTax.optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  cancel_url: is.text.optional(),
  client_reference_id: is.text.optional(),
  customer: is.text.optional(),
  customer_email: is.text.optional(),
  customer_update: z.strictObject({ address: update, name: update, shipping: update }).optional(),
  discounts: z
    .array(z.strictObject({ coupon: is.text }))
    .max(1)
    .optional(),
  expires_at: is.integer.optional(),
  line_items: z
    .array(z.strictObject({ price: is.text, quantity: is.positive.optional() }))
    .min(1)
    .max(20),
  locale: is.text.optional(),
  metadata: is.metadata.optional(),
  mode: z.literal('subscription', { error: 'This test server knows mode=subscription only' }),
  payment_method_collection: z.literal('always').optional(),
  payment_method_types: z.array(is.text).optional(),
  subscription_data: z
    .strictObject({
      default_tax_rates: z.array(is.text).optional(),
      description: is.text.optional(),
      metadata: is.metadata.optional(),
      trial_end: is.integer.optional(),
      trial_period_days: is.positive.optional(),
    })
    .optional(),
  success_url: is.text,
  tax_id_collection: z
    .strictObject({ enabled: is.boolean, required: z.enum(['if_supported', 'never']).optional() })
    .optional(),
} satisfies is.Names<Stripe.Checkout.SessionCreateParams & { payment_method_types?: string[] }>;

export const create = operation(creation, (world, given) => {
  const customer = given.customer === undefined ? null : world.get('customers', given.customer, 'customer');
  const prices = given.line_items.map((line, index) => {
    const price = sellable(world, line.price, `line_items[${index}][price]`);
    if (!isMetered(price) && line.quantity === undefined) {
      refuse('Quantity is required.', { code: 'parameter_missing', param: `line_items[${index}][quantity]` });
    }
    return { price, quantity: line.quantity };
  });
  if (given.tax_id_collection?.enabled && customer && given.customer_update?.name !== 'auto') {
    refuse('Tax ID collection requires updating business name on the customer. Set customer_update[name] to auto.', {
      param: 'tax_id_collection[enabled]',
    });
  }
  if (given.automatic_tax?.enabled) requireHeadOffice(world);
  const { subscription_data: data = {} } = given;
  const now = world.now();
  const expires = given.expires_at ?? now + 24 * 3600;
  if (expires < now + 1800 || expires > now + 24 * 3600) {
    refuse('expires_at must be between 30 minutes and 24 hours from now.', { param: 'expires_at' });
  }
  const id = world.id('cs_test');
  const hasTrial = data.trial_end !== undefined || Boolean(data.trial_period_days);
  const subtotal = sum(
    prices.map(({ price, quantity }) => (isMetered(price) ? 0 : total(world, price, scaled(quantity ?? 1)))),
  );
  const due = hasTrial ? 0 : subtotal;
  taxRatesOf(world, data.default_tax_rates);
  const session: CheckoutSession = {
    id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: due,
    amount_total: due,
    automatic_tax: { enabled: given.automatic_tax?.enabled ?? false, liability: null, provider: null, status: null },
    billing_address_collection: given.billing_address_collection ?? null,
    cancel_url: given.cancel_url ?? null,
    client_reference_id: given.client_reference_id ?? null,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: now,
    currency: prices[0]?.price.currency ?? null,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: customer?.id ?? null,
    customer_account: null,
    customer_creation: customer ? null : 'always',
    customer_details: null,
    customer_email: given.customer_email ?? null,
    discounts: (given.discounts ?? []).map(({ coupon }) => ({ coupon, promotion_code: null })),
    expires_at: expires,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: given.locale ?? null,
    managed_payments: null,
    metadata: withMetadata({}, given.metadata),
    mode: 'subscription',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: given.payment_method_collection ?? 'always',
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: given.payment_method_types ?? ['card'],
    payment_status: due === 0 ? 'no_payment_required' : 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: given.success_url,
    tax_id_collection: {
      enabled: given.tax_id_collection?.enabled ?? false,
      required: given.tax_id_collection?.required ?? 'never',
    },
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${world.settings.url}/c/pay/${id}`,
    wallet_options: null,
  };
  world.state.orders[id] = {
    items: given.line_items.map(({ price, quantity }) => ({ price, quantity })),
    metadata: withMetadata({}, data.metadata),
    trialEnd: data.trial_end ?? null,
    trialDays: data.trial_period_days ?? null,
    coupon: given.discounts?.[0]?.coupon ?? null,
    defaultTaxRates: data.default_tax_rates ?? [],
    description: data.description ?? null,
    mayUpdate: { name: given.customer_update?.name === 'auto', address: given.customer_update?.address === 'auto' },
  };
  return world.put('checkoutSessions', session);
});

export const retrieve = operation({}, (world, _params, id) => world.get('checkoutSessions', id));

export const expire = operation({}, (world, _params, id) => {
  const session = world.get('checkoutSessions', id);
  if (session.status !== 'open')
    refuse(`Only Checkout Sessions with a status in ["open"] can be expired.`, { param: 'session' });
  session.status = 'expired';
  session.url = null;
  world.tell('checkout.session.expired', session);
  return session;
});

export const list = operation(
  {
    ...is.page,
    created: is.range.optional(),
    customer: is.text.optional(),
    status: is.text.optional(),
    subscription: is.text.optional(),
  } satisfies is.Names<Stripe.Checkout.SessionListParams>,
  (world, { created, customer, status, subscription, ...asked }) => {
    const found = world
      .all('checkoutSessions')
      .filter((one) => customer === undefined || one.customer === customer)
      .filter((one) => status === undefined || one.status === status)
      .filter((one) => subscription === undefined || one.subscription === subscription)
      .filter((one) => within(one.created, created));
    return page('/v1/checkout/sessions', found, asked);
  },
);
