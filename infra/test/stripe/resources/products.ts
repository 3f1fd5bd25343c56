import type Stripe from 'stripe';
import { z } from 'zod';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import type { Product } from '../world/stored.ts';
import { withMetadata } from '../world/fields.ts';

const fields = {
  active: is.boolean.optional(),
  description: is.text.optional(),
  metadata: is.metadata.optional(),
  tax_code: is.text.optional(),
  unit_label: is.text.optional(),
  url: is.text.optional(),
} satisfies is.Names<Stripe.ProductUpdateParams>;

type Fields = z.output<z.ZodObject<typeof fields, z.core.$strict>>;

function apply(product: Product, given: Fields): void {
  if (given.active !== undefined) product.active = given.active;
  if (given.description !== undefined) product.description = given.description || null;
  if (given.tax_code !== undefined) product.tax_code = given.tax_code || null;
  if (given.unit_label !== undefined) product.unit_label = given.unit_label || null;
  if (given.url !== undefined) product.url = given.url || null;
  product.metadata = withMetadata(product.metadata, given.metadata);
}

export const create = operation(
  { ...fields, id: is.text.optional(), name: is.text.min(1) } satisfies is.Names<Stripe.ProductCreateParams>,
  (world, { id = world.id('prod'), name, ...given }) => {
    if (world.find('products', id)) refuse('Product already exists.', { code: 'resource_already_exists', param: 'id' });
    const product: Product = {
      id,
      object: 'product',
      active: true,
      created: world.now(),
      default_price: null,
      description: null,
      images: [],
      livemode: false,
      marketing_features: [],
      metadata: {},
      name,
      package_dimensions: null,
      shippable: null,
      statement_descriptor: null,
      tax_code: null,
      tax_details: null,
      type: 'service',
      unit_label: null,
      updated: world.now(),
      url: null,
    };
    apply(product, given);
    world.put('products', product);
    world.tell('product.created', product);
    return product;
  },
);

export const retrieve = operation({}, (world, _params, id) => world.get('products', id));

export const update = operation(
  {
    ...fields,
    default_price: is.text.optional(),
    name: is.text.min(1).optional(),
  } satisfies is.Names<Stripe.ProductUpdateParams>,
  (world, { name, default_price: price, ...given }, id) =>
    world.change(world.get('products', id), 'product.updated', (product) => {
      apply(product, given);
      if (name !== undefined) product.name = name;
      if (price !== undefined) product.default_price = world.get('prices', price, 'default_price').id;
    }),
);

export const remove = operation({}, (world, _params, id) => {
  const product = world.get('products', id);
  if (world.all('prices').some((price) => price.product === id)) {
    refuse('This product cannot be deleted because it has one or more user-created prices.');
  }
  delete world.state.objects.products[id];
  world.tell('product.deleted', product);
  return { id, object: 'product', deleted: true } satisfies Stripe.DeletedProduct;
});

export const list = operation(
  {
    ...is.page,
    active: is.boolean.optional(),
    created: is.range.optional(),
    ids: z.array(is.text).optional(),
  } satisfies is.Names<Stripe.ProductListParams>,
  (world, { active, created, ids, ...asked }) => {
    const found = world
      .all('products')
      .filter((one) => active === undefined || one.active === active)
      .filter((one) => ids === undefined || ids.includes(one.id))
      .filter((one) => within(one.created, created));
    return page('/v1/products', found, asked);
  },
);
