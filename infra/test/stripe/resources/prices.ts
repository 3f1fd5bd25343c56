import type Stripe from 'stripe';
import { z } from 'zod';
import { scaled, written } from '../billing/decimal.ts';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Price, Tier } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';

const amounts = { unit_amount: is.positive.optional(), unit_amount_decimal: is.decimal.optional() };
const tier = z.strictObject({
  ...amounts,
  flat_amount: is.positive.optional(),
  flat_amount_decimal: is.decimal.optional(),
  up_to: z.union([z.literal('inf'), is.positive]),
});
const interval = z.enum(['day', 'week', 'month', 'year']);
const taxBehavior = z.enum(['exclusive', 'inclusive', 'unspecified']);
const creation = {
  ...amounts,
  active: is.boolean.optional(),
  billing_scheme: z.enum(['per_unit', 'tiered']).optional(),
  currency: is.text.regex(/^[a-zA-Z]{3}$/, { error: 'Invalid currency' }),
  lookup_key: is.text.max(200).optional(),
  metadata: is.metadata.optional(),
  nickname: is.text.optional(),
  product: is.text,
  recurring: z
    .strictObject({
      interval,
      interval_count: is.positive.optional(),
      meter: is.text.optional(),
      usage_type: z.enum(['licensed', 'metered']).optional(),
    })
    .optional(),
  tax_behavior: taxBehavior.optional(),
  tiers: z.array(tier).min(1).optional(),
  tiers_mode: z.enum(['graduated', 'volume']).optional(),
  transfer_lookup_key: is.boolean.optional(),
} satisfies is.Names<Stripe.PriceCreateParams>;

/** Both forms of an amount; the whole one is null where the decimal has a fraction. */
export function bothForms(whole: number | undefined, decimal: string | undefined): [number | null, string | null] {
  if (whole !== undefined && decimal !== undefined) {
    refuse('You may only specify one of these parameters: unit_amount, unit_amount_decimal.', { param: 'unit_amount' });
  }
  const text = decimal ?? (whole === undefined ? undefined : String(whole));
  if (text === undefined) return [null, null];
  const exact = written(scaled(text));
  return [exact.includes('.') ? null : Number(exact), exact];
}

function readTiers(given: z.output<typeof tier>[]): Tier[] {
  return given.map((one, index) => {
    const last = index === given.length - 1;
    const before = given[index - 1]?.up_to;
    if (last !== (one.up_to === 'inf')) refuse('The last tier, and no other, must be up to inf.', { param: 'tiers' });
    if (typeof before === 'number' && typeof one.up_to === 'number' && one.up_to <= before) {
      refuse('Tiers must be in ascending order.', { param: `tiers[${index}][up_to]` });
    }
    const [unit_amount, unit_amount_decimal] = bothForms(one.unit_amount, one.unit_amount_decimal);
    const [flat_amount, flat_amount_decimal] = bothForms(one.flat_amount, one.flat_amount_decimal);
    if (unit_amount_decimal === null && flat_amount_decimal === null) {
      refuse('Each tier needs a unit_amount or a flat_amount.', { param: `tiers[${index}]` });
    }
    return {
      unit_amount,
      unit_amount_decimal,
      flat_amount,
      flat_amount_decimal,
      up_to: one.up_to === 'inf' ? null : one.up_to,
    };
  });
}

function takeLookupKey(world: World, key: string | undefined, transfer: boolean | undefined): void {
  if (key === undefined) return;
  const holder = world.all('prices').find((one) => one.lookup_key === key);
  if (!holder) return;
  if (!transfer) {
    refuse(`A price (\`${holder.id}\`) already uses that lookup key.`, {
      code: 'resource_already_exists',
      param: 'lookup_key',
    });
  }
  world.change(holder, 'price.updated', (one) => {
    one.lookup_key = null;
  });
}

function recurringOf(world: World, given: z.output<typeof creation.recurring>): Price['recurring'] {
  if (!given) return null;
  const usage = given.usage_type ?? 'licensed';
  if (usage === 'metered' && given.meter === undefined) {
    refuse('Metered prices must be backed by a meter.', { code: 'parameter_missing', param: 'recurring[meter]' });
  }
  if (usage === 'licensed' && given.meter !== undefined) {
    refuse('A meter may only be used with usage_type=metered.', { param: 'recurring[meter]' });
  }
  const meter = given.meter === undefined ? null : world.get('meters', given.meter, 'recurring[meter]');
  if (meter?.status === 'inactive') refuse('The meter is inactive.', { param: 'recurring[meter]' });
  return {
    interval: given.interval,
    interval_count: given.interval_count ?? 1,
    meter: meter?.id ?? null,
    trial_period_days: null,
    usage_type: usage,
  };
}

export const create = operation(creation, (world, given) => {
  const tiered = given.billing_scheme === 'tiered';
  if (tiered && (!given.tiers || !given.tiers_mode)) {
    refuse('billing_scheme=tiered needs tiers and tiers_mode.', { code: 'parameter_missing', param: 'tiers' });
  }
  if (!tiered && given.tiers) refuse('Tiers need billing_scheme=tiered.', { param: 'tiers' });
  const [unit_amount, unit_amount_decimal] = bothForms(given.unit_amount, given.unit_amount_decimal);
  if (tiered !== (unit_amount_decimal === null)) {
    refuse('Prices require a unit_amount or unit_amount_decimal, or tiers.', {
      code: 'parameter_missing',
      param: 'unit_amount',
    });
  }
  const recurring = recurringOf(world, given.recurring);
  const product = world.get('products', given.product, 'product');
  if (!product.active) refuse('The product is inactive.', { param: 'product' });
  takeLookupKey(world, given.lookup_key, given.transfer_lookup_key);
  const price: Price = {
    id: world.id('price'),
    object: 'price',
    active: given.active ?? true,
    billing_scheme: given.billing_scheme ?? 'per_unit',
    created: world.now(),
    currency: given.currency.toLowerCase(),
    custom_unit_amount: null,
    livemode: false,
    lookup_key: given.lookup_key ?? null,
    metadata: withMetadata({}, given.metadata),
    nickname: given.nickname ?? null,
    product: product.id,
    recurring,
    tax_behavior: given.tax_behavior ?? 'unspecified',
    tiers_mode: given.tiers_mode ?? null,
    transform_quantity: null,
    type: recurring ? 'recurring' : 'one_time',
    unit_amount,
    unit_amount_decimal,
  };
  if (given.tiers) world.state.tiers[price.id] = readTiers(given.tiers);
  world.put('prices', price);
  world.tell('price.created', price);
  return price;
});

export const retrieve = operation({}, (world, _params, id) => world.get('prices', id));

export const update = operation(
  {
    active: is.boolean.optional(),
    lookup_key: is.text.optional(),
    metadata: is.metadata.optional(),
    nickname: is.text.optional(),
    tax_behavior: taxBehavior.optional(),
    transfer_lookup_key: is.boolean.optional(),
  } satisfies is.Names<Stripe.PriceUpdateParams>,
  (world, given, id) => {
    const price = world.get('prices', id);
    if (
      given.tax_behavior !== undefined &&
      price.tax_behavior !== 'unspecified' &&
      price.tax_behavior !== given.tax_behavior
    ) {
      refuse('The tax behavior of a price cannot be changed once it is set.', { param: 'tax_behavior' });
    }
    if (given.lookup_key && given.lookup_key !== price.lookup_key) {
      takeLookupKey(world, given.lookup_key, given.transfer_lookup_key);
    }
    return world.change(price, 'price.updated', (one) => {
      if (given.active !== undefined) one.active = given.active;
      if (given.lookup_key !== undefined) one.lookup_key = given.lookup_key || null;
      if (given.nickname !== undefined) one.nickname = given.nickname || null;
      if (given.tax_behavior !== undefined) one.tax_behavior = given.tax_behavior;
      one.metadata = withMetadata(one.metadata, given.metadata);
    });
  },
);

const filter = {
  ...is.page,
  active: is.boolean.optional(),
  created: is.range.optional(),
  currency: is.text.optional(),
  lookup_keys: z.array(is.text).max(10).optional(),
  product: is.text.optional(),
  type: z.enum(['one_time', 'recurring']).optional(),
} satisfies is.Names<Stripe.PriceListParams>;

export const list = operation(
  filter,
  (world, { active, created, currency, lookup_keys: keys, product, type, ...asked }) => {
    const found = world
      .all('prices')
      .filter((one) => active === undefined || one.active === active)
      .filter((one) => currency === undefined || one.currency === currency)
      .filter((one) => product === undefined || one.product === product)
      .filter((one) => type === undefined || one.type === type)
      .filter((one) => keys === undefined || (one.lookup_key !== null && keys.includes(one.lookup_key)))
      .filter((one) => within(one.created, created));
    return page('/v1/prices', found, asked);
  },
);
