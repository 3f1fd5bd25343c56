import type Stripe from 'stripe';
import { z } from 'zod';
import { nextEnd } from '../billing/items.ts';
import { conclude, renew } from '../billing/renew.ts';
import { reckon } from '../billing/reckon.ts';
import { creation, subscribe } from '../billing/subscribe.ts';
import { changes, updateSubscription } from '../billing/update.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Invoice } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { cancelNow } from './subscription-end.ts';

const {
  billing_cycle_anchor,
  cancel_at,
  cancel_at_period_end,
  default_tax_rates,
  items,
  metadata,
  proration_behavior,
  proration_date,
  trial_end,
} = changes;
const details = {
  billing_cycle_anchor,
  cancel_at,
  cancel_at_period_end,
  cancel_now: is.boolean.optional(),
  default_tax_rates,
  items,
  metadata,
  proration_behavior,
  proration_date,
  start_date: is.integer.optional(),
  trial_end,
} satisfies is.Names<Stripe.InvoiceCreatePreviewParams.SubscriptionDetails>;

const fields = {
  automatic_tax: is.automaticTax.optional(),
  currency: is.text.optional(),
  customer: is.text.optional(),
  discounts: is.discounts.optional(),
  preview_mode: z.enum(['next', 'recurring']).optional(),
  subscription: is.text.optional(),
  subscription_details: z.strictObject(details).optional(),
} satisfies is.Names<Stripe.InvoiceCreatePreviewParams>;

/** Does the change in a copy of the world and shows the invoice that comes of it: a preview cannot differ from the deed. */
export const createPreview = operation(fields, (world, given) => {
  const trial = world.rehearsal();
  const invoice = given.subscription === undefined ? ofNew(trial, given) : ofExisting(trial, given.subscription, given);
  return { ...invoice, id: invoice.id.replace(/^in_/, 'upcoming_in_'), hosted_invoice_url: null, invoice_pdf: null };
});

type Given = z.output<z.ZodObject<typeof fields, z.core.$strict>>;

function ofNew(world: World, given: Given): Invoice {
  const { customer, subscription_details: asked } = given;
  if (customer === undefined || !asked?.items) {
    refuse('You must pass subscription, or customer and subscription_details[items].', {
      code: 'parameter_missing',
      param: 'customer',
    });
  }
  const { trial_end: trialEnd } = asked;
  const params = z.strictObject(creation).parse({ customer, items: [], payment_behavior: 'default_incomplete' });
  const subscription = subscribe(world, {
    ...params,
    items: asked.items,
    automatic_tax: given.automatic_tax,
    default_tax_rates: asked.default_tax_rates,
    discounts: given.discounts,
    trial_end: trialEnd,
    days_until_due: 30,
    collection_method: 'send_invoice',
  });
  return latest(world, subscription.latest_invoice);
}

function ofExisting(world: World, id: string, given: Given): Invoice {
  const subscription = world.get('subscriptions', id, 'subscription');
  const { cancel_now: cancels, start_date: _start, ...asked } = given.subscription_details ?? {};
  if (given.customer !== undefined && given.customer !== subscription.customer) {
    refuse('The subscription is not of this customer.', { param: 'subscription' });
  }
  const before = subscription.latest_invoice;
  if (cancels) {
    cancelNow(world, subscription, { prorates: asked.proration_behavior !== 'none', invoices: true });
    return latest(world, subscription.latest_invoice);
  }
  const { automatic_tax, discounts } = given;
  updateSubscription(world, subscription, { ...asked, automatic_tax, discounts });
  if (subscription.latest_invoice !== before) return latest(world, subscription.latest_invoice);
  const end = nextEnd(subscription);
  const ends = subscription.cancel_at !== null && subscription.cancel_at <= end;
  if (ends) conclude(world, subscription, subscription.cancel_at ?? end);
  else renew(world, subscription, end);
  if (subscription.latest_invoice === before)
    refuse('No upcoming invoices for customer', { code: 'invoice_upcoming_none' });
  const invoice = latest(world, subscription.latest_invoice);
  invoice.billing_reason = 'upcoming';
  if (given.preview_mode === 'recurring') {
    invoice.lines.data = invoice.lines.data.filter((line) => !line.parent?.subscription_item_details?.proration);
    reckon(world, invoice, world.get('customers', subscription.customer));
  }
  return invoice;
}

/** The draft, with the balance of the customer already used, as Stripe shows it. */
function latest(world: World, id: string | null): Invoice {
  const invoice = world.get('invoices', id ?? '');
  if (invoice.status !== 'draft') return invoice;
  const { balance } = world.get('customers', invoice.customer ?? '');
  const due = Math.max(0, invoice.total + balance);
  return {
    ...invoice,
    starting_balance: balance,
    amount_due: due,
    amount_remaining: due,
    ending_balance: balance + invoice.total - due,
  };
}
