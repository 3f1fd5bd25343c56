import { create as createCustomer } from '../resources/customers.ts';
import { attachCard, declined, isChargeable } from '../resources/payment-methods.ts';
import { addTaxId, taxIdsOf } from '../resources/tax-ids.ts';
import { missing, refuse } from '../world/refusal.ts';
import type { CheckoutSession, Customer } from '../world/stored.ts';
import type { World } from '../world/world.ts';
import { subscribe } from './subscribe.ts';

export interface Typed {
  card: string;
  email: string;
  name: string;
  taxId: string;
}

/** What the customer's "Pay" does: the card is saved and the subscription begins, or the page says what was wrong. */
export function completeCheckout(world: World, session: CheckoutSession, typed: Typed): void {
  if (session.status !== 'open') refuse('The session is no longer open.');
  const order = world.state.orders[session.id] ?? missing('checkout.session', session.id);
  // Tried in a copy first, so that a declined card leaves nothing behind.
  const rehearsal = world.rehearsal();
  begin(rehearsal, rehearsal.get('checkoutSessions', session.id), order, typed);
  begin(world, session, order, typed);
}

function begin(
  world: World,
  session: CheckoutSession,
  order: NonNullable<World['state']['orders'][string]>,
  typed: Typed,
): void {
  const customer = session.customer === null ? newCustomer(world, typed) : world.get('customers', session.customer);
  if (order.mayUpdate.name && typed.name !== '') customer.name = typed.name;
  if (session.tax_id_collection?.enabled && typed.taxId !== '') addTaxId(world, customer, 'eu_vat', typed.taxId);
  const method = attachCard(world, customer, typed.card);
  const hasTrial = order.trialEnd !== null || order.trialDays !== null;
  if (!hasTrial && !isChargeable(world, method.id)) throw declined();
  const subscription = subscribe(world, {
    customer: customer.id,
    items: order.items,
    metadata: order.metadata,
    default_payment_method: method.id,
    default_tax_rates: order.defaultTaxRates,
    automatic_tax: { enabled: session.automatic_tax.enabled },
    ...(order.trialEnd !== null && { trial_end: order.trialEnd }),
    ...(order.trialDays !== null && { trial_period_days: order.trialDays }),
    ...(order.coupon !== null && { discounts: [{ coupon: order.coupon }] }),
    ...(order.description !== null && { description: order.description }),
  });
  const invoice = world.find('invoices', subscription.latest_invoice ?? '');
  session.status = 'complete';
  session.url = null;
  session.customer = customer.id;
  session.subscription = subscription.id;
  session.invoice = invoice?.id ?? null;
  session.payment_status = (invoice?.total ?? 0) === 0 ? 'no_payment_required' : 'paid';
  session.amount_subtotal = invoice?.subtotal ?? 0;
  session.amount_total = invoice?.total ?? 0;
  session.customer_details = {
    address: customer.address ?? null,
    business_name: null,
    email: customer.email,
    individual_name: null,
    name: customer.name ?? null,
    phone: customer.phone ?? null,
    tax_exempt: customer.tax_exempt ?? null,
    tax_ids: taxIdsOf(world, customer.id).map(({ type, value }) => ({ type, value })),
  };
  world.tell('checkout.session.completed', session);
}

function newCustomer(world: World, typed: Typed): Customer {
  const made = createCustomer.parse({ email: typed.email, name: typed.name })(world, []);
  return world.get('customers', 'id' in made ? String(made.id) : '');
}
