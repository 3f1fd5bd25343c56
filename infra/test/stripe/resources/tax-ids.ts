import type Stripe from 'stripe';
import { page } from '../http/list.ts';
import { operation } from '../http/operation.ts';
import * as is from '../http/params.ts';
import { missing, refuse } from '../world/refusal.ts';
import type { Customer, TaxId } from '../world/stored.ts';
import type { World } from '../world/world.ts';

/** The forms that Stripe checks when a tax id is made; a Swedish VAT number is SE, the org number and 01. */
const forms: Record<string, RegExp> = {
  eu_vat:
    /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SI|SK)[A-Z0-9]{7,12}$|^SE\d{10}01$/,
  no_vat: /^\d{9}MVA$/,
  gb_vat: /^GB\d{9}(\d{3})?$/,
};

export function addTaxId(world: World, customer: Customer, type: string, given: string): TaxId {
  const value = given.replaceAll(/[\s.-]/g, '').toUpperCase();
  const form = forms[type];
  if (!form) refuse(`Invalid type: ${type}`, { param: 'type' });
  if (!form.test(value)) refuse(`Invalid value for ${type}.`, { code: 'tax_id_invalid', param: 'value' });
  const now = world.now(customer.test_clock);
  const taxId: TaxId = {
    id: world.id('txi'),
    object: 'tax_id',
    country: type === 'eu_vat' ? value.slice(0, 2).replace('EL', 'GR') : type.slice(0, 2).toUpperCase(),
    created: now,
    customer: customer.id,
    customer_account: null,
    livemode: false,
    owner: { type: 'customer', customer: customer.id, customer_account: null },
    type,
    value,
    verification: { status: 'verified', verified_address: null, verified_name: customer.name ?? null },
  };
  world.put('taxIds', taxId);
  world.tell('customer.tax_id.created', taxId, now);
  return taxId;
}

export function taxIdsOf(world: World, customer: string): TaxId[] {
  return world.all('taxIds').filter((one) => one.customer === customer);
}

function owned(world: World, customer: string, id: string): TaxId {
  const taxId = world.get('taxIds', id);
  return taxId.customer === customer ? taxId : missing('tax_id', id);
}

export const create = operation(
  { type: is.text, value: is.text } satisfies is.Names<Stripe.CustomerCreateTaxIdParams>,
  (world, { type, value }, id) => addTaxId(world, world.get('customers', id), type, value),
);

export const retrieve = operation({}, (world, _params, customer, id) => owned(world, customer, id));

export const remove = operation({}, (world, _params, customer, id) => {
  const taxId = owned(world, customer, id);
  delete world.state.objects.taxIds[id];
  world.tell('customer.tax_id.deleted', taxId, world.now(world.get('customers', customer).test_clock));
  return { id, object: 'tax_id', deleted: true } satisfies Stripe.DeletedTaxId;
});

export const list = operation(is.page, (world, asked, id) => {
  world.get('customers', id);
  return page(`/v1/customers/${id}/tax_ids`, taxIdsOf(world, id), asked);
});
