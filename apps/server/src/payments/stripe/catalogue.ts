import { includedIn, type Meter, meters, type Order, type Plan, plans } from '@radrum/core';
import Stripe from 'stripe';

/** What Stripe calls our meters. */
export const meterNames: Readonly<Record<Meter, string>> = {
  answers: 'radrum_answers',
  tasks: 'radrum_tasks',
  modelSpend: 'radrum_model_spend',
};
const meterTitles: Readonly<Record<Meter, string>> = {
  answers: 'Svar till invånare',
  tasks: 'Uppgifter i arbetsytan',
  modelSpend: 'Språkmodeller (tusendels öre)',
};

/** Stripe counts whole numbers: what models cost is counted in thousandths of an öre. */
export const unitsOf: Readonly<Record<Meter, number>> = { answers: 1, tasks: 1, modelSpend: 1000 };

/** The prices of an order: the plan's own, and what goes beyond it, by meter. */
export interface OrderPrices {
  base: string;
  extra: Partial<Record<Meter, string>>;
}

/**
 * Finds the prices of an order at Stripe, and makes those that are missing, with their product and meters: what stands in our table of plans
 * is the truth. Found prices are kept, they never change.
 */
export function priceFinder(stripe: Stripe): (order: Order) => Promise<OrderPrices> {
  const known = new Map<string, OrderPrices>();
  return async (order) => {
    const name = nameOf(order);
    const found = known.get(name) ?? (await findPrices(stripe, order));
    known.set(name, found);
    return found;
  };
}

const nameOf = ({ plan, version, size, interval }: Order): string => `${plan}-v${version}-s${size}-${interval}`;

async function findPrices(stripe: Stripe, order: Order): Promise<OrderPrices> {
  const plan = plans.find(({ id, version }) => id === order.plan && version === order.version);
  const amount = plan?.sizes[order.size]?.prices[order.interval];
  if (!plan || amount === undefined) throw new Error(`there is no price for ${nameOf(order)}`);
  const name = nameOf(order);
  const sold =
    plan.extra === null ? [] : meters.filter((meter) => includedIn(plan, order.size, order.interval)[meter] !== null);
  const lookupKeys = [name, ...sold.map((meter) => `${name}-${meter}`)];
  const { data } = await stripe.prices.list({ lookup_keys: lookupKeys, active: true, limit: 100 });
  const ids = new Map(data.map(({ id, lookup_key: key }) => [key, id]));
  const product = lookupKeys.every((key) => ids.has(key)) ? '' : await keepProduct(stripe, plan);
  const common = {
    product,
    currency: plan.currency.toLowerCase(),
    tax_behavior: 'exclusive',
  } as const;
  const base =
    ids.get(name) ??
    (
      await stripe.prices.create(
        { ...common, unit_amount: amount, recurring: { interval: order.interval }, lookup_key: name },
        { idempotencyKey: `price ${name}` },
      )
    ).id;
  const extra: OrderPrices['extra'] = {};
  for (const meter of sold) {
    const key = `${name}-${meter}`;
    extra[meter] = ids.get(key) ?? (await makeExtraPrice(stripe, { plan, order, meter, key, common }));
  }
  return { base, extra };
}

async function makeExtraPrice(
  stripe: Stripe,
  {
    plan,
    order: { size, interval },
    meter,
    key,
    common,
  }: {
    plan: Plan;
    order: Order;
    meter: Meter;
    key: string;
    common: { product: string; currency: string; tax_behavior: 'exclusive' };
  },
): Promise<string> {
  const included = (includedIn(plan, size, interval)[meter] ?? 0) * unitsOf[meter];
  const price = await stripe.prices.create(
    {
      ...common,
      nickname: meterTitles[meter],
      recurring: { interval, usage_type: 'metered', meter: await keepMeter(stripe, meter) },
      billing_scheme: 'tiered',
      tiers_mode: 'graduated',
      tiers: [
        { up_to: included, unit_amount: 0 },
        { up_to: 'inf', unit_amount_decimal: Stripe.Decimal.from(perUnit(plan, meter)) },
      ],
      lookup_key: key,
    },
    { idempotencyKey: `price ${key}` },
  );
  return price.id;
}

/** What one of Stripe's units costs, in öre: the table's decimals, moved by the meter's units. */
function perUnit({ extra }: Plan, meter: Meter): string {
  const [whole = '0', decimals = ''] = (extra?.[meter] ?? '0').split('.');
  const moved = String(unitsOf[meter]).length - 1;
  const digits = whole.padStart(moved + 1, '0');
  return `${digits.slice(0, digits.length - moved)}.${digits.slice(digits.length - moved)}${decimals}`.replace(
    /\.$/,
    '',
  );
}

async function keepProduct(stripe: Stripe, { id, version, name }: Plan): Promise<string> {
  const product = `radrum_${id}_v${version}`;
  const { data } = await stripe.products.list({ ids: [product], limit: 1 });
  if (data[0]) return product;
  await stripe.products.create({ id: product, name: `Rådrum ${name.sv}` }, { idempotencyKey: `product ${product}` });
  return product;
}

async function keepMeter(stripe: Stripe, meter: Meter): Promise<string> {
  const wanted = meterNames[meter];
  for await (const { id, event_name: name } of stripe.billing.meters.list({ status: 'active', limit: 100 }))
    if (name === wanted) return id;
  const made = await stripe.billing.meters.create(
    {
      display_name: meterTitles[meter],
      event_name: wanted,
      default_aggregation: { formula: 'sum' },
      customer_mapping: { type: 'by_id', event_payload_key: 'stripe_customer_id' },
      value_settings: { event_payload_key: 'value' },
    },
    { idempotencyKey: `meter ${wanted}` },
  );
  return made.id;
}
