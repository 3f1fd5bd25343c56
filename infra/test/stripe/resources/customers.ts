import type Stripe from 'stripe';
import { z } from 'zod';
import { page, within } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { refuse } from '../world/refusal.ts';
import { fullAddress, withMetadata } from '../world/fields.ts';
import type { Customer } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { cancelNow } from './subscription-end.ts';
import { addTaxId } from './tax-ids.ts';

const taxExempt = is.emptyable(z.enum(['none', 'exempt', 'reverse']));
const fields = {
  address: is.emptyable(is.address).optional(),
  balance: is.integer.optional(),
  business_name: is.text.optional(),
  description: is.text.optional(),
  email: is.text.max(512).optional(),
  individual_name: is.text.optional(),
  invoice_prefix: is.text.regex(/^[A-Z0-9]{3,12}$/, { error: 'Invalid invoice prefix' }).optional(),
  invoice_settings: z
    .strictObject({
      custom_fields: is.customFields.optional(),
      default_payment_method: is.text.optional(),
      footer: is.text.optional(),
    })
    .optional(),
  metadata: is.metadata.optional(),
  name: is.text.max(256).optional(),
  next_invoice_sequence: is.positive.optional(),
  phone: is.text.optional(),
  preferred_locales: z.array(is.text).optional(),
  tax_exempt: taxExempt.optional(),
} satisfies is.Names<Stripe.CustomerUpdateParams>;
const creation = {
  ...fields,
  tax_id_data: z.array(z.strictObject({ type: is.text, value: is.text })).optional(),
  test_clock: is.text.optional(),
} satisfies is.Names<Stripe.CustomerCreateParams>;

type Fields = z.output<z.ZodObject<typeof fields, z.core.$strict>>;

function apply(world: World, customer: Customer, given: Fields): void {
  const { address, invoice_settings: settings } = given;
  if (address !== undefined) customer.address = address && fullAddress(address);
  if (given.balance !== undefined) customer.balance = given.balance;
  if (given.description !== undefined) customer.description = given.description || null;
  if (given.email !== undefined) customer.email = given.email || null;
  if (given.name !== undefined) customer.name = given.name || null;
  if (given.business_name !== undefined) customer.business_name = given.business_name;
  if (given.individual_name !== undefined) customer.individual_name = given.individual_name;
  if (given.phone !== undefined) customer.phone = given.phone || null;
  if (given.invoice_prefix !== undefined) customer.invoice_prefix = given.invoice_prefix;
  if (given.next_invoice_sequence !== undefined) customer.next_invoice_sequence = given.next_invoice_sequence;
  if (given.preferred_locales !== undefined) customer.preferred_locales = given.preferred_locales;
  if (given.tax_exempt !== undefined) customer.tax_exempt = given.tax_exempt ?? 'none';
  customer.metadata = withMetadata(customer.metadata, given.metadata);
  if (settings?.custom_fields !== undefined) customer.invoice_settings.custom_fields = settings.custom_fields;
  if (settings?.footer !== undefined) customer.invoice_settings.footer = settings.footer || null;
  if (settings?.default_payment_method !== undefined) {
    const id = settings.default_payment_method;
    const param = 'invoice_settings[default_payment_method]';
    if (id && world.get('paymentMethods', id, param).customer !== customer.id) {
      refuse(`The customer does not have a payment method with the ID ${id}.`, { code: 'resource_missing', param });
    }
    customer.invoice_settings.default_payment_method = id || null;
  }
}

export const create = operation(creation, (world, { tax_id_data: taxIds, test_clock: clock, ...given }) => {
  const id = world.id('cus');
  const testClock = clock === undefined ? null : world.get('testClocks', clock, 'test_clock').id;
  const customer: Customer = {
    id,
    object: 'customer',
    address: null,
    balance: 0,
    created: world.now(testClock),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    email: null,
    invoice_prefix: `T${id.slice(-7).toUpperCase()}`,
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: testClock,
  };
  apply(world, customer, given);
  world.put('customers', customer);
  for (const { type, value } of taxIds ?? []) addTaxId(world, customer, type, value);
  world.tell('customer.created', customer, customer.created);
  return customer;
});

export const retrieve = operation({}, (world, _params, id) =>
  world.state.deleted[id] === 'customer' ? { id, object: 'customer', deleted: true } : world.get('customers', id),
);

export const update = operation(fields, (world, given, id) => {
  const customer = world.get('customers', id);
  return world.change(customer, 'customer.updated', (one) => apply(world, one, given), world.now(customer.test_clock));
});

export const remove = operation({}, (world, _params, id) => {
  const customer = world.get('customers', id);
  for (const subscription of world.all('subscriptions')) {
    if (subscription.customer === id && subscription.ended_at === null) cancelNow(world, subscription);
  }
  delete world.state.objects.customers[id];
  world.state.deleted[id] = 'customer';
  world.tell('customer.deleted', customer, world.now(customer.test_clock));
  return { id, object: 'customer', deleted: true } satisfies Stripe.DeletedCustomer;
});

const filter = {
  ...is.page,
  created: is.range.optional(),
  email: is.text.optional(),
  test_clock: is.text.optional(),
} satisfies is.Names<Stripe.CustomerListParams>;

export const list = operation(filter, (world, { created, email, test_clock: clock, ...asked }) => {
  const found = world
    .all('customers')
    .filter((one) => within(one.created, created) && (email === undefined || one.email === email))
    // Without the parameter, Stripe leaves out customers of test clocks.
    .filter((one) => (one.test_clock ?? undefined) === clock);
  return page('/v1/customers', found, asked);
});
