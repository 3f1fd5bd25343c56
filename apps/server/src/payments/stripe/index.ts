import type { PaymentProvider } from '@radrum/core';
import type Stripe from 'stripe';
import { meterNames, priceFinder } from './catalogue.ts';
import { type StripeSettings, stripeClient, unlessMissing } from './client.ts';
import { keepCustomer } from './customers.ts';
import { listInvoices, readInvoice } from './invoices.ts';
import { closePages, refuseSecond } from './one-order.ts';
import { Subscriptions } from './subscriptions.ts';
import { usageSender, usageSum } from './usage.ts';

/**
 * Stripe, in the words of `core/billing`. Nothing else in the house knows it, or has its key.
 * @param now a clock, where another one than the machine's is to be reckoned with
 */
export function openStripe(settings: StripeSettings, now: () => number = Date.now): PaymentProvider {
  const stripe = stripeClient(settings);
  const subscriptions = new Subscriptions(stripe, priceFinder(stripe), { hasTax: settings.hasTax, now });
  const sendUsage = usageSender(stripe, settings, now);
  return {
    keepCustomer: (customer) => keepCustomer(stripe, customer),
    hasCustomer: async (id) => {
      const found = await unlessMissing(stripe.customers.retrieve(id));
      return found !== null && !found.deleted;
    },
    preview: (...asked) => subscriptions.preview(...asked),
    subscribe: async (customerId, ...asked) => {
      await closePages(stripe, customerId);
      return subscriptions.subscribe(customerId, ...asked);
    },
    checkout: async (customerId, ...asked) => {
      await closePages(stripe, customerId);
      await refuseSecond(stripe, customerId);
      return subscriptions.checkout(customerId, ...asked);
    },
    change: (...asked) => subscriptions.change(...asked),
    setCancelled: (...asked) => subscriptions.setCancelled(...asked),
    end: (id) => subscriptions.end(id),
    leave: async (customerId, note) => {
      const known = await unlessMissing(stripe.customers.retrieve(customerId));
      if (!known || known.deleted) return;
      await closePages(stripe, customerId);
      await subscriptions.endAll(customerId, note);
    },
    readSubscription: (id) => subscriptions.read(id),
    readInvoice: (id) => readInvoice(stripe, id),
    listInvoices: (customerId) => listInvoices(stripe, customerId),
    portal: async (customer, back) => {
      const { url } = await stripe.billingPortal.sessions.create({
        customer,
        return_url: back,
        configuration: await portalConfiguration(stripe),
      });
      return { url };
    },
    sendUsage,
    usageSum: async (customerId, meter, from, until) => {
      const { data } = await stripe.billing.meters.list({ status: 'active', limit: 100 });
      const meterId = data.find(({ event_name: name }) => name === meterNames[meter])?.id;
      return usageSum(stripe, meterId, customerId, meter, [from, until]);
    },
  };
}

/** What people may do on Stripe's own pages: change the card and find invoices. Plans are changed in the console, where the price is shown. */
async function portalConfiguration(stripe: Stripe): Promise<string> {
  for await (const { id, metadata } of stripe.billingPortal.configurations.list({ active: true, limit: 100 }))
    if (metadata?.['radrum'] === '1') return id;
  const made = await stripe.billingPortal.configurations.create(
    {
      metadata: { radrum: '1' },
      features: { invoice_history: { enabled: true }, payment_method_update: { enabled: true } },
    },
    { idempotencyKey: 'portal 1' },
  );
  return made.id;
}
