import {
  intervals,
  type Order,
  planIds,
  type Preview,
  type SubscriptionFacts,
  taxFor,
  unionCountries,
} from '@radrum/core';
import type Stripe from 'stripe';
import { z } from 'zod';
import type { OrderPrices } from './catalogue.ts';
import { idOf, toDate, toDateOrNull, unlessMissing } from './client.ts';

/** Days until an invoice is due: what Swedish public bodies are used to. */
const daysUntilDue = 30;

/** What we keep with a subscription; metadata are texts. */
const metadata = z.object({
  tenant: z.string(),
  plan: z.enum(planIds),
  version: z.coerce.number().int(),
  size: z.coerce.number().int(),
  interval: z.enum(intervals),
});
const metadataOf = (tenant: string, { plan, version, size, interval }: Order) => ({
  tenant,
  plan,
  version: String(version),
  size: String(size),
  interval,
});

/** How Stripe's states are to us; whether an invoice is late is told by the invoice. */
const states: Readonly<Record<Stripe.Subscription.Status, SubscriptionFacts['state']>> = {
  active: 'running',
  trialing: 'running',
  past_due: 'running',
  unpaid: 'running',
  paused: 'running',
  incomplete: 'incomplete',
  incomplete_expired: 'ended',
  canceled: 'ended',
};

/** Subscriptions at Stripe, in our words. */
export class Subscriptions {
  readonly #stripe: Stripe;
  readonly #prices: (order: Order) => Promise<OrderPrices>;
  readonly #hasTax: boolean;
  readonly #now: () => number;

  constructor(
    stripe: Stripe,
    prices: (order: Order) => Promise<OrderPrices>,
    { hasTax, now }: { hasTax: boolean; now: () => number },
  ) {
    this.#stripe = stripe;
    this.#prices = prices;
    this.#hasTax = hasTax;
    this.#now = now;
  }

  async read(id: string): Promise<SubscriptionFacts | null> {
    const asOf = new Date();
    const found = await unlessMissing(this.#stripe.subscriptions.retrieve(id));
    return found && factsOf(found, asOf);
  }

  async preview(customerId: string, order: Order, subscriptionId: string | null): Promise<Preview> {
    const items = await this.#itemsFor(order, subscriptionId);
    const tax = await this.#taxOf(customerId);
    const preview = await this.#stripe.invoices.createPreview({
      customer: customerId,
      ...tax.forPreview,
      ...(subscriptionId === null ? {} : { subscription: subscriptionId }),
      subscription_details: {
        items,
        ...tax.forSubscription,
        ...(subscriptionId === null ? {} : await this.#proration(subscriptionId)),
      },
    });
    const taxed = preview.total_taxes?.reduce((sum, { amount }) => sum + amount, 0) ?? 0;
    const { base } = await this.#prices(order);
    const price = await this.#stripe.prices.retrieve(base);
    const ends = preview.lines.data.map(({ period }) => period.end);
    return {
      currency: preview.currency.toUpperCase(),
      now: { net: preview.total - taxed, tax: taxed, total: preview.total },
      perPeriod: price.unit_amount ?? 0,
      periodEnd: toDate(Math.max(...ends)).toISOString(),
    };
  }

  async subscribe(customerId: string, tenantId: string, order: Order, key: string): Promise<SubscriptionFacts> {
    const begun = await this.#findBegun(customerId, tenantId);
    if (begun) return this.change(begun, order, key);
    const asOf = new Date();
    const tax = await this.#taxOf(customerId);
    const made = await this.#stripe.subscriptions.create(
      {
        customer: customerId,
        items: await this.#itemsFor(order, null),
        collection_method: 'send_invoice',
        days_until_due: daysUntilDue,
        metadata: metadataOf(tenantId, order),
        ...tax.forPreview,
        ...tax.forSubscription,
      },
      { idempotencyKey: key },
    );
    await this.#sendNow(made, key);
    return required(factsOf(made, asOf));
  }

  async change(subscriptionId: string, order: Order, key: string): Promise<SubscriptionFacts> {
    const asOf = new Date();
    const before = await this.#stripe.subscriptions.retrieve(subscriptionId);
    // the buyer may have moved since the first order
    const tax = await this.#taxOf(idOf(before.customer));
    const changed = await this.#stripe.subscriptions.update(
      subscriptionId,
      {
        items: await this.#itemsFor(order, subscriptionId),
        ...(await this.#proration(subscriptionId)),
        cancel_at_period_end: false,
        metadata: metadataOf(before.metadata['tenant'] ?? '', order),
        ...tax.forSubscription,
      },
      { idempotencyKey: key },
    );
    await this.#sendNow(changed, key);
    return required(factsOf(changed, asOf));
  }

  async setCancelled(subscriptionId: string, isCancelled: boolean): Promise<SubscriptionFacts> {
    const asOf = new Date();
    const changed = await this.#stripe.subscriptions.update(subscriptionId, { cancel_at_period_end: isCancelled });
    return required(factsOf(changed, asOf));
  }

  async end(subscriptionId: string): Promise<void> {
    await unlessMissing(this.#stripe.subscriptions.cancel(subscriptionId, { invoice_now: false, prorate: false }));
  }

  async endAll(customer: string, note: (subscriptionId: string) => Promise<void>): Promise<void> {
    for await (const { id, status } of this.#stripe.subscriptions.list({ customer, limit: 100 })) {
      // what was begun and never paid for has cost nobody anything
      if (states[status] === 'running') await note(id);
      await this.end(id);
    }
  }

  async checkout(
    customerId: string,
    tenantId: string,
    order: Order,
    pages: { done: string; cancelled: string },
  ): Promise<{ url: string }> {
    const tax = await this.#taxOf(customerId);
    const { base, extra } = await this.#prices(order);
    const session = await this.#stripe.checkout.sessions.create({
      mode: 'subscription',
      customer: customerId,
      line_items: [{ price: base, quantity: 1 }, ...Object.values(extra).map((price) => ({ price }))],
      success_url: pages.done,
      cancel_url: pages.cancelled,
      locale: 'sv',
      ...tax.forPreview,
      subscription_data: { metadata: metadataOf(tenantId, order), ...tax.forSubscription },
    });
    if (!session.url) throw new Error('the payment page has no address');
    return { url: session.url };
  }

  /** A subscription whose answer was lost on its way: ordered once more it is changed at most, so that nobody pays twice. */
  async #findBegun(customer: string, tenantId: string): Promise<string | undefined> {
    for await (const { id, status, metadata: kept } of this.#stripe.subscriptions.list({ customer, limit: 100 }))
      if (kept['tenant'] === tenantId && states[status] === 'running') return id;
    return undefined;
  }

  /** What is left of a period is reckoned from the beginning of the day, so that the price is the one that was shown. */
  async #proration(subscriptionId: string) {
    const { items } = await this.#stripe.subscriptions.retrieve(subscriptionId);
    const begun = Math.max(...items.data.map(({ current_period_start: start }) => start));
    const today = Math.floor(this.#now() / 86_400_000) * 86_400;
    return { proration_behavior: 'always_invoice', proration_date: Math.max(today, begun) } as const;
  }

  /** An invoice is sent at once: nobody should wait an hour for what they have just ordered. */
  async #sendNow({ latest_invoice: invoice, collection_method: way }: Stripe.Subscription, key: string): Promise<void> {
    if (!invoice || way !== 'send_invoice') return;
    const { id, status } = await this.#stripe.invoices.retrieve(idOf(invoice));
    if (status === 'draft') await this.#stripe.invoices.sendInvoice(id, {}, { idempotencyKey: `${key} send` });
  }

  /** The items of an order; where it changes a subscription, each new one takes the place of the one of its kind. */
  async #itemsFor(order: Order, subscriptionId: string | null) {
    const { base, extra } = await this.#prices(order);
    const wanted = [{ meter: null, price: base }, ...Object.values(extra).map((price) => ({ meter: price, price }))];
    if (subscriptionId === null)
      return wanted.map(({ meter, price }) => (meter === null ? { price, quantity: 1 } : { price }));
    const { items } = await this.#stripe.subscriptions.retrieve(subscriptionId);
    const wantedPrices = await Promise.all(wanted.map(({ price }) => this.#stripe.prices.retrieve(price)));
    const meterOf = ({ recurring }: Stripe.Price) => recurring?.meter ?? null;
    const kept = items.data.map((item) => ({
      item,
      next: wantedPrices.find((price) => meterOf(price) === meterOf(item.price)),
    }));
    const added = wantedPrices.filter((price) => !kept.some(({ next }) => next?.id === price.id));
    return [
      ...kept.map(({ item, next }) => (next ? { id: item.id, price: next.id } : { id: item.id, deleted: true })),
      ...added.map(({ id }) => ({ price: id })),
    ];
  }

  /** The tax of a customer's invoices: Stripe Tax where it is on, else the rate of our table. */
  async #taxOf(customerId: string): Promise<{
    forPreview: { automatic_tax?: { enabled: true } };
    forSubscription: { default_tax_rates?: string[] };
  }> {
    if (this.#hasTax) return { forPreview: { automatic_tax: { enabled: true } }, forSubscription: {} };
    const customer = await this.#stripe.customers.retrieve(customerId);
    if (customer.deleted) return { forPreview: {}, forSubscription: {} };
    const country = unionCountries.find((one) => one === customer.address?.country) ?? 'SE';
    const { data } = await this.#stripe.customers.listTaxIds(customerId, { limit: 1 });
    const { id, percentage } = taxFor({ country, vatNumber: data[0]?.value ?? null });
    return { forPreview: {}, forSubscription: { default_tax_rates: [await this.#keepTaxRate(id, percentage)] } };
  }

  async #keepTaxRate(id: string, percentage: number): Promise<string> {
    for await (const rate of this.#stripe.taxRates.list({ active: true, limit: 100 }))
      if (rate.metadata?.['radrum'] === id && rate.percentage === percentage) return rate.id;
    const made = await this.#stripe.taxRates.create(
      { display_name: 'Moms', percentage, inclusive: false, country: 'SE', metadata: { radrum: id } },
      { idempotencyKey: `tax ${id} ${percentage}` },
    );
    return made.id;
  }
}

/** A subscription in our words; null where it is none of ours. */
function factsOf(subscription: Stripe.Subscription, asOf: Date): SubscriptionFacts | null {
  const { data: known } = metadata.safeParse(subscription.metadata);
  const [item] = subscription.items.data;
  if (!known || !item) return null;
  const { tenant, ...order } = known;
  const { id, customer, status, collection_method: way, cancel_at: cancelAt, ended_at: endedAt } = subscription;
  return {
    subscriptionId: id,
    customerId: idOf(customer),
    tenantId: tenant,
    order,
    // a state that Stripe has thought of since changes nothing
    state: states[status] ?? 'running',
    paidBy: way === 'send_invoice' ? 'invoice' : 'card',
    periodStart: toDate(item.current_period_start),
    // one that was ended at once does not last as long as it was paid for
    periodEnd: toDate(endedAt ?? item.current_period_end),
    cancelAt: toDateOrNull(cancelAt),
    asOf,
  };
}

function required(facts: SubscriptionFacts | null): SubscriptionFacts {
  if (!facts) throw new Error('a subscription of ours came back without what we know it by');
  return facts;
}
