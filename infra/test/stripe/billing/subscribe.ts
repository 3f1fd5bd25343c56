import type Stripe from 'stripe';
import { z } from 'zod';
import * as is from '../http/params.ts';
import { withMetadata } from '../world/fields.ts';
import { redeem } from '../resources/coupons.ts';
import { declined } from '../resources/payment-methods.ts';
import { taxRatesOf } from '../resources/tax-rates.ts';
import { refuse } from '../world/refusal.ts';
import type { Customer, Subscription, SubscriptionItem } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { bill, firstWhen, hasMethod } from './bill.ts';
import { fresh } from './fresh.ts';
import { checkItems, itemFields, newItem } from './items.ts';
import type { LineDraft } from './drafted.ts';
import { freeLine, isMetered, licensedLines } from './lines.ts';
import { prorate } from './proration.ts';
import { isLocated, requireHeadOffice } from './taxes.ts';

const day = 86_400;
const { deleted: _deleted, clear_usage: _clear, id: _id, ...newItemFields } = itemFields;

/** Fields that a subscription takes at any time. */
export const settings = {
  automatic_tax: is.automaticTax.optional(),
  cancel_at_period_end: is.boolean.optional(),
  collection_method: z.enum(['charge_automatically', 'send_invoice']).optional(),
  days_until_due: is.positive.optional(),
  default_payment_method: is.text.optional(),
  default_tax_rates: is.emptyable(z.array(is.text)).optional(),
  description: is.text.optional(),
  discounts: is.discounts.optional(),
  invoice_settings: z
    .strictObject({
      custom_fields: is.customFields.optional(),
      description: is.text.optional(),
      footer: is.text.optional(),
    })
    .optional(),
  metadata: is.metadata.optional(),
  off_session: is.boolean.optional(),
  payment_behavior: z.enum(['allow_incomplete', 'default_incomplete', 'error_if_incomplete']).optional(),
  payment_settings: z
    .strictObject({
      payment_method_types: is.emptyable(z.array(is.text)).optional(),
      save_default_payment_method: z.enum(['off', 'on_subscription']).optional(),
    })
    .optional(),
  proration_behavior: z.enum(['create_prorations', 'always_invoice', 'none']).optional(),
  trial_settings: z
    .strictObject({
      end_behavior: z.strictObject({ missing_payment_method: z.enum(['cancel', 'create_invoice', 'pause']) }),
    })
    .optional(),
} satisfies is.Names<Stripe.SubscriptionUpdateParams>;

export const creation = {
  ...settings,
  billing_cycle_anchor: is.integer.optional(),
  billing_mode: z.strictObject({ type: z.literal('flexible') }).optional(),
  cancel_at: is.integer.optional(),
  currency: is.text.optional(),
  customer: is.text,
  items: z.array(z.strictObject(newItemFields)),
  trial_end: z.union([z.literal('now'), is.integer]).optional(),
  trial_period_days: is.positive.optional(),
} satisfies is.Names<Stripe.SubscriptionCreateParams>;

type Settings = z.output<z.ZodObject<typeof settings, z.core.$strict>>;
export type Creation = z.output<z.ZodObject<typeof creation, z.core.$strict>>;

/** Sets what does not touch amounts already billed. */
export function applySettings(
  world: World,
  subscription: Subscription,
  customer: Customer,
  given: Settings,
  now: number,
): void {
  if (given.automatic_tax) {
    const { enabled } = given.automatic_tax;
    if (enabled) requireHeadOffice(world);
    if (enabled && !isLocated(customer)) {
      refuse(
        "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
        {
          code: 'customer_tax_location_invalid',
          param: 'automatic_tax[enabled]',
        },
      );
    }
    subscription.automatic_tax = { disabled_reason: null, enabled, liability: enabled ? { type: 'self' } : null };
  }
  if (given.collection_method !== undefined) subscription.collection_method = given.collection_method;
  if (given.days_until_due !== undefined) subscription.days_until_due = given.days_until_due;
  if (subscription.collection_method === 'send_invoice' && subscription.days_until_due === null) {
    refuse('If invoices are sent, you must set days_until_due.', {
      code: 'parameter_missing',
      param: 'days_until_due',
    });
  }
  if (subscription.collection_method === 'charge_automatically') subscription.days_until_due = null;
  if (given.default_payment_method !== undefined) {
    const id = given.default_payment_method;
    subscription.default_payment_method = id ? world.get('paymentMethods', id, 'default_payment_method').id : null;
  }
  if (given.default_tax_rates !== undefined) {
    if (subscription.automatic_tax.enabled && given.default_tax_rates?.length) {
      refuse('You cannot set default_tax_rates together with automatic_tax.', { param: 'default_tax_rates' });
    }
    subscription.default_tax_rates = taxRatesOf(world, given.default_tax_rates);
  }
  if (given.description !== undefined) subscription.description = given.description || null;
  if (given.discounts !== undefined) {
    const to = { customer: customer.id, subscription: subscription.id, now };
    subscription.discounts = (given.discounts ?? []).map(({ coupon, discount }) =>
      discount !== undefined ? world.get('discounts', discount, 'discounts').id : redeem(world, coupon ?? '', to),
    );
  }
  if (given.invoice_settings) {
    const { custom_fields: fields, description, footer } = given.invoice_settings;
    const old = subscription.invoice_settings;
    subscription.invoice_settings = {
      ...old,
      custom_fields: fields === undefined ? old.custom_fields : fields,
      description: description === undefined ? old.description : description || null,
      footer: footer === undefined ? old.footer : footer || null,
    };
  }
  if (given.payment_settings) {
    subscription.payment_settings = {
      payment_method_options: null,
      payment_method_types: given.payment_settings.payment_method_types ?? null,
      save_default_payment_method: given.payment_settings.save_default_payment_method ?? 'off',
    };
  }
  if (given.trial_settings) {
    subscription.trial_settings = {
      end_behavior: { billing_cycle_anchor: null, ...given.trial_settings.end_behavior },
    };
  }
  subscription.metadata = withMetadata(subscription.metadata, given.metadata);
}

export function subscribe(world: World, given: Creation, givenNow?: number): Subscription {
  const customer = world.get('customers', given.customer, 'customer');
  const now = givenNow ?? world.now(customer.test_clock);
  const trialEnd = trialEndOf(given, now);
  const anchor = given.billing_cycle_anchor ?? trialEnd ?? now;
  if (anchor < now) refuse('billing_cycle_anchor cannot be in the past.', { param: 'billing_cycle_anchor' });
  const id = world.id('sub');
  const items = given.items.map((item, index) =>
    newItem(world, item, `items[${index}]`, { subscription: id, now, anchor, trialEnd }),
  );
  checkItems(items);
  const subscription = fresh(id, customer, items, { now, anchor, trialEnd });
  applySettings(world, subscription, customer, { collection_method: 'charge_automatically', ...given }, now);
  const charges = subscription.collection_method === 'charge_automatically';
  const behaviour = given.payment_behavior ?? 'allow_incomplete';
  if (charges && trialEnd === null && behaviour !== 'default_incomplete' && !hasMethod(world, subscription)) {
    refuse('This customer has no attached payment source or default payment method.', { code: 'resource_missing' });
  }
  if (given.cancel_at_period_end) setPeriodEnd(subscription, now);
  if (given.cancel_at !== undefined) subscription.cancel_at = given.cancel_at;
  if (charges && trialEnd === null) subscription.status = 'incomplete';
  world.put('subscriptions', subscription);
  world.tell('customer.subscription.created', subscription, now);
  const lines = items.flatMap((item) =>
    firstLines(world, subscription, item, { now, anchor, trialEnd, prorate: given.proration_behavior !== 'none' }),
  );
  const waits = charges && behaviour === 'default_incomplete' && trialEnd === null;
  const invoice = bill(world, subscription, lines, {
    reason: 'subscription_create',
    now,
    period: { start: now, end: now },
    when: waits ? 'open' : firstWhen(subscription),
  });
  if (behaviour === 'error_if_incomplete' && invoice.status === 'open') {
    throw declined();
  }
  return subscription;
}

export function setPeriodEnd(subscription: Subscription, now: number): void {
  subscription.cancel_at_period_end = true;
  subscription.cancel_at = Math.min(...subscription.items.data.map((item) => item.current_period_end));
  subscription.canceled_at = now;
  subscription.cancellation_details = {
    comment: null,
    feedback: null,
    feedback_option: null,
    reason: 'cancellation_requested',
  };
}

function trialEndOf(given: Creation, now: number): number | null {
  if (given.trial_end !== undefined && given.trial_period_days !== undefined) {
    refuse('You may only specify one of these parameters: trial_end, trial_period_days.', { param: 'trial_end' });
  }
  if (given.trial_period_days) return now + given.trial_period_days * day;
  if (given.trial_end === undefined || given.trial_end === 'now') return null;
  if (given.trial_end <= now)
    refuse('Invalid timestamp: must be an integer Unix timestamp in the future.', { param: 'trial_end' });
  return given.trial_end;
}

/** The first invoice: whole periods, a part of one before the anchor, or nothing during a trial. */
function firstLines(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  at: { now: number; anchor: number; trialEnd: number | null; prorate: boolean },
): LineDraft[] {
  const period = { start: item.current_period_start, end: item.current_period_end };
  if (at.trialEnd !== null) return [freeLine(world, item, period, 'Trial period for')];
  if (isMetered(item.price)) return [freeLine(world, item, { start: at.now, end: at.now }, '0 ×')];
  if (at.anchor === at.now) return licensedLines(world, item, period);
  if (!at.prorate) return [];
  prorate(world, subscription, item, at.now, 'charge');
  return [];
}
