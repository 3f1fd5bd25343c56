import type Stripe from 'stripe';
import { scaled } from '../billing/decimal.ts';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { TaxRate } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { withMetadata } from '../world/fields.ts';

interface Given {
  display_name: string;
  inclusive: boolean;
  percentage: number;
  country?: string | undefined;
  description?: string | undefined;
  jurisdiction?: string | undefined;
  metadata?: Record<string, string> | '' | undefined;
  tax_type?: string | undefined;
}

export function makeTaxRate(world: World, given: Given): TaxRate {
  const rate: TaxRate = {
    id: world.id('txr'),
    object: 'tax_rate',
    active: true,
    country: given.country ?? null,
    created: world.now(),
    description: given.description ?? null,
    display_name: given.display_name,
    effective_percentage: given.percentage,
    flat_amount: null,
    inclusive: given.inclusive,
    jurisdiction: given.jurisdiction ?? given.country ?? null,
    jurisdiction_level: 'country',
    livemode: false,
    metadata: withMetadata({}, given.metadata),
    percentage: given.percentage,
    rate_type: 'percentage',
    state: null,
    tax_type: given.tax_type ?? null,
  };
  world.put('taxRates', rate);
  world.tell('tax_rate.created', rate);
  return rate;
}

/** The active rates of a parameter `default_tax_rates`. */
export function taxRatesOf(world: World, ids: string[] | null | undefined): TaxRate[] {
  return (ids ?? []).map((id) => {
    const rate = world.get('taxRates', id, 'default_tax_rates');
    if (!rate.active) refuse(`The tax rate ${id} is inactive.`, { param: 'default_tax_rates' });
    return rate;
  });
}

export const create = operation(
  {
    country: is.text.optional(),
    description: is.text.optional(),
    display_name: is.text,
    inclusive: is.boolean,
    jurisdiction: is.text.optional(),
    metadata: is.metadata.optional(),
    percentage: is.decimal
      .refine((value) => scaled(value) <= scaled(100), { error: 'Invalid percentage' })
      .transform(Number),
    tax_type: is.text.optional(),
  } satisfies is.Names<Stripe.TaxRateCreateParams>,
  makeTaxRate,
);

export const retrieve = operation({}, (world, _params, id) => world.get('taxRates', id));

export const update = operation(
  {
    active: is.boolean.optional(),
    description: is.text.optional(),
    display_name: is.text.optional(),
    metadata: is.metadata.optional(),
  } satisfies is.Names<Stripe.TaxRateUpdateParams>,
  (world, given, id) =>
    world.change(world.get('taxRates', id), 'tax_rate.updated', (rate) => {
      if (given.active !== undefined) rate.active = given.active;
      if (given.description !== undefined) rate.description = given.description || null;
      if (given.display_name !== undefined) rate.display_name = given.display_name;
      rate.metadata = withMetadata(rate.metadata ?? {}, given.metadata);
    }),
);

export const list = operation(
  {
    ...is.page,
    active: is.boolean.optional(),
    inclusive: is.boolean.optional(),
  } satisfies is.Names<Stripe.TaxRateListParams>,
  (world, { active, inclusive, ...asked }) => {
    const found = world
      .all('taxRates')
      .filter((one) => active === undefined || one.active === active)
      .filter((one) => inclusive === undefined || one.inclusive === inclusive);
    return page('/v1/tax_rates', found, asked);
  },
);
